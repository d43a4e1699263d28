package io.temblor.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list of values of one kind.
record ListKind(Kind element) implements Kind {
    @Override
    public String word() {
        return "list of " + element.word();
    }

    @Override
    public String expected() {
        return "a list";
    }

    @Override
    public List<String> possible() {
        return element.possible();
    }

    @Override
    public Optional<?> read(Setting setting) {
        Optional<List<Setting>> elements = setting.elements();
        return elements.isPresent() ? all(elements.get()) : setting.wrong("expected a list, found " + setting.found());
    }

    /// Reads every element, so that every wrong one is reported.
    private Optional<?> all(List<Setting> elements) {
        List<Object> values = new ArrayList<>(elements.size());
        elements.forEach(setting -> element.read(setting).ifPresent(values::add));
        return values.size() == elements.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }
}
