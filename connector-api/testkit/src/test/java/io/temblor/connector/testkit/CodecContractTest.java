package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class CodecContractTest {

    /// Whole numbers in eight bytes.
    private static class Longs implements Codec {
        @Override
        public Value decode(byte[] bytes, int offset, int length) throws DecodeException {
            if (length != 8) {
                throw new DecodeException("invalid-length", "must be 8 bytes, but is " + length, 0);
            }
            long bits = 0;
            for (int i = 0; i < 8; i++) {
                bits = bits << 8 | bytes[offset + i] & 0xff;
            }
            return new IntegerValue(bits);
        }

        @Override
        public void encode(Value value, ByteOutput out) throws EncodeException {
            if (!(value instanceof IntegerValue number)) {
                throw new EncodeException("no-integer", "must be an integer, but is of type " + value.type());
            }
            out.writeLong(number.bits());
        }
    }

    private static class Contract extends CodecContract {
        private final Codec codec;

        Contract(Codec codec) {
            this.codec = codec;
        }

        @Override
        protected Codec codec() {
            return codec;
        }

        @Override
        protected List<Value> values() {
            return List.of(Value.of(1), Value.of(-1), Value.of(Long.MIN_VALUE));
        }

        @Override
        protected List<byte[]> malformed() {
            return List.of(new byte[7], new byte[9]);
        }

        @Override
        protected List<Value> unencodable() {
            return List.of(BoolValue.TRUE);
        }
    }

    /// A codec without a fault passes the whole contract.
    @Nested
    final class Sound extends Contract {
        Sound() {
            super(new Longs());
        }
    }

    @Test
    void findsValueThatIsNotTheSame() {
        Codec forgetful = new Longs() {
            @Override
            public void encode(Value value, ByteOutput out) {
                out.writeLong(7);
            }
        };
        assertThatThrownBy(new Contract(forgetful)::decodesWhatItEncoded).isInstanceOf(AssertionError.class);
        assertThatThrownBy(new Contract(forgetful)::refusesValuesWithoutAPlaceInTheFormatAndGoesOn)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findsCodecThatTakesEverything() {
        Codec credulous = new Longs() {
            @Override
            public Value decode(byte[] bytes, int offset, int length) throws DecodeException {
                return length == 8 ? super.decode(bytes, offset, length) : Value.NULL;
            }
        };
        assertThatThrownBy(new Contract(credulous)::refusesMalformedFramesAndGoesOn)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findsCodecThatLooksBehindTheFrame() {
        Codec nosy = new Longs() {
            @Override
            public Value decode(byte[] bytes, int offset, int length) throws DecodeException {
                return super.decode(bytes, offset, 8);
            }
        };
        assertThatThrownBy(new Contract(nosy)::refusesMalformedFramesAndGoesOn).isInstanceOf(AssertionError.class);
    }

    @Test
    void findsOtherExceptions() {
        Codec brittle = new Longs() {
            @Override
            public Value decode(byte[] bytes, int offset, int length) throws DecodeException {
                if (length < 8) {
                    throw new IndexOutOfBoundsException(length);
                }
                return super.decode(bytes, offset, length);
            }
        };
        assertThatThrownBy(new Contract(brittle)::throwsNothingElseWhateverTheBytes)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("IndexOutOfBoundsException");
    }

    @Test
    void findsOffsetOutsideOfTheFrame() {
        Codec lost = new Longs() {
            @Override
            public Value decode(byte[] bytes, int offset, int length) throws DecodeException {
                if (length != 8) {
                    throw new DecodeException("invalid-length", "is too short", offset + 9L);
                }
                return super.decode(bytes, offset, length);
            }
        };
        assertThatThrownBy(new Contract(lost)::refusesMalformedFramesAndGoesOn).isInstanceOf(AssertionError.class);
    }

    @Test
    void findsOutputThatIsCleared() {
        Codec careless = new Longs() {
            @Override
            public void encode(Value value, ByteOutput out) throws EncodeException {
                out.clear();
                super.encode(value, out);
            }
        };
        assertThatThrownBy(new Contract(careless)::decodesWhatItEncoded)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what was in the output before");
    }

    @Test
    void findsDocumentThatSaysSomethingElse() {
        Codec different = new Longs() {
            @Override
            public boolean decode(Document document) throws DecodeException {
                long bits = ((IntegerValue) decode(document.bytes(), 0, document.length())).bits();
                document.tape().unsigned(bits);
                return true;
            }
        };
        assertThatThrownBy(new Contract(different)::decodesWhatItEncoded).isInstanceOf(AssertionError.class);
    }

    @Test
    void findsDocumentThatIsNotRefused() {
        Codec credulous = new Longs() {
            @Override
            public boolean decode(Document document) {
                document.setValue(Value.of(1));
                return true;
            }
        };
        assertThatThrownBy(new Contract(credulous)::refusesMalformedFramesAndGoesOn)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findsDocumentThatIsRefusedForAnotherReason() {
        Codec vague = new Longs() {
            @Override
            public boolean decode(Document document) throws DecodeException {
                if (document.length() != 8) {
                    throw new DecodeException("wrong", "something is wrong", 0);
                }
                return super.decode(document);
            }
        };
        assertThatThrownBy(new Contract(vague)::throwsNothingElseWhateverTheBytes)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("into a document");
    }

    @Test
    void findsCodecThatLooksBehindTheBytesOfADocument() {
        Codec nosy = new Longs() {
            @Override
            public boolean decode(Document document) throws DecodeException {
                document.setValue(super.decode(document.bytes(), 0, Math.max(8, document.length())));
                return true;
            }
        };
        assertThatThrownBy(new Contract(nosy)::throwsNothingElseWhateverTheBytes)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findsValueThatIsLeftWhereTheFrameIsRefused() {
        Codec untidy = new Longs() {
            @Override
            public boolean decode(Document document) throws DecodeException {
                document.setValue(Value.NULL);
                return super.decode(document);
            }
        };
        assertThatThrownBy(new Contract(untidy)::refusesMalformedFramesAndGoesOn)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("if and only if the frame stands for one");
    }

    @Test
    void findsValueOfTheFormerFrame() {
        Codec stuck = new Longs() {
            private @Nullable Value first;

            @Override
            public boolean decode(Document document) throws DecodeException {
                Value present = first == null ? decode(document.bytes(), 0, document.length()) : first;
                first = present;
                document.setValue(present);
                return true;
            }
        };
        assertThatThrownBy(new Contract(stuck)::decodesWhatItEncoded).isInstanceOf(AssertionError.class);
    }

    @Test
    void findsBytesThatAreChangedWhileTheyAreDecoded() {
        Codec scribbling = new Longs() {
            @Override
            public boolean decode(Document document) throws DecodeException {
                boolean decoded = super.decode(document);
                document.bytes()[0] = 0x55;
                return decoded;
            }
        };
        assertThatThrownBy(new Contract(scribbling)::decodesWhatItEncoded)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the bytes that came in");
    }

    @Test
    void findsDocumentThatIsEncodedDifferently() {
        Codec different = new Longs() {
            @Override
            public void encode(Document document, ByteOutput out) throws EncodeException {
                super.encode(document, out);
                out.array()[out.size() - 1] ^= 1;
            }
        };
        assertThatThrownBy(new Contract(different)::encodesTheSameValueToTheSameBytes)
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(new Contract(different)::encodesDocumentsThatItDecoded)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findsCodecThatEncodesOnlyValuesThatWereSet() {
        Codec picky = new Longs() {
            @Override
            public void encode(Document document, ByteOutput out) throws EncodeException {
                if (document.plainValue() == null) {
                    throw new EncodeException("no-plain-value", "must be a value that was set");
                }
                super.encode(document, out);
            }
        };
        assertThatThrownBy(new Contract(picky)::decodesWhatItEncoded)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("on the tape");
    }

    @Test
    void findsDocumentThatIsChangedWhileItIsEncoded() {
        Codec greedy = new Longs() {
            @Override
            public void encode(Document document, ByteOutput out) throws EncodeException {
                super.encode(document, out);
                document.changes().setRoot(document.changes().integer(document.integer(document.root()) + 1));
            }
        };
        assertThatThrownBy(new Contract(greedy)::decodesWhatItEncoded)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the document's value");
    }
}
