package io.temblor.config;

import com.typesafe.config.ConfigOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns the origins that the library keeps into places, and knows which sources are the user's.
///
/// The library describes a value by `source: line`, and an object that several sources wrote by `merge of
/// source: line,source: line`.
final class Origins {
    static final String SYSTEM_PROPERTY = "system property ";
    static final String ENVIRONMENT_VARIABLE = "environment variable ";
    static final String OPTION = "option ";

    /// The later win.
    private static final List<String> OVERRIDES = List.of(SYSTEM_PROPERTY, ENVIRONMENT_VARIABLE, OPTION);

    private static final String MERGE = "merge of ";
    private static final Pattern UNKNOWN_PIECE = Pattern.compile("([^,]*?)(?:: (\\d+)(?:-\\d+)?)?(?=,|$)");
    private static final int AFTER_ALL_FILES = Integer.MAX_VALUE - OVERRIDES.size();

    private final Map<String, Integer> ranks = new LinkedHashMap<>();
    private final Map<String, Lines> texts = new HashMap<>();
    private @Nullable Pattern mergedPiece;

    /// Makes a file known; the first one ranks first.
    void add(String name, String text) {
        ranks.putIfAbsent(name, ranks.size());
        texts.putIfAbsent(name, new Lines(text));
        mergedPiece = null;
    }

    /// Where in its line a key stands, as far as it can be told; orders what stands in one line.
    int column(Place place, String key) {
        Lines lines = texts.get(place.source());
        return lines == null ? 0 : lines.column(place.line(), key);
    }

    /// The column in which a text begins in a line of a source, counted from 1; 1 if it is not found there.
    int column(Place place, int line, String text) {
        Lines lines = texts.get(place.source());
        return lines == null ? 1 : lines.columnOfText(line, text);
    }

    Place place(String source, int line) {
        return new Place(source, line, rank(source));
    }

    /// The place of a value that the user wrote; empty for what comes from a `reference.conf`.
    Optional<Place> userPlace(ConfigOrigin origin) {
        return pieces(origin).stream().filter(place -> isUser(place.source())).min(Comparator.naturalOrder());
    }

    /// The place of any value.
    Place place(ConfigOrigin origin) {
        return userPlace(origin).orElseGet(() -> pieces(origin).getFirst());
    }

    private boolean isUser(String source) {
        return ranks.containsKey(source) || isOverride(source);
    }

    /// Whether a source changes single settings of the files.
    static boolean isOverride(String source) {
        return OVERRIDES.stream().anyMatch(source::startsWith);
    }

    private int rank(String source) {
        int override = 0;
        while (override < OVERRIDES.size() && !source.startsWith(OVERRIDES.get(override))) {
            override++;
        }
        return ranks.getOrDefault(source, AFTER_ALL_FILES + override);
    }

    private List<Place> pieces(ConfigOrigin origin) {
        String description = origin.description();
        if (!description.startsWith(MERGE)) {
            return List.of(place(source(origin), Math.max(0, origin.lineNumber())));
        }
        List<Place> pieces = new ArrayList<>();
        mergedPiece()
                .matcher(description.substring(MERGE.length()))
                .results()
                .forEach(piece -> pieces.add(piece(piece)));
        return pieces.isEmpty() ? List.of(unknownPiece(description.substring(MERGE.length()))) : pieces;
    }

    private Place unknownPiece(String merged) {
        Matcher first = UNKNOWN_PIECE.matcher(merged);
        return first.lookingAt() ? piece(first.toMatchResult()) : place(merged, 0);
    }

    private Place piece(MatchResult piece) {
        String line = piece.group(2);
        return place(piece.group(1), line == null ? 0 : Integer.parseInt(line));
    }

    /// Names may contain commas and colons, so that only known ones can be told apart.
    private Pattern mergedPiece() {
        Pattern known = mergedPiece;
        if (known == null) {
            String names = ranks.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(name -> Pattern.quote(name) + "|")
                    .collect(Collectors.joining());
            String overrides = String.join("[^,]*|", OVERRIDES) + "[^,]*";
            known = Pattern.compile("(?<=^|,)(" + names + overrides + ")(?:: (\\d+)(?:-\\d+)?)?(?=,|$)");
            mergedPiece = known;
        }
        return known;
    }

    private static String source(ConfigOrigin origin) {
        String description = origin.description();
        int suffix = origin.lineNumber() < 0 ? -1 : description.lastIndexOf(": ");
        return suffix < 0 ? description : description.substring(0, suffix);
    }
}
