/// Settings that no Java record describes, such as those of a connector in a native library.
///
/// **Words.** A *settings schema* lists the settings of a connector or component. A *setting schema* says of one
/// setting what it is called, what it is for, of which *type* it is, whether it is *required*, and what it is *by
/// default*. A setting that is neither required nor has a default is *optional*: it may be absent.
///
/// **Two forms.** Settings are *written* in HOCON, with units: `5s`, `64KiB`. They are *handed over* as values:
///
/// | type                 | is handed over as                                    |
/// |----------------------|------------------------------------------------------|
/// | text, path, secret   | string                                               |
/// | whole number         | integer                                              |
/// | number               | float, also where it was written without a fraction  |
/// | true or false        | bool                                                 |
/// | duration             | integer: nanoseconds                                 |
/// | size                 | integer: bytes                                       |
/// | list                 | array                                                |
/// | record, map          | record; a map has keys of the user's choice          |
///
/// Defaults are in the second form. All integers fit a signed `long`.
///
/// **Records inside.** A record that is required, or has a default, is always handed over, with the defaults of
/// its own settings. Any other one is there only if the user gave it: its defaults alone do not switch it on.
///
/// **Threads.** All is immutable.
@NullMarked
package io.temblor.connector.schema;

import org.jspecify.annotations.NullMarked;
