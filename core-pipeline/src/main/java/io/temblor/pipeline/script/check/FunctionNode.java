package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A function that is written in the language. It is made before its body is looked at, which may begin it anew.
///
/// **Threading.** Immutable once it has its body.
public final class FunctionNode {
    private final String name;
    private final List<Integer> parameters;
    private final boolean variadic;
    private final Span span;
    private @Nullable Body body;
    private final int firstVariable;
    private int endOfVariables;

    /// What a function does.
    public sealed interface Body {
        /// @param nodes not empty; the last one is the result
        record Block(List<Node> nodes) implements Body {}

        /// Clauses whose tests are tuples of one test for each parameter, or anything.
        record Cases(List<Node.Clause> clauses) implements Body {}
    }

    /// A function.
    ///
    /// @param name       with its modules, as messages say it
    /// @param parameters the numbers of the variables that take the arguments
    /// @param variadic   whether the last one of them takes all further arguments as an array
    /// @param variables  the number of its first variable that is not a parameter
    public FunctionNode(String name, List<Integer> parameters, boolean variadic, int variables, Span span) {
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.variadic = variadic;
        this.firstVariable = variables;
        this.span = span;
    }

    public String name() {
        return name;
    }

    public List<Integer> parameters() {
        return parameters;
    }

    public boolean isVariadic() {
        return variadic;
    }

    public Span span() {
        return span;
    }

    public Body body() {
        return Objects.requireNonNull(body, "the body of a function is not known while it is checked");
    }

    /// The first variable that is not a parameter.
    public int firstVariable() {
        return firstVariable;
    }

    /// The number behind that of its last variable.
    public int endOfVariables() {
        return endOfVariables;
    }

    /// Whether it has variables that are not parameters.
    public boolean hasOtherVariables() {
        return firstVariable() < endOfVariables;
    }

    void setBody(Body checked, int variables) {
        body = checked;
        endOfVariables = variables;
    }
}
