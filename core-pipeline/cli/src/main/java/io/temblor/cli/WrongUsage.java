package io.temblor.cli;

import java.util.List;
import java.util.Locale;
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
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            String unknown = (unmatched.isUnknownOption() ? "unknown option `" : "unexpected argument `")
                    + unmatched.getUnmatched().getFirst() + "`";
            return near.isEmpty() ? unknown : unknown + "; did you mean " + near.getFirst() + "?";
        }
        return sentence(String.valueOf(e.getMessage()));
    }

    private static String sentence(String message) {
        String start = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
        return start.replace('\'', '`');
    }
}
