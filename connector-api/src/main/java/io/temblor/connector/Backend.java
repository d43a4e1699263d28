package io.temblor.connector;

import java.util.Locale;

/// How a connector is made. A type may exist in both ways; `backend = …` in a configuration chooses.
public enum Backend {
    /// A Java class.
    JAVA,
    /// A component of a native library, called through the host in `connectors-native`.
    NATIVE;

    /// The word in configurations, messages and documents.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
