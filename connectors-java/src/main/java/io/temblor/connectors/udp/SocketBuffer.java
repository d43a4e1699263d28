package io.temblor.connectors.udp;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/// One of the two buffers that the system has for a socket, and the setting with its size.
///
/// @param limit where Linux keeps the most that it gives
record SocketBuffer(String setting, SocketOption<Integer> option, String limit) {
    static final SocketBuffer RECEIVE =
            new SocketBuffer("receive-buffer", StandardSocketOptions.SO_RCVBUF, "net.core.rmem_max");
    static final SocketBuffer SEND =
            new SocketBuffer("send-buffer", StandardSocketOptions.SO_SNDBUF, "net.core.wmem_max");

    private static final DataSize MOST = new DataSize(1 << 30);

    void check(SettingChecks checks, Optional<DataSize> size) {
        size.ifPresent(wanted -> checks.that(
                1 <= wanted.bytes() && wanted.bytes() <= MOST.bytes(),
                setting,
                "must be between 1B and " + MOST + ", but is " + wanted));
    }

    void set(DatagramChannel channel, Optional<DataSize> size) throws IOException {
        if (size.isPresent()) {
            channel.setOption(option, size.get().toInt());
        }
    }

    DataSize of(DatagramChannel channel) throws IOException {
        return new DataSize(channel.getOption(option));
    }

    /// A sentence that says so if the system has given less than was wanted.
    Optional<String> shortfall(DataSize given, Optional<DataSize> size) {
        return size.filter(wanted -> wanted.bytes() > given.bytes())
                .map(wanted -> setting + " is " + wanted + ", but the system gives no more than " + given
                        + "; Linux keeps its limit in " + limit);
    }
}
