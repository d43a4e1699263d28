package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.EventContext;

/// `origin`: where the event in work came from.
public final class OriginFunctions {
    private OriginFunctions() {}

    public static Value scheme(EventContext context) {
        return OriginUri.of(context.origin()).scheme();
    }

    public static Value host(EventContext context) {
        return OriginUri.of(context.origin()).host();
    }

    public static Value port(EventContext context) {
        return OriginUri.of(context.origin()).port();
    }

    public static Value path(EventContext context) {
        OriginUri uri = OriginUri.of(context.origin());
        return uri.isKnown() ? ArrayValue.of(uri.path()) : Value.NULL;
    }

    public static Value asUriString(EventContext context) {
        OriginUri uri = OriginUri.of(context.origin());
        return uri.isKnown() ? Results.of(uri.toString()) : Value.NULL;
    }

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
