package io.temblor.pipeline.troy;

import io.temblor.config.NearMiss;
import io.temblor.connector.schema.Quantity;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// The settings of something while they are carried over, with what is to be said of them.
final class Carrying {
    private final SequencedMap<String, Object> settings = new LinkedHashMap<>();
    private final List<String> comments = new ArrayList<>();
    private final List<Lack> lacks = new ArrayList<>();

    SequencedMap<String, Object> settings() {
        return settings;
    }

    /// What is written above the settings.
    List<String> comments() {
        return comments;
    }

    List<Lack> lacks() {
        return lacks;
    }

    /// Sets a setting; `tls.key` is `key` in the record `tls`.
    @SuppressWarnings("unchecked") // only this method puts maps there
    void set(String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            settings.put(path, value);
        } else {
            ((Map<String, Object>) settings.computeIfAbsent(path.substring(0, dot), _ -> new LinkedHashMap<>()))
                    .put(path.substring(dot + 1), value);
        }
    }

    void note(String comment) {
        comments.add(comment);
    }

    void lack(Span span, String what, String instead) {
        Lack lack = new Lack(span, what, instead);
        lacks.add(lack);
        comments.add("not carried over: " + lack.text());
    }

    void wrong(Placed value, String name, String expected) {
        lack(value.span(), name + ": expected " + expected + ", found " + value.value(), "");
    }

    void unknown(Placed.Field field, String owner, Collection<String> known) {
        lack(
                field.keySpan(),
                owner + " has no setting `" + field.key() + "`",
                known.isEmpty() ? "it has none at all" : NearMiss.hint(field.key(), known));
    }

    // Values of a type, or a complaint

    Optional<String> text(Placed value, String name) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            wrong(value, name, "a text");
        }
        return text;
    }

    Optional<Boolean> flag(Placed value, String name) {
        if (value.value() instanceof BoolValue flag) {
            return Optional.of(flag.value());
        }
        wrong(value, name, "true or false");
        return Optional.empty();
    }

    /// A whole number that is not negative.
    OptionalLong number(Placed value, String name) {
        if (value.value() instanceof IntegerValue number && number.bits() >= 0) {
            return OptionalLong.of(number.bits());
        }
        wrong(value, name, "a whole number");
        return OptionalLong.empty();
    }

    static Hocon.Bare nanos(long nanos) {
        return new Hocon.Bare(Quantity.ofNanoseconds(nanos));
    }

    static Hocon.Bare bytes(long bytes) {
        return new Hocon.Bare(Quantity.ofBytes(bytes));
    }
}
