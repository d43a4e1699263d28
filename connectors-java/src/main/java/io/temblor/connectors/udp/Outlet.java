package io.temblor.connectors.udp;

import io.temblor.connector.DataSize;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Where datagrams leave.
///
/// **Threading.** One thread at a time; only [#wake] may come from any.
///
/// **Failure.** An [IOException] says that nothing goes this way now.
interface Outlet extends Closeable {

    /// Opens what leads to the peer of these settings.
    @FunctionalInterface
    interface Opener {
        Outlet open(UdpClientSettings settings) throws IOException;
    }

    /// What the system says to one datagram. It has only taken what is [#SENT].
    enum Answer {
        SENT,
        /// An earlier datagram came to a port where nobody listens.
        REFUSED,
        /// It takes no more now.
        FULL,
        /// Its buffers do not hold this one now.
        NO_SPACE,
        /// No datagram is so long.
        TOO_LONG
    }

    /// How much the system takes before it is sent.
    DataSize buffer();

    /// The most bytes that a datagram has.
    int longest();

    /// Sends one datagram, which may be empty.
    Answer send(ByteBuffer datagram) throws IOException;

    /// Waits until the system takes more, or [#wake] is called, or was since the last wait.
    void awaitRoom() throws IOException, InterruptedException;

    /// Ends [#awaitRoom], the present one or else the next.
    void wake();

    /// Takes in what the system has to say of the datagrams that were sent.
    ///
    /// @return whether one of them came to a port where nobody listens
    boolean isRefused() throws IOException;

    @Override
    void close();
}
