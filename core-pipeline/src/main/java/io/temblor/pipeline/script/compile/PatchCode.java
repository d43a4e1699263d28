package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Merging;
import io.temblor.pipeline.script.runtime.Patching;
import io.temblor.pipeline.script.syntax.Patch;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes `patch` and `merge`.
final class PatchCode {
    private final MethodCode code;

    /// Where the key and the value of an operation were put, or -1.
    private record Prepared(int key, int value) {}

    PatchCode(MethodCode code) {
        this.code = code;
    }

    Kind leave(Node.Merge merge) {
        code.expressions().value(merge.target());
        code.expressions().value(merge.with());
        code.at(merge.span()).call(Merging.class, "merge", Value.class, Value.class);
        return Kind.VALUE;
    }

    /// All keys and values are computed before the first operation; but defaults only if they are wanted.
    Kind leave(Node.PatchRecord patch) {
        code.expressions().value(patch.target());
        code.at(patch.target().span()).call(Patching.class, "of", Value.class);
        int patching = code.storeReference();
        List<Prepared> prepared = new ArrayList<>();
        for (Node.PatchRecord.Operation operation : patch.operations()) {
            prepared.add(prepare(operation));
        }
        for (int i = 0; i < prepared.size(); i++) {
            operation(patch.operations().get(i), prepared.get(i), patching);
        }
        code.builder().aload(patching);
        code.call(Patching.class, "result");
        return Kind.VALUE;
    }

    private Prepared prepare(Node.PatchRecord.Operation operation) {
        int key = key(operation.key());
        return switch (operation.kind()) {
            case MOVE, COPY -> new Prepared(key, key(operation.value()));
            case DEFAULT -> new Prepared(key, -1);
            default -> new Prepared(key, value(operation.value()));
        };
    }

    private int key(@Nullable Node key) {
        if (key == null) {
            return -1;
        }
        code.expressions().key(key, "a key");
        return code.storeReference();
    }

    private int value(@Nullable Node value) {
        if (value == null) {
            return -1;
        }
        code.expressions().value(value);
        return code.storeReference();
    }

    private void operation(Node.PatchRecord.Operation operation, Prepared prepared, int patching) {
        if (operation.kind() == Patch.Kind.DEFAULT) {
            defaults(operation, prepared, patching);
            return;
        }
        code.builder().aload(patching);
        code.at(operation.span());
        if (prepared.key() >= 0) {
            code.builder().aload(prepared.key());
        }
        if (prepared.value() >= 0) {
            code.builder().aload(prepared.value());
        }
        switch (operation.kind()) {
            case INSERT -> code.call(Patching.class, "insert", String.class, Value.class);
            case UPSERT -> code.call(Patching.class, "upsert", String.class, Value.class);
            case UPDATE -> code.call(Patching.class, "update", String.class, Value.class);
            case ERASE -> code.call(Patching.class, "erase", String.class);
            case MOVE -> code.call(Patching.class, "move", String.class, String.class);
            case COPY -> code.call(Patching.class, "copy", String.class, String.class);
            case MERGE -> merge(prepared);
            case DEFAULT -> throw new IllegalStateException("defaults have code of their own");
        }
    }

    private void merge(Prepared prepared) {
        if (prepared.key() < 0) {
            code.call(Patching.class, "merge", Value.class);
        } else {
            code.call(Patching.class, "merge", String.class, Value.class);
        }
    }

    private void defaults(Node.PatchRecord.Operation operation, Prepared prepared, int patching) {
        Node value = Objects.requireNonNull(operation.value());
        code.builder().aload(patching);
        if (prepared.key() < 0) {
            code.expressions().value(value);
            code.at(operation.span()).call(Patching.class, "defaults", Value.class);
            return;
        }
        Label present = code.builder().newLabel();
        code.builder().aload(prepared.key());
        code.call(Patching.class, "lacks", String.class);
        code.builder().ifeq(present);
        code.builder().aload(patching).aload(prepared.key());
        code.expressions().value(value);
        code.call(Patching.class, "upsert", String.class, Value.class);
        code.builder().labelBinding(present);
    }
}
