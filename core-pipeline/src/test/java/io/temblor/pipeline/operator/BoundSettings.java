package io.temblor.pipeline.operator;

import io.temblor.config.Binder;
import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import java.util.List;

/// Settings as a user writes them.
public final class BoundSettings {
    private BoundSettings() {}

    /// The settings of an operator over its defaults.
    public static <S extends Record> S of(OperatorProvider<S> provider, String hocon) {
        String name = provider.type().name();
        Configuration configuration = ConfigFiles.ofText("test.conf", hocon)
                .with(Defaults.reference())
                .load();
        try {
            return Binder.bind(
                            configuration.root(),
                            provider.type().settings(),
                            configuration.defaults("operator", name),
                            List.of())
                    .orElseThrow();
        } finally {
            configuration.problems().verify();
        }
    }

    /// A test as the operator `filter` has it.
    static FieldTest test(String hocon) {
        return of(new FilterOperatorProvider(), "where " + hocon)
                .where()
                .settings()
                .orElseThrow();
    }
}
