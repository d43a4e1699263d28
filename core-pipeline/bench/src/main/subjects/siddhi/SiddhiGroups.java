package io.temblor.bench;

import io.siddhi.core.SiddhiAppRuntime;
import io.siddhi.core.SiddhiManager;
import io.siddhi.core.event.Event;
import io.siddhi.core.stream.input.InputHandler;
import io.siddhi.core.stream.output.StreamCallback;

/// Siddhi, with events that are arrays of objects.
final class SiddhiGroups implements GroupSubject {
    private final GroupLoad.Objects objects = new GroupLoad.Objects();
    private final Object[][] events = new Object[GroupLoad.BATCH][];
    private InputHandler input;
    private long results;
    private double total;

    @Override
    public void open(GroupTask task) {
        SiddhiAppRuntime runtime = new SiddhiManager().createSiddhiAppRuntime(query(task));
        runtime.addCallback("Out", new StreamCallback() {
            @Override
            public void receive(Event[] fresh) {
                for (Event each : fresh) {
                    results++;
                    total += ((Number) each.getData(1)).doubleValue();
                }
            }
        });
        input = runtime.getInputHandler("E");
        runtime.start();
    }

    private static String query(GroupTask task) {
        String keys =
                switch (task.key()) {
                    case STRING -> "host";
                    case INTEGER -> "user";
                    case TWO_STRINGS -> "zone, rack";
                };
        String aggregate =
                switch (task.aggregate()) {
                    case COUNT -> "count()";
                    case SUM -> "sum(bytes)";
                    case MEAN -> "avg(bytes)";
                    case HDR -> throw new IllegalArgumentException("Siddhi has no quantiles");
                };
        String first = keys.split(",")[0];
        String select = " select " + first + " as key, " + aggregate + " as value ";
        String stream = "@app:playback define stream E (host string, zone string, rack string, user long, bytes long);\n";
        String given = System.getProperty("bench.query");
        if (given != null) {
            return stream + given;
        }
        return stream
                + switch (task.window()) {
                    case SIZE -> "partition with (" + partition(task) + " of E) begin from E#window.lengthBatch("
                            + GroupTask.SIZE + ")" + select + "insert into Out; end;";
                    case TIME -> "from E#window.timeBatch(1 sec)" + select + "group by " + keys + " insert into Out;";
                };
    }

    /// What a partition is told by, which has to be one expression.
    private static String partition(GroupTask task) {
        return switch (task.key()) {
            case STRING -> "host";
            case INTEGER -> "user";
            case TWO_STRINGS -> "str:concat(zone, rack)";
        };
    }

    @Override
    public void decode(int[] sequence, int from, int count) {
        for (int i = 0; i < count; i++) {
            events[i] = objects.event(sequence[from + i]);
        }
    }

    @Override
    public void take(long micros) {
        long time = micros;
        try {
            for (Object[] event : events) {
                input.send(time / 1000, event);
                time++;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts it", e);
        }
    }

    /// The next event tells it.
    @Override
    public void time(long micros) {}

    @Override
    public long results() {
        return results;
    }

    @Override
    public double total() {
        return total;
    }
}
