package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.EventContext;

/// `origin`: where the event in work came from.
public final class OriginFunctions {
    private OriginFunctions() {}

    @Intrinsic(value = "scheme", pure = false)
    public static Value scheme(EventContext context) {
        return OriginUri.of(context.origin()).scheme();
    }

    @Intrinsic(value = "host", pure = false)
    public static Value host(EventContext context) {
        return OriginUri.of(context.origin()).host();
    }

    @Intrinsic(value = "port", pure = false)
    public static Value port(EventContext context) {
        return OriginUri.of(context.origin()).port();
    }

    @Intrinsic(value = "path", pure = false)
    public static Value path(EventContext context) {
        OriginUri uri = OriginUri.of(context.origin());
        return uri.isKnown() ? ArrayValue.of(uri.path()) : Value.NULL;
    }

    @Intrinsic(value = "as_uri_string", pure = false)
    public static Value asUriString(EventContext context) {
        OriginUri uri = OriginUri.of(context.origin());
        return uri.isKnown() ? Results.of(uri.toString()) : Value.NULL;
    }

    @Intrinsic(value = "as_uri_record", pure = false)
    public static Value asUriRecord(EventContext context) {
        OriginUri uri = OriginUri.of(context.origin());
        if (!uri.isKnown()) {
            return Value.NULL;
        }
        return RecordValue.builder()
                .put("scheme", uri.scheme())
                .put("host", uri.host())
                .put("port", uri.port())
                .put("path", ArrayValue.of(uri.path()))
                .build();
    }
}
