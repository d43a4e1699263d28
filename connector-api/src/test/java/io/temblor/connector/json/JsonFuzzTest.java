package io.temblor.connector.json;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Agrees with Jackson on whatever text a fuzzer thinks of; in a normal run, on those that are kept in the
/// resources.
class JsonFuzzTest {
    private final JsonSubject subject = new JsonSubject();

    @FuzzTest(maxDuration = "10m")
    void agreesWithJackson(byte[] text) {
        subject.agrees(text);
    }
}
