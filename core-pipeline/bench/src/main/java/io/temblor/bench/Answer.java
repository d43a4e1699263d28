package io.temblor.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one of the C programs says on a line: words, each with the numbers that follow it, as in `lines 5 0
/// last 77`.
record Answer(Map<String, List<Long>> numbers) {

    /// Reads a line.
    static Answer of(String line) {
        Map<String, List<Long>> numbers = new LinkedHashMap<>();
        List<Long> current = new ArrayList<>();
        for (String word : line.strip().split(" ")) {
            if (Character.isLetter(word.isEmpty() ? ' ' : word.charAt(0))) {
                current = new ArrayList<>();
                numbers.put(word, current);
            } else {
                current.add(Long.parseLong(word));
            }
        }
        return new Answer(numbers);
    }

    /// The numbers behind a word.
    List<Long> all(String word) {
        List<Long> found = numbers.get(word);
        if (found == null) {
            throw new BenchException("expected `" + word + "` and numbers behind it, found " + numbers);
        }
        return found;
    }

    /// The first number behind a word.
    long one(String word) {
        return all(word).getFirst();
    }
}
