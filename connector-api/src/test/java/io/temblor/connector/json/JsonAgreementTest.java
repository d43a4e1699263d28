package io.temblor.connector.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.StringValue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Agrees with Jackson on whatever text there is. With `-Dtemblor.fuzz.rounds=1000000` for longer, with
/// `-Dtemblor.fuzz.seed=7` on other texts.
class JsonAgreementTest {
    private static final int ROUNDS = Integer.getInteger("temblor.fuzz.rounds", 6000);
    private static final long SEED = Long.getLong("temblor.fuzz.seed", 1);

    @Test
    void agreesOnTextsThatWereDamaged() {
        JsonMutations texts = new JsonMutations(new Random(SEED));
        JsonSubject subject = new JsonSubject();
        int accepted = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] text = texts.next();
            try {
                accepted += subject.agrees(text) ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("on text " + i + ": " + new StringValue(new String(text, ISO_8859_1)), e);
            }
        }
        assertThat(accepted).as("there are enough of both").isBetween(ROUNDS / 5, ROUNDS * 4 / 5);
    }
}
