package io.temblor.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Guesses what somebody meant who mistyped a name.
public final class NearMiss {
    private NearMiss() {}

    /// The end of a sentence about an unknown name: what may have been meant, or else what there is.
    public static String hint(String name, Collection<String> candidates) {
        if (candidates.isEmpty()) {
            return "none are known here";
        }
        return of(name, candidates)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "known are " + List.copyOf(candidates));
    }

    /// The candidate nearest to `name`, if one is near: at most two slips away, or a slip for every three
    /// letters.
    public static Optional<String> of(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> isNear(name, candidate))
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    private static boolean isNear(String name, String candidate) {
        int allowed = allowed(name, candidate);
        return Math.abs(name.length() - candidate.length()) <= allowed && distance(name, candidate) <= allowed;
    }

    /// Very short names are near to everything, so they are allowed less than two slips.
    private static int allowed(String name, String candidate) {
        int shorter = Math.min(name.length(), candidate.length());
        return shorter <= 2 ? shorter - 1 : Math.max(2, shorter / 3);
    }

    /// The number of letters inserted, left out, replaced or swapped with their neighbour; case does not count.
    static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[][] slips = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : cheapest(slips, from, to, i, j);
            }
        }
        return slips[from.length()][to.length()];
    }

    private static int cheapest(int[][] slips, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = Math.min(slips[i - 1][j - 1] + (same ? 0 : 1), Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, slips[i - 2][j - 2] + 1) : best;
    }
}
