package io.temblor.pipeline.script.std;

import io.temblor.pipeline.script.runtime.EventContext;

/// `google_logging`: random identifiers as Cloud Logging has them, which are those of OpenTelemetry.
public final class CloudLoggingFunctions {
    private CloudLoggingFunctions() {}

    @Intrinsic(value = "gen_span_id_string", pure = false)
    public static String genSpanIdString(EventContext context) {
        return OtelFunctions.genSpanIdString(context);
    }

    @Intrinsic(value = "gen_trace_id_string", pure = false)
    public static String genTraceIdString(EventContext context) {
        return OtelFunctions.genTraceIdString(context);
    }
}
