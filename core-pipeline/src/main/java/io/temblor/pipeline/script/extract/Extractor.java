package io.temblor.pipeline.script.extract;

import io.temblor.connector.document.Text;
import io.temblor.connector.value.Value;
import org.jspecify.annotations.Nullable;

/// One extractor with its argument, prepared: `dissect|%{host} %{rest}|`.
///
/// **Threading.** One thread at a time.
///
/// **Failure.** A text that is not of the form that is wanted is no failure.
public interface Extractor {
    /// What lies in a text, or null if the text is not of that form.
    @Nullable
    Value extract(String text);

    /// The same for an event that came in at a time, for extractors that yield a time if the text has none.
    ///
    /// @param ingestNanos in nanoseconds since 1970-01-01T00:00Z
    default @Nullable Value extract(String text, long ingestNanos) {
        return extract(text);
    }

    /// Whether a text is of the form, for whoever does not need what lies in it.
    default boolean matches(String text) {
        return extract(text) != null;
    }

    /// The same of a text that no string was made of yet.
    ///
    /// **Hot path.** Worth a method of its own where that can do without a string.
    default boolean matches(Text text) {
        return matches(text.toString());
    }

    /// How long it takes, compared to others: 1 for a comparison of bytes, 1,000 for a parser. Tests of
    /// fields that must all hold are tried in this order, where that cannot be seen.
    int cost();
}
