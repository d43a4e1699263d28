package io.temblor.connectors.ffi.host;

import io.temblor.connectors.ffi.probe.ComponentDescription;

/// A component of a library.
///
/// @param library     it is in
/// @param description what it says of itself
public record NativeComponent(NativeLibrary library, ComponentDescription description) {
    /// Roles, as the header numbers them.
    static final int SOURCE = 1;

    static final int SINK = 2;
    static final int CODEC = 4;

    /// Whether a source wakes a host that sleeps.
    boolean wakes() {
        return description.can(ComponentDescription.CAN_WAKE);
    }

    /// For messages, such as `udp_server of libtemblor_udp.so`.
    @Override
    public String toString() {
        return description.name() + " of " + library.name();
    }
}
