package io.temblor.cli;

import io.temblor.config.NearMiss;
import java.util.Collection;

/// The user asked for something that is not there.
final class UnknownNameException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param kind  what it would be, such as `connector`
    /// @param name  what the user wrote
    /// @param known what there is
    UnknownNameException(String kind, String name, Collection<String> known) {
        this("unknown " + kind + " `" + name + "`; " + NearMiss.hint(name, known));
    }

    private UnknownNameException(String message) {
        super(message);
    }

    /// The name stands for more than one thing.
    static UnknownNameException ambiguous(String kind, String name, Collection<String> possible) {
        return new UnknownNameException(
                "more than one " + kind + " is called `" + name + "`: " + String.join(", ", possible));
    }
}
