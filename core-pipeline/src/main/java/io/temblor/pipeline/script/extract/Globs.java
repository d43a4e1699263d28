package io.temblor.pipeline.script.extract;

/// The extractor `glob`: texts that match a pattern as shells have them, as a whole. What it yields is `true`.
///
/// | in a pattern | stands for |
/// |--------------|------------|
/// | `?`          | one character |
/// | `*`          | any number of characters |
/// | `[a-z_]`     | one of these characters; `[!a-z_]` one that is none of them; `[*]` a star |
/// | `**`         | any number of whole folders: it is all that lies between two `/`, or between one and an end |
///
/// In a pattern whose only sign is a `*` at its beginning or at its end, brackets stand for themselves.
final class Globs {
    private Globs() {}

    static Extractor prepare(String argument) throws InvalidExtractorException {
        boolean isPlain = argument.indexOf('?') < 0 && !argument.contains("**");
        boolean hasSet = argument.indexOf('[') >= 0 && !hasOneStarAtAnEnd(argument);
        return isPlain && !hasSet ? new LiteralGlob(argument.split("\\*", -1)) : new GlobParser(argument).glob();
    }

    private static boolean hasOneStarAtAnEnd(String argument) {
        int star = argument.indexOf('*');
        boolean isAtAnEnd = star == 0 || star == argument.length() - 1;
        return argument.length() > 1 && star >= 0 && isAtAnEnd && star == argument.lastIndexOf('*');
    }
}
