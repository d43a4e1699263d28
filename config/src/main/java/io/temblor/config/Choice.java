package io.temblor.config;

import com.typesafe.config.ConfigValueType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// One of a few words: the constants of an enum in kebab case.
record Choice(Class<?> type) implements Kind {
    @Override
    public String word() {
        return "one of";
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", possible());
    }

    @Override
    public List<String> possible() {
        return constants().map(Choice::word).toList();
    }

    @Override
    public Optional<?> read(Setting setting) {
        if (setting.value().valueType() != ConfigValueType.STRING) {
            return setting.wrong("expected " + expected() + ", found " + setting.found());
        }
        String word = String.valueOf(setting.value().unwrapped());
        Optional<?> constant = constants()
                .filter(candidate -> word(candidate).equalsIgnoreCase(word))
                .findFirst();
        return constant.isPresent() ? constant : unknown(setting, word);
    }

    private Optional<?> unknown(Setting setting, String word) {
        String meant = NearMiss.of(word, possible())
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return setting.wrong("found " + setting.found() + "; possible are " + String.join(", ", possible()) + meant);
    }

    private Stream<Enum<?>> constants() {
        return Stream.of(type.getEnumConstants()).map(constant -> (Enum<?>) constant);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
