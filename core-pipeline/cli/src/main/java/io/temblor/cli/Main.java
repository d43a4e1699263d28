package io.temblor.cli;

/// Where the `temblor` command begins.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = TemblorCommand.commandLine().execute(arguments);
        System.out.flush();
        StopSignals.exiting(exitCode);
        System.exit(exitCode);
    }
}
