package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Definition;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/// How the pipelines of a query lie within one another, and what of it has been looked at: however they do, it does not
/// take long to check them.
final class Nesting {
    /// How deep pipelines may lie within one another.
    static final int DEEPEST = 64;

    /// How many statements a query may have, those of pipelines counted for each time that they are created.
    static final int MOST_STATEMENTS = 100_000;

    private final Set<Definition> checked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Definition> open = new ArrayDeque<>();
    private int statements;

    /// Whether a definition has not been met before, so that what it says has to be checked.
    boolean isNew(Definition definition) {
        return checked.add(definition);
    }

    /// Whether the statements at hand are part of a definition.
    boolean isWithin(Definition definition) {
        return open.stream().anyMatch(each -> each == definition);
    }

    boolean isDeepest() {
        return open.size() >= DEEPEST;
    }

    void enter(Definition definition) {
        open.push(definition);
    }

    void leave() {
        open.pop();
    }

    /// A further statement is checked.
    ///
    /// @return how many there have been with it
    int count() {
        return ++statements;
    }
}
