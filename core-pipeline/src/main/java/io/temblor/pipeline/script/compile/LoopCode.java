package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Fold;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.Iteration;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;

/// Writes `for`.
final class LoopCode {
    private final MethodCode code;
    private final CodeBuilder builder;

    LoopCode(MethodCode code) {
        this.code = code;
        this.builder = code.builder();
    }

    void write(Node.For loop, Use use) {
        boolean folds = use != Use.EFFECT || matters(loop);
        code.expressions().value(loop.target());
        code.call(Iteration.class, "of", Value.class);
        int iteration = code.storeReference();
        int fold = folds ? fold(loop) : -1;
        Label next = builder.newBoundLabel();
        Label end = builder.newLabel();
        builder.aload(iteration);
        code.call(Iteration.class, "next");
        builder.ifeq(end);
        for (Node.For.Case each : loop.cases()) {
            write(each, iteration, fold, next, end);
        }
        builder.goto_(next);
        builder.labelBinding(end);
        if (folds) {
            builder.aload(fold);
            code.call(Fold.class, "result");
            if (use == Use.EFFECT) {
                builder.pop();
            }
        }
    }

    /// Whether the fold decides what happens, even if nobody wants what comes out: it may fail, or end the loop.
    private static boolean matters(Node.For loop) {
        return loop.fold() != null
                || !(loop.initial() instanceof Node.Constant(Value initial, var _) && initial instanceof ArrayValue);
    }

    private int fold(Node.For loop) {
        code.expressions().value(loop.initial());
        BinaryOperator operator = loop.fold() == null ? BinaryOperator.ADD : loop.fold();
        code.load(code.unit().constant(operator), BinaryOperator.class);
        code.at(loop.span()).call(Fold.class, "of", Value.class, BinaryOperator.class);
        return code.storeReference();
    }

    private void write(Node.For.Case each, int iteration, int fold, Label next, Label end) {
        set(each.key(), iteration, "key");
        set(each.value(), iteration, "value");
        Label otherCase = builder.newLabel();
        if (each.guard() != null) {
            code.expressions().guard(each.guard());
            builder.ifeq(otherCase);
        }
        code.expressions().part(each.body(), fold < 0 ? Use.EFFECT : Use.VALUE);
        if (fold >= 0) {
            int value = code.storeReference();
            code.at(each.body().getLast().span());
            builder.aload(fold).aload(value);
            code.call(Fold.class, "add", Value.class);
            builder.ifeq(end);
        }
        builder.goto_(next);
        builder.labelBinding(otherCase);
    }

    private void set(int variable, int iteration, String what) {
        code.frame().number(variable);
        builder.aload(iteration);
        code.call(Iteration.class, what);
        code.call(Frame.class, "setVariable", int.class, Object.class);
    }
}
