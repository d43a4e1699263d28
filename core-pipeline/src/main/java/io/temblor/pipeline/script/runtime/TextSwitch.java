package io.temblor.pipeline.script.runtime;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.Text;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds a text among many: what clauses of a `match` compare with, one after the other.
///
/// **Threading.** Immutable.
///
/// **Hot path.** Nothing is allocated for texts of the event.
public final class TextSwitch {
    /// What is none of the texts.
    public static final int NONE = -1;

    private final Map<String, Integer> places = new HashMap<>();
    private final byte[] @Nullable [] table;
    private final int[] numbers;
    private final int mask;

    /// @param texts of those that come several times the first one counts
    public TextSwitch(List<String> texts) {
        int capacity = Integer.highestOneBit(texts.size() * 2) * 2;
        mask = capacity - 1;
        table = new byte[capacity][];
        numbers = new int[capacity];
        for (int i = 0; i < texts.size(); i++) {
            if (places.putIfAbsent(texts.get(i), i) == null) {
                put(texts.get(i).getBytes(StandardCharsets.UTF_8), i);
            }
        }
    }

    private void put(byte[] text, int number) {
        int at = hash(text, 0, text.length) & mask;
        while (table[at] != null) {
            at = at + 1 & mask;
        }
        table[at] = text;
        numbers[at] = number;
    }

    private static int hash(byte[] bytes, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ hash >>> 16;
    }

    /// The number of a text, or [#NONE].
    public int find(Value value) {
        return switch (value) {
            case StringValue(String text) -> places.getOrDefault(text, NONE);
            case BytesValue bytes -> find(bytes.toByteArray(), 0, bytes.size());
            default -> NONE;
        };
    }

    /// The same of a node.
    public int find(Frame frame, int node) {
        Document document = frame.document();
        if (document.type(node) != ValueType.STRING) {
            return document.type(node) == ValueType.BYTES ? find(document.value(node)) : NONE;
        }
        Text text = frame.view();
        document.text(node, text);
        return find(text.array(), text.offset(), text.length());
    }

    private int find(byte[] bytes, int from, int length) {
        int at = hash(bytes, from, length) & mask;
        for (byte[] candidate = table[at]; candidate != null; candidate = table[at]) {
            if (candidate.length == length && Arrays.equals(candidate, 0, length, bytes, from, from + length)) {
                return numbers[at];
            }
            at = at + 1 & mask;
        }
        return NONE;
    }
}
