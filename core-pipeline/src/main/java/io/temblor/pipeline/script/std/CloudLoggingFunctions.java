package io.temblor.pipeline.script.std;

import io.temblor.pipeline.script.runtime.EventContext;

/// `google_logging`: random identifiers as Cloud Logging has them, which are those of OpenTelemetry.
public final class CloudLoggingFunctions {
    private CloudLoggingFunctions() {}

    public static String genSpanIdString(EventContext context) {
        return OtelFunctions.genSpanIdString(context);
    }

    public static String genTraceIdString(EventContext context) {
        return OtelFunctions.genTraceIdString(context);
    }
}
