package io.temblor.connectors.tcp;

import io.temblor.connector.value.RecordValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/// Bytes under TLS.
///
/// The reader may have to write, to answer a change of keys, so that both directions share one lock. It is held
/// for as long as a system call that does not block.
final class TlsWire implements Wire {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final SSLEngine engine;

    /// What has arrived, and what is to be sent: from position to limit.
    private ByteBuffer in;
    private ByteBuffer out;

    private volatile boolean ready;
    private volatile boolean hasHalves;
    private volatile int minSpace;
    private boolean ended;
    private boolean holdsMore;
    private boolean mustAnswer;
    private @Nullable IOException failure;

    TlsWire(SocketChannel channel, SSLEngine engine) throws IOException {
        this.channel = channel;
        this.engine = engine;
        int record = engine.getSession().getPacketBufferSize();
        in = ByteBuffer.allocate(2 * record).flip();
        out = ByteBuffer.allocate(record).flip();
        engine.beginHandshake();
    }

    @Override
    public synchronized boolean handshake() throws IOException {
        try {
            while (!ready && flush()) {
                switch (engine.getHandshakeStatus()) {
                    case NEED_TASK -> runTasks();
                    case NEED_WRAP -> wrap(NOTHING);
                    case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                        if (!unwrapHandshake()) {
                            return false;
                        }
                    }
                    case FINISHED, NOT_HANDSHAKING -> ready = true;
                }
            }
            if (ready) {
                holdsMore = in.hasRemaining();
                hasHalves = engine.getSession().getProtocol().equals("TLSv1.3");
                minSpace = engine.getSession().getApplicationBufferSize();
            }
            return ready;
        } catch (SSLException | RuntimeException e) {
            sendPending();
            throw TlsReason.explained(e);
        }
    }

    /// @return whether to go on
    private boolean unwrapHandshake() throws IOException {
        SSLEngineResult result = engine.unwrap(in, NOTHING);
        return switch (result.getStatus()) {
            case OK -> true;
            case BUFFER_UNDERFLOW -> {
                int count = fill();
                if (count < 0) {
                    throw new IOException("closed by the peer during the TLS handshake");
                }
                yield count > 0;
            }
            case BUFFER_OVERFLOW -> throw new SSLException("data before the end of the handshake");
            case CLOSED -> throw new IOException("closed by the peer during the TLS handshake");
        };
    }

    private void runTasks() {
        Runnable task = engine.getDelegatedTask();
        while (task != null) {
            task.run();
            task = engine.getDelegatedTask();
        }
    }

    /// Tells the peer what was wrong, or farewell, if that goes at once.
    private void sendPending() {
        try {
            int produced = 1;
            while (produced > 0 && engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && flush()) {
                produced = wrap(NOTHING).bytesProduced();
            }
            flush();
        } catch (IOException e) {
            // The connection is given up in any case.
        }
    }

    @Override
    public int minSpace() {
        return minSpace;
    }

    @Override
    public synchronized int read(ByteBuffer into) throws IOException {
        if (failure != null) {
            throw failure;
        }
        int before = into.position();
        holdsMore = false;
        try {
            unwrapAll(into);
        } catch (IOException | RuntimeException e) {
            sendPending();
            failure = TlsReason.explained(e);
            if (into.position() == before) {
                throw failure;
            }
            holdsMore = true;
        }
        int count = into.position() - before;
        return count == 0 && ended ? -1 : count;
    }

    /// Reads from the socket once, and unwraps the records that are complete.
    private void unwrapAll(ByteBuffer into) throws IOException {
        boolean filled = false;
        while (!ended && answer()) {
            SSLEngineResult result = engine.unwrap(in, into);
            switch (result.getStatus()) {
                case OK -> {}
                case BUFFER_UNDERFLOW -> {
                    if (filled || !fillMore()) {
                        return;
                    }
                    filled = true;
                }
                case BUFFER_OVERFLOW -> {
                    holdsMore = true;
                    return;
                }
                case CLOSED -> ended = true;
            }
        }
    }

    private boolean fillMore() throws IOException {
        int count = fill();
        if (count < 0) {
            throw new IOException("closed by the peer without a TLS close_notify, so that data may be missing");
        }
        return count > 0;
    }

    /// Does what the protocol wants besides reading: a peer may change its keys, and wants this side to change
    /// its own.
    ///
    /// @return whether reading can go on; if not, it can when the socket takes more
    private boolean answer() throws IOException {
        HandshakeStatus status = engine.getHandshakeStatus();
        while (status == HandshakeStatus.NEED_TASK || status == HandshakeStatus.NEED_WRAP) {
            if (!hasHalves) {
                throw new SSLException("renegotiation is refused");
            }
            mustAnswer = !flush();
            if (mustAnswer) {
                return false;
            }
            if (status == HandshakeStatus.NEED_TASK) {
                runTasks();
            } else {
                wrap(NOTHING);
                flush();
            }
            status = engine.getHandshakeStatus();
        }
        mustAnswer = false;
        return true;
    }

    @Override
    public boolean holdsMore() {
        return holdsMore;
    }

    @Override
    public synchronized int interest() {
        boolean writing = mustAnswer || (!ready && out.hasRemaining());
        return writing ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
    }

    @Override
    public synchronized boolean write(ByteBuffer from) throws IOException {
        boolean flushed = flush();
        while (flushed && from.hasRemaining()) {
            SSLEngineResult result = wrap(from);
            if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
                throw new IOException(Reason.CLOSED_BY_PEER);
            }
            if (result.bytesConsumed() == 0 && result.bytesProduced() == 0) {
                throw new SSLException("renegotiation is refused");
            }
            flushed = flush();
        }
        return flushed;
    }

    /// Since TLS 1.3 each direction ends by itself.
    @Override
    public boolean outlivesInput() {
        return hasHalves;
    }

    @Override
    public RecordValue meta() {
        SSLSession session = engine.getSession();
        RecordValue.Builder meta =
                RecordValue.builder().put("protocol", session.getProtocol()).put("cipher", session.getCipherSuite());
        try {
            meta.put("subject", session.getPeerPrincipal().getName());
        } catch (SSLPeerUnverifiedException e) {
            // A client need not show who it is.
        }
        return RecordValue.of("tls", meta.build());
    }

    @Override
    public void close() {
        synchronized (this) {
            engine.closeOutbound();
            if (channel.isOpen() && ready) {
                sendPending();
            }
        }
        Sockets.closeQuietly(channel);
    }

    /// Wraps one record into `out`.
    private SSLEngineResult wrap(ByteBuffer from) throws SSLException {
        out.compact();
        try {
            SSLEngineResult result = engine.wrap(from, out);
            while (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
                int more = engine.getSession().getPacketBufferSize();
                out = ByteBuffer.allocate(out.position() + more).put(out.flip());
                result = engine.wrap(from, out);
            }
            return result;
        } finally {
            out.flip();
        }
    }

    /// @return whether nothing is left to send
    private boolean flush() throws IOException {
        if (out.hasRemaining()) {
            channel.write(out);
        }
        return !out.hasRemaining();
    }

    private int fill() throws IOException {
        in.compact();
        try {
            return channel.read(in);
        } finally {
            in.flip();
        }
    }
}
