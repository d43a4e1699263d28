package io.temblor.pipeline.script.compile;

import io.temblor.connector.document.Key;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.EventChanges;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.Trees;
import java.util.List;

/// Writes assignments.
final class LetCode {
    private final MethodCode code;

    LetCode(MethodCode code) {
        this.code = code;
    }

    void write(Node.Let let, Use use) {
        code.expressions().write(let.value(), Use.VALUE);
        int value = code.storeReference();
        if (let.steps().isEmpty()) {
            whole(let, value);
        } else if (let.root() instanceof Node.Root.Event) {
            eventField(let, value);
        } else {
            field(let, value);
        }
        finish(let, use, value);
    }

    private void finish(Node.Let let, Use use, int value) {
        if (use == Use.RESULT
                && let.root() instanceof Node.Root.Event
                && let.steps().isEmpty()) {
            code.frame().text(Frame.OUT).call(Frame.class, "emitEvent", String.class);
            code.end();
        } else if (use != Use.EFFECT) {
            code.builder().aload(value);
        }
    }

    private void whole(Node.Let let, int value) {
        code.at(let.place()).frame();
        Node.Root root = let.root();
        if (root instanceof Node.Root.Local local) {
            code.number(local.number()).builder().aload(value);
            code.call(Frame.class, "setVariable", int.class, Object.class);
            return;
        }
        code.builder().aload(value);
        if (root instanceof Node.Root.Event) {
            code.call(Frame.class, "setEvent", Value.class);
        } else if (root instanceof Node.Root.State) {
            code.call(Frame.class, "setState", Object.class);
        } else if (root instanceof Node.Root.Meta) {
            code.call(Frame.class, "setMeta", Object.class);
        } else {
            throw notAssignable(root);
        }
    }

    private static IllegalStateException notAssignable(Node.Root root) {
        return new IllegalStateException("nothing can be assigned to " + root);
    }

    private void eventField(Node.Let let, int value) {
        code.at(let.place()).frame().call(EventChanges.class, "open", Frame.class);
        int record = code.storeInt();
        List<Node.Step> steps = let.steps();
        for (int i = 0; i < steps.size() - 1; i++) {
            code.frame().builder().iload(record);
            Class<?> key = eventKey(steps.get(i));
            code.at(steps.get(i).span()).call(EventChanges.class, "openField", Frame.class, int.class, key);
            code.builder().istore(record);
        }
        code.frame().builder().iload(record);
        Class<?> key = eventKey(steps.getLast());
        code.at(steps.getLast().span()).builder().aload(value);
        code.call(EventChanges.class, "set", Frame.class, int.class, key, Value.class);
    }

    private Class<?> eventKey(Node.Step step) {
        if (step instanceof Node.Step.Key(String key, var _)) {
            code.load(code.unit().key(key), Key.class);
            return Key.class;
        }
        computedKey(step);
        return String.class;
    }

    private void field(Node.Let let, int value) {
        open(let.root(), let);
        int branch = code.storeReference();
        List<Node.Step> steps = let.steps();
        for (int i = 0; i < steps.size() - 1; i++) {
            code.builder().aload(branch);
            key(steps.get(i));
            code.at(steps.get(i).span()).call(Trees.class, "openField", Object.class, String.class);
            code.builder().astore(branch);
        }
        code.builder().aload(branch);
        key(steps.getLast());
        code.builder().aload(value);
        code.at(steps.getLast().span()).call(Trees.class, "set", Object.class, String.class, Value.class);
    }

    /// Leaves the branch that a root becomes, and puts it in the place of the root.
    private void open(Node.Root root, Node.Let let) {
        code.at(let.place());
        if (root instanceof Node.Root.Local(int number, String name, var _)) {
            code.frame().number(number).call(Frame.class, "variable", int.class);
            code.text(name).call(Trees.class, "open", Object.class, String.class);
            int branch = code.storeReference();
            code.frame().number(number).builder().aload(branch);
            code.call(Frame.class, "setVariable", int.class, Object.class);
            code.builder().aload(branch);
        } else if (root instanceof Node.Root.State) {
            openIn("state", "setState");
        } else if (root instanceof Node.Root.Meta) {
            openIn("meta", "setMeta");
        } else {
            throw notAssignable(root);
        }
    }

    private void openIn(String getter, String setter) {
        code.frame().call(Frame.class, getter);
        code.text(getter.equals("meta") ? "$" : getter).call(Trees.class, "open", Object.class, String.class);
        int branch = code.storeReference();
        code.frame().builder().aload(branch);
        code.call(Frame.class, setter, Object.class);
        code.builder().aload(branch);
    }

    private void key(Node.Step step) {
        if (step instanceof Node.Step.Key(String key, var _)) {
            code.text(key);
        } else {
            computedKey(step);
        }
    }

    private void computedKey(Node.Step step) {
        if (!(step instanceof Node.Step.Element(Node index, var span))) {
            throw new IllegalStateException("no key: " + step);
        }
        code.expressions().value(index);
        code.at(span).call(Trees.class, "key", Value.class);
    }
}
