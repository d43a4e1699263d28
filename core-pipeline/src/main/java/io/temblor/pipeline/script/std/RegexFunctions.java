package io.temblor.pipeline.script.std;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;

/// `re`: regular expressions in the syntax of RE2, which take time in proportion to the text.
public final class RegexFunctions {
    private static final RecentlyUsed<Pattern> PATTERNS = new RecentlyUsed<>(Pattern::compile);

    private RegexFunctions() {}

    private static Matcher matcher(String expression, String text, String function) {
        try {
            return PATTERNS.of(expression).matcher(text);
        } catch (PatternSyntaxException e) {
            throw Faults.badArgument(
                    function,
                    1,
                    "must be a regular expression, but has a fault (" + e.getDescription() + "): "
                            + Faults.quote(expression));
        }
    }

    public static String replace(String expression, String text, String to) {
        return replaced(matcher(expression, text, "re::replace"), text, to, 1);
    }

    public static String replaceAll(String expression, String text, String to) {
        return replaced(matcher(expression, text, "re::replace_all"), text, to, Integer.MAX_VALUE);
    }

    private static String replaced(Matcher match, String text, String to, int most) {
        Replacement replacement = Replacement.of(to);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int count = 0; count < most && next(match, count == 0 ? -1 : from); count++) {
            out.append(text, from, match.start());
            replacement.appendTo(out, match);
            from = match.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    /// Goes to the next match that is not empty, or does not touch the one before.
    private static boolean next(Matcher match, int endOfLast) {
        while (match.find()) {
            if (match.end() > match.start() || match.start() != endOfLast) {
                return true;
            }
        }
        return false;
    }

    public static boolean isMatch(String expression, String text) {
        return matcher(expression, text, "re::is_match").find();
    }

    public static Value split(String expression, String text) {
        Matcher match = matcher(expression, text, "re::split");
        List<Value> parts = new ArrayList<>();
        int from = 0;
        while (next(match, parts.isEmpty() ? -1 : from)) {
            parts.add(new StringValue(text.substring(from, match.start())));
            from = match.end();
        }
        parts.add(new StringValue(text.substring(from)));
        return ArrayValue.of(parts);
    }
}
