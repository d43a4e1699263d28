package io.temblor.connectors.file;

import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import org.jspecify.annotations.Nullable;

/// The `path` of a source: the name of one file, or a glob that selects files below a folder.
///
/// **Threading.** Immutable.
final class PathPattern {
    private static final String WILD = "*?[{";

    private final Path root;
    private final @Nullable PathMatcher below;
    private final int depth;

    private PathPattern(Path root, @Nullable PathMatcher below, int depth) {
        this.root = root;
        this.below = below;
        this.depth = depth;
    }

    /// @throws java.util.regex.PatternSyntaxException   if the glob is malformed
    /// @throws java.nio.file.InvalidPathException if the file system knows no such name
    static PathPattern of(String text) {
        String slashed = File.separatorChar == '/' ? text : text.replace(File.separatorChar, '/');
        int wild = firstWild(slashed);
        if (wild == slashed.length()) {
            return new PathPattern(absolute(slashed), null, 0);
        }
        int cut = slashed.lastIndexOf('/', wild) + 1;
        String glob = slashed.substring(cut);
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + anyDepth(glob));
        return new PathPattern(absolute(slashed.substring(0, cut)), matcher, depth(glob));
    }

    boolean isGlob() {
        return below != null;
    }

    /// The file itself, or the folder that holds all files which the glob can select.
    Path root() {
        return root;
    }

    /// How many levels below the root a file may lie.
    int depth() {
        return depth;
    }

    boolean matches(Path file) {
        return below == null ? file.equals(root) : file.startsWith(root) && below.matches(root.relativize(file));
    }

    private static int firstWild(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (WILD.indexOf(c) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /// In Java's globs `a/**/b` demands a folder between; people expect that there may be none.
    private static String anyDepth(String glob) {
        String leading = glob.startsWith("**/") ? "{,**/}" + glob.substring(3) : glob;
        return leading.replace("/**/", "{/,/**/}");
    }

    private static int depth(String glob) {
        return glob.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) glob.chars().filter(c -> c == '/').count();
    }

    private static Path absolute(String literal) {
        return Path.of(literal.replaceAll("\\\\(.)", "$1")).toAbsolutePath().normalize();
    }
}
