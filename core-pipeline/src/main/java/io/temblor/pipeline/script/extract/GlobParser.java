package io.temblor.pipeline.script.extract;

import io.temblor.pipeline.script.extract.SegmentGlob.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Reads a glob, once.
final class GlobParser {
    private static final int LONGEST = 1_000;
    private static final int ANY_NUMBER = 2;

    private final String pattern;
    private final int[] signs;
    private final List<Segment> segments = new ArrayList<>();
    private List<IntPredicate> characters = new ArrayList<>();
    private boolean byFolder;
    private int at;

    GlobParser(String pattern) {
        this.pattern = pattern;
        this.signs = pattern.codePoints().toArray();
    }

    SegmentGlob glob() throws InvalidExtractorException {
        if (signs.length > LONGEST) {
            throw new InvalidExtractorException("a pattern with `?`, `[` or `**` has at most " + LONGEST
                    + " characters, but this one has " + signs.length);
        }
        while (at < signs.length) {
            switch (signs[at]) {
                case '*' -> stars();
                case '[' -> set();
                case '?' -> {
                    characters.add(_ -> true);
                    at++;
                }
                default -> {
                    int wanted = signs[at++];
                    characters.add(c -> c == wanted);
                }
            }
        }
        segments.add(new Segment(byFolder, List.copyOf(characters)));
        return new SegmentGlob(segments);
    }

    private void stars() throws InvalidExtractorException {
        int begin = at;
        while (at < signs.length && signs[at] == '*') {
            at++;
        }
        check(at - begin <= ANY_NUMBER, "expected `*` or `**`", begin);
        boolean folders = at - begin == ANY_NUMBER;
        if (folders) {
            boolean standsAlone = (begin == 0 || signs[begin - 1] == '/') && (at == signs.length || signs[at] == '/');
            check(standsAlone, "`**` must stand between two `/`, or between one and an end of the pattern", begin);
            at += at < signs.length ? 1 : 0;
        }
        segments.add(new Segment(byFolder, List.copyOf(characters)));
        characters = new ArrayList<>();
        byFolder = folders;
    }

    /// A set ends at the first bracket that is not its first character.
    private void set() throws InvalidExtractorException {
        int open = at;
        boolean negated = at + 1 < signs.length && signs[at + 1] == '!';
        int begin = at + (negated ? 2 : 1);
        int end = begin + 1;
        while (end < signs.length && signs[end] != ']') {
            end++;
        }
        check(end < signs.length, "a set has no closing `]`; `[[]` stands for the bracket itself", open);
        IntPredicate members = members(begin, end);
        characters.add(negated ? members.negate() : members);
        at = end + 1;
    }

    private IntPredicate members(int begin, int end) throws InvalidExtractorException {
        int[] bounds = new int[2 * (end - begin)];
        int count = 0;
        int i = begin;
        while (i < end) {
            boolean isRange = i + 2 < end && signs[i + 1] == '-';
            bounds[count++] = signs[i];
            bounds[count++] = isRange ? signs[i + 2] : signs[i];
            check(bounds[count - 2] <= bounds[count - 1], "a range must begin with the smaller character", i);
            i += isRange ? 3 : 1;
        }
        int[] ranges = Arrays.copyOf(bounds, count);
        return c -> isIn(ranges, c);
    }

    private static boolean isIn(int[] ranges, int c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] <= c && c <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private void check(boolean holds, String problem, int place) throws InvalidExtractorException {
        if (!holds) {
            throw new InvalidExtractorException(
                    problem + ", found " + Excerpt.at(pattern, pattern.offsetByCodePoints(0, place)));
        }
    }
}
