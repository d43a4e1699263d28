package io.temblor.connectors.udp;

import io.temblor.connector.ConnectionLostException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.util.Locale;
import java.util.Objects;

/// Where a socket is bound or connected to.
record Endpoint(String host, int port) {

    /// The endpoint of an address that is known; asks no name server.
    static Endpoint of(InetSocketAddress address) {
        return new Endpoint(address.getAddress().getHostAddress(), address.getPort());
    }

    /// The address, which may mean asking a name server.
    InetSocketAddress resolved() throws UnknownHostException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        return address;
    }

    /// The family of sockets for that address. One of IPv6 would do for both, but the limits of datagrams and the
    /// tables of the system are those of the family.
    static ProtocolFamily family(InetSocketAddress address) {
        return isIpv4(address) ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
    }

    static boolean isIpv4(InetSocketAddress address) {
        return address.getAddress() instanceof Inet4Address;
    }

    /// Says that nothing goes here now, and why: `127.0.0.1:1514: address already in use`.
    ConnectionLostException lost(Exception failure) {
        return new ConnectionLostException(this + ": " + reason(failure), failure);
    }

    /// As in `message too long`: lower case, no full stop.
    static String reason(Exception failure) {
        return switch (failure) {
            case UnknownHostException _ -> "unknown host";
            case ClosedChannelException _, ClosedSelectorException _ -> "closed";
            default -> lowerFirst(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
        };
    }

    private static String lowerFirst(String text) {
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /// As people write it: `127.0.0.1:1514`, `[::1]:1514`.
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
