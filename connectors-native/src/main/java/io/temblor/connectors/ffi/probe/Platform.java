package io.temblor.connectors.ffi.probe;

import java.util.Locale;

/// What native files of this process are made for.
public final class Platform {
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private Platform() {}

    /// Operating system and processor, such as `linux-x86_64`.
    public static String name() {
        String system = MAC ? "macos" : System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return system + "-" + (processor.equals("amd64") ? "x86_64" : processor);
    }

    /// How the name of a shared library ends.
    public static String suffix() {
        return MAC ? ".dylib" : ".so";
    }
}
