package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The extractor `grok`: texts that have a part which a regular expression with named patterns in it matches, such as
/// `%{IP:client} took %{NUMBER:seconds:float}`. It yields a record of the fields that took part in the first match.
///
/// | in an expression   | is |
/// |--------------------|----|
/// | `%{NAME}`          | what the pattern of this name matches |
/// | `%{NAME:field}`    | the same, put into a field; `%{NAME:field:int}` and `:float` as a number |
/// | `%{NAME:field=\d+}` | the same, with the pattern defined here, and from here on |
/// | `(?<field>…)`      | a part of the expression, put into a field |
///
/// The patterns stand in `grok.patterns`. If several parts have the same field, the first that took part
/// counts. `^` and `$` are the ends of a line; as in `re`, there are no backreferences and no look-around.
final class GrokExtractor implements Extractor {
    private static final Map<String, TextConversion> CONVERSIONS =
            Map.of("string", TextConversion.STRING, "int", TextConversion.INT, "float", TextConversion.FLOAT);

    private final List<Field> fields;
    private final PatternSearch search;

    /// @param fields of the groups, in order
    private GrokExtractor(List<Field> fields, PatternSearch search) {
        this.fields = fields;
        this.search = search;
    }

    private record Field(String name, TextConversion conversion) {}

    static Extractor prepare(String argument) throws InvalidExtractorException {
        return prepare(argument, GrokDefinitions.STANDARD);
    }

    /// @param definitions the patterns there are
    static Extractor prepare(String argument, GrokDefinitions definitions) throws InvalidExtractorException {
        String expression = new GrokExpansion(definitions).expand(argument);
        NamedPattern pattern = NamedPattern.compile(expression, RegexDialect.GROK);
        List<Field> fields = new ArrayList<>();
        for (String name : pattern.names()) {
            fields.add(field(name));
        }
        return new GrokExtractor(List.copyOf(fields), pattern.search());
    }

    private static Field field(String name) throws InvalidExtractorException {
        int colon = name.lastIndexOf(':');
        if (colon < 0) {
            return new Field(name, TextConversion.STRING);
        }
        String type = name.substring(colon + 1);
        TextConversion conversion = CONVERSIONS.get(type);
        if (conversion == null) {
            throw new InvalidExtractorException("unknown type " + Excerpt.of(type) + " of the field "
                    + Excerpt.of(name.substring(0, colon)) + ", possible are string, int, float");
        }
        return new Field(name.substring(0, colon), conversion);
    }

    @Override
    public @Nullable Value extract(String text) {
        try {
            return search.find(text) ? groups() : null;
        } finally {
            search.forget();
        }
    }

    private @Nullable Value groups() {
        RecordValue.Builder record = RecordValue.builder();
        Set<String> found = new HashSet<>();
        for (int group = 1; group <= fields.size(); group++) {
            Field field = fields.get(group - 1);
            if (search.has(group) && found.add(field.name)) {
                Value value = field.conversion.convert(search.group(group));
                if (value == null) {
                    return null;
                }
                record.put(field.name, value);
            }
        }
        return record.build();
    }

    @Override
    public int cost() {
        return 1_000;
    }
}
