package io.temblor.connectors.ffi.host;

import io.temblor.connectors.ffi.abi.ComponentStruct;
import io.temblor.connectors.ffi.abi.LibraryStruct;
import io.temblor.connectors.ffi.probe.ComponentDescription;
import io.temblor.connectors.ffi.probe.LibraryDescription;
import io.temblor.connectors.ffi.probe.RefusedLibraryException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A library that is loaded when its first instance is made, and unloaded behind its last if it permits that.
///
/// **Threading.** Any thread may call any method.
///
/// **Ownership.** Who has called [#acquire] calls [#release] once, and nothing of the component afterwards.
public final class NativeLibrary {
    private final String name;
    private final Supplier<Path> file;
    private final LibraryDescription description;
    private @Nullable Loaded loaded;
    private int users;

    /// What is there while the library is loaded.
    private record Loaded(MemorySegment handle, List<ComponentStruct> components) {}

    /// @param name        what messages call it
    /// @param file        asked for when the library is loaded
    /// @param description what the probe has found
    public NativeLibrary(String name, Supplier<Path> file, LibraryDescription description) {
        this.name = name;
        this.file = file;
        this.description = description;
    }

    /// What messages call it: a file.
    public String name() {
        return name;
    }

    /// What the probe has found.
    public LibraryDescription description() {
        return description;
    }

    /// A component, for as long as it takes until [#release].
    ///
    /// @throws DefectException if the library cannot be loaded now, although the probe could load it
    synchronized ComponentStruct acquire(int component) {
        Loaded now = loaded == null ? load() : loaded;
        loaded = now;
        if (component >= now.components().size()) {
            throw new DefectException(name + " has changed since it was probed: it has only "
                    + now.components().size() + " components");
        }
        users++;
        return now.components().get(component);
    }

    private Loaded load() {
        try {
            MemorySegment handle = DynamicLoader.open(file.get());
            return new Loaded(handle, LibraryStruct.components(DynamicLoader.find(handle, LibraryStruct.ENTRY)));
        } catch (RefusedLibraryException e) {
            throw new DefectException(name + " " + e.reason());
        }
    }

    /// Gives a component back.
    synchronized void release() {
        users--;
        Loaded now = loaded;
        if (users == 0 && now != null && canUnload()) {
            loaded = null;
            DynamicLoader.close(now.handle());
        }
    }

    private boolean canUnload() {
        return description.components().stream().allMatch(each -> each.can(ComponentDescription.CAN_UNLOAD));
    }

    /// Whether it is loaded into this process.
    public synchronized boolean isLoaded() {
        return loaded != null;
    }

    @Override
    public String toString() {
        return name;
    }
}
