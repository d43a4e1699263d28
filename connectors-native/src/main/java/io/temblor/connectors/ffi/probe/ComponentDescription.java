package io.temblor.connectors.ffi.probe;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Role;
import io.temblor.connector.schema.SettingsSchema;
import java.util.Set;

/// What a library says of one of its components.
///
/// @param index         its place in the library
/// @param name          how a configuration names it
/// @param summary       one sentence, without a full stop
/// @param schema        its settings
/// @param example       HOCON that works as it stands, or empty
/// @param roles         the halves of a connector; none for a codec
/// @param codec         whether a connector needs a codec
/// @param capabilities  bits, as the header defines them
/// @param sourcePromise why it delivers as it does, or empty
/// @param sinkPromise   why it delivers as it does, or empty
/// @param decodes       whether a codec makes values of bytes
/// @param encodes       whether a codec makes bytes of values
public record ComponentDescription(
        int index,
        String name,
        String summary,
        SettingsSchema schema,
        String example,
        Set<Role> roles,
        CodecRule codec,
        long capabilities,
        String sourcePromise,
        String sinkPromise,
        boolean decodes,
        boolean encodes) {

    /// Positions are meaningful.
    public static final long CAN_RESUME = 1;

    /// The host sleeps until the source wakes it.
    public static final long CAN_WAKE = 1 << 1;

    /// A delivered event has arrived.
    public static final long CAN_PROMISE = 1 << 2;

    /// The sink wants metadata.
    public static final long CAN_READ_META = 1 << 3;

    /// The library may be unloaded.
    public static final long CAN_UNLOAD = 1 << 4;

    public ComponentDescription {
        roles = Set.copyOf(roles);
    }

    /// Whether it is a codec and no connector.
    public boolean isCodec() {
        return roles.isEmpty();
    }

    /// Whether it has all of these capabilities.
    public boolean can(long bits) {
        return (capabilities & bits) == bits;
    }
}
