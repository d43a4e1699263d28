package io.temblor.pipeline.script.extract;

import com.google.re2j.Matcher;

/// Looks for a [NamedPattern] in one text after another.
///
/// **Threading.** One thread at a time.
final class PatternSearch {
    private final Matcher ofLine;
    private final Matcher ofLines;
    private Matcher matcher;
    private String text = "";

    PatternSearch(Matcher ofLine, Matcher ofLines) {
        this.ofLine = ofLine;
        this.ofLines = ofLines;
        this.matcher = ofLine;
    }

    /// Looks for the first match in a text. What it finds can be asked for until [#forget].
    boolean find(String newText) {
        text = newText;
        matcher = newText.indexOf('\n') < 0 ? ofLine : ofLines;
        matcher.reset(newText);
        // A match at the beginning, which most are, is the first one, and needs no automaton that begins anew at each
        // character.
        return matcher.lookingAt() || matcher.find(0);
    }

    /// Lets go of the text.
    void forget() {
        text = "";
        matcher.reset("");
    }

    /// Whether a group took part.
    boolean has(int group) {
        return matcher.start(group) >= 0;
    }

    /// What a group that took part has matched.
    String group(int group) {
        return text.substring(matcher.start(group), matcher.end(group));
    }
}
