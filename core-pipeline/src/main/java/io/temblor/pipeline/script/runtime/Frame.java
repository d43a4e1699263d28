package io.temblor.pipeline.script.runtime;

import io.temblor.connector.Event;
import io.temblor.connector.NanoClock;
import io.temblor.connector.Origin;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.FieldTable;
import io.temblor.connector.document.Key;
import io.temblor.connector.document.Text;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// What a script works on: the event, variables, state and metadata; and what has become of the event.
///
/// **Threading.** One thread at a time.
///
/// **Call order.** [#begin] · a run of the script · what has become of the event. The state lives on from event to
/// event.
public final class Frame implements EventContext {
    /// Where an event is sent if the script does not say.
    public static final String OUT = "out";

    private static final int FEW_FIELDS = 4;

    private final NanoClock clock;
    private final @Nullable Object[] variables;
    private boolean anyVariable;
    private int[] found = {};
    private @Nullable FieldTable foundBy;
    private final Text view = new Text();
    private int site;

    private @Nullable Event event;
    private Document document = new Document(0);
    private boolean owned;
    private Object state = Value.NULL;
    private Object meta = RecordValue.EMPTY;
    private @Nullable SplittableRandom random;

    private @Nullable Value emitted;
    private String port = OUT;
    private boolean dropped;

    /// A frame for a script.
    ///
    /// @param variables how many it has
    public Frame(int variables, NanoClock clock) {
        this.variables = new Object[variables];
        this.clock = clock;
    }

    /// Begins with an event.
    public void begin(Event next) {
        event = next;
        site = 0;
        document = next.document();
        owned = false;
        foundBy = null;
        meta = next.meta();
        random = null;
        emitted = null;
        port = OUT;
        dropped = false;
        if (anyVariable) {
            Arrays.fill(variables, null);
            anyVariable = false;
        }
    }

    /// The number of the place in the script that was reached last; 0 for its last expression.
    public int site() {
        return site;
    }

    /// The script has come to a place that may fail.
    public void at(int number) {
        site = number;
    }

    // The event

    /// A view for texts of the event, to be used for one after the other.
    Text view() {
        return view;
    }

    /// What the event says now.
    public Document document() {
        return document;
    }

    /// The same to be changed: a document of this script's own.
    public Document ownDocument() {
        if (!owned) {
            Document copy = new Document(document.length());
            copy.copyFrom(document);
            document = copy;
            owned = true;
        }
        return document;
    }

    /// Puts a value in place of the event's.
    public void setEvent(Value value) {
        document = Document.of(Weight.check(value));
        owned = true;
    }

    /// A field of the event, or [Document#NONE]. All fields of a table are looked up with the first one,
    /// unless the script has changed the event.
    ///
    /// @param number the number of the key in the table
    int field(FieldTable table, int number, Key key) {
        // To look up a few by themselves is faster.
        if (owned || table.size() < FEW_FIELDS) {
            return document.find(document.root(), key);
        }
        if (foundBy != table) {
            findFields(table);
        }
        return found[number];
    }

    private void findFields(FieldTable table) {
        if (found.length < table.size()) {
            found = new int[table.size()];
        }
        table.find(document, document.root(), found);
        foundBy = table;
    }

    /// Whether the script has changed what the event says.
    public boolean isChanged() {
        return owned;
    }

    /// The value of the event as it is now.
    public Value eventValue() {
        return document.value();
    }

    // Variables, state and metadata

    public @Nullable Object variable(int number) {
        return variables[number];
    }

    public void setVariable(int number, @Nullable Object tree) {
        variables[number] = tree;
        anyVariable = true;
    }

    /// Forgets the variables from one number to before another one.
    public void clear(int from, int to) {
        Arrays.fill(variables, from, to, null);
    }

    public Object state() {
        return state;
    }

    public void setState(Object tree) {
        state = tree;
    }

    public Object meta() {
        return meta;
    }

    /// Puts a record in place of the metadata.
    public void setMeta(Object tree) {
        if (!(tree instanceof RecordValue) && !(tree instanceof Branch)) {
            throw Descriptions.wrongType("the metadata `$`", ValueType.RECORD, ((Value) tree).type());
        }
        meta = tree;
    }

    /// The metadata as it is now.
    public RecordValue metaValue() {
        return (RecordValue) Trees.value(meta);
    }

    // The outcome

    /// Ends the script with an event of another value.
    public void emit(Value value, String toPort) {
        emitted = Weight.check(value);
        port = toPort;
    }

    /// Ends the script with the event as it is now.
    public void emitEvent(String toPort) {
        emitted = null;
        port = toPort;
    }

    /// Ends the script and the event.
    public void drop() {
        dropped = true;
    }

    /// What is emitted in place of the event, or null for the event as it is now.
    public @Nullable Value emitted() {
        return emitted;
    }

    public String port() {
        return port;
    }

    public boolean isDropped() {
        return dropped;
    }

    // What functions ask for

    @Override
    public long ingestNanos() {
        return event == null ? 0 : event.ingestNanos();
    }

    @Override
    public Origin origin() {
        if (event == null) {
            throw new IllegalStateException("no event is in work");
        }
        return event.origin();
    }

    @Override
    public NanoClock clock() {
        return clock;
    }

    @Override
    public SplittableRandom random() {
        SplittableRandom present = random;
        if (present == null) {
            present = new SplittableRandom(ingestNanos());
            random = present;
        }
        return present;
    }
}
