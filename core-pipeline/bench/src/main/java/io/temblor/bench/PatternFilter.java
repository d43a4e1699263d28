package io.temblor.bench;

import io.temblor.config.TextOr;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.document.Document;
import io.temblor.pipeline.operator.FieldTest;
import io.temblor.pipeline.operator.FilterOperatorProvider;
import io.temblor.pipeline.operator.FilterSettings;
import io.temblor.pipeline.operator.Operator;
import java.util.Optional;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The operator `filter` with a regular expression.
@State(Scope.Thread)
public class PatternFilter {
    private final Operator filter = new FilterOperatorProvider()
            .operator(new FilterSettings(
                    new TextOr<>(Optional.empty(), Optional.of(matches("message", "time(d )?out|refused")))));
    private final CountingContext context = new CountingContext();
    private final Origin origin = new Origin("bench", new Split("bench"));

    long process(Document[] documents) {
        for (Document document : documents) {
            filter.onEvent(new DocumentEvent(document, origin), context);
        }
        return context.emitted();
    }

    private static FieldTest matches(String field, String pattern) {
        return new FieldTest(
                Optional.of(field),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(pattern),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
