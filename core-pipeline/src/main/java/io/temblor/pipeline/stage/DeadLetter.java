package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The value of an event on an `err` port: what went wrong, where, and everything needed to try again.
///
/// ```json
/// {"error":{"code":"invalid-json","message":"…","stage":"in"},
///  "payload":"the bytes that came in, or payload_base64 if they are not UTF-8",
///  "value":{"the":"event as it was when it failed, if it had been decoded"},
///  "origin":{"connector":"in","split":"/var/log/access.log"},"ingest_ns":1700000000000000000}
/// ```
final class DeadLetter {
    private DeadLetter() {}

    /// The failed form of `event`.
    ///
    /// @param original the slot's event whose bytes `event` came from, or null if it came from several or from
    ///                 none
    static Event of(Event event, Failure failure, @Nullable SlotEvent original) {
        RecordValue.Builder letter = RecordValue.builder();
        letter.put("error", error(failure));
        if (original != null && original.hasBytes()) {
            putPayload(letter, original);
        }
        if (!(event instanceof SlotEvent undecoded) || undecoded.isDecoded()) {
            letter.put("value", event.value());
        }
        letter.put("origin", origin(event)).put("ingest_ns", event.ingestNanos());
        return new DerivedEvent(letter.build(), event.meta(), event.ingestNanos(), event.origin(), failure);
    }

    private static RecordValue error(Failure failure) {
        return RecordValue.builder()
                .put("code", failure.code())
                .put("message", failure.message())
                .put("stage", failure.stage())
                .build();
    }

    private static RecordValue origin(Event event) {
        return RecordValue.builder()
                .put("connector", event.origin().connector())
                .put("split", event.origin().split().id())
                .build();
    }

    private static void putPayload(RecordValue.Builder letter, SlotEvent original) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(original.array(), 0, original.length());
            Value text = new StringValue(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            letter.put("payload", text);
        } catch (CharacterCodingException _) {
            letter.put("payload_base64", Base64.getEncoder().encodeToString(original.copyOfBytes()));
        }
    }
}
