/// The binary form of a value: what is sent, kept and read again where both ends are Temblor.
///
/// **Form.** One byte with the version, which is 1, and one value. A value is a byte with its tag and what
/// follows on it:
///
/// | tag | value | what follows |
/// |---|---|---|
/// | 0 | null | |
/// | 1 | false | |
/// | 2 | true | |
/// | 3 | integer n from -2^63 to 2^63 - 1 | a number: 2n, or -2n - 1 if n is negative |
/// | 4 | integer from 2^63 to 2^64 - 1 | its 8 bytes |
/// | 5 | float | the 8 bytes of IEEE 754; of what is not a number always `7ff8000000000000` |
/// | 6 | string | a number: how many bytes; UTF-8 |
/// | 7 | bytes | a number: how many; the bytes |
/// | 8 | array | a number: how many elements; as many values |
/// | 9 | record | a number: how many fields; for each the key, as a string without its tag, and the value |
///
/// A *number* has seven bits in each byte, the lowest first; the highest bit says that another byte follows.
/// It is written in as few bytes as can be. All else has the most significant byte first.
///
/// **Sameness.** A value has one form, but for the order of the fields in its records, which is kept. How a
/// number or a text was written in JSON is not: a float is the nearest `double`, and digits beyond that are
/// gone. No key is written twice in a record; where one is found twice, its last value counts.
///
/// **Versions.** A reader takes the versions it knows and no other. What is described here never changes;
/// another form has another version.
///
/// **Threads.** Readers and writers are used by one thread at a time.
///
/// **Failure.** Whatever the bytes, a reader throws nothing but a
/// [io.temblor.connector.codec.DecodeException] with the offset of what is wrong, and takes no more memory
/// than a small multiple of their length.
@NullMarked
package io.temblor.connector.binary;

import org.jspecify.annotations.NullMarked;
