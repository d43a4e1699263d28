/// Runs the components of native libraries behind the interfaces of `io.temblor.connector`.
///
/// **Memory.** A library has an arena that is closed when it is unloaded; an instance has one from its creation to its
/// end, with everything that is lent to it. Nothing is allocated for an event: payloads are copied from the
/// lent area into the engine's buffer, and from the engine's buffer into the lent area.
///
/// **Trust.** Every status, count, offset and length that comes back is checked; one that is wrong is a
/// defect of the connector, which ends the instance and is reported with what was found. What no check can catch is
/// a library that writes where it must not.
package io.temblor.connectors.ffi.host;
