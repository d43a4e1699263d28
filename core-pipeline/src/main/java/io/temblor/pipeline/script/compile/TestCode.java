package io.temblor.pipeline.script.compile;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.document.Members;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.check.Test;
import io.temblor.pipeline.script.extract.Extractor;
import io.temblor.pipeline.script.runtime.Extractions;
import io.temblor.pipeline.script.runtime.Fields;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.Hits;
import io.temblor.pipeline.script.runtime.Nodes;
import io.temblor.pipeline.script.runtime.Trees;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.List;

/// Writes patterns of which nothing is wanted but whether they hold: goes on if they do, and jumps if not.
final class TestCode {
    private final MethodCode code;
    private final CodeBuilder builder;

    TestCode(MethodCode code) {
        this.code = code;
        this.builder = code.builder();
    }

    void test(Test test, Target target, Label fail) {
        switch (test) {
            case Test.Anything _ -> {}
            case Test.Equal equal -> equal(equal, target, fail);
            case Test.Extracts extracts -> extracts(extracts, target, fail);
            case Test.Named(int variable, Test inner, var _) -> named(variable, inner, target, fail);
            case Test.Fields fields -> fields(fields, target, fail);
            case Test.Elements(List<Test> tests, var _) -> {
                if (target instanceof Target.OfNode node) {
                    elements(tests, node, fail);
                } else {
                    elements(tests, target.value(code), fail);
                }
            }
            case Test.Tuple tuple -> tuple(tuple, target.value(code), fail);
        }
    }

    private void equal(Test.Equal equal, Target target, Label fail) {
        OperatorCode operators = new OperatorCode(code);
        if (target instanceof Target.OfNode(int node, var _)
                && equal.node() instanceof Node.Constant(Value value, var _)) {
            builder.iload(node);
            operators.compareNode(BinaryOperator.EQUAL, value, equal.span());
        } else {
            target.value(code).load(builder);
            code.expressions().value(equal.node());
            code.at(equal.span());
            operators.compareValues(BinaryOperator.EQUAL);
        }
        builder.ifeq(fail);
    }

    private void extracts(Test.Extracts extracts, Target target, Label fail) {
        int extractor = code.unit().constant(extracts.extractor());
        if (target instanceof Target.OfNode(int node, var _)) {
            code.frame().builder().iload(node);
            code.load(extractor, Extractor.class);
            code.call(Extractions.class, "matches", Frame.class, int.class, Extractor.class);
        } else {
            target.load(builder);
            code.load(extractor, Extractor.class);
            code.call(Extractions.class, "matches", Value.class, Extractor.class);
        }
        builder.ifeq(fail);
    }

    private void named(int variable, Test inner, Target target, Label fail) {
        new YieldCode(code, this).test(inner, target, fail);
        int yielded = code.storeReference();
        code.frame().number(variable).builder().aload(yielded);
        code.call(Frame.class, "setVariable", int.class, Object.class);
    }

    /// Jumps unless a target is a record.
    void isRecord(Target target, Label fail) {
        if (target instanceof Target.OfNode(int node, var _)) {
            code.frame().builder().iload(node);
            code.call(Nodes.class, "isRecord", Frame.class, int.class);
        } else {
            target.load(builder);
            code.call(Fields.class, "isRecord", Value.class);
        }
        builder.ifeq(fail);
    }

    private void fields(Test.Fields fields, Target target, Label fail) {
        isRecord(target, fail);
        for (Test.FieldCheck check : CheckOrder.of(fields.checks())) {
            switch (check) {
                case Test.FieldCheck.Presence(String key, boolean present, var _) -> {
                    if (present) {
                        Target _ = find(key, target, fail);
                    } else {
                        absent(key, target, fail);
                    }
                }
                case Test.FieldCheck.Passes passes -> test(passes.test(), find(passes.key(), target, fail), fail);
                case Test.FieldCheck.Compares compares -> compares(compares, target, fail);
            }
        }
    }

