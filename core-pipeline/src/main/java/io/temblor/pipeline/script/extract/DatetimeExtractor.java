package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.text.StrftimeFormat;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The extractor `datetime`: texts that say a time in a form such as `%Y-%m-%d %H:%M:%S`. It yields the nanoseconds
/// since 1970-01-01T00:00Z; what the form may have, and what it must, is said by [StrftimeFormat].
final class DatetimeExtractor implements Extractor {
    private final StrftimeFormat format;

    private DatetimeExtractor(StrftimeFormat format) {
        this.format = format;
    }

    static Extractor prepare(String argument) throws InvalidExtractorException {
        if (argument.isBlank()) {
            throw new InvalidExtractorException("needs a form of dates and times, such as %Y-%m-%d %H:%M:%S");
        }
        try {
            return new DatetimeExtractor(StrftimeFormat.of(argument));
        } catch (IllegalArgumentException e) {
            throw new InvalidExtractorException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public @Nullable Value extract(String text) {
        OptionalLong nanos = format.parseNanos(text);
        return nanos.isPresent() ? new IntegerValue(nanos.getAsLong()) : null;
    }

    @Override
    public boolean matches(String text) {
        return format.parseNanos(text).isPresent();
    }

    @Override
    public int cost() {
        return 120;
    }
}
