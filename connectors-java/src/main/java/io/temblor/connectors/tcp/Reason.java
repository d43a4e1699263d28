package io.temblor.connectors.tcp;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Says in a clause why a socket failed.
final class Reason {
    static final String CLOSED_BY_PEER = "closed by the peer";

    private Reason() {}

    /// As in `connection refused`: lower case, no full stop.
    static String of(Exception failure) {
        return switch (failure) {
            case UnknownHostException _, UnresolvedAddressException _ -> "unknown host";
            case ClosedChannelException _, CancelledKeyException _ -> "connection closed";
            case IOException e when "Connection reset".equals(e.getMessage()) -> "connection reset by peer";
            default -> lowerFirst(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
        };
    }

    /// A duration as in `30s` or `1500ms`.
    static String time(long nanos) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }

    private static String lowerFirst(String text) {
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
