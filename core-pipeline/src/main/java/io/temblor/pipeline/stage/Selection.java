package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import java.util.ArrayList;
import java.util.List;

/// Finds what a slot has for one sink: what the pipelines sent there, and what the sinks before it rejected.
///
/// **Threading.** That of the sink.
final class Selection {
    private final int sink;
    private final int[] upstream;
    private final List<Event> events = new ArrayList<>();

    /// For the sink with that number.
    ///
    /// @param upstream the sinks whose `err` port is linked to it
    Selection(int sink, List<Integer> upstream) {
        this.sink = sink;
        this.upstream = upstream.stream().mapToInt(Integer::intValue).toArray();
    }

    void of(Slot slot) {
        events.clear();
        Outputs outputs = slot.outputs();
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.sink(i) == sink) {
                events.add(outputs.event(i));
            }
        }
        for (int each : upstream) {
            Outputs rejections = slot.rejections(each);
            for (int i = 0; rejections != null && i < rejections.size(); i++) {
                events.add(rejections.event(i));
            }
        }
    }

    int size() {
        return events.size();
    }

    Event event(int index) {
        return events.get(index);
    }
}
