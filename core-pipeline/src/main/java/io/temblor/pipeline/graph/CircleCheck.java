package io.temblor.pipeline.graph;

import io.temblor.config.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Finds links on which events would run in a circle.
final class CircleCheck {
    private final Map<Link, Integer> links;
    private final Collection<String> nodes;
    private final Predicate<Link> leadsOn;

    /// @param links   each with the number of its chain in the configuration
    /// @param leadsOn whether what comes in at a link's beginning can leave by the link
    CircleCheck(Map<Link, Integer> links, Collection<String> nodes, Predicate<Link> leadsOn) {
        this.links = links;
        this.nodes = nodes;
        this.leadsOn = leadsOn;
    }

    /// Reports every circle at the link that closes it.
    void report(Section section, String key) {
        Set<String> done = new HashSet<>();
        for (String node : nodes) {
            follow(node, new ArrayList<>(), done, section, key);
        }
    }

    private void follow(String node, List<String> way, Set<String> done, Section section, String key) {
        if (done.contains(node)) {
            return;
        }
        way.add(node);
        links.forEach((link, chain) -> {
            if (link.from().equals(node) && leadsOn.test(link)) {
                if (way.contains(link.to())) {
                    section.problem(key, chain, circle(link, way));
                } else {
                    follow(link.to(), way, done, section, key);
                }
            }
        });
        way.removeLast();
        done.add(node);
    }

    private static String circle(Link closing, List<String> way) {
        List<String> circle = new ArrayList<>(way.subList(way.indexOf(closing.to()), way.size()));
        circle.add(closing.to());
        return "events would run in a circle: " + String.join(" -> ", circle);
    }
}
