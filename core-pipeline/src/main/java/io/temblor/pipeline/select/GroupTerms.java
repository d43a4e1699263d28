package io.temblor.pipeline.select;

import io.temblor.connector.Event;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedSelect;
import io.temblor.pipeline.script.check.CheckedSelect.GroupTerm;
import io.temblor.pipeline.script.runtime.Descriptions;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.std.ChashFunctions;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.state.KeyReader;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.window.Group;
import io.temblor.pipeline.window.Program;
import java.util.ArrayList;
import java.util.List;

/// What a `select` groups by.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Fields of the event become part of a key without becoming values.
final class GroupTerms {
    /// An event is part of so many groups at most.
    private static final int MOST = 10_000;

    private static final ArrayValue NO_GROUP = withText(List.of(Value.NULL));

    private final Term[] terms;
    private final boolean several;

    /// @param field the field that it is, if it is one
    private record Term(EventField field, Program program, boolean each) {}

    GroupTerms(CheckedSelect select) throws InvalidScriptException {
        List<Term> made = new ArrayList<>();
        for (GroupTerm term : select.groupings()) {
            made.add(new Term(EventField.of(term.node()), Program.of(select.expression(term.node())), term.each()));
        }
        terms = made.toArray(new Term[0]);
        several = select.groupings().stream().anyMatch(GroupTerm::each);
    }

    /// Whether an event may belong to several groups, or to none.
    boolean areSeveral() {
        return several;
    }

    /// Writes the key of the one group of an event.
    void write(Event event, SelectCode code, KeyWriter key) {
        key.clear();
        if (terms.length == 0) {
            key.add(Value.NULL);
        }
        Document document = event.document();
        for (Term term : terms) {
            int node = term.field.find(document);
            if (node != Document.NONE) {
                key.add(document, node);
            } else {
                key.add(term.program.value(code.frame()));
            }
        }
    }

    /// What the one group of an event is grouped by.
    List<Value> values(Frame frame) {
        List<Value> values = new ArrayList<>(terms.length);
        for (Term term : terms) {
            values.add(term.program.value(frame));
        }
        return values;
    }

    /// What each of the groups of an event is grouped by, the last term changing fastest.
    List<List<Value>> all(Frame frame) {
        List<List<Value>> groups = List.of(List.of());
        for (Term term : terms) {
            Value value = term.program.value(frame);
            List<Value> elements = term.each ? elements(term, value, frame) : List.of(value);
            if ((long) groups.size() * elements.size() > MOST) {
                throw term.program.failure(
                        ErrorCode.TOO_LARGE, "an event can be part of at most " + MOST + " groups", frame);
            }
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> group : groups) {
                for (Value each : elements) {
                    List<Value> more = new ArrayList<>(group);
                    more.add(each);
                    longer.add(more);
                }
            }
            groups = longer;
        }
        return groups;
    }

    private static List<Value> elements(Term term, Value value, Frame frame) {
        if (!(value instanceof ArrayValue array)) {
            throw term.program.failure(
                    ErrorCode.WRONG_TYPE,
                    "`each` must be given an array, but is given " + Descriptions.typeOf(value),
                    frame);
        }
        List<Value> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    static void write(List<Value> group, KeyWriter key) {
        key.clear();
        group.forEach(key::add);
    }

    /// What `group` stands for: the values, and all of them as one text.
    static ArrayValue group(List<Value> values) {
        return values.isEmpty() ? NO_GROUP : withText(values);
    }

    /// What `group` stands for in a group.
    static ArrayValue value(Group group) {
        ArrayValue kept = group.value();
        return kept == null ? withText(KeyReader.values(group.key())) : kept;
    }

    private static ArrayValue withText(List<Value> values) {
        List<Value> all = new ArrayList<>(values);
        all.add(new StringValue(ChashFunctions.sortedSerialize(ArrayValue.of(all))));
        return ArrayValue.of(all);
    }

    /// The values of a group, without their text.
    static List<Value> values(ArrayValue group) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < group.size() - 1; i++) {
            values.add(group.get(i));
        }
        return values;
    }
}
