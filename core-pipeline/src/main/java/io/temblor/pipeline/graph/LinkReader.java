package io.temblor.pipeline.graph;

import io.temblor.config.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `links`: chains such as `in -> parse -> out`, `parse/err -> dead` or `in -> pair/left`, each arrow one [Link].
final class LinkReader {
    private static final String KEY = "links";
    private static final Pattern NODE = Pattern.compile("([^\\s/>]+)(?:/([^\\s/>]+))?");

    private final Section section;

    LinkReader(Section section) {
        this.section = section;
    }

    /// The links that could be read, in order, with the number of the chain that each stands in; the rest are
    /// problems.
    Map<Link, Integer> read() {
        Map<Link, Integer> links = new LinkedHashMap<>();
        List<String> chains = section.strings(KEY);
        if (chains.isEmpty()) {
            section.problem(KEY, "missing; expected a list of links, as in [\"in -> out\"]");
        }
        for (int i = 0; i < chains.size(); i++) {
            chain(i, chains.get(i), links);
        }
        return links;
    }

    private void chain(int index, String chain, Map<Link, Integer> links) {
        String[] words = chain.split("->", -1);
        if (words.length < 2) {
            section.problem(
                    KEY, index, "expected nodes with arrows between, as in \"in -> out\", found \"" + chain + "\"");
            return;
        }
        Optional<Matcher> from = node(index, words[0], chain);
        for (int i = 1; i < words.length; i++) {
            Optional<Matcher> to = node(index, words[i], chain);
            if (from.isPresent() && to.isPresent()) {
                add(index, link(from.get(), to.get(), i == words.length - 1), links);
            }
            from = to;
        }
    }

    private Optional<Matcher> node(int index, String word, String chain) {
        Matcher node = NODE.matcher(word.strip());
        if (!node.matches()) {
            section.problem(
                    KEY,
                    index,
                    "expected a node such as `in` or `in/err`, found `" + word.strip() + "` in \"" + chain + "\"");
            return Optional.empty();
        }
        return Optional.of(node);
    }

    private void add(int index, Link link, Map<Link, Integer> links) {
        if (links.putIfAbsent(link, index) != null) {
            section.problem(KEY, index, "the link `" + link + "` stands there twice; remove one");
        }
    }

    /// @param last whether the port of `to`, if there is one, is where events go in; before a further arrow it is
    ///             where they come out
    private static Link link(Matcher from, Matcher to, boolean last) {
        String port = from.group(2);
        String input = last ? to.group(2) : null;
        return new Link(from.group(1), port == null ? Link.OUT : port, to.group(1), input == null ? Link.IN : input);
    }
}
