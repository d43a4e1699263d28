package io.temblor.pipeline.operator.enrich;

import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.List;
import java.util.concurrent.Executor;

/// Makes the operator `enrich`: adds to each event what a file says about it.
public final class EnrichOperatorProvider implements OperatorProvider<EnrichSettings> {
    private static final ComponentType<EnrichSettings> TYPE = new ComponentType<>(
            "enrich",
            "Adds to each event what a CSV or JSON file says about it",
            EnrichSettings.class,
            "steps = [ { type = enrich, file = users.csv, file-key = id, key = \"event.user\", into = user-data } ]");

    private final Executor aside;

    /// Used by [java.util.ServiceLoader].
    public EnrichOperatorProvider() {
        this(reading -> Thread.ofVirtual().name("temblor-enrich").start(reading));
    }

    /// @param aside reads files that have changed
    EnrichOperatorProvider(Executor aside) {
        this.aside = aside;
    }

    @Override
    public ComponentType<EnrichSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> ports(EnrichSettings settings) {
        return settings.missing() == EnrichSettings.Missing.PORT
                ? List.of("out", EnrichOperator.MISSING)
                : List.of("out");
    }

    @Override
    public void check(EnrichSettings settings) {
        TableFile file = TableFile.of(settings);
        try {
            Table _ = file.read();
        } catch (InvalidTableException e) {
            throw refused(file, e);
        }
    }

    @Override
    public Operator operator(EnrichSettings settings) {
        TableFile file = TableFile.of(settings);
        try {
            return new EnrichOperator(settings, new WatchedTable(file, aside));
        } catch (InvalidTableException e) {
            throw refused(file, e);
        }
    }

    private static InvalidSettingException refused(TableFile file, InvalidTableException why) {
        return new InvalidSettingException("file", file.path() + ": " + why.getMessage());
    }
}
