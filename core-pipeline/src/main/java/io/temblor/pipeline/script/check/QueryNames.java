package io.temblor.pipeline.script.check;

import io.temblor.config.NearMiss;
import io.temblor.pipeline.script.check.QueryGraph.End;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Name;
import io.temblor.pipeline.script.syntax.Select;
import io.temblor.pipeline.script.syntax.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the selects of one pipeline can come from and go to.
final class QueryNames {
    private final Findings findings;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /// One name.
    ///
    /// @param kind    for messages: `stream`
    /// @param entries where events go in: by port
    /// @param exits   where events come out: by port
    /// @param span    where it is created; null for a port of the pipeline
    /// @param open    the id of a vertex that may have further exits; null for what has none
    record Place(
            String kind,
            Map<String, End> entries,
            Map<String, End> exits,
            @Nullable Span span,
            @Nullable String open) {
        Place(String kind, Map<String, End> entries, Map<String, End> exits, @Nullable Span span) {
            this(kind, entries, exits, span, null);
        }

        /// The same with any further exits of a vertex.
        Place open(String vertex) {
            return new Place(kind, entries, exits, span, vertex);
        }

        /// A name for what could not be created, so that only that is reported.
        static Place broken(Span span) {
            return new Place("", Map.of(), Map.of(), span);
        }

        boolean isBroken() {
            return kind.isEmpty();
        }

        /// Whether it is a port of the pipeline.
        boolean isPort() {
            return span == null;
        }
    }

    QueryNames(Findings findings) {
        this.findings = findings;
    }

    Map<String, Place> places() {
        return places;
    }

    /// Takes a name, unless something else has it.
    void add(Name name, Place place) {
        Place other = places.get(name.text());
        if (other == null) {
            places.put(name.text(), place);
        } else if (other.isPort()) {
            Node _ = findings.error(
                    ErrorCode.RESERVED_NAME,
                    name.span(),
                    "`" + name + "` is an " + other.kind + " of the pipeline, so nothing else can have that name");
        } else {
            Node _ = findings.error(
                    ErrorCode.DUPLICATE_NAME, name.span(), "there is a " + other.kind + " `" + name + "` already");
        }
    }

    /// Where a select gets its events, or null after an error.
    @Nullable
    End from(Select.Node node) {
        Place place = find(node);
        if (place == null || place.isBroken()) {
            return null;
        }
        String port = node.port() == null ? "out" : node.port().text();
        if (node.port() == null && !place.exits.containsKey("out") && place.exits.size() == 1) {
            return place.exits.values().iterator().next();
        }
        End found = place.exits.get(port);
        if (found == null && place.open != null) {
            return new End(place.open, port);
        }
        return found == null ? unknownPort(node, port, place, place.exits.keySet(), "emits nothing at") : found;
    }

    /// Where the results of a select go, or null after an error.
    @Nullable
    End into(Select.Node node) {
        Place place = find(node);
        if (place == null || place.isBroken()) {
            return null;
        }
        String port = node.port() == null ? "in" : node.port().text();
        if (node.port() == null && !place.entries.containsKey("in") && place.entries.size() == 1) {
            return place.entries.values().iterator().next();
        }
        End found = place.entries.get(port);
        return found == null ? unknownPort(node, port, place, place.entries.keySet(), "takes no events at") : found;
    }

    private @Nullable Place find(Select.Node node) {
        Place place = places.get(node.name().text());
        if (place == null) {
            Node _ = findings.error(
                    ErrorCode.UNKNOWN_NAME,
                    node.name().span(),
                    "there is nothing with the name `" + node.name() + "` here",
                    NearMiss.hint(node.name().text(), new LinkedHashSet<>(places.keySet())));
        }
        return place;
    }

    private @Nullable End unknownPort(Select.Node node, String port, Place place, Set<String> known, String problem) {
        if (place.isPort() && known.isEmpty()) {
            boolean leaves = place.kind.equals("output");
            Node _ = findings.error(
                    ErrorCode.UNKNOWN_PORT,
                    node.span(),
                    leaves
                            ? "nothing comes from the output `" + node.name() + "`, where events leave the pipeline"
                            : "nothing goes to the input `" + node.name() + "`, where events come into the pipeline");
        } else if (known.isEmpty()) {
            Node _ = findings.error(
                    ErrorCode.UNKNOWN_PORT,
                    node.span(),
                    "the " + place.kind + " `" + node.name() + "` " + problem + " any port");
        } else {
            Node _ = findings.error(
                    ErrorCode.UNKNOWN_PORT,
                    node.span(),
                    "the " + place.kind + " `" + node.name() + "` " + problem + " a port `" + port + "`",
                    NearMiss.hint(port, List.copyOf(known)));
        }
        return null;
    }
}
