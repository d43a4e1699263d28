package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.BitWriter;
import io.temblor.pipeline.script.runtime.BytesFormat;
import io.temblor.pipeline.script.runtime.Fields;
import io.temblor.pipeline.script.runtime.Hits;
import io.temblor.pipeline.script.runtime.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/// Writes what makes values of parts.
final class MakeCode {
    private final MethodCode code;

    MakeCode(MethodCode code) {
        this.code = code;
    }

    Kind leave(Node.Join join) {
        code.call(Texts.class, "begin");
        inParts(join.parts(), StringBuilder.class, code.unit().size()::of, (inside, part) -> {
            inside.expressions().value(part);
            inside.call(Texts.class, "append", StringBuilder.class, Value.class);
        });
        code.call(Texts.class, "finish", StringBuilder.class);
        return Kind.VALUE;
    }

    Kind leave(Node.MakeArray array) {
        if (code.unit().size().of(array) <= Expressions.LARGE) {
            code.expressions().arrayValue(array.elements());
            return Kind.VALUE;
        }
        code.call(Hits.class, "none");
        inParts(array.elements(), Hits.class, code.unit().size()::of, (inside, element) -> {
            inside.builder().dup();
            inside.expressions().value(element);
            inside.call(Hits.class, "add", Value.class);
        });
        code.call(Hits.class, "result");
        return Kind.VALUE;
    }

    Kind leave(Node.MakeRecord fields) {
        Size size = code.unit().size();
        code.call(Fields.class, "none");
        inParts(
                fields.fields(),
                Fields.class,
                field -> size.of(field.key()) + size.of(field.value()),
                (inside, field) -> {
                    inside.expressions().key(field.key(), "a key");
                    inside.expressions().value(field.value());
                    inside.call(Fields.class, "with", String.class, Value.class);
                });
        code.call(Fields.class, "result");
        return Kind.VALUE;
    }

    Kind leave(Node.MakeBytes bytes) {
        Size size = code.unit().size();
        code.call(BitWriter.class, "begin");
        inParts(bytes.parts(), BitWriter.class, part -> size.of(part.data()), (inside, part) -> {
            inside.builder().dup();
            inside.expressions().value(part.data());
            inside.load(inside.unit().constant(part.format()), BytesFormat.class);
            inside.at(part.data().span()).call(BitWriter.class, "add", Value.class, BytesFormat.class);
        });
        code.call(BitWriter.class, "result");
        return Kind.VALUE;
    }

    /// Writes what adds parts to the maker on the stack, and leaves it there; if they are many, in methods of their
    /// own.
    private <T> void inParts(List<T> parts, Class<?> maker, ToIntFunction<T> size, BiConsumer<MethodCode, T> writer) {
        int begin = 0;
        int sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += 1 + Math.min(Expressions.LARGE, size.applyAsInt(parts.get(i)));
            if (sum > Expressions.LARGE) {
                callPart(parts.subList(begin, i + 1), maker, writer);
                begin = i + 1;
                sum = 0;
            }
        }
        for (T part : parts.subList(begin, parts.size())) {
            writer.accept(code, part);
        }
    }

    private <T> void callPart(List<T> part, Class<?> maker, BiConsumer<MethodCode, T> writer) {
        code.builder().dup();
        code.call(code.unit().method("parts", part.getFirst(), MethodCode.desc(maker), inside -> {
            inside.builder().aload(0);
            part.forEach(each -> writer.accept(inside, each));
            inside.builder().pop();
            inside.value(Value.NULL).builder().areturn();
        }));
        code.builder().pop();
    }
}
