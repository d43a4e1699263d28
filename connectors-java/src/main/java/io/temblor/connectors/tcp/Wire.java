package io.temblor.connectors.tcp;

import io.temblor.connector.value.RecordValue;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The bytes of one connection, as they are or under TLS. No call blocks.
///
/// **Threading.** One thread reads while another writes; [#close] may come from any.
///
/// **Failure.** After an [IOException] the connection is of no more use to the direction that met it.
interface Wire {

    /// Goes on with what must precede the first byte.
    ///
    /// @return whether reading and writing may begin
    boolean handshake() throws IOException;

    /// The room that [#read] needs at least.
    int minSpace();

    /// Appends to `into` what has arrived.
    ///
    /// @return the number of bytes; 0 if nothing is there now; -1 if the peer has ended its half in good order
    int read(ByteBuffer into) throws IOException;

    /// Whether [#read] may find something though the socket has nothing.
    boolean holdsMore();

    /// What the socket must be ready for before [#handshake] or [#read] can go on, as in
    /// [java.nio.channels.SelectionKey#OP_READ].
    int interest();

    /// Takes as much of `from` as goes now.
    ///
    /// @return whether all of it, and all that was taken before, is with the operating system
    boolean write(ByteBuffer from) throws IOException;

    /// Whether writing is still possible after the peer has ended its half.
    boolean outlivesInput();

    /// What to add to the metadata of the connection, once it is ready.
    RecordValue meta();

    /// Says farewell if that goes at once, and closes the socket. Idempotent.
    void close();
}
