package io.temblor.connectors.ffi.host;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.temblor.connectors.ffi.probe.RefusedLibraryException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// The system's loader of shared libraries: `dlopen`, `dlsym`, `dlclose`.
///
/// Not [java.lang.foreign.SymbolLookup#libraryLookup], which binds functions when they are first called - and ends the
/// process if one is missing then - and does not say why a library cannot be loaded.
final class DynamicLoader {
    private static final int RTLD_NOW = 2;
    private static final int RTLD_LOCAL = System.getProperty("os.name").startsWith("Mac") ? 4 : 0;
    private static final long MOST_MESSAGE = 4096;

    private static final MethodHandle DLOPEN = handle("dlopen", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
    private static final MethodHandle DLSYM = handle("dlsym", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DLCLOSE = handle("dlclose", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle DLERROR = handle("dlerror", FunctionDescriptor.of(ADDRESS));

    private DynamicLoader() {}

    private static MethodHandle handle(String name, FunctionDescriptor signature) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), signature);
    }

    /// Loads a library, with all its symbols bound.
    static MemorySegment open(Path file) throws RefusedLibraryException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(file.toAbsolutePath().toString());
            MemorySegment library = (MemorySegment) DLOPEN.invokeExact(path, RTLD_NOW | RTLD_LOCAL);
            if (library.equals(MemorySegment.NULL)) {
                throw new RefusedLibraryException("cannot be loaded: " + message());
            }
            return library;
        } catch (RefusedLibraryException e) {
            throw e;
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    private static String message() throws Throwable {
        MemorySegment text = (MemorySegment) DLERROR.invokeExact();
        return text.equals(MemorySegment.NULL)
                ? "the loader does not say why"
                : text.reinterpret(MOST_MESSAGE).getString(0);
    }

    /// A symbol of a library.
    static MemorySegment find(MemorySegment library, String symbol) throws RefusedLibraryException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment found = (MemorySegment) DLSYM.invokeExact(library, arena.allocateFrom(symbol));
            if (found.equals(MemorySegment.NULL)) {
                throw new RefusedLibraryException("does not export " + symbol);
            }
            return found;
        } catch (RefusedLibraryException e) {
            throw e;
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /// Unloads a library, unless somebody else has loaded it, too.
    static void close(MemorySegment library) {
        try {
            int _ = (int) DLCLOSE.invokeExact(library);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    private static AssertionError unexpected(Throwable thrown) {
        return new AssertionError("the system's loader cannot be called", thrown);
    }
}
