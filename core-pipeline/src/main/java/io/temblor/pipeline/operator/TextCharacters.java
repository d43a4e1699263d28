package io.temblor.pipeline.operator;

import io.temblor.connector.document.Text;
import io.temblor.connector.document.Utf8;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// A text as characters, for a library that wants those. Made once and used for one text after another.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** A text of ASCII is read where it stands.
final class TextCharacters implements CharSequence {
    private byte[] ascii = {};
    private int offset;
    private int length;
    private CharSequence wide = "";
    private boolean isAscii = true;

    /// Shows a text as long as that stays as it is.
    void show(Text text) {
        int end = text.offset() + text.length();
        isAscii = Utf8.skipAscii(text.array(), text.offset(), end) == end;
        ascii = text.array();
        offset = text.offset();
        length = text.length();
        if (!isAscii) {
            CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(ascii, offset, length));
            wide = decoded;
            length = decoded.length();
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return isAscii ? (char) ascii[offset + index] : wide.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
        return isAscii ? new String(ascii, offset, length, StandardCharsets.US_ASCII) : wide.toString();
    }
}
