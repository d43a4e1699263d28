package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnswerTest {
    private final Answer answer = Answer.of("lines 5 0 bytes 77 0 last 12345678901\n");

    @Test
    void givesAllNumbersBehindAWord() {
        assertThat(answer.all("lines")).containsExactly(5L, 0L);
        assertThat(answer.one("last")).isEqualTo(12_345_678_901L);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> answer.one("closed"))
                .isInstanceOf(BenchException.class)
                .hasMessageStartingWith("expected `closed` and numbers behind it, found {lines=[5, 0]");
    }
}
