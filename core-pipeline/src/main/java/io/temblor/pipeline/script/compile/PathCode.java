package io.temblor.pipeline.script.compile;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.FieldTable;
import io.temblor.connector.document.Key;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.Nodes;
import io.temblor.pipeline.script.runtime.Trees;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.List;

/// Writes paths. Into the event they lead from node to node, anywhere else from value to value.
final class PathCode {
    private final MethodCode code;

    PathCode(MethodCode code) {
        this.code = code;
    }

    /// What a path leads to.
    Kind leave(Node.Read read) {
        if (read.root() instanceof Node.Root.Event) {
            return event(read.steps());
        }
        Kind kind = root(read.root());
        for (Node.Step step : read.steps()) {
            step(step);
            kind = step instanceof Node.Step.Range ? Kind.VALUE : Kind.TREE;
        }
        return kind;
    }

    private Kind event(List<Node.Step> steps) {
        Kind kind = Kind.NODE;
        int written = 0;
        if (!steps.isEmpty() && steps.getFirst() instanceof Node.Step.Key(String key, var span)) {
            eventField(key);
            code.at(span).call(Nodes.class, "eventField", Frame.class, FieldTable.class, int.class, Key.class);
            written = 1;
        } else {
            code.frame().call(Nodes.class, "root", Frame.class);
        }
        for (Node.Step step : steps.subList(written, steps.size())) {
            if (kind == Kind.NODE && !(step instanceof Node.Step.Range)) {
                nodeStep(step);
                continue;
            }
            if (kind == Kind.NODE) {
                valueOfNode();
            }
            step(step);
            kind = step instanceof Node.Step.Range ? Kind.VALUE : Kind.TREE;
        }
        return kind;
    }

    /// What looks up a field of the event.
    private void eventField(String key) {
        code.frame().load(ClassUnit.FIELD_TABLE, FieldTable.class);
        code.number(code.unit().eventField(key)).load(code.unit().key(key), Key.class);
    }

    /// Leaves a field of the event, or none.
    void findEventField(String key) {
        eventField(key);
        code.call(Nodes.class, "findField", Frame.class, FieldTable.class, int.class, Key.class);
    }

    private void valueOfNode() {
        code.frame();
        code.builder().swap();
        code.call(Nodes.class, "value", Frame.class, int.class);
    }

    /// A step from the node on the stack.
    private void nodeStep(Node.Step step) {
        code.frame();
        code.builder().swap();
        switch (step) {
            case Node.Step.Key(String key, var span) -> {
                code.load(code.unit().key(key), Key.class);
                code.at(span).call(Nodes.class, "field", Frame.class, int.class, Key.class);
            }
            case Node.Step.Element(Node index, var span) -> {
                code.expressions().value(index);
                code.at(span).call(Nodes.class, "element", Frame.class, int.class, Value.class);
            }
            case Node.Step.Range _ -> throw new IllegalStateException("a range is taken of a value");
        }
    }

    /// The tree of a root.
    private Kind root(Node.Root root) {
        switch (root) {
            case Node.Root.State _ -> code.frame().call(Frame.class, "state");
            case Node.Root.Meta _ -> code.frame().call(Frame.class, "meta");
            case Node.Root.Local(int number, String name, var span) -> {
                code.at(span).frame().number(number).call(Frame.class, "variable", int.class);
                code.text(name).call(Trees.class, "variable", Object.class, String.class);
            }
            case Node.Root.Computed(Node node) -> {
                code.expressions().value(node);
                return Kind.VALUE;
            }
            case Node.Root.Event _ -> throw new IllegalStateException("no value lies at " + root);
        }
        return Kind.TREE;
    }

    /// A step from the tree on the stack.
    private void step(Node.Step step) {
        switch (step) {
            case Node.Step.Key(String key, var span) ->
                code.at(span).text(key).call(Trees.class, "field", Object.class, String.class);
            case Node.Step.Element(Node index, var span) -> {
                code.expressions().value(index);
                code.at(span).call(Trees.class, "element", Object.class, Value.class);
            }
            case Node.Step.Range(Node from, Node to, var span) -> {
                code.expressions().value(from);
                code.expressions().value(to);
                code.at(span).call(Trees.class, "range", Object.class, Value.class, Value.class);
            }
        }
    }

