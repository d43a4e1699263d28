package io.temblor.cli.graph;

import io.temblor.cli.graph.Drawing.Arrow;
import io.temblor.cli.graph.Drawing.Box;
import io.temblor.cli.graph.Drawing.Frame;
import java.util.ArrayList;
import java.util.List;

/// A drawing in the language of Graphviz.
public final class DotDrawing {
    private static final String INDENT = "  ";

    private final Numbering numbers = new Numbering();
    private final List<String> lines = new ArrayList<>(List.of("digraph {", INDENT + "rankdir = LR;"));

    private DotDrawing() {}

    public static List<String> of(Drawing drawing) {
        DotDrawing dot = new DotDrawing();
        drawing.frames().forEach(frame -> dot.frame(frame, INDENT));
        drawing.arrows().forEach(dot::arrow);
        dot.lines.add("}");
        return dot.lines;
    }

    private void frame(Frame frame, String indent) {
        lines.add(indent + "subgraph cluster_" + numbers.ofNextFrame() + " {");
        lines.add(indent + INDENT + "label = " + quoted(frame.label()) + ";");
        frame.boxes().forEach(box -> box(box, indent + INDENT));
        frame.frames().forEach(inner -> frame(inner, indent + INDENT));
        lines.add(indent + "}");
    }

    private void box(Box box, String indent) {
        String shape = switch (box.shape()) {
            case CONNECTOR -> "parallelogram";
            case STEP -> "box";
            case PORT -> "oval";
        };
        lines.add(indent + numbers.ofBox(box.id()) + " [shape = " + shape + ", label = " + quoted(box.label()) + "];");
    }

    private void arrow(Arrow arrow) {
        String label = arrow.label().isEmpty() ? "" : " [label = " + quoted(arrow.label()) + "]";
        lines.add(INDENT + numbers.ofBox(arrow.from()) + " -> " + numbers.ofBox(arrow.to()) + label + ";");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '\n' -> quoted.append("\\n");
                case '"', '\\' -> quoted.append('\\').appendCodePoint(character);
                default -> quoted.appendCodePoint(Character.isISOControl(character) ? ' ' : character);
            }
        });
        return quoted.append('"').toString();
    }
}
