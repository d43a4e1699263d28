package io.temblor.pipeline.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Compiles and runs whatever script a fuzzer thinks of, or refuses it; in a normal run, those that are kept in the
/// resources.
class ScriptJazzerTest {
    @FuzzTest(maxDuration = "10m")
    void runsOrRefuses(byte[] text) {
        ScriptSubject.runsOrRefuses(new String(text, UTF_8));
    }
}
