package io.temblor.pipeline.script;

import io.temblor.connector.Event;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Calls;
import io.temblor.pipeline.script.runtime.Fold;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.Iteration;
import io.temblor.pipeline.script.runtime.Texts;
import io.temblor.pipeline.script.runtime.Truth;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs a script by walking through its tree, as slowly and plainly as possible: the other opinion about what a script
/// means.
final class ScriptInterpreter implements ScriptRun {
    private final List<Node> body;
    private final Memory memory;
    private final ExpressionInterpreter expressions;
    private final TestInterpreter tests;

    ScriptInterpreter(CheckedScript script) {
        this.body = script.body();
        this.memory = new Memory(script.variables());
        this.tests = new TestInterpreter(this, memory);
        this.expressions = new ExpressionInterpreter(this, memory, tests);
    }

    /// The end of a script.
    private static final class End extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Outcome outcome;

        private End(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    @Override
    public Outcome on(Event event) {
        memory.begin(event);
        try {
            return emitted(block(body), Frame.OUT);
        } catch (End end) {
            return end.outcome;
        } catch (Failure failure) {
            return new Outcome.Failed(failure.diagnostic());
        }
    }

    private Outcome emitted(Value value, String port) {
        return new Outcome.Emitted(value, port, (RecordValue) memory.meta());
    }

    @Override
    public Value state() {
        return memory.state();
    }

    /// What the last one yields.
    Value block(List<Node> nodes) {
        nodes.subList(0, nodes.size() - 1).forEach(this::value);
        return value(nodes.getLast());
    }

    Value value(Node node) {
        return switch (node) {
            case Node.Match match -> match(match);
            case Node.For loop -> loop(loop);
            case Node.Let let -> let(let);
            case Node.Emit emit -> throw emit(emit);
            case Node.Drop _ -> throw new End(new Outcome.Dropped());
            default -> expressions.value(node);
        };
    }

    private End emit(Node.Emit emit) {
        Value value = emit.value() == null ? memory.event() : value(emit.value());
        Node port = emit.port();
        return new End(emitted(value, port == null ? Frame.OUT : text(port, "the name of a port")));
    }

    /// A text, such as a key.
    String text(Node node, String what) {
        Value value = value(node);
        return Failure.at(node.span(), () -> Texts.text(value, what));
    }

    boolean guard(@Nullable Node guard) {
        if (guard == null) {
            return true;
        }
        Value value = value(guard);
        return Failure.at(guard.span(), () -> Truth.guard(value));
    }

    private Value match(Node.Match match) {
        Value target = value(match.target());
        for (Node.Clause clause : match.clauses()) {
            if (tests.holds(clause.test(), target) && guard(clause.guard())) {
                return block(clause.body());
            }
        }
        return Failure.at(match.span(), () -> {
            throw Calls.noClause();
        });
    }

    private Value loop(Node.For loop) {
        Iteration iteration = Iteration.of(value(loop.target()));
        BinaryOperator operator = loop.fold() == null ? BinaryOperator.ADD : loop.fold();
        Fold fold = Fold.of(value(loop.initial()), operator);
        boolean more = true;
        while (more && iteration.next()) {
            more = step(loop.cases(), iteration, fold);
        }
        return fold.result();
    }

    private boolean step(List<Node.For.Case> cases, Iteration iteration, Fold fold) {
        for (Node.For.Case each : cases) {
            memory.set(each.key(), iteration.key());
            memory.set(each.value(), iteration.value());
            if (guard(each.guard())) {
                Value value = block(each.body());
                return Failure.at(each.body().getLast().span(), () -> fold.add(value));
            }
        }
        return true;
    }

    private Value let(Node.Let let) {
        Value value = value(let.value());
        if (let.steps().isEmpty()) {
            Failure.at(let.place(), () -> memory.assign(let.root(), value));
        } else {
            new Assignment(this, memory, let).of(value);
        }
        return value;
    }
}
