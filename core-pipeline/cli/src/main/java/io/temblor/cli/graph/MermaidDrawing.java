package io.temblor.cli.graph;

import io.temblor.cli.graph.Drawing.Arrow;
import io.temblor.cli.graph.Drawing.Box;
import io.temblor.cli.graph.Drawing.Frame;
import java.util.ArrayList;
import java.util.List;

/// A drawing as a flowchart of Mermaid, which many viewers of Markdown show.
public final class MermaidDrawing {
    private static final String INDENT = "  ";

    private final Numbering numbers = new Numbering();
    private final List<String> lines = new ArrayList<>(List.of("flowchart LR"));

    private MermaidDrawing() {}

    public static List<String> of(Drawing drawing) {
        MermaidDrawing mermaid = new MermaidDrawing();
        drawing.frames().forEach(frame -> mermaid.frame(frame, INDENT));
        drawing.arrows().forEach(mermaid::arrow);
        return mermaid.lines;
    }

    private void frame(Frame frame, String indent) {
        lines.add(indent + "subgraph " + numbers.ofNextFrame() + "[" + quoted(frame.label()) + "]");
        frame.boxes().forEach(box -> lines.add(indent + INDENT + numbers.ofBox(box.id()) + shaped(box)));
        frame.frames().forEach(inner -> frame(inner, indent + INDENT));
        lines.add(indent + "end");
    }

    private static String shaped(Box box) {
        String label = quoted(box.label());
        return switch (box.shape()) {
            case CONNECTOR -> "[/" + label + "/]";
            case STEP -> "[" + label + "]";
            case PORT -> "([" + label + "])";
        };
    }

    private void arrow(Arrow arrow) {
        String label = arrow.label().isEmpty() ? "" : "|" + quoted(arrow.label()) + "|";
        lines.add(INDENT + numbers.ofBox(arrow.from()) + " -->" + label + " " + numbers.ofBox(arrow.to()));
    }

    /// What means something to Mermaid or to HTML is written as its number.
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            if (character == '\n') {
                quoted.append("<br/>");
            } else if (Character.isISOControl(character) || "\"#&<>`\\*_|[]{}()".indexOf(character) >= 0) {
                quoted.append('#').append(character).append(';');
            } else {
                quoted.appendCodePoint(character);
            }
        });
        return quoted.append('"').toString();
    }
}
