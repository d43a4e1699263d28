package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// A glob of segments with wildcards between them. Each segment has a fixed length, so the first place where it fits
/// leaves most to those behind: no place is tried twice.
final class SegmentGlob implements Extractor {
    private final List<Segment> segments;
    private final int shortest;

    /// @param segments in order; the wildcard of the first one, which is where the text begins, does not count
    SegmentGlob(List<Segment> segments) {
        this.segments = List.copyOf(segments);
        shortest = segments.stream().mapToInt(Segment::length).sum();
    }

    /// A row of characters behind a wildcard.
    ///
    /// @param byFolder whether the wildcard takes whole folders only
    record Segment(boolean byFolder, List<IntPredicate> characters) {
        int length() {
            return characters.size();
        }

        boolean isAt(int[] text, int at) {
            for (int i = 0; i < characters.size(); i++) {
                if (!characters.get(i).test(text[at + i])) {
                    return false;
                }
            }
            return true;
        }

        /// Whether it may begin at a place if the wildcard before it begins at `from`.
        boolean mayBegin(int[] text, int from, int at) {
            return !byFolder || at == from || text[at - 1] == '/';
        }
    }

    @Override
    public @Nullable Value extract(String text) {
        return matches(text) ? BoolValue.of(true) : null;
    }

    @Override
    public boolean matches(String text) {
        if (text.length() < shortest) {
            return false;
        }
        int[] characters = text.codePoints().toArray();
        Segment first = segments.getFirst();
        if (characters.length < shortest || !first.isAt(characters, 0)) {
            return false;
        }
        return segments.size() == 1 ? characters.length == first.length() : restMatches(characters, first.length());
    }

    private boolean restMatches(int[] text, int from) {
        int at = from;
        for (int i = 1; i < segments.size() - 1; i++) {
            int found = find(segments.get(i), text, at);
            if (found < 0) {
                return false;
            }
            at = found + segments.get(i).length();
        }
        Segment last = segments.getLast();
        int tail = text.length - last.length();
        return last.length() == 0 || tail >= at && last.mayBegin(text, at, tail) && last.isAt(text, tail);
    }

    private static int find(Segment segment, int[] text, int from) {
        for (int at = from; at <= text.length - segment.length(); at++) {
            if (segment.mayBegin(text, from, at) && segment.isAt(text, at)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public int cost() {
        return 50;
    }
}
