package io.temblor.pipeline.script.std;

import io.temblor.pipeline.script.runtime.EventContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/// `system`: the engine and the machine that it runs on.
public final class SystemFunctions {
    /// What scripts compare with: they are written for any engine of the language.
    private static final String INSTANCE = "tremor";
    private static final String UNVERSIONED = "unversioned";

    private SystemFunctions() {}

    /// The name of the machine; asked for once, when it is first wanted.
    private static final class Host {
        static final String NAME = name();

        private static String name() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "localhost";
            }
        }
    }

    @Intrinsic(pure = false)
    public static String hostname() {
        return Host.NAME;
    }

    public static long ingestNs(EventContext context) {
        return context.ingestNanos();
    }

    @Intrinsic(pure = false)
    public static String instance() {
        return INSTANCE;
    }

    public static long nanotime(EventContext context) {
        return context.clock().epochNanos();
    }

    public static String version() {
        return Objects.requireNonNullElse(SystemFunctions.class.getPackage().getImplementationVersion(), UNVERSIONED);
    }
}
