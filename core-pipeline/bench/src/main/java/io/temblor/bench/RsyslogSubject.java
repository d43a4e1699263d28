package io.temblor.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// rsyslog from its Debian package.
record RsyslogSubject(Peer peer) implements Subject {
    RsyslogSubject(BenchFolder folder) {
        this(new Peer(folder, "rsyslog"));
    }

    @Override
    public String name() {
        return "rsyslog";
    }

    @Override
    public String version() {
        return Commands.firstLine(List.of(program(), "-v"), environment()).replaceAll(" \\(.*", "");
    }

    @Override
    public void prepare() {
        peer.unpack(program());
    }

    @Override
    public List<String> command(Path configuration, Path scratch) {
        String modules = peer.glob("usr/lib/*/rsyslog");
        return List.of(
                program(),
                "-n",
                "-M",
                modules,
                "-i",
                scratch.resolve("rsyslogd.pid").toString(),
                "-f",
                configuration.toString());
    }

    @Override
    public Map<String, String> environment() {
        return peer.libraryPath("usr/lib/*", "lib/*");
    }

    private String program() {
        return peer.root().resolve("usr/sbin/rsyslogd").toString();
    }
}
