package io.temblor.connector.testkit;

import io.temblor.connector.Position;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;

/// One thing that a source appended to a [RecordingBatch].
public sealed interface Appended {

    /// The split that it was appended to.
    Split split();

    /// The position behind it; [Position#NONE] if there is none.
    Position after();

    /// A piece of a byte stream.
    ///
    /// @param first the position of its first byte
    record Chunk(Split split, Position first, byte[] bytes) implements Appended {
        @Override
        public Position after() {
            return first.plus(bytes.length);
        }

        /// The bytes as UTF-8.
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// A whole message.
    record Message(Split split, Position after, byte[] bytes, RecordValue meta) implements Appended {
        /// The bytes as UTF-8.
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// A value that needs no decoding.
    record Decoded(Split split, Position after, Value value, RecordValue meta) implements Appended {}

    /// The end of a byte stream in good order.
    record Ended(Split split) implements Appended {
        @Override
        public Position after() {
            return Position.NONE;
        }
    }

    /// The end of a byte stream that broke off.
    record Failed(Split split, String reason) implements Appended {
        @Override
        public Position after() {
            return Position.NONE;
        }
    }
}
