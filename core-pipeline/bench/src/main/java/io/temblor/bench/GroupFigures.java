package io.temblor.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One measurement of an engine that groups events, in a JVM of its own. By turns, a hundred events are made as a
/// decoder would have made them, and grouped; what counts is the CPU time of the thread, and what it allocates, while
/// they are grouped. What the collector does comes on top.
final class GroupFigures {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(4);
    private static final int LEAST_WARM_UP = 4;
    private static final int ROUNDS = 5;
    private static final long LEAST_ROUND = TimeUnit.MILLISECONDS.toNanos(300);

    private final GroupSubject subject;
    private final GroupTally tally;
    private final int[] sequence;
    private long micros = GroupLoad.START;
    private long events;
    private long nanos;
    private long bytes;

    private GroupFigures(GroupSubject subject, GroupTask task) {
        this.subject = subject;
        this.tally = new GroupTally(task);
        this.sequence = new GroupLoad(task.isZipf()).sequence();
    }

    /// Prints the nanoseconds of CPU time and the bytes of heap that an event takes, behind the word `groups`.
    ///
    /// @param args the name of a class, and what is asked
    public static void main(String[] args) throws Exception {
        GroupTask task = GroupTask.valueOf(args[1]);
        GroupSubject subject =
                (GroupSubject) Class.forName(args[0]).getDeclaredConstructor().newInstance();
        subject.open(task);
        new GroupFigures(subject, task).measure();
        System.exit(0);
    }

    private void measure() {
        for (int i = 0; i < LEAST_WARM_UP || nanos < WARM_UP; i++) {
            second();
        }
        List<Double> figures = new ArrayList<>();
        List<Double> allocated = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            events = 0;
            nanos = 0;
            bytes = 0;
            while (nanos < LEAST_ROUND) {
                second();
            }
            figures.add((double) nanos / events);
            allocated.add((double) bytes / events);
        }
        System.out.println("groups " + new Rounds(figures).median() + " " + new Rounds(allocated).median());
    }

    /// All events once, and whether the right results have come of them.
    private void second() {
        for (int from = 0; from < sequence.length; from += GroupLoad.BATCH) {
            subject.decode(sequence, from, GroupLoad.BATCH);
            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
            long before = THREADS.getCurrentThreadCpuTime();
            subject.take(micros);
            micros += GroupLoad.BATCH;
            if (micros % GroupLoad.TICK == 0) {
                subject.time(micros);
            }
            nanos += THREADS.getCurrentThreadCpuTime() - before;
            bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
        }
        events += sequence.length;
        tally.take(sequence);
        tally.verify(subject);
    }
}
