package io.temblor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;

/// Adds to JMH's results the CPU time of one operation, which stays about the same when the machine has other
/// work, too. That of the thread that runs the benchmark: what the collector does for it comes on top.
///
/// Gives the compilers time between the iterations that warm up, so that on a busy machine, too, what they
/// made is measured.
public final class CpuTime implements InternalProfiler {
    /// The name of the result, in nanoseconds.
    static final String NAME = "cpu";

    private static final long WINDOW = 50_000_000;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    /// Used by JMH.
    public CpuTime() {}

    @Override
    public String getDescription() {
        return "CPU time per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = workers();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double nanos = (double) (workers() - before) / result.getMetadata().getAllOps();
        if (iteration.getType() == IterationType.WARMUP) {
            awaitCompilers();
        }
        return List.of(new ScalarResult(NAME, nanos, "ns/op", AggregationPolicy.AVG));
    }

    /// Waits until the process has hardly anything to do, which are the compilers as long as no benchmark
    /// runs.
    private void awaitCompilers() {
        long used;
        do {
            long start = system.getProcessCpuTime();
            LockSupport.parkNanos(WINDOW);
            used = system.getProcessCpuTime() - start;
        } while (used > WINDOW / 20);
    }

    private long workers() {
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo thread = threads.getThreadInfo(id);
            if (thread != null && thread.getThreadName().contains("jmh-worker")) {
                sum += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return sum;
    }
}
