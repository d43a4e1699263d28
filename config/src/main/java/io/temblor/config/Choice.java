package io.temblor.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One of a few words.
///
/// @param words each with what it stands for, in the order in which to list them
record Choice(Map<String, Object> words) implements Kind {

    /// The constants of an enum in kebab case.
    static Choice of(Class<?> type) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return new Choice(Collections.unmodifiableMap(words));
    }

    /// Words that stand for themselves.
    static Choice of(List<String> possible) {
        Map<String, Object> words = new LinkedHashMap<>();
        possible.forEach(word -> words.put(word, word));
        return new Choice(Collections.unmodifiableMap(words));
    }

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
        return List.copyOf(words.keySet());
    }

    @Override
    public Optional<?> read(Setting setting) {
        return switch (setting.value().valueType()) {
            case STRING -> find(setting.text()).or(() -> unknown(setting));
            case NUMBER, BOOLEAN -> find(setting.text()).or(() -> other(setting));
            case OBJECT, LIST, NULL -> other(setting);
        };
    }

    /// What a word stands for, in any case unless there are words that differ in nothing else.
    private Optional<Object> find(String word) {
        return Optional.ofNullable(words.get(word))
                .or(() -> words.entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(word))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private <T> Optional<T> other(Setting setting) {
        return setting.wrong("expected " + expected() + ", found " + setting.found());
    }

    private <T> Optional<T> unknown(Setting setting) {
        String meant = NearMiss.of(setting.text(), possible())
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return setting.wrong("found " + setting.found() + "; possible are " + String.join(", ", possible()) + meant);
    }
}
