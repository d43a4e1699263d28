package io.temblor.connectors.ffi;

import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorLoader.Found;
import io.temblor.connector.ConnectorLoader.Refusal;
import io.temblor.connector.InvalidSettingException.Problem;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connectors.ffi.host.NativeCodecProvider;
import io.temblor.connectors.ffi.host.NativeComponent;
import io.temblor.connectors.ffi.host.NativeConnector;
import io.temblor.connectors.ffi.host.NativeLibrary;
import io.temblor.connectors.ffi.probe.ComponentDescription;
import io.temblor.connectors.ffi.probe.LibraryDescription;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Collects the components of libraries. A name is given once: a user's component takes the place of a bundled one,
/// but of two users' libraries with the same name the later one is refused.
final class Findings {
    private final Map<String, NativeComponent> components = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    void addBundled(String name, Supplier<Path> file, LibraryDescription description) {
        put(new NativeLibrary(name, file, description));
    }

    void add(String name, Supplier<Path> file, LibraryDescription description) {
        for (ComponentDescription component : description.components()) {
            String owner = owners.get(component.name());
            if (owner != null) {
                refuse(name, "has a component `" + component.name() + "`, as " + owner + " has; remove one of them");
                return;
            }
        }
        description.components().forEach(component -> owners.put(component.name(), name));
        put(new NativeLibrary(name, file, description));
    }

    private void put(NativeLibrary library) {
        for (ComponentDescription component : library.description().components()) {
            components.put(component.name(), new NativeComponent(library, component));
        }
    }

    void refuse(String name, String reason) {
        refusals.add(new Refusal(name, reason));
    }

    /// @param problems of the settings
    Found found(List<Problem> problems) {
        List<Connector<?>> connectors = new ArrayList<>();
        List<CodecProvider<?>> codecs = new ArrayList<>();
        for (NativeComponent component : components.values()) {
            if (component.description().isCodec()) {
                codecs.add(new NativeCodecProvider(component));
            } else {
                connectors.add(new NativeConnector(component));
            }
        }
        return new Found(connectors, codecs, refusals, problems);
    }
}