    /// Whether a path leads to something.
    Kind leave(Node.Presence presence) {
        Label missing = code.builder().newLabel();
        Label done = code.builder().newLabel();
        if (presence.path().root() instanceof Node.Root.Event) {
            findInEvent(presence.path().steps(), missing);
        } else {
            find(presence.path(), missing);
        }
        CodeBuilder builder = code.builder();
        code.number(presence.present() ? 1 : 0);
        builder.goto_(done);
        builder.labelBinding(missing);
        code.number(presence.present() ? 0 : 1);
        builder.labelBinding(done);
        return Kind.BOOL;
    }

    /// Jumps if there is nothing; leaves nothing.
    private void findInEvent(List<Node.Step> steps, Label missing) {
        int at = 0;
        if (!steps.isEmpty() && steps.getFirst() instanceof Node.Step.Key(String key, var _)) {
            findEventField(key);
            at = 1;
        } else {
            code.frame().call(Nodes.class, "root", Frame.class);
        }
        while (at < steps.size() && !(steps.get(at) instanceof Node.Step.Range)) {
            if (steps.get(at) instanceof Node.Step.Key(String key, var _)) {
                code.frame();
                code.builder().swap();
                code.load(code.unit().key(key), Key.class);
                code.call(Nodes.class, "find", Frame.class, int.class, Key.class);
            } else if (steps.get(at) instanceof Node.Step.Element(Node index, var _)) {
                int node = nodeUnlessMissing(missing);
                code.frame().builder().iload(node);
                code.expressions().value(index);
                code.call(Nodes.class, "find", Frame.class, int.class, Value.class);
            }
            at++;
        }
        int node = nodeUnlessMissing(missing);
        if (at < steps.size()) {
            code.builder().iload(node);
            valueOfNode();
            int tree = code.storeReference();
            findFrom(tree, steps.subList(at, steps.size()), missing);
        }
    }

    /// Stores the node on the stack; jumps if it is none.
    private int nodeUnlessMissing(Label missing) {
        int node = code.storeInt();
        code.builder().iload(node).loadConstant(Document.NONE);
        code.builder().if_icmpeq(missing);
        return node;
    }

    private void find(Node.Read path, Label missing) {
        if (path.root() instanceof Node.Root.Local(int number, var _, var _)) {
            code.frame().number(number).call(Frame.class, "variable", int.class);
        } else {
            Kind _ = root(path.root());
        }
        int tree = code.storeReference();
        code.builder().aload(tree).ifnull(missing);
        findFrom(tree, path.steps(), missing);
    }

    private void findFrom(int tree, List<Node.Step> steps, Label missing) {
        CodeBuilder builder = code.builder();
        for (Node.Step step : steps) {
            switch (step) {
                case Node.Step.Key(String key, var _) -> {
                    builder.aload(tree);
                    code.text(key).call(Trees.class, "find", Object.class, String.class);
                }
                case Node.Step.Element(Node index, var _) -> {
                    builder.aload(tree);
                    code.expressions().value(index);
                    code.call(Trees.class, "find", Object.class, Value.class);
                }
                case Node.Step.Range range -> range(tree, range, missing);
            }
            builder.astore(tree);
            builder.aload(tree).ifnull(missing);
        }
    }

    private void range(int tree, Node.Step.Range range, Label missing) {
        CodeBuilder builder = code.builder();
        code.expressions().value(range.from());
        int from = code.storeReference();
        code.expressions().value(range.to());
        int to = code.storeReference();
        builder.aload(tree).aload(from).aload(to);
        code.call(Trees.class, "hasRange", Object.class, Value.class, Value.class);
        builder.ifeq(missing);
        builder.aload(tree).aload(from).aload(to);
        code.call(Trees.class, "range", Object.class, Value.class, Value.class);
    }
}
