package io.temblor.pipeline.stage;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.codec.Postprocessor;
import io.temblor.connector.codec.PostprocessorProvider;
import io.temblor.connector.document.Document;
import io.temblor.pipeline.framing.PostprocessorChain;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.ComponentPlan;
import io.temblor.pipeline.graph.ConnectorPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns values into the payloads of one sink: its codec, then its postprocessors.
///
/// **Threading.** That of the sink.
final class Encoder {
    private final @Nullable PostprocessorChain chain;

    Encoder(ConnectorPlan sink, Catalog catalog) {
        Codec codec = Wiring.codec(sink, catalog);
        List<Postprocessor> postprocessors = new ArrayList<>();
        for (ComponentPlan plan : sink.postprocessors()) {
            @SuppressWarnings("unchecked") // the plan was made from this provider's own settings
            PostprocessorProvider<Record> provider = (PostprocessorProvider<Record>)
                    Objects.requireNonNull(catalog.postprocessors().get(plan.type()));
            postprocessors.add(provider.postprocessor(plan.settings()));
        }
        this.chain = codec == null ? null : new PostprocessorChain(codec, postprocessors);
    }

    /// Appends the payload of an event's value; a sink without a codec gets none.
    void encode(Document document, ByteOutput out) throws EncodeException {
        if (chain != null) {
            chain.encode(document, out);
        }
    }
}
