package io.temblor.pipeline.script;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Patching;
import io.temblor.pipeline.script.syntax.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Patches records of interpreted scripts.
final class PatchInterpreter {
    private final ScriptInterpreter interpreter;

    /// What an operation needs, computed before the first one; of a default only the key.
    private record Prepared(
            @Nullable String key,
            @Nullable String newKey,
            @Nullable Value value) {}

    PatchInterpreter(ScriptInterpreter interpreter) {
        this.interpreter = interpreter;
    }

    Value value(Node.PatchRecord patch) {
        Value target = interpreter.value(patch.target());
        Patching patching = Failure.at(patch.target().span(), () -> Patching.of(target));
        List<Prepared> prepared = new ArrayList<>();
        for (Node.PatchRecord.Operation operation : patch.operations()) {
            prepared.add(prepared(operation));
        }
        for (int i = 0; i < prepared.size(); i++) {
            Node.PatchRecord.Operation operation = patch.operations().get(i);
            Prepared with = prepared.get(i);
            if (operation.kind() == Patch.Kind.DEFAULT) {
                byDefault(operation, with.key(), patching);
            } else {
                Failure.at(operation.span(), () -> apply(operation.kind(), with, patching));
            }
        }
        return patching.result();
    }

    private Prepared prepared(Node.PatchRecord.Operation operation) {
        String key = key(operation.key());
        return switch (operation.kind()) {
            case MOVE, COPY -> new Prepared(key, key(operation.value()), null);
            case DEFAULT, ERASE -> new Prepared(key, null, null);
            default -> new Prepared(key, null, interpreter.value(Objects.requireNonNull(operation.value())));
        };
    }

    private @Nullable String key(@Nullable Node node) {
        return node == null ? null : interpreter.text(node, "a key");
    }

    private void byDefault(Node.PatchRecord.Operation operation, @Nullable String key, Patching patching) {
        if (key != null && !patching.lacks(key)) {
            return;
        }
        Value value = interpreter.value(Objects.requireNonNull(operation.value()));
        Failure.at(operation.span(), () -> {
            if (key == null) {
                patching.defaults(value);
            } else {
                patching.upsert(key, value);
            }
            return patching;
        });
    }

    private static Patching apply(Patch.Kind kind, Prepared with, Patching patching) {
        String key = with.key();
        if (key == null) {
            patching.merge(Objects.requireNonNull(with.value()));
        } else if (with.newKey() != null) {
            move(kind, key, with.newKey(), patching);
        } else if (with.value() == null) {
            patching.erase(key);
        } else {
            set(kind, key, with.value(), patching);
        }
        return patching;
    }

    private static void move(Patch.Kind kind, String from, String to, Patching patching) {
        if (kind == Patch.Kind.MOVE) {
            patching.move(from, to);
        } else {
            patching.copy(from, to);
        }
    }

    private static void set(Patch.Kind kind, String key, Value value, Patching patching) {
        switch (kind) {
            case INSERT -> patching.insert(key, value);
            case UPSERT -> patching.upsert(key, value);
            case UPDATE -> patching.update(key, value);
            case MERGE -> patching.merge(key, value);
            default -> throw new IllegalStateException(kind + " sets no field");
        }
    }
}
