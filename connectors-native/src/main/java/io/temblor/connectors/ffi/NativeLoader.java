package io.temblor.connectors.ffi;

import io.temblor.connector.ConnectorLoader;
import io.temblor.connectors.ffi.probe.Bundle;
import io.temblor.connectors.ffi.probe.ContentStore;
import io.temblor.connectors.ffi.probe.Probe;
import io.temblor.connectors.ffi.probe.RefusedLibraryException;
import java.nio.file.Path;

/// Finds native libraries and what is in them. None is loaded before something of it is used.
public final class NativeLoader implements ConnectorLoader<NativeSettings> {

    /// For [java.util.ServiceLoader].
    public NativeLoader() {}

    @Override
    public String name() {
        return "native";
    }

    @Override
    public Class<NativeSettings> settings() {
        return NativeSettings.class;
    }

    @Override
    public Found load(NativeSettings settings) {
        ContentStore store = ContentStore.ofUser();
        Bundle bundle = new Bundle(store);
        Findings findings = new Findings();
        addBundled(bundle, findings);
        Probe probe = new Probe(bundle, store, settings.probeTimeout());
        LibraryFiles libraries = LibraryFiles.at(settings.path());
        for (Path library : libraries.files()) {
            try {
                findings.add(library.toString(), () -> library, probe.describe(library));
            } catch (RefusedLibraryException e) {
                findings.refuse(library.toString(), e.reason());
            }
        }
        return findings.found(libraries.problems());
    }

    private static void addBundled(Bundle bundle, Findings findings) {
        for (String library : bundle.libraries()) {
            try {
                findings.addBundled(library, () -> bundle.file(library), bundle.description(library));
            } catch (RefusedLibraryException e) {
                throw new IllegalStateException("the bundled library " + library + " " + e.getMessage(), e);
            }
        }
    }
}
