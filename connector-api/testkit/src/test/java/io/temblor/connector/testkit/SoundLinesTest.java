package io.temblor.connector.testkit;

import io.temblor.connector.codec.Preprocessor;
import java.util.List;

/// A preprocessor without a fault passes the whole contract.
final class SoundLinesTest extends PreprocessorContract {
    @Override
    protected Preprocessor preprocessor() {
        return new FaultyLines(FaultyLines.Fault.NONE);
    }

    @Override
    protected List<byte[]> inputs() {
        return List.of(
                FaultyLines.bytes("one\ntwo äß€\n\nfour\nincomplete"),
                FaultyLines.bytes("\n\n"),
                FaultyLines.bytes(""),
                FaultyLines.bytes("only"));
    }
}
