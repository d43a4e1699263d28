package io.temblor.cli;

import java.io.PrintWriter;

/// Where the `temblor` command begins.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = execute(arguments);
        System.out.flush();
        StopSignals.exiting(exitCode);
        System.exit(exitCode);
    }

    static int execute(String... arguments) {
        return RunArguments.read(arguments)
                .map(Main::run)
                .orElseGet(() -> TemblorCommand.commandLine().execute(arguments));
    }

    private static int run(RunArguments arguments) {
        try {
            return new Run(arguments).execute();
        } catch (Exception e) {
            return Failures.report(e, "temblor run", new PrintWriter(System.err));
        }
    }
}
