package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.Event;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OperatorProbeTest {
    /// Keeps what it is given, and emits it at the end.
    private static final class Keeper implements Operator {
        private final List<Event> kept = new ArrayList<>();
        private final List<OperatorContext> contexts = new ArrayList<>();
        private final UnaryOperator<Event> keep;
        private final boolean keepsContext;

        private Keeper(UnaryOperator<Event> keep, boolean keepsContext) {
            this.keep = keep;
            this.keepsContext = keepsContext;
        }

        @Override
        public void onEvent(Event event, OperatorContext context) {
            kept.add(keep.apply(event));
            contexts.add(context);
        }

        @Override
        public void onDrain(OperatorContext context) {
            kept.forEach(event -> (keepsContext ? contexts.getFirst() : context).emit("out", event));
        }
    }

    @Test
    void findsOutWhoKeepsAnEvent() {
        OperatorProbe probe = new OperatorProbe(new Keeper(event -> event, false)).send(new IntegerValue(1));

        assertThatThrownBy(probe::drain)
                .hasMessage("the operator breaks the contract: it keeps an event that it did not retain");
    }

    @Test
    void findsOutWhoKeepsAContext() {
        OperatorProbe probe = new OperatorProbe(new Keeper(Event::retain, true)).send(new IntegerValue(1));

        assertThatThrownBy(probe::drain)
                .hasMessage("the operator breaks the contract: it emits by the context of an earlier call");
    }

    @Test
    void letsAnOperatorKeepWhatItRetained() {
        OperatorProbe probe = new OperatorProbe(new Keeper(Event::retain, false));

        probe.send(new IntegerValue(1)).send(new StringValue("a")).drain();

        assertThat(probe.at("out")).containsExactly("1", "\"a\"");
        assertThat(probe.emissions()).extracting(OperatorProbe.Emission::order).containsOnly(OperatorProbe.NO_EVENT);
    }
}