    /// The field of a record; jumps if there is none.
    Target find(String key, Target target, Label fail) {
        if (target instanceof Target.OfNode(int node, boolean isEvent)) {
            if (isEvent) {
                new PathCode(code).findEventField(key);
            } else {
                code.frame().builder().iload(node);
                code.load(code.unit().key(key), Key.class);
                code.call(Nodes.class, "find", Frame.class, int.class, Key.class);
            }
            int found = code.storeInt();
            builder.iload(found).loadConstant(Document.NONE);
            builder.if_icmpeq(fail);
            return new Target.OfNode(found, false);
        }
        target.load(builder);
        code.text(key).call(Trees.class, "find", Object.class, String.class);
        builder.checkcast(MethodCode.VALUE);
        int found = code.storeReference();
        builder.aload(found).ifnull(fail);
        return new Target.OfValue(found);
    }

    void absent(String key, Target target, Label fail) {
        Label missing = builder.newLabel();
        Target _ = find(key, target, missing);
        builder.goto_(fail);
        builder.labelBinding(missing);
    }

    /// Jumps unless a comparison holds.
    void compares(Test.FieldCheck.Compares compares, Target target, Label fail) {
        Target found = find(compares.key(), target, fail);
        OperatorCode operators = new OperatorCode(code);
        if (found instanceof Target.OfNode(int node, var _)
                && compares.node() instanceof Node.Constant(Value value, var _)) {
            builder.iload(node);
            operators.compareNode(compares.operator(), value, compares.span());
        } else {
            found.value(code).load(builder);
            code.expressions().value(compares.node());
            code.at(compares.span());
            operators.compareValues(compares.operator());
        }
        builder.ifeq(fail);
    }

    /// Each test holds for an element or more.
    private void elements(List<Test> tests, Target.OfValue array, Label fail) {
        array.load(builder);
        code.call(Hits.class, "isArray", Value.class);
        builder.ifeq(fail);
        for (Test test : tests) {
            Label found = builder.newLabel();
            eachElement(array, (element, _, next) -> {
                test(test, element, next);
                builder.goto_(found);
            });
            builder.goto_(fail);
            builder.labelBinding(found);
        }
    }

    /// The same for an array that lies in the event.
    private void elements(List<Test> tests, Target.OfNode array, Label fail) {
        code.frame().builder().iload(array.local());
        code.call(Nodes.class, "isArray", Frame.class, int.class);
        builder.ifeq(fail);
        for (Test test : tests) {
            code.frame().builder().iload(array.local());
            code.call(Nodes.class, "elements", Frame.class, int.class);
            int elements = code.storeReference();
            Label next = builder.newBoundLabel();
            builder.aload(elements);
            code.call(Members.class, "next");
            builder.ifeq(fail);
            builder.aload(elements);
            code.call(Members.class, "value");
            test(test, new Target.OfNode(code.storeInt(), false), next);
        }
    }

    /// Writes the body of a loop.
    @FunctionalInterface
    interface Body {
        /// @param next where the loop goes on
        void write(Target.OfValue element, int index, Label next);
    }

    /// Writes a loop over the elements of an array.
    void eachElement(Target.OfValue array, Body body) {
        code.number(0);
        int index = code.storeInt();
        Label beginning = builder.newBoundLabel();
        Label end = builder.newLabel();
        Label next = builder.newLabel();
        builder.iload(index);
        array.load(builder);
        code.call(Hits.class, "size", Value.class);
        builder.if_icmpge(end);
        array.load(builder);
        builder.iload(index);
        code.call(Hits.class, "element", Value.class, int.class);
        body.write(new Target.OfValue(code.storeReference()), index, next);
        builder.labelBinding(next);
        builder.iinc(index, 1);
        builder.goto_(beginning);
        builder.labelBinding(end);
    }

    private void tuple(Test.Tuple tuple, Target.OfValue array, Label fail) {
        hasSize(tuple, array, fail);
        for (int i = 0; i < tuple.tests().size(); i++) {
            test(tuple.tests().get(i), element(array, i), fail);
        }
    }

    /// Jumps unless there are as many elements as tests.
    void hasSize(Test.Tuple tuple, Target.OfValue array, Label fail) {
        array.load(builder);
        code.number(tuple.tests().size()).number(tuple.open() ? 1 : 0);
        code.call(Hits.class, "hasSize", Value.class, int.class, boolean.class);
        builder.ifeq(fail);
    }

    Target.OfValue element(Target.OfValue array, int index) {
        array.load(builder);
        code.number(index).call(Hits.class, "element", Value.class, int.class);
        return new Target.OfValue(code.storeReference());
    }
}
