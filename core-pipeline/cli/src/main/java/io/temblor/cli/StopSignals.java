package io.temblor.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The signals that ask this process to stop: SIGTERM, SIGINT (ctrl-c), and SIGHUP when the terminal goes.
///
/// Without a handler of our own the JVM would run its shutdown hooks and exit with 143, whatever became of the
/// flows, and a second signal would never be seen. The JDK has but one interface for that, `sun.misc.Signal` of
/// `jdk.unsupported`, which was kept open for this purpose; a signal that is ignored from the start, as with
/// nohup, stays ignored. It is used by reflection because every mention of it is a compiler warning that cannot
/// be silenced. Where it is missing, a shutdown hook takes the first signal.
final class StopSignals implements AutoCloseable {
    private static final List<String> NAMES = List.of("TERM", "INT", "HUP");

    /// The exit code, as soon as it is known; for the shutdown hook.
    private static final CompletableFuture<Integer> EXIT_CODE = new CompletableFuture<>();

    private final List<Undo> undos = new ArrayList<>();

    /// Puts back what was there before.
    private interface Undo {
        void undo() throws ReflectiveOperationException;
    }

    private StopSignals() {}

    /// Calls `action` for each signal, on a thread of its own, until it is closed.
    static StopSignals handle(Runnable action) {
        StopSignals signals = new StopSignals();
        try {
            signals.install(action);
        } catch (ReflectiveOperationException _) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> atShutdown(action), "temblor-stop"));
        }
        return signals;
    }

    /// Says with which code the process is about to exit.
    static void exiting(int exitCode) {
        EXIT_CODE.complete(exitCode);
    }

    private void install(Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Method handle = signal.getMethod("handle", signal, handler);
        Object ours =
                Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(action, given);
                    }
                    action.run();
                    return null;
                });
        for (String name : NAMES) {
            try {
                Object one = signal.getConstructor(String.class).newInstance(name);
                Object before = handle.invoke(null, one, ours);
                undos.add(() -> handle.invoke(null, one, before));
            } catch (java.lang.reflect.InvocationTargetException _) {
                // This system does not have it, or the JVM was told to leave it alone.
            }
        }
    }

    /// The JVM waits for this hook, and `System.exit` for the JVM; so the hook itself must end the process with
    /// the right code.
    private static void atShutdown(Runnable action) {
        if (!EXIT_CODE.isDone()) {
            action.run();
            Runtime.getRuntime().halt(EXIT_CODE.join());
        }
    }

    @Override
    public void close() {
        for (Undo undo : undos) {
            try {
                undo.undo();
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
