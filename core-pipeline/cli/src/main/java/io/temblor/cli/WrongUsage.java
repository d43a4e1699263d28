package io.temblor.cli;

import io.temblor.config.NearMiss;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in two lines what is wrong with the arguments, and where to find out what is right.
final class WrongUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + problem(e));
        command.getErr().println("see " + name + " --help");
        command.getErr().flush();
        return ExitCode.WRONG;
    }

    private static String problem(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                : sentence(String.valueOf(e.getMessage()));
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String argument = e.getUnmatched().getFirst();
        Set<String> commands = e.getCommandLine().getSubcommands().keySet();
        if (e.isUnknownOption()) {
            List<String> near = e.getSuggestions();
            return "unknown option `" + argument + "`"
                    + (near.isEmpty() ? "" : "; did you mean " + near.getFirst() + "?");
        }
        return commands.isEmpty()
                ? "unexpected argument `" + argument + "`"
                : "unknown command `" + argument + "`; " + NearMiss.hint(argument, commands);
    }

    private static String sentence(String message) {
        String start = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
        return start.replace('\'', '`');
    }
}
