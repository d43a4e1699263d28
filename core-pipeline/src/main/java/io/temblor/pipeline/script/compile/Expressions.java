package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.Nodes;
import io.temblor.pipeline.script.runtime.Texts;
import io.temblor.pipeline.script.runtime.Trees;
import io.temblor.pipeline.script.runtime.Truth;
import java.util.List;

/// Writes expressions: chooses for each node who writes it.
final class Expressions {
    /// Larger ones than that become methods of their own.
    static final int LARGE = 250;

    private final MethodCode code;
    private final PathCode paths;

    Expressions(MethodCode code) {
        this.code = code;
        this.paths = new PathCode(code);
    }

    /// Writes expressions of which the last one is used.
    void block(List<Node> nodes, Use use) {
        for (int i = 0; i < nodes.size() - 1; i++) {
            write(nodes.get(i), Use.EFFECT);
        }
        write(nodes.getLast(), use);
    }

    /// Writes expressions as a part of their own if they are large.
    void part(List<Node> nodes, Use use) {
        if (code.unit().size().of(nodes) <= LARGE) {
            block(nodes, use);
            return;
        }
        ClassUnit.Method part = code.unit().method("block", nodes, null, inside -> {
            inside.expressions().block(nodes, use);
            if (use == Use.EFFECT) {
                inside.value(Value.NULL);
            }
            inside.builder().areturn();
        });
        code.call(part);
        code.goOnUnlessEnded();
        if (use == Use.EFFECT) {
            code.builder().pop();
        }
    }

    /// Writes a statement.
    void write(Node node, Use use) {
        if (node instanceof Node.Match match) {
            new MatchCode(code).write(match, use);
        } else if (node instanceof Node.For loop) {
            new LoopCode(code).write(loop, use);
        } else if (node instanceof Node.Let let) {
            new LetCode(code).write(let, use);
        } else if (node instanceof Node.Emit emit) {
            emit(emit);
        } else if (node instanceof Node.Drop) {
            code.frame().call(Frame.class, "drop");
            code.end();
        } else if (node instanceof Node.Recur recur) {
            FunctionCode.recur(code, recur);
        } else if (use == Use.RESULT && isEvent(node)) {
            emitEvent();
        } else if (use != Use.EFFECT) {
            value(node);
        } else if (mayFail(node)) {
            Kind _ = leave(node);
            code.builder().pop();
        }
    }

    static boolean isEvent(Node node) {
        return node instanceof Node.Read(Node.Root.Event _, List<Node.Step> steps, var _) && steps.isEmpty();
    }

    /// Whether a statement does anything: one that changes nothing may fail.
    private static boolean mayFail(Node node) {
        return !(node instanceof Node.Constant)
                && !(node instanceof Node.Read(Node.Root root, List<Node.Step> steps, var _)
                        && steps.isEmpty()
                        && !(root instanceof Node.Root.Local));
    }

    private void emitEvent() {
        code.frame().text(Frame.OUT).call(Frame.class, "emitEvent", String.class);
        code.end();
    }

    private void emit(Node.Emit emit) {
        code.frame();
        if (emit.value() != null) {
            value(emit.value());
        }
        if (emit.port() == null) {
            code.text(Frame.OUT);
        } else {
            key(emit.port(), "the name of a port");
        }
        if (emit.value() == null) {
            code.call(Frame.class, "emitEvent", String.class);
        } else {
            code.call(Frame.class, "emit", Value.class, String.class);
        }
        code.end();
    }

    /// Leaves a string, such as a key, on the stack.
    void key(Node node, String what) {
        if (node instanceof Node.Constant(Value value, var _) && value instanceof StringValue(String text)) {
            code.text(text);
            return;
        }
        value(node);
        code.at(node.span());
        code.text(what).call(Texts.class, "text", Value.class, String.class);
    }

    /// Leaves a value on the stack.
    void value(Node node) {
        toValue(leave(node));
    }

    /// The same, even if it is large.
    void valueHere(Node node) {
        toValue(leaveHere(node));
    }

    private void toValue(Kind kind) {
        switch (kind) {
            case VALUE -> {}
            case TREE -> code.call(Trees.class, "value", Object.class);
            case NODE -> {
                code.frame();
                code.builder().swap();
                code.call(Nodes.class, "value", Frame.class, int.class);
            }
            case BOOL -> code.call(BoolValue.class, "of", boolean.class);
        }
    }

    /// Leaves whatever comes at least cost on the stack; what is large is computed by a method of its own.
    Kind leave(Node node) {
        if (code.unit().size().of(node) > LARGE) {
            code.call(code.unit().expression(node));
            return Kind.VALUE;
        }
        return leaveHere(node);
    }

    private Kind leaveHere(Node node) {
        return switch (node) {
            case Node.Constant(Value value, var _) -> {
                code.value(value);
                yield Kind.VALUE;
            }
            case Node.Read read -> paths.leave(read);
            case Node.Presence presence -> paths.leave(presence);
            case Node.Binary binary -> new OperatorCode(code).leave(binary);
            case Node.Unary unary -> new OperatorCode(code).leave(unary);
            case Node.Join join -> new MakeCode(code).leave(join);
            case Node.MakeBytes bytes -> new MakeCode(code).leave(bytes);
            case Node.MakeArray array -> new MakeCode(code).leave(array);
            case Node.MakeRecord fields -> new MakeCode(code).leave(fields);
            case Node.PatchRecord patch -> new PatchCode(code).leave(patch);
            case Node.Merge merge -> new PatchCode(code).leave(merge);
            case Node.CallIntrinsic call -> new CallCode(code).leave(call);
            case Node.CallFunction call -> new CallCode(code).leave(call);
            case Node.Match _, Node.For _, Node.Let _, Node.Emit _, Node.Drop _, Node.Recur _ -> {
                write(node, Use.VALUE);
                yield Kind.VALUE;
            }
        };
    }

    /// Leaves a truth value that is an operand of an operator.
    void operand(Node node, String operator) {
        switch (leave(node)) {
            case BOOL -> {}
            case NODE -> {
                int at = code.storeInt();
                code.at(node.span());
                code.frame();
                code.builder().iload(at);
                code.text(operator).call(Nodes.class, "truth", Frame.class, int.class, String.class);
            }
            case TREE -> {
                code.call(Trees.class, "value", Object.class);
                truth(node, operator);
            }
            case VALUE -> truth(node, operator);
        }
    }

    private void truth(Node node, String operator) {
        code.at(node.span());
        code.text(operator).call(Truth.class, "operand", Value.class, String.class);
    }

    /// Leaves the truth value behind `when`.
    void guard(Node node) {
        Kind kind = leave(node);
        switch (kind) {
            case BOOL -> {
                return;
            }
            case NODE -> {
                code.frame();
                code.builder().swap();
                code.call(Nodes.class, "value", Frame.class, int.class);
            }
            case TREE -> code.call(Trees.class, "value", Object.class);
            case VALUE -> {}
        }
        code.at(node.span());
        code.call(Truth.class, "guard", Value.class);
    }

    /// Leaves an array of values, as Java has it.
    void array(List<Node> nodes) {
        code.number(nodes.size()).builder().anewarray(MethodCode.VALUE);
        for (int i = 0; i < nodes.size(); i++) {
            code.builder().dup();
            code.number(i);
            value(nodes.get(i));
            code.builder().aastore();
        }
    }

    /// The same as a value.
    void arrayValue(List<Node> nodes) {
        array(nodes);
        code.call(ArrayValue.class, "of", Value[].class);
    }
}
