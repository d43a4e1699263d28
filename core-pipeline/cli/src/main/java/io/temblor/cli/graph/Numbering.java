package io.temblor.cli.graph;

import java.util.HashMap;
import java.util.Map;

/// Short ids that every format allows, in the order in which they are asked for.
final class Numbering {
    private final Map<String, String> ids = new HashMap<>();
    private int frames;

    String ofBox(String id) {
        return ids.computeIfAbsent(id, _ -> "n" + ids.size());
    }

    String ofNextFrame() {
        return "f" + frames++;
    }
}
