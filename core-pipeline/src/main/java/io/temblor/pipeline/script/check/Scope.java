package io.temblor.pipeline.script.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The variables of a script or a function. What a pattern or a `for` names hides a variable of the same
/// name while its clause lasts.
final class Scope {
    private final AtomicInteger count;
    private final @Nullable FunctionNode function;
    private final Map<String, Integer> variables = new LinkedHashMap<>();
    private final Deque<Map<String, Integer>> hiding = new ArrayDeque<>();
    private final Set<String> parameters;
    private final int further;

    /// The variables of a script.
    ///
    /// @param count counts those of all scopes
    Scope(AtomicInteger count) {
        this.count = count;
        this.function = null;
        this.parameters = Set.of();
        this.further = -1;
    }

    /// The variables of a function.
    ///
    /// @param parameters the scope in which its parameters were declared
    /// @param further    the number of what the further arguments go to, or -1 if it takes none
    Scope(AtomicInteger count, FunctionNode function, Scope parameters, int further) {
        this.count = count;
        this.function = function;
        this.variables.putAll(parameters.variables);
        this.parameters = Set.copyOf(parameters.variables.keySet());
        this.further = further;
    }

    /// The function whose variables these are, or null.
    @Nullable
    FunctionNode function() {
        return function;
    }

    /// A variable of that name.
    int declare(String name) {
        Integer known = variables.get(name);
        if (known == null) {
            known = count.getAndIncrement();
            variables.put(name, known);
        }
        return known;
    }

    FunctionNode requireFunction() {
        return Objects.requireNonNull(function);
    }

    /// The variable with the further arguments of a function, or -1.
    int further() {
        return further;
    }

    /// The number of a variable, or null if there is none of that name.
    @Nullable
    Integer find(String name) {
        for (Map<String, Integer> names : hiding) {
            Integer hidden = names.get(name);
            if (hidden != null) {
                return hidden;
            }
        }
        return variables.get(name);
    }

    /// Begins a clause.
    void enter() {
        hiding.push(new HashMap<>());
    }

    /// A variable that lasts as long as the clause.
    int hide(String name) {
        int number = count.getAndIncrement();
        hiding.element().put(name, number);
        return number;
    }

    void leave() {
        hiding.pop();
    }

    /// Whether a parameter, a pattern or a `for` has given the name to a variable, which a constant of that name is
    /// not.
    boolean hides(String name) {
        return parameters.contains(name) || hiding.stream().anyMatch(names -> names.containsKey(name));
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(variables.keySet());
        hiding.forEach(each -> names.addAll(each.keySet()));
        return names;
    }
}
