package io.temblor.pipeline.troy;

import com.typesafe.config.ConfigUtil;
import io.temblor.pipeline.script.syntax.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes a configuration that people can read, and remembers which line comes from where.
final class HoconPage {
    private static final int WIDTH = 110;
    private static final String INDENT = "  ";
    private static final String QUOTES = "\"\"\"";

    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, Span> places = new TreeMap<>();
    private int depth;
    private int line = 1;

    /// What follows comes from there.
    void from(Span span) {
        places.put(line, span);
    }

    /// The places of the deployment by the first line of what comes from there.
    TreeMap<Integer, Span> places() {
        return places;
    }

    void blank() {
        text.append('\n');
        line++;
    }

    private void line(String content) {
        text.append(content.isBlank() ? "" : INDENT.repeat(depth)).append(content.stripTrailing());
        blank();
    }

    /// Comments, each wrapped.
    void comments(List<String> comments) {
        comments.forEach(this::comment);
    }

    void comment(String comment) {
        for (String paragraph : comment.split("\n", -1)) {
            wrap(paragraph);
        }
    }

    private void wrap(String paragraph) {
        int most = WIDTH - depth * INDENT.length() - 2;
        String rest = paragraph.replace('\r', ' ').stripTrailing();
        while (rest.length() > most && rest.lastIndexOf(' ', most) > 0) {
            int cut = rest.lastIndexOf(' ', most);
            line("# " + rest.substring(0, cut));
            rest = rest.substring(cut + 1);
        }
        line("# " + rest);
    }

    /// The lines of a text as a comment, as they are.
    void quote(String quoted) {
        Texts.dedented(quoted).lines().forEach(each -> line("#   " + each));
    }

    void open(String key) {
        line(key + " {");
        depth++;
    }

    void close() {
        depth--;
        line("}");
    }

    void set(String key, Object value) {
        line(Hocon.setting(key, value));
    }

    /// A record in one line if it fits, and otherwise with a line for each setting.
    void record(String key, Map<String, Object> settings) {
        String all = Hocon.setting(key, settings);
        if (all.length() + depth * INDENT.length() <= WIDTH) {
            line(all);
            return;
        }
        open(Hocon.key(key));
        settings.forEach(this::nested);
        close();
    }

    private void nested(String key, Object value) {
        String all = Hocon.setting(key, value);
        if (value instanceof Map<?, ?> map && all.length() + depth * INDENT.length() > WIDTH) {
            open(Hocon.key(key));
            map.forEach((name, each) -> nested(String.valueOf(name), each));
            close();
        } else {
            line(all);
        }
    }

    /// A list with a line for each element, with what is to be said of it.
    void list(String key, Map<String, Span> elements) {
        line(Hocon.key(key) + " = [");
        depth++;
        elements.forEach((element, span) -> {
            from(span);
            line(ConfigUtil.quoteString(element));
        });
        depth--;
        line("]");
    }

    /// A text of several lines as it is, but for its indentation where that does not matter.
    void text(String key, String content) {
        if (content.contains(QUOTES)) {
            line(Hocon.key(key) + " = " + ConfigUtil.quoteString(content));
            return;
        }
        line(Hocon.key(key) + " = " + QUOTES);
        depth++;
        if (Texts.canBeIndented(content)) {
            content.lines().forEach(this::line);
        } else {
            content.lines().forEach(this::raw);
        }
        depth--;
        line(QUOTES);
    }

    private void raw(String content) {
        text.append(content);
        blank();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
