package io.temblor.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Log records as lines of JSON without their newlines, no two alike and the same in every run.
///
/// Each has the fields `level`, a text, and `status`, a whole number, directly inside it. One message in
/// eight has escapes in it, or characters beyond ASCII.
final class LogRecords {
    private static final int SEED = 20260301;
    private static final String[] LEVELS = {"debug", "info", "info", "info", "warn", "error"};
    private static final String[] SERVICES = {"checkout", "search", "payments", "mail", "user-profile"};
    private static final String[] METHODS = {"GET", "GET", "POST", "PUT", "DELETE"};
    private static final String[] WORDS = {
        "order",
        "accepted",
        "by",
        "the",
        "warehouse",
        "after",
        "retry",
        "timeout",
        "of",
        "upstream",
        "connection",
        "closed",
        "while",
        "reading",
        "response",
        "header",
        "from",
        "cache"
    };
    private static final String[] UNUSUAL = {"\\\"quoted\\\"", "größer", "C:\\\\logs", "東京"};
    private static final int SELDOM = 8;

    private final Random random = new Random(SEED);
    private final StringBuilder text = new StringBuilder();

    /// So many flat records of about so many bytes.
    static byte[][] flat(int count, int bytes) {
        LogRecords records = new LogRecords();
        byte[][] lines = new byte[count][];
        for (int i = 0; i < count; i++) {
            lines[i] = records.flat(bytes);
        }
        return lines;
    }

    /// So many records of about so many bytes, with records and arrays inside them.
    static byte[][] nested(int count, int bytes) {
        LogRecords records = new LogRecords();
        byte[][] lines = new byte[count][];
        for (int i = 0; i < count; i++) {
            lines[i] = records.nested(bytes);
        }
        return lines;
    }

    private byte[] flat(int bytes) {
        text.setLength(0);
        begin();
        text.append(",\"status\":").append(200 + random.nextInt(304));
        text.append(",\"took_ms\":").append(random.nextInt(100_000) / 100.0);
        text.append(",\"user\":\"u-").append(random.nextInt(100_000)).append('"');
        text.append(",\"message\":\"");
        message(bytes - "\"}".length());
        text.append("\"}");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] nested(int bytes) {
        text.setLength(0);
        begin();
        request();
        text.append(",\"status\":").append(200 + random.nextInt(304));
        text.append(",\"user\":{\"id\":").append(random.nextInt(1 << 30));
        text.append(",\"premium\":").append(random.nextBoolean());
        text.append(",\"referrer\":null,\"roles\":[\"buyer\",\"")
                .append(pick(WORDS))
                .append("\"]}");
        text.append(",\"items\":[");
        item();
        while (text.length() < bytes - 250) {
            text.append(',');
            item();
        }
        text.append("],\"message\":\"");
        message(bytes - "\"}".length());
        text.append("\"}");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void begin() {
        text.append("{\"at\":\"2026-03-01T09:14:").append(10 + random.nextInt(50));
        text.append('.').append(100 + random.nextInt(900)).append("Z\"");
        text.append(",\"level\":\"").append(pick(LEVELS)).append('"');
        text.append(",\"service\":\"").append(pick(SERVICES)).append('"');
    }

    private void request() {
        text.append(",\"request\":{\"method\":\"").append(pick(METHODS));
        text.append("\",\"path\":\"/api/v1/orders/").append(random.nextInt(1_000_000));
        text.append("\",\"headers\":{\"accept\":\"application/json\",\"content-length\":");
        text.append(random.nextInt(10_000)).append(",\"x-request-id\":\"");
        text.append(Long.toHexString(random.nextLong())).append("\"}}");
    }

    private void item() {
        text.append("{\"sku\":\"").append(Integer.toHexString(random.nextInt())).append('"');
        text.append(",\"count\":").append(1 + random.nextInt(9));
        text.append(",\"price\":").append(random.nextInt(1_000_000) / 100.0);
        text.append(",\"tags\":[\"")
                .append(pick(WORDS))
                .append("\",\"")
                .append(pick(WORDS))
                .append("\"]");
        text.append(",\"at\":[").append(random.nextInt(90)).append(',').append(random.nextInt(90) / 8.0);
        text.append("],\"gift\":").append(random.nextInt(8) == 0).append('}');
    }

    private void message(int until) {
        text.append(pick(random.nextInt(SELDOM) == 0 ? UNUSUAL : WORDS));
        while (text.length() < until) {
            text.append(' ').append(pick(WORDS));
        }
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
