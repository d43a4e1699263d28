package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Test;
import io.temblor.pipeline.script.extract.Extractor;
import io.temblor.pipeline.script.runtime.Equality;
import io.temblor.pipeline.script.runtime.Extractions;
import io.temblor.pipeline.script.runtime.Fields;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.Hits;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.List;

/// Writes patterns of which it is wanted what they yield: leaves that on the stack if they hold, and jumps if not.
final class YieldCode {
    private final MethodCode code;
    private final CodeBuilder builder;
    private final TestCode tests;

    YieldCode(MethodCode code, TestCode tests) {
        this.code = code;
        this.builder = code.builder();
        this.tests = tests;
    }

    void test(Test test, Target target, Label fail) {
        switch (test) {
            case Test.Anything _ -> target.value(code).load(builder);
            case Test.Equal equal -> equal(equal, target.value(code), fail);
            case Test.Extracts extracts -> extracts(extracts, target.value(code), fail);
            case Test.Named(int variable, Test inner, var _) -> named(variable, inner, target, fail);
            case Test.Fields fields -> fields(fields, target, fail);
            case Test.Elements(List<Test> inner, var _) -> elements(inner, target.value(code), fail);
            case Test.Tuple tuple -> tuple(tuple, target.value(code), fail);
        }
    }

    private void equal(Test.Equal equal, Target.OfValue target, Label fail) {
        code.expressions().value(equal.node());
        int value = code.storeReference();
        target.load(builder);
        builder.aload(value);
        code.at(equal.span());
        code.call(Equality.class, "areEqual", Value.class, Value.class);
        builder.ifeq(fail);
        builder.aload(value);
    }

    private void extracts(Test.Extracts extracts, Target.OfValue target, Label fail) {
        target.load(builder);
        code.load(code.unit().constant(extracts.extractor()), Extractor.class);
        code.frame().call(Extractions.class, "extract", Value.class, Extractor.class, Frame.class);
        int extracted = code.storeReference();
        builder.aload(extracted).ifnull(fail);
        builder.aload(extracted);
    }

    private void named(int variable, Test inner, Target target, Label fail) {
        test(inner, target, fail);
        int yielded = code.storeReference();
        code.frame().number(variable).builder().aload(yielded);
        code.call(Frame.class, "setVariable", int.class, Object.class);
        builder.aload(yielded);
    }

    /// A record of the fields that are tested, but for those that are only compared.
    private void fields(Test.Fields fields, Target target, Label fail) {
        tests.isRecord(target, fail);
        code.call(Fields.class, "none");
        int yielded = code.storeReference();
        for (Test.FieldCheck check : fields.checks()) {
            switch (check) {
                case Test.FieldCheck.Presence(String key, boolean present, var _) -> {
                    if (present) {
                        tests.find(key, target, fail).value(code).load(builder);
                        put(key, yielded);
                    } else {
                        tests.absent(key, target, fail);
                    }
                }
                case Test.FieldCheck.Passes passes -> {
                    test(passes.test(), tests.find(passes.key(), target, fail), fail);
                    put(passes.name(), yielded);
                }
                case Test.FieldCheck.Compares compares -> tests.compares(compares, target, fail);
            }
        }
        builder.aload(yielded);
        code.call(Fields.class, "result");
    }

    /// Puts the value on the stack into a record.
    private void put(String name, int fields) {
        int value = code.storeReference();
        builder.aload(fields);
        code.text(name).builder().aload(value);
        code.call(Fields.class, "with", String.class, Value.class);
        builder.pop();
    }

    /// All elements that pass a test, each with its index.
    private void elements(List<Test> inner, Target.OfValue array, Label fail) {
        array.load(builder);
        code.call(Hits.class, "isArray", Value.class);
        builder.ifeq(fail);
        code.call(Hits.class, "none");
        int hits = code.storeReference();
        for (Test test : inner) {
            code.number(0);
            int count = code.storeInt();
            tests.eachElement(array, (element, index, next) -> {
                if (!(test instanceof Test.Anything)) {
                    test(test, element, next);
                    int value = code.storeReference();
                    builder.aload(hits).iload(index).aload(value);
                    code.call(Hits.class, "add", int.class, Value.class);
                }
                builder.iinc(count, 1);
            });
            builder.iload(count);
            builder.ifeq(fail);
        }
        builder.aload(hits);
        code.call(Hits.class, "result");
    }

    private void tuple(Test.Tuple tuple, Target.OfValue array, Label fail) {
        tests.hasSize(tuple, array, fail);
        code.call(Hits.class, "none");
        int hits = code.storeReference();
        for (int i = 0; i < tuple.tests().size(); i++) {
            test(tuple.tests().get(i), tests.element(array, i), fail);
            int value = code.storeReference();
            builder.aload(hits).aload(value);
            code.call(Hits.class, "add", Value.class);
        }
        builder.aload(hits);
        code.call(Hits.class, "result");
    }
}
