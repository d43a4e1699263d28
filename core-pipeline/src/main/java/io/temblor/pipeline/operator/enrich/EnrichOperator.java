package io.temblor.pipeline.operator.enrich;

import io.temblor.connector.Event;
import io.temblor.connector.document.Changes;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.operator.FieldPath;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.operator.ScriptExpression;
import io.temblor.pipeline.state.EpochTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The operator `enrich`. What the event had before stays the bytes that came in.
final class EnrichOperator implements Operator {
    static final String MISSING = "missing";

    private final ScriptExpression key;
    private final WatchedTable file;
    private final List<Key> into;
    private final boolean overwrite;
    private final EnrichSettings.Missing missing;
    private final boolean reloads;
    private final long reloadNanos;
    private long lookedAt = Long.MIN_VALUE;

    EnrichOperator(EnrichSettings settings, WatchedTable file) {
        this.key = ScriptExpression.of(settings.key());
        this.file = file;
        this.into = FieldPath.parse(settings.into().orElse("")).steps().stream()
                .map(step -> ((FieldPath.Field) step).key())
                .toList();
        this.overwrite = settings.overwrite();
        this.missing = settings.missing();
        this.reloads = settings.reloadInterval().isPresent();
        this.reloadNanos = EpochTime.nanos(settings.reloadInterval().orElse(Duration.ZERO));
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        Value sought = key.of(event, context);
        if (sought == null) {
            return;
        }
        Table table = file.table();
        Value row = table.find(sought);
        if (row == null) {
            notFound(sought, event, context);
            return;
        }
        Document document = event.document();
        ValueType type = document.type(document.root());
        if (type == ValueType.RECORD) {
            Document copy = new Document(document.length());
            copy.copyFrom(document);
            enrich(row, table, copy, event.meta(), context);
        } else {
            context.fail("wrong-type", "expected a record to be enriched, found a value of type " + type);
        }
    }

    private void notFound(Value sought, Event event, OperatorContext context) {
        switch (missing) {
            case PASS -> context.emit("out", event);
            case DROP -> {}
            case ERR -> context.fail("not-found", "the file has nothing for the key " + shortened(sought.toString()));
            case PORT -> context.emit(MISSING, event);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }

    private void enrich(Value row, Table table, Document document, RecordValue meta, OperatorContext context) {
        int root = document.changes().open(document.root());
        if (into.isEmpty()) {
            addAll((RecordValue) row, root, table, document);
        } else if (!put(row, root, document)) {
            context.fail(
                    "wrong-type",
                    "expected records on the way to the field `"
                            + into.getLast().name() + "`, found something else");
            return;
        }
        context.emit("out", document, meta);
    }

    private void addAll(RecordValue row, int root, Table table, Document document) {
        for (Map.Entry<String, Value> field : row.entries()) {
            set(root, table.field(field.getKey()), field.getValue(), document);
        }
    }

    private void set(int record, Key field, Value value, Document document) {
        if (overwrite || document.find(record, field) == Document.NONE) {
            Changes changes = document.changes();
            changes.set(record, field, changes.value(value));
        }
    }

    /// @return false if something is in the way
    private boolean put(Value row, int root, Document document) {
        Changes changes = document.changes();
        int at = root;
        for (Key step : into.subList(0, into.size() - 1)) {
            int present = document.find(at, step);
            if (present == Document.NONE) {
                int made = changes.fields();
                changes.set(at, step, made);
                at = made;
            } else if (document.type(present) == ValueType.RECORD) {
                at = changes.openField(at, step);
            } else {
                return false;
            }
        }
        set(at, into.getLast(), row, document);
        return true;
    }

    @Override
    public boolean needsTicks() {
        return reloads;
    }

    @Override
    public void onTick(OperatorContext context) {
        long now = context.clock().nanos();
        if (reloads && (lookedAt == Long.MIN_VALUE || now - lookedAt >= reloadNanos)) {
            lookedAt = now;
            file.look();
        }
    }
}
