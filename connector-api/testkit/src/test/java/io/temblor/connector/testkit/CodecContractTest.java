package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.List;
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
}
