package io.temblor.pipeline.script.extract;

import com.google.re2j.Matcher;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The extractor `rerg`: as `re`, but it yields of each named group the parts of all matches, in an array.
///
/// Each match is looked for behind the one before. An expression that has to look far ahead for each, such as
/// `.*x|a`, would take time in proportion to the square of the text: a text of which more than [#READINGS] times its
/// length would have to be read is none that matches.
final class RegexAllExtractor implements Extractor {
    /// How often each character may be read on average; one match behind another takes about four.
    private static final long READINGS = 32;

    private static final long FREE = 1 << 16;

    private final NamedPattern pattern;
    private final Matcher matcher;
    private final ReadText read = new ReadText();

    private RegexAllExtractor(NamedPattern pattern) {
        this.pattern = pattern;
        this.matcher = pattern.pattern().matcher("");
    }

    static Extractor prepare(String argument) throws InvalidExtractorException {
        return new RegexAllExtractor(NamedPattern.compile(argument, RegexDialect.SCRIPT));
    }

    @Override
    public @Nullable Value extract(String text) {
        try {
            matcher.reset(read.show(text));
            return matcher.find() ? all(text) : null;
        } finally {
            matcher.reset("");
            read.show("");
        }
    }

    private @Nullable Value all(String text) {
        if (pattern.names().isEmpty()) {
            return RecordValue.EMPTY;
        }
        List<List<Value>> parts = new ArrayList<>();
        pattern.names().forEach(_ -> parts.add(new ArrayList<>()));
        long most = FREE + READINGS * text.length();
        int endOfLast = -1;
        do {
            // An empty match that touches the one before is none.
            if (matcher.end() > matcher.start() || matcher.start() != endOfLast) {
                add(text, parts);
            }
            if (read.count() > most) {
                return null;
            }
            endOfLast = matcher.end();
        } while (matcher.find());
        return fields(parts);
    }

    private void add(String text, List<List<Value>> parts) {
        for (int group = 1; group <= parts.size(); group++) {
            if (matcher.start(group) >= 0) {
                String part = text.substring(matcher.start(group), matcher.end(group));
                parts.get(group - 1).add(new StringValue(part));
            }
        }
    }

    private RecordValue fields(List<List<Value>> parts) {
        RecordValue.Builder fields = RecordValue.builder();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                fields.put(pattern.names().get(i), ArrayValue.of(parts.get(i)));
            }
        }
        return fields.build();
    }

    @Override
    public boolean matches(String text) {
        try {
            return matcher.reset(text).find();
        } finally {
            matcher.reset("");
        }
    }

    @Override
    public int cost() {
        return 900;
    }

    /// A text that counts how often its characters are read.
    private static final class ReadText implements CharSequence {
        private String text = "";
        private long count;

        ReadText show(String newText) {
            text = newText;
            count = 0;
            return this;
        }

        long count() {
            return count;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            count++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
