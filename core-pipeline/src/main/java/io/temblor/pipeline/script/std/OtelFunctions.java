package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.EventContext;
import java.util.HexFormat;

/// `cncf_otel`: random identifiers of traces and of their spans.
public final class OtelFunctions {
    private static final int SPAN_BYTES = 8;
    private static final int TRACE_BYTES = 16;

    private OtelFunctions() {}

    public static String genSpanIdString(EventContext context) {
        return HexFormat.of().formatHex(random(context, SPAN_BYTES));
    }

    public static Value genSpanIdBytes(EventContext context) {
        return new BytesValue(random(context, SPAN_BYTES));
    }

    public static Value genSpanIdArray(EventContext context) {
        return ArrayValue.of(BinaryFunctions.numbers(new BytesValue(random(context, SPAN_BYTES))));
    }

    public static String genTraceIdString(EventContext context) {
        return HexFormat.of().formatHex(random(context, TRACE_BYTES));
    }

    public static Value genTraceIdBytes(EventContext context) {
        return new BytesValue(random(context, TRACE_BYTES));
    }

    public static Value genTraceIdArray(EventContext context) {
        return ArrayValue.of(BinaryFunctions.numbers(new BytesValue(random(context, TRACE_BYTES))));
    }

    private static byte[] random(EventContext context, int length) {
        byte[] bytes = new byte[length];
        context.random().nextBytes(bytes);
        return bytes;
    }
}
