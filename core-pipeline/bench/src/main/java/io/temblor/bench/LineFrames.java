package io.temblor.bench;

import io.temblor.connector.DataSize;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Frames;
import io.temblor.connector.codec.Preprocessor;
import io.temblor.pipeline.framing.SeparatePreprocessorProvider;
import io.temblor.pipeline.framing.SeparatePreprocessorSettings;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The preprocessor `separate` with chunks of 64 KiB, as a source reads them.
@State(Scope.Thread)
public class LineFrames implements Frames {
    static final int CHUNK = 64 * 1024;

    private final Preprocessor separate = new SeparatePreprocessorProvider()
            .preprocessor(new SeparatePreprocessorSettings("\n", new DataSize(1 << 20), true));
    private final ByteOutput stream = new ByteOutput();
    private byte[][] joined = {};
    private int bytes;

    /// Cuts the texts into lines, between which newlines were put.
    int process(byte[][] texts) {
        if (joined != texts) {
            join(texts);
        }
        bytes = 0;
        for (int at = 0; at < stream.size(); at += CHUNK) {
            separate.process(stream.array(), at, Math.min(CHUNK, stream.size() - at), this);
        }
        return bytes;
    }

    private void join(byte[][] texts) {
        joined = texts;
        stream.clear();
        for (byte[] text : texts) {
            stream.write(text);
            stream.write('\n');
        }
    }

    @Override
    public void frame(byte[] source, int offset, int length, int consumed) {
        bytes += length;
    }

    @Override
    public void malformed(byte[] source, int offset, int length, int consumed, String code, String reason) {
        throw new IllegalStateException(code + ": " + reason);
    }
}
