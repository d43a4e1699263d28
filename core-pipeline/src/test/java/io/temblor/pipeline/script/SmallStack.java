package io.temblor.pipeline.script;

import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Compiles and runs scripts on a thread with little stack.
final class SmallStack {
    private static final int BYTES = 256 * 1024;
    private static final int SECONDS = Integer.getInteger("temblor.seconds", 50);

    private SmallStack() {}

    /// What becomes of events, one after the other; of a script that is refused, why.
    static String run(String script, String... events) {
        FutureTask<String> task = new FutureTask<>(() -> outcomes(script, events));
        Thread.ofPlatform().daemon().stackSize(BYTES).start(task);
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static String outcomes(String script, String... events) {
        try {
            CompiledScript compiled =
                    new ScriptCompiler(new LibraryModules()).compile(new Source("script", script), RecordValue.EMPTY);
            ScriptRun run = new CompiledRun(compiled);
            StringBuilder outcomes = new StringBuilder();
            for (String event : events) {
                outcomes.append(outcome(run, GivenEvent.of(event))).append(' ');
            }
            return outcomes.toString().strip();
        } catch (InvalidScriptException e) {
            return e.diagnostics().getFirst().code().code();
        }
    }

    /// As with the operator, what is too deep for the stack fails.
    private static String outcome(ScriptRun run, GivenEvent event) {
        try {
            return run.on(event).toString();
        } catch (StackOverflowError e) {
            return "too-deep at the end of the stack";
        }
    }
}
