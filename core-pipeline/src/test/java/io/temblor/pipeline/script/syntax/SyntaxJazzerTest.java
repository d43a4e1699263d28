package io.temblor.pipeline.script.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Reads whatever text a fuzzer thinks of, or refuses it; in a normal run, those that are kept in the resources.
class SyntaxJazzerTest {
    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(byte[] text) {
        SyntaxSubject.readsOrRefuses(new String(text, UTF_8));
    }
}
