package io.temblor.connectors.ffi.host;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.temblor.connector.ConnectionGoneException;
import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.InvalidSettingException;
import io.temblor.connectors.ffi.abi.ComponentStruct;
import io.temblor.connectors.ffi.abi.ErrorStruct;
import io.temblor.connectors.ffi.abi.Status;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One instance of a component, from its creation to its end, with the memory that is lent to it.
///
/// **Threading.** One thread at a time, not always the same; [#interrupt] is for any thread at any time.
///
/// **Failure.** After a defect the instance is given up: whatever is asked of it fails, until it is closed.
final class NativeInstance implements AutoCloseable {
    private final NativeComponent component;
    private final ComponentStruct functions;
    private final Arena arena;
    private final Waker waker;
    private final HostSide host;
    private final MemorySegment error;
    private final long address;
    private final Object ending = new Object();
    private boolean usable;
    private boolean ended;
    private @Nullable String defect;

    /// Creates an instance.
    ///
    /// @param role     as the header numbers them
    /// @param settings JSON text
    /// @throws InvalidSettingException if it refuses its settings
    /// @throws DefectException         if it breaks its contract
    @SuppressWarnings("MustBeClosedChecker") // closed in close()
    NativeInstance(NativeComponent component, int role, String settings, ConnectorContext context) {
        this.component = component;
        this.functions = component.library().acquire(component.description().index());
        this.arena = Arena.ofShared();
        this.waker = new Waker(role == NativeComponent.SOURCE && component.wakes(), arena);
        this.host = new HostSide(context, waker, arena);
        this.error = ErrorStruct.allocate(arena);
        try {
            address = create(role, settings);
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    private long create(int role, String settings) {
        MemorySegment text = arena.allocateFrom(JAVA_BYTE, settings.getBytes(StandardCharsets.UTF_8));
        MemorySegment made = arena.allocate(ADDRESS);
        int status = functions.create(host.struct(), role, text, made, error);
        if (status == Status.SETTING) {
            throw new InvalidSettingException(ErrorStruct.subject(error), message());
        }
        if (status != Status.OK) {
            throw defect("create", status);
        }
        long instance = made.get(ADDRESS, 0).address();
        if (instance == 0) {
            throw new DefectException(component + ": create says that all is well, but makes no instance");
        }
        return instance;
    }

    ComponentStruct functions() {
        return functions;
    }

    /// Memory that lives as long as the instance, to be lent to it; not to be used afterwards.
    MemorySegment lend(MemoryLayout layout, long count) {
        return LentArea.unchecked(arena.allocate(layout, count));
    }

    Waker waker() {
        return waker;
    }

    HostSide host() {
        return host;
    }

    long address() {
        return address;
    }

    MemorySegment error() {
        return error;
    }

    /// To be called before each opening.
    void opening() {
        checkSound();
        host.refreshLogLevel();
        usable = true;
    }

    /// To be called before each closing.
    void closing() {
        usable = false;
    }

    /// Throws unless it is open and sound.
    void checkOpen() {
        if (!usable) {
            checkSound();
            throw new IllegalStateException(component + " is not open");
        }
    }

    private void checkSound() {
        if (defect != null) {
            throw new DefectException(defect + "; since then it is of no more use");
        }
    }

    /// Calls an instance that has not ended yet.
    void interrupt(LongConsumer call) {
        synchronized (ending) {
            if (!ended) {
                call.accept(address);
            }
        }
    }

    /// Throws what any status but OK stands for.
    void check(String function, int status) throws ConnectionLostException {
        if (status != Status.OK) {
            throw failure(function, status);
        }
    }

    /// What a status below 0 stands for: a lost connection is returned, a defect is thrown. The error is empty
    /// afterwards.
    ConnectionLostException failure(String function, int status) {
        return switch (status) {
            case Status.LOST -> new ConnectionLostException(message());
            case Status.GONE -> new ConnectionGoneException(message());
            default -> throw defect(function, status);
        };
    }

    /// What the instance says is wrong.
    String message() {
        String message = ErrorStruct.message(error);
        int code = ErrorStruct.systemCode(error);
        ErrorStruct.clear(error);
        String said = message.isEmpty() ? component + " does not say why" : message;
        return code == 0 ? said : said + " (errno " + code + ")";
    }

    /// The fault that a status stands for.
    DefectException defect(String function, int status) {
        return defect(
                status == Status.DEFECT
                        ? function + ": " + message()
                        : function + " returns the status " + status + ", which has no meaning there");
    }

    /// A breach of the contract; the instance is given up.
    DefectException defect(String what) {
        defect = component + ": " + what;
        usable = false;
        return new DefectException(defect);
    }

    /// Destroys the instance; nothing lent to it is valid afterwards.
    @Override
    public void close() {
        synchronized (ending) {
            ended = true;
        }
        try {
            functions.destroy(address);
        } finally {
            release();
        }
    }

    private void release() {
        host.close();
        waker.close();
        arena.close();
        component.library().release();
    }
}
