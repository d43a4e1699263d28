package io.temblor.bench;

import io.siddhi.core.SiddhiAppRuntime;
import io.siddhi.core.SiddhiManager;
import io.siddhi.core.event.Event;
import io.siddhi.core.stream.input.InputHandler;
import io.siddhi.core.stream.output.StreamCallback;

/// Siddhi, with events that are arrays of objects.
final class SiddhiGroups implements GroupSubject {
    private final GroupText text = new GroupText();
    private final Object[][] events = new Object[GroupLoad.BATCH][];
    private InputHandler input;
    private InputHandler clock;
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
        clock = runtime.getInputHandler("Clock");
        runtime.start();
    }

    private static String query(GroupTask task) {
        String key =
                switch (task.key()) {
                    case STRING -> "host";
                    case INTEGER -> "user";
                    case TWO_STRINGS ->
                        throw new IllegalArgumentException("a partition of Siddhi is told by one attribute");
                };
        String aggregate =
                switch (task.aggregate()) {
                    case COUNT -> "count()";
                    case SUM -> "sum(bytes)";
                    case MEAN -> "avg(bytes)";
                    case HDR -> throw new IllegalArgumentException("Siddhi has no quantiles");
                };
        String select = " select " + key + " as key, " + aggregate + " as value ";
        String stream = "@app:playback define stream Clock (time long);\n"
                + "define stream E (host string, zone string, rack string, user long, bytes long);\n";
        return stream
                + switch (task.window()) {
                    case SIZE -> "partition with (" + key + " of E) begin from E#window.lengthBatch("
                            + GroupTask.SIZE + ")" + select + "insert into Out; end;";
                    case TIME -> "from E#window.timeBatch(1 sec)" + select + "group by " + key + " insert into Out;";
                };
    }

    @Override
    public void decode(int[] sequence, int from, int count) {
        for (int i = 0; i < count; i++) {
            events[i] = text.objects(sequence[from + i]);
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

    /// Events of any stream tell it.
    @Override
    public void time(long micros) {
        try {
            clock.send(micros / 1000, new Object[] {micros});
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts it", e);
        }
    }

    @Override
    public long results() {
        return results;
    }

    @Override
    public double total() {
        return total;
    }
}
