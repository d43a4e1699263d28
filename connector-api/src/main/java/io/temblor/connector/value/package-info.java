/// The value model: what an event says, whatever format it came in.
///
/// **Words.** A *value* is null, a bool, an integer (64 bits, signed or unsigned), a float, a string, bytes, an
/// *array* or a *record*. A record maps *keys* to values and keeps the order in which its keys came.
///
/// **Threads.** Values are immutable and may be shared freely.
///
/// **Equality.** Two values are equal if they have the same type and the same content, whichever class
/// implements them. A record's order does not count. An integer never equals a float; `-0.0` and `0.0` differ
/// and `NaN` equals itself, as in [Double#equals].
@NullMarked
package io.temblor.connector.value;

import org.jspecify.annotations.NullMarked;
