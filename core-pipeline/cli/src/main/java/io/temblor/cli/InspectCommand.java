package io.temblor.cli;

import io.temblor.connectors.ffi.probe.Bundle;
import io.temblor.connectors.ffi.probe.ContentStore;
import io.temblor.connectors.ffi.probe.LibraryDescription;
import io.temblor.connectors.ffi.probe.Probe;
import io.temblor.connectors.ffi.probe.RefusedLibraryException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `temblor plugin inspect`.
@Command(
        name = "inspect",
        description = {
            "Tells what is in a library, or why it is refused.",
            "",
            "The library is loaded in a process of its own, so that one that crashes does no harm."
        },
        footer = {
            "  temblor plugin inspect plugins/libexample.so",
            "  temblor plugin inspect plugins/libexample.so --json"
        })
final class InspectCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The library.")
    private Path file;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() {
        ContentStore store = ContentStore.ofUser();
        try {
            LibraryDescription library = new Probe(new Bundle(store), store, TIMEOUT).describe(file);
            print(new LibraryPage(file, library));
            return ExitCode.OK;
        } catch (RefusedLibraryException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(file + " " + e.reason());
            err.flush();
            return ExitCode.FAILED;
        }
    }

    private void print(LibraryPage page) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(page.json());
        } else {
            page.lines().forEach(out::println);
        }
        out.flush();
    }
}
