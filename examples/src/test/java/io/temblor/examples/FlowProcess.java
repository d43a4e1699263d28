package io.temblor.examples;

import ch.qos.logback.classic.spi.LogbackServiceProvider;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.engine.FlowState;
import io.temblor.pipeline.engine.RingFlow;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A flow in a JVM of its own, which can be killed.
final class FlowProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    /// @param options of the JVM
    FlowProcess(Path conf, String... options) throws IOException {
        List<String> jvm = new ArrayList<>(List.of(options));
        jvm.add("-Dslf4j.provider=" + LogbackServiceProvider.class.getName());
        process = Jvm.process(jvm, FlowProcess.class.getName(), List.of(conf.toString()))
                .start();
        output = process.inputReader();
    }

    /// What runs in the other JVM: the flow of a file, until it ends or the input does.
    static void main(String... args) throws Exception {
        try (FlowLog log = new FlowLog("main");
                Temblor temblor = Temblor.configure().file(Path.of(args[0])).start()) {
            RingFlow flow = temblor.flows().getFirst();
            if (args[0].contains("server")) {
                IO.println(log.port());
            }
            Thread.ofPlatform().daemon().start(() -> stopAtEndOfInput(flow));
            FlowState state = flow.await();
            IO.println(state + " " + flow.ledger());
        }
    }

    private static void stopAtEndOfInput(RingFlow flow) {
        try {
            if (System.in.read() < 0) {
                flow.drain();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The next line that the flow's JVM prints: its server's port, if the file is named after one; the state
    /// and the ledger at its end.
    String line() throws IOException {
        return String.valueOf(output.readLine());
    }

    /// Lets the flow drain, and waits for its end.
    ///
    /// @return what it says at its end
    String stop() throws Exception {
        process.outputWriter().close();
        return end();
    }

    /// Waits for the end of the flow.
    String end() throws Exception {
        String line = line();
        process.waitFor(30, TimeUnit.SECONDS);
        return line;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Kills the process as a power failure would.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
