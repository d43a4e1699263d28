package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import java.util.ArrayList;
import java.util.List;

/// Writes the statements of a script, in parts if they are many.
final class BodyCode {
    private final MethodCode code;

    BodyCode(MethodCode code) {
        this.code = code;
    }

    void write(List<Node> body) {
        List<List<Node>> parts = parts(body);
        for (List<Node> part : parts.subList(0, parts.size() - 1)) {
            code.call(code.unit().method("part", part.getFirst(), null, inside -> {
                for (Node node : part) {
                    inside.expressions().write(node, Use.EFFECT);
                }
                inside.value(Value.NULL).builder().areturn();
            }));
            code.goOnUnlessEnded();
            code.builder().pop();
        }
        code.expressions().block(parts.getLast(), Use.RESULT);
        code.builder().areturn();
    }

    private List<List<Node>> parts(List<Node> body) {
        List<List<Node>> parts = new ArrayList<>();
        int begin = 0;
        int size = 0;
        for (int i = 0; i < body.size(); i++) {
            int next = code.unit().size().of(body.get(i));
            if (size > 0 && size + next > Expressions.LARGE) {
                parts.add(body.subList(begin, i));
                begin = i;
                size = 0;
            }
            size += next;
        }
        parts.add(body.subList(begin, body.size()));
        return parts;
    }
}
