package io.temblor.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `temblor completion`.
@Command(
        name = "completion",
        description = "Prints a script that lets a shell complete arguments.",
        footer = {"  source <(temblor completion bash)", "  source <(temblor completion zsh)"})
final class CompletionCommand implements Runnable {
    /// The script is the same for both: in zsh it loads what bash has built in.
    enum Shell {
        BASH,
        ZSH
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SHELL", defaultValue = "bash", description = "The shell: bash or zsh.")
    private Shell shell;

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        spec.commandLine().getOut().print(AutoComplete.bash(root.getCommandName(), root));
        spec.commandLine().getOut().flush();
    }
}
