package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IntrinsicCallTest {
    @Test
    void refusesIntegersThatAreTooLargeForTheParameter() {
        assertThat(Call.failure("random::string", IntegerValue.ofUnsigned(-1)))
                .isEqualTo("bad-argument: the argument 1 of `random::string` must be an integer of at most"
                        + " 9223372036854775807, but is 18446744073709551615");
    }

    @Test
    void countsArguments() {
        assertThat(Call.failure("array::len")).isEqualTo("wrong-arity: `array::len` takes 1 argument, but is given 0");
    }

    @Test
    void callsEveryFunctionOrSaysWhyNot() {
        Call.Context context = new Call.Context(new Origin("in", new Split("a")));
        Intrinsics.all().forEach(target -> {
            Value[] nulls = new Value[target.arity()];
            Arrays.fill(nulls, Value.NULL);
            assertThatCode(() -> {
                        try {
                            assertThat(IntrinsicCall.call(target, context, nulls))
                                    .isNotNull();
                        } catch (ScriptException e) {
                            assertThat(e).hasMessageContaining(target.name());
                        }
                    })
                    .as(target.name())
                    .doesNotThrowAnyException();
        });
    }
}
