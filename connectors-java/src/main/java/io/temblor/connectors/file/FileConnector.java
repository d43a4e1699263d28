package io.temblor.connectors.file;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import io.temblor.connectors.file.FileSettings.Mode;
import io.temblor.connectors.file.FileSettings.Sync;
import java.util.Set;

/// Makes sources and sinks of type `file`.
public final class FileConnector implements Connector<FileSettings> {
    private static final ConnectorType<FileSettings> TYPE = new ConnectorType<>(
            "file",
            "Reads files to their end or follows them, and writes files, with rotation both ways",
            FileSettings.class,
            Set.of(Role.SOURCE, Role.SINK),
            CodecRule.REQUIRED,
            "in { type = file, path = \"access.log\", follow = true, preprocessors = [separate], codec = json }");

    /// For [java.util.ServiceLoader].
    public FileConnector() {}

    @Override
    public ConnectorType<FileSettings> type() {
        return TYPE;
    }

    @Override
    public Set<Role> roles(FileSettings settings) {
        return Set.of(settings.mode() == Mode.READ ? Role.SOURCE : Role.SINK);
    }

    @Override
    public Delivery delivery(FileSettings settings, Role role) {
        if (role == Role.SOURCE) {
            return Delivery.atLeastOnce("reading resumes where it stopped, also in a renamed file");
        }
        return Delivery.atLeastOnce(
                settings.sync() == Sync.BATCH
                        ? "an event counts as delivered when it is on the disk"
                        : "an event counts as delivered when the operating system has it");
    }

    @Override
    public Source source(FileSettings settings, ConnectorContext context) {
        return new FileSource(settings, context);
    }

    @Override
    public Sink sink(FileSettings settings, ConnectorContext context) {
        return new FileSink(settings, context);
    }
}
