package io.temblor.cli.graph;

import java.util.List;

/// What is drawn: boxes, some of them within frames, and arrows between them. Everything is in the order of
/// the plan.
///
/// @param frames at the top
/// @param arrows between boxes, wherever these are
public record Drawing(List<Frame> frames, List<Arrow> arrows) {
    public Drawing {
        frames = List.copyOf(frames);
        arrows = List.copyOf(arrows);
    }

    /// A frame around boxes and other frames.
    ///
    /// @param frames below the boxes
    record Frame(String label, List<Box> boxes, List<Frame> frames) {
        Frame {
            boxes = List.copyOf(boxes);
            frames = List.copyOf(frames);
        }
    }

    /// A box.
    ///
    /// @param id    unique in the drawing
    /// @param label one line or more
    record Box(String id, Shape shape, String label) {}

    /// What a box stands for.
    enum Shape {
        CONNECTOR,
        STEP,
        PORT
    }

    /// An arrow.
    ///
    /// @param label empty for the usual way, from `out` to `in`
    record Arrow(String from, String to, String label) {}
}
