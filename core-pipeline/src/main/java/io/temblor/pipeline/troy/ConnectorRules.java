package io.temblor.pipeline.troy;

import io.temblor.connector.value.BoolValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the settings of each type of connector are carried over that is there in Tremor and in Temblor.
final class ConnectorRules {
    private static final Pattern URL =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://)?(\\[[^\\]]*\\]|[^:/\\[\\]]*)(?::(\\d{1,5}))?/?");
    private static final Pattern WILD = Pattern.compile("[*?\\[{\\\\]");

    private static final SettingRule REUSE_ADDRESS =
            SettingRule.only(true, "remove it; Temblor listens on a port as soon as nobody else does");
    private static final SettingRule REUSE_PORT =
            SettingRule.only(false, "remove it, and let one process listen on the port");

    private static final Map<String, Map<String, SettingRule>> ALL = Map.ofEntries(
            Map.entry("exit", exit()),
            Map.entry("file", file()),
            Map.entry("metronome", Map.of("interval", SettingRule.nanos("interval"))),
            Map.entry("null", Map.of()),
            Map.entry("stdio", Map.of()),
            Map.entry("tcp_client", tcpClient()),
            Map.entry("tcp_server", tcpServer()),
            Map.entry("udp_client", udpClient()),
            Map.entry("udp_server", udpServer()));

    private ConnectorRules() {}

    /// The rules for the settings of a type; empty if its settings are called the same in both.
    static Optional<Map<String, SettingRule>> of(String type) {
        return Optional.ofNullable(ALL.get(type));
    }

    private static Map<String, SettingRule> exit() {
        return SettingRule.rules("delay", SettingRule.nanos("delay"), "graceful", SettingRule.flag("graceful"));
    }

    private static Map<String, SettingRule> file() {
        return SettingRule.rules(
                "mode",
                SettingRule.text("mode"),
                "path",
                (SettingRule) ConnectorRules::path,
                "chunk_size",
                SettingRule.bytes("chunk-size"));
    }

    /// In Temblor the path of a source may be a pattern, in Tremor it is a name.
    private static void path(String name, Placed value, Carrying into) {
        into.text(value, name).ifPresent(path -> {
            boolean reads = "read".equals(into.settings().getOrDefault("mode", "read"));
            if (reads && path.endsWith(".xz")) {
                into.lack(
                        value.span(),
                        "files are not decompressed while they are read",
                        "decompress `" + path + "` before");
            }
            into.set("path", reads ? WILD.matcher(path).replaceAll("\\\\$0") : path);
        });
    }

    private static Map<String, SettingRule> tcpServer() {
        return SettingRule.rules(
                "url",
                url(4242),
                "tls",
                SettingRule.record(SettingRule.rules(
                        "cert", SettingRule.text("tls.certificate"), "key", SettingRule.text("tls.key"))),
                "buf_size",
                SettingRule.bytes("read-size"),
                "backlog",
                SettingRule.number("backlog"),
                "socket_options",
                SettingRule.record(SettingRule.rules(
                        "SO_REUSEADDR",
                        REUSE_ADDRESS,
                        "SO_REUSEPORT",
                        REUSE_PORT,
                        "TCP_NODELAY",
                        SettingRule.only(true, "remove it"))));
    }

    private static Map<String, SettingRule> tcpClient() {
        return SettingRule.rules(
                "url",
                url(-1),
                "tls",
                (SettingRule) ConnectorRules::clientTls,
                "buf_size",
                SettingRule.bytes("read-size"),
                "socket_options",
                SettingRule.record(SettingRule.rules(
                        "SO_REUSEADDR",
                        (SettingRule) (_, _, _) -> {},
                        "SO_REUSEPORT",
                        (SettingRule) (_, _, _) -> {},
                        "TCP_NODELAY",
                        SettingRule.flag("no-delay"))));
    }

    private static void clientTls(String name, Placed value, Carrying into) {
        if (value.value() instanceof BoolValue flag) {
            if (flag.value()) {
                into.set("tls", new LinkedHashMap<>());
            }
            return;
        }
        into.set("tls", new LinkedHashMap<>());
        SettingRule.carryAll(
                "`" + name + "`",
                value,
                SettingRule.rules(
                        "cafile",
                        SettingRule.text("tls.ca"),
                        "domain",
                        SettingRule.text("tls.server-name"),
                        "cert",
                        SettingRule.text("tls.certificate"),
                        "key",
                        SettingRule.text("tls.key")),
                into);
    }

    private static Map<String, SettingRule> udpServer() {
        return SettingRule.rules(
                "url",
                url(-1),
                "buf_size",
                SettingRule.bytes("max-datagram"),
                "socket_options",
                SettingRule.record(SettingRule.rules(
                        "SO_REUSEADDR", REUSE_ADDRESS, "SO_REUSEPORT", SettingRule.flag("reuse-port"))));
    }

    private static Map<String, SettingRule> udpClient() {
        return SettingRule.rules(
                "url",
                url(-1),
                "bind",
                (SettingRule) ConnectorRules::bind,
                "socket_options",
                SettingRule.record(SettingRule.rules(
                        "SO_REUSEADDR", (SettingRule) (_, _, _) -> {}, "SO_REUSEPORT", (SettingRule) (_, _, _) -> {})));
    }

    private static void bind(String name, Placed value, Carrying into) {
        into.text(value, name).ifPresent(bind -> {
            if (!bind.matches("(0\\.0\\.0\\.0|\\[::\\]):0")) {
                into.lack(
                        value.span(),
                        "the address that datagrams are sent from cannot be chosen",
                        "remove it; the system chooses one that reaches the host");
            }
        });
    }

    /// `host:port`, with or without a scheme before it.
    ///
    /// @param usual the port if none is written; -1 if one must be
    private static SettingRule url(int usual) {
        return (name, value, into) -> into.text(value, name).ifPresent(url -> {
            Matcher parts = URL.matcher(url);
            if (!parts.matches() || parts.group(1).isEmpty()) {
                into.lack(value.span(), name + ": expected host:port, found \"" + url + "\"", "");
                return;
            }
            String host = parts.group(1);
            into.set("host", host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            if (parts.group(2) != null) {
                into.set("port", Integer.parseInt(parts.group(2)));
            } else if (usual >= 0) {
                into.set("port", usual);
            } else {
                into.lack(value.span(), name + ": has no port", "write it as host:port");
            }
        });
    }
}
