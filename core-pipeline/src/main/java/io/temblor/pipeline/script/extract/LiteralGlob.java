package io.temblor.pipeline.script.extract;

import io.temblor.connector.document.Text;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A glob whose only signs are single stars: `abc`, `abc*`, `*abc`, `*abc*`, `a*b*c`.
final class LiteralGlob implements Extractor {
    private final byte[][] parts;
    private final int last;

    /// @param parts what stands between the stars, one or more
    LiteralGlob(String[] parts) {
        this.parts = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            this.parts[i] = parts[i].getBytes(StandardCharsets.UTF_8);
        }
        last = parts.length - 1;
    }

    @Override
    public @Nullable Value extract(String text) {
        return matches(text) ? BoolValue.of(true) : null;
    }

    @Override
    public boolean matches(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Text view = new Text();
        view.show(bytes, 0, bytes.length);
        return matches(view);
    }

    @Override
    public boolean matches(Text text) {
        if (!text.hasAt(0, parts[0])) {
            return false;
        }
        return last == 0 ? text.length() == parts[0].length : restMatches(text);
    }

    /// The parts in the middle are taken at the first place where they are: that leaves most to those behind.
    private boolean restMatches(Text text) {
        int at = parts[0].length;
        for (int i = 1; i < last; i++) {
            int found = at <= text.length() ? text.indexOf(parts[i], at) : -1;
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length;
        }
        int tail = text.length() - parts[last].length;
        return tail >= at && text.hasAt(tail, parts[last]);
    }

    @Override
    public int cost() {
        return last > 1 ? 4 : 2;
    }
}
