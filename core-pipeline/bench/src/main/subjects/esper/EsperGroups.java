package io.temblor.bench;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import com.espertech.esper.runtime.client.EPStatement;
import com.espertech.esper.runtime.client.UpdateListener;
import com.espertech.esper.common.client.EventSender;

/// Esper, with events that are arrays of objects.
final class EsperGroups implements GroupSubject {
    private final GroupText text = new GroupText();
    private final Object[][] events = new Object[GroupLoad.BATCH][];
    private EPEventService service;
    private EventSender sender;
    private long results;
    private double total;

    @Override
    public void open(GroupTask task) throws Exception {
        Configuration configuration = new Configuration();
        configuration.getCommon().addEventType(
                "E", new String[] {"host", "zone", "rack", "user", "bytes"},
                new Object[] {String.class, String.class, String.class, long.class, long.class});
        // One thread feeds it, and the clock is the events'.
        configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
        configuration.getRuntime().getThreading().setListenerDispatchPreserveOrder(false);
        configuration.getRuntime().getThreading().setInsertIntoDispatchPreserveOrder(false);
        configuration.getRuntime().getExecution().setDisableLocking(true);
        configuration.getRuntime().getExecution().setPrioritized(false);
        configuration.getRuntime().getMetricsReporting().setEnableMetricsReporting(false);
        EPRuntime runtime = EPRuntimeProvider.getRuntime("bench", configuration);
        service = runtime.getEventService();
        advance(GroupLoad.START);
        EPCompiled compiled =
                EPCompilerProvider.getCompiler().compile(query(task), new CompilerArguments(configuration));
        EPDeployment deployment = runtime.getDeploymentService().deploy(compiled);
        UpdateListener listener = (fresh, old, statement, of) -> collect(fresh);
        for (EPStatement statement : deployment.getStatements()) {
            if ("out".equals(statement.getName())) {
                statement.addListener(listener);
            }
        }
        sender = service.getEventSender("E");
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
                    case COUNT -> "count(*)";
                    case SUM -> "sum(bytes)";
                    case MEAN -> "avg(bytes)";
                    case HDR -> throw new IllegalArgumentException("Esper has no quantiles");
                };
        String select = "select " + keys + ", " + aggregate + " as value from E";
        return switch (task.window()) {
            case SIZE -> "@name('out') " + select + "#groupwin(" + keys + ")#length_batch(" + GroupTask.SIZE + ") group by " + keys;
            case TIME -> "create context EachSecond start @now end after 1 sec;\n@name('out') context EachSecond " + select
                    + " group by " + keys + " output snapshot when terminated";
        };
    }

    private void collect(EventBean[] fresh) {
        if (fresh == null) {
            return;
        }
        for (EventBean each : fresh) {
            results++;
            total += ((Number) each.get("value")).doubleValue();
        }
    }

    @Override
    public void decode(int[] sequence, int from, int count) {
        for (int i = 0; i < count; i++) {
            events[i] = text.objects(sequence[from + i]);
        }
    }

    @Override
    public void take(long micros) {
        for (Object[] event : events) {
            sender.sendEvent(event);
        }
    }

    @Override
    public void time(long micros) {
        advance(micros);
    }

    private void advance(long micros) {
        service.advanceTime(micros / 1000);
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
