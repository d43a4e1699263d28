package io.temblor.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// syslog-ng from its Debian package.
record SyslogNgSubject(Peer peer) implements Subject {
    SyslogNgSubject(BenchFolder folder) {
        this(new Peer(folder, "syslog-ng"));
    }

    @Override
    public String name() {
        return "syslog-ng";
    }

    @Override
    public String version() {
        return Commands.firstLine(List.of(program(), "--version"), environment());
    }

    @Override
    public void prepare() {
        peer.unpack(program());
    }

    @Override
    public List<String> command(Path configuration, Path scratch) {
        return List.of(
                program(),
                "--foreground",
                "--no-caps",
                "--module-path=" + peer.glob("usr/lib/syslog-ng/3.*"),
                "--persist-file=" + scratch.resolve("persist"),
                "--pidfile=" + scratch.resolve("pid"),
                "--control=" + scratch.resolve("control"),
                "--cfgfile=" + configuration);
    }

    @Override
    public Map<String, String> environment() {
        return peer.libraryPath("usr/lib/*", "lib/*", "usr/lib/syslog-ng");
    }

    private String program() {
        return peer.root().resolve("usr/sbin/syslog-ng").toString();
    }
}
