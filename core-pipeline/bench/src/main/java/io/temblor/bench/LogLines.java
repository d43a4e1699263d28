package io.temblor.bench;

import java.nio.charset.StandardCharsets;

/// What the benchmarks send.
final class LogLines {
    private LogLines() {}

    /// A log record of about so many bytes as a line of JSON.
    static byte[] json(int bytes) {
        String start =
                "{\"at\":\"2026-03-01T09:14:02.123Z\",\"level\":\"info\",\"service\":\"checkout\",\"status\":200,"
                        + "\"took_ms\":12.5,\"user\":\"u-48213\",\"path\":\"/api/v1/orders/48213\",\"message\":\"";
        String end = "\"}\n";
        return (start + "x".repeat(Math.max(1, bytes - start.length() - end.length())) + end)
                .getBytes(StandardCharsets.UTF_8);
    }
}
