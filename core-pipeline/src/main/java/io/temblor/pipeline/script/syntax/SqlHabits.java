package io.temblor.pipeline.script.syntax;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people write who come from databases, and what stands for it here.
final class SqlHabits {
    private SqlHabits() {}

    /// What is done in place of a statement that begins with a word.
    static Optional<String> statement(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "delete" -> "events are not kept: `where` lets through only those that are wanted";
                    case "values" -> "an event is what an expression yields: `select {\"a\": 1} from in into out`";
                    default -> null;
                });
    }

    /// What is done in place of a clause of a select that begins with a token.
    static Optional<String> clause(Token token) {
        return Optional.ofNullable(
                switch (token.kind()) {
                    case STAR -> "to take the whole event, write `select event`";
                    case COMMA ->
                        "a select yields one value: several fields make a record, such as"
                                + " `{\"a\": event.a, \"b\": event.b}`";
                    case AS -> "a field gets its name in a record, such as `{\"name\": event.a}`";
                    case PAREN_OPEN ->
                        "there are no selects within others: `create stream` makes a place between two of them";
                    case NAME -> named(token.text().toLowerCase(Locale.ROOT));
                    default -> null;
                });
    }

    private static @Nullable String named(String word) {
        return switch (word) {
            case "limit", "offset", "fetch", "top" ->
                "a stream has no end, so there is no `" + word + "`: a window says how many events belong together";
            case "order", "sort" ->
                "a stream has no end, so it cannot be sorted: collect a window's events with"
                        + " `aggr::win::collect_flattened`, and sort these";
            case "join", "inner", "left", "right", "full", "outer", "cross" ->
                "there are no joins: select from both streams into a script that keeps in its `state` what it waits for";
            case "union", "intersect", "except" ->
                "streams come together where several selects go into the same stream";
            case "distinct" ->
                "a stream has no end, so there is no `distinct`: group by what shall be told apart, in a window";
            case "over", "partition" ->
                "a window stands behind the stream, `from in[name]`, and what it is divided by behind `group by`";
            default -> null;
        };
    }
}
