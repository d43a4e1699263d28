package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.BitWriter;
import io.temblor.pipeline.script.runtime.BytesFormat;
import io.temblor.pipeline.script.runtime.Fields;
import io.temblor.pipeline.script.runtime.Texts;

/// Writes what makes values of parts.
final class MakeCode {
    private final MethodCode code;

    MakeCode(MethodCode code) {
        this.code = code;
    }

    Kind leave(Node.Join join) {
        code.call(Texts.class, "begin");
        for (Node part : join.parts()) {
            code.expressions().value(part);
            code.call(Texts.class, "append", StringBuilder.class, Value.class);
        }
        code.call(Texts.class, "finish", StringBuilder.class);
        return Kind.VALUE;
    }

    Kind leave(Node.MakeArray array) {
        code.expressions().arrayValue(array.elements());
        return Kind.VALUE;
    }

    Kind leave(Node.MakeRecord fields) {
        code.call(Fields.class, "none");
        for (Node.MakeRecord.Field field : fields.fields()) {
            code.expressions().key(field.key(), "a key");
            code.expressions().value(field.value());
            code.call(Fields.class, "with", String.class, Value.class);
        }
        code.call(Fields.class, "result");
        return Kind.VALUE;
    }

    Kind leave(Node.MakeBytes bytes) {
        code.call(BitWriter.class, "begin");
        for (Node.MakeBytes.Part part : bytes.parts()) {
            code.builder().dup();
            code.expressions().value(part.data());
            code.load(code.unit().constant(part.format()), BytesFormat.class);
            code.at(part.data().span()).call(BitWriter.class, "add", Value.class, BytesFormat.class);
        }
        code.call(BitWriter.class, "result");
        return Kind.VALUE;
    }
}
