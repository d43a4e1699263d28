/// Values in work: what an event says, as the bytes that came in and an index over them.
///
/// **Words.** A *document* is the bytes of one event with all that is known of them. Its *tape* is an index
/// over the bytes; a *node* is a place on the tape, and stands for the value there. A *member* is what lies
/// directly inside an array or a record. *Text* is UTF-8; what came in as JSON may have *escapes* in it.
///
/// **Why.** Most events are looked at in a few places and leave as they came. So decoding finds out where
/// every value stands and no more: no object for each value, no string before somebody asks, no number
/// before it is read. What changes lies over the tape, and what does not change is written by copying its
/// bytes.
///
/// **Threads.** A document is used by one thread at a time.
///
/// **Hot path.** Reading, looking up and changing allocate nothing in the long run, for all arrays are kept
/// and used again. Exceptions are keys with escapes, records with a key twice, and floating-point numbers of
/// more digits than a `double` has.
@NullMarked
package io.temblor.connector.document;

import org.jspecify.annotations.NullMarked;
