package io.temblor.pipeline.framing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.temblor.connector.DataSize;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.codec.Postprocessor;
import io.temblor.connector.codec.Preprocessor;
import io.temblor.connector.testkit.PostprocessorContract;
import io.temblor.connector.testkit.PreprocessorContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/// What is promised of all preprocessors and postprocessors, for each of those here.
class FramingContractTest {
    private static List<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(ISO_8859_1)).toList();
    }

    private static Preprocessor separate(String separator, long maxLength, boolean strip) {
        return new SeparatePreprocessorProvider()
                .preprocessor(new SeparatePreprocessorSettings(separator, new DataSize(maxLength), strip));
    }

    private static Preprocessor lengthPrefixed(int prefixBytes) {
        return new LengthPrefixedPreprocessorProvider()
                .preprocessor(new LengthPrefixedPreprocessorSettings(prefixBytes, new DataSize(5_000)));
    }

    @Nested
    class SeparateLines extends PreprocessorContract {
        @Override
        protected Preprocessor preprocessor() {
            return separate("\n", 12, false);
        }

        @Override
        protected List<byte[]> inputs() {
            return bytes(
                    "",
                    "\n",
                    "a\nbc\r\n\n\ndef\n",
                    "one\ntwo\nthe tail",
                    "just long en\nmuch too long for it\nok\n",
                    "\n\0\n");
        }

        @Override
        protected List<byte[]> skippingInputs() {
            return bytes("this line is far too long and never ends");
        }
    }

    @Nested
    class SeparateLinesWithoutCarriageReturns extends PreprocessorContract {
        @Override
        protected Preprocessor preprocessor() {
            return separate("\n", 12, true);
        }

        @Override
        protected List<byte[]> inputs() {
            return bytes("a\r\nb\r\r\n\r\n\n\r", "twelve or so\r\nx\r\n");
        }
    }

    @Nested
    class SeparateRecords extends PreprocessorContract {
        @Override
        protected Preprocessor preprocessor() {
            return separate("\r\n\r\n", 10, false);
        }

        @Override
        protected List<byte[]> inputs() {
            return bytes(
                    "a\r\n\r\nb\r\nc\r\n\r\n\r\n\r\n",
                    "\r\r\n\r\n\n",
                    "too long a record\r\n\r\nx\r\n\r\ny\r\n\r",
                    "\r\n\r");
        }
    }

    @Nested
    class LengthPrefixed extends PreprocessorContract {
        @Override
        protected Preprocessor preprocessor() {
            return lengthPrefixed(2);
        }

        @Override
        protected List<byte[]> inputs() {
            return bytes("", "\0\1a\0\0\0\3bcd", "\0\3abc\0\5ab", "\0\3abc\0");
        }

        @Override
        protected List<byte[]> skippingInputs() {
            return bytes("\0\1aGET / HTTP/1.1\r\n", "\u00ff\u00ff", "\0\1a\u00ff\u00ff", "\u00ff\u00ff\0\1a");
        }
    }

    @Nested
    class RemoveEmpty extends PreprocessorContract {
        @Override
        protected Preprocessor preprocessor() {
            return new RemoveEmptyPreprocessorProvider().preprocessor(new NoSettings());
        }

        @Override
        protected List<byte[]> inputs() {
            return bytes("", "a", "abc");
        }

        @Override
        protected boolean takesStreams() {
            return false;
        }
    }

    @Nested
    class SeparateBehind extends PostprocessorContract {
        @Override
        protected Postprocessor postprocessor() {
            return new SeparatePostprocessorProvider().postprocessor(new SeparatePostprocessorSettings("\n"));
        }

        @Override
        protected Preprocessor preprocessor() {
            return separate("\n", 5_000, false);
        }
    }

    @Nested
    class LengthPrefixedBefore extends PostprocessorContract {
        @Override
        protected Postprocessor postprocessor() {
            return new LengthPrefixedPostprocessorProvider().postprocessor(new LengthPrefixedPostprocessorSettings(2));
        }

        @Override
        protected Preprocessor preprocessor() {
            return lengthPrefixed(2);
        }

        @Override
        protected List<byte[]> payloads() {
            return Stream.concat(super.payloads().stream(), Stream.of(new byte[0]))
                    .toList();
        }

        @Override
        protected List<byte[]> unprocessable() {
            return List.of(new byte[0x10000]);
        }
    }
}
