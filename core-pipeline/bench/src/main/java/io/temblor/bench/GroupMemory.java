package io.temblor.bench;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.pipeline.operator.Operator;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/// How much heap a group takes that has had one event and waits for more: what a million of them take, or,
/// if each is large, 100,000, by what the JVM counts after it has collected garbage.
final class GroupMemory {
    private static final int MANY = 1_000_000;
    private static final int FEWER = 100_000;
    private static final int COLUMNS = 4;

    private final ResultContext context = new ResultContext();
    private final Operator operator;
    private final int groups;

    private GroupMemory(GroupTask task) {
        groups = task == GroupTask.HDR ? FEWER : MANY;
        operator = TemblorGroups.operator(task);
    }

    /// Prints a table of the classes of which there are more for each group.
    ///
    /// @param args what is asked
    public static void main(String[] args) throws DecodeException, JMException {
        GroupTask task = GroupTask.valueOf(args[0]);
        GroupMemory memory = new GroupMemory(task);
        Map<String, Long> before = heap();
        memory.fill();
        Map<String, Long> after = heap();
        after.replaceAll((type, bytes) -> bytes - before.getOrDefault(type, 0L));
        System.out.println("| `" + task.title() + "`, a group that waits | bytes |");
        System.out.println("|---|---|");
        memory.print("all", after.values().stream().mapToLong(Long::longValue).sum());
        after.entrySet().stream()
                .filter(each -> each.getValue() > memory.groups)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(each -> memory.print("`" + each.getKey() + "`", each.getValue()));
        if (memory.operator.oldestHeld() != 0) {
            throw new IllegalStateException("the first event is to be held");
        }
    }

    private void print(String name, long bytes) {
        System.out.printf(Locale.ROOT, "| %s | %.1f |%n", name, (double) bytes / groups);
    }

    private void fill() throws DecodeException {
        JsonParser parser = new JsonParser(new JsonLimits(128, 100, 1 << 20));
        TemblorGroups.TimedEvent event = new TemblorGroups.TimedEvent();
        Document document = event.document();
        for (int key = 0; key < groups; key++) {
            byte[] text = GroupLoad.json(key).getBytes(StandardCharsets.UTF_8);
            document.fill(text, 0, text.length);
            parser.parse(document);
            operator.onEvent(event, context);
            context.next();
        }
    }

    /// Bytes of all objects that are reachable, by their class.
    private static Map<String, Long> heap() throws JMException {
        String printed = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (String line : printed.lines().toList()) {
            String[] words = line.strip().split("\\s+");
            if (words.length >= COLUMNS && words[0].endsWith(":")) {
                bytes.merge(words[3], Long.parseLong(words[2]), Long::sum);
            }
        }
        return bytes;
    }
}
