package io.temblor.config;

import io.temblor.connector.Secret;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads texts and what is written as one word.
final class Texts {
    private Texts() {}

    static Optional<String> text(Setting setting) {
        return scalar(setting, "expected a text, found ");
    }

    /// A text with the place where it begins. The library gives the line in which a text ends.
    static Optional<PlacedText> placed(Setting setting) {
        return text(setting).map(text -> {
            Place place = setting.place();
            int line = Math.max(
                    1,
                    place.line()
                            - Math.toIntExact(
                                    text.chars().filter(c -> c == '\n').count()));
            return new PlacedText(
                    text, place.source(), line, setting.reading().origins().column(place, line, text));
        });
    }

    /// A secret is not shown, not even where it is wrong.
    static Optional<Secret> secret(Setting setting) {
        return scalar(setting, "expected a secret text, found ").map(Secret::new);
    }

    private static Optional<String> scalar(Setting setting, String problem) {
        return switch (setting.value().valueType()) {
            case STRING, NUMBER, BOOLEAN -> Optional.of(setting.text());
            case OBJECT, LIST, NULL -> setting.wrong(problem + setting.found());
        };
    }

    static Optional<Path> path(Setting setting) {
        return scalar(setting, "expected a path, found ").flatMap(text -> path(setting, text));
    }

    private static Optional<Path> path(Setting setting, String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return setting.wrong("expected a path, found " + setting.found());
        }
    }

    static Optional<Boolean> bool(Setting setting) {
        return switch (setting.text()) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off" -> Optional.of(false);
            default -> setting.wrong("expected true or false, found " + setting.found());
        };
    }
}
