package io.temblor.pipeline.script.std;

import io.temblor.connector.Origin;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where an event came from, in the parts of a URI.
///
/// @param scheme the type of the connector if its metadata says so, else its name in the flow; null if there is no
///               connector
/// @param host   of the peer, or null
/// @param port   of the peer, or null
/// @param path   the parts of the path of a file; without peer and file the name of the part of the source
record OriginUri(Value scheme, Value host, Value port, List<Value> path) {

    /// The URI of an origin.
    static OriginUri of(Origin origin) {
        if (origin.connector().isEmpty()) {
            return new OriginUri(Value.NULL, Value.NULL, Value.NULL, List.of());
        }
        for (Map.Entry<String, Value> entry : origin.split().meta().entries()) {
            if (entry.getValue() instanceof RecordValue meta) {
                return of(entry.getKey(), meta, origin);
            }
        }
        return of(origin.connector(), RecordValue.EMPTY, origin);
    }

    private static OriginUri of(String scheme, RecordValue meta, Origin origin) {
        RecordValue peer = meta.get("peer") instanceof RecordValue address ? address : RecordValue.EMPTY;
        List<Value> path = new ArrayList<>();
        if (meta.get("path") instanceof StringValue file) {
            addParts(file.value(), path);
        } else if (peer.size() == 0) {
            addParts(origin.split().id(), path);
        }
        return new OriginUri(
                new StringValue(scheme),
                Objects.requireNonNullElse(peer.get("host"), Value.NULL),
                Objects.requireNonNullElse(peer.get("port"), Value.NULL),
                path);
    }

    private static void addParts(String path, List<Value> parts) {
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty()) {
                parts.add(new StringValue(part));
            }
        }
    }

    /// Whether the event came from a connector.
    boolean isKnown() {
        return scheme instanceof StringValue;
    }

    /// The whole URI, such as `tcp_server://127.0.0.1:4242` or `file:///var/log/syslog`.
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(text(scheme)).append("://").append(bracketed(text(host)));
        if (!port.equals(Value.NULL)) {
            out.append(':').append(text(port));
        }
        path.forEach(part -> out.append('/').append(text(part)));
        return out.toString();
    }

    private static String text(Value part) {
        return part.equals(Value.NULL) ? "" : Texts.of(part, "origin::as_uri_string");
    }

    private static String bracketed(String host) {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }
}
