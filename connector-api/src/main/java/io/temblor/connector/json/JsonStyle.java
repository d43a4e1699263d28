package io.temblor.connector.json;

/// How JSON is written.
///
/// @param sorted whether the keys of records are written in the order of their UTF-16 code units, else in
///               that of the record
/// @param pretty whether each member has a line of its own, indented by two spaces, else there are no spaces
public record JsonStyle(boolean sorted, boolean pretty) {
    /// Without spaces, in the order of the record. What came in as JSON and has not changed is written as it
    /// came, with its spaces, unless there are line breaks among them.
    public static final JsonStyle PLAIN = new JsonStyle(false, false);

    boolean isPlain() {
        return !sorted && !pretty;
    }
}
