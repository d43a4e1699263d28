package io.temblor.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Numbers, times and sentences as people read them. Done by hand, for this is part of every start.
final class Texts {
    private Texts() {}

    /// Whole numbers with commas between thousands: `1,234`.
    static String number(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /// A time with one digit behind the point: `0.4s`, `2m 5.0s`, `3h 0m 1.5s`.
    static String time(Duration time) {
        long tenths = (time.toMillis() + 50) / 100;
        long minutes = tenths / 600;
        String seconds = tenths % 600 / 10 + "." + tenths % 10 + "s";
        if (minutes == 0) {
            return seconds;
        }
        return (minutes < 60 ? minutes + "m " : minutes / 60 + "h " + minutes % 60 + "m ") + seconds;
    }

    /// How many a second, or 0 if there was no time.
    static long rate(long count, Duration time) {
        return time.toNanos() <= 0 ? 0 : Math.round(count * 1e9 / time.toNanos());
    }

    /// Lines of at most `width` characters, unless a word is longer; none for an empty text.
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
