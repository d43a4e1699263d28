package io.temblor.pipeline.script.compile;

import io.temblor.pipeline.script.check.FunctionNode;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Calls;
import io.temblor.pipeline.script.runtime.Frame;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.List;

/// Writes a function: its arguments are in their variables when it begins.
final class FunctionCode {
    private final MethodCode code;
    private final CodeBuilder builder;
    private final int recursions;
    private final int calledFrom;
    private final Label beginning;

    FunctionCode(MethodCode code) {
        this.code = code;
        this.builder = code.builder();
        code.isFunction(this);
        code.number(0);
        recursions = code.storeInt();
        code.frame().call(Frame.class, "site");
        calledFrom = code.storeInt();
        beginning = builder.newBoundLabel();
    }

    void write(FunctionNode function) {
        if (function.hasOtherVariables()) {
            code.frame().number(function.firstVariable()).number(function.endOfVariables());
            code.call(Frame.class, "clear", int.class, int.class);
        }
        switch (function.body()) {
            case FunctionNode.Body.Block(List<Node> nodes) -> code.expressions().part(nodes, Use.VALUE);
            case FunctionNode.Body.Cases(List<Node.Clause> clauses) ->
                new MatchCode(code).writeCases(function, clauses);
        }
        builder.areturn();
    }

    /// Goes back to the beginning, unless that was done too often.
    void beginAnew() {
        Label tooOften = builder.newLabel();
        builder.iinc(recursions, 1);
        builder.iload(recursions).loadConstant(Calls.MOST_RECURSIONS);
        builder.if_icmpge(tooOften);
        builder.goto_(beginning);
        builder.labelBinding(tooOften);
        code.frame().builder().iload(calledFrom);
        code.call(Frame.class, "at", int.class);
        code.call(Calls.class, "tooManyRecursions");
        builder.athrow();
    }

    /// Writes `recur`, in the function itself or in a part of it.
    static void recur(MethodCode code, Node.Recur recur) {
        CallCode.store(code, recur.function(), recur.arguments());
        FunctionCode function = code.function();
        if (function != null) {
            function.beginAnew();
        } else {
            code.end();
        }
    }
}
