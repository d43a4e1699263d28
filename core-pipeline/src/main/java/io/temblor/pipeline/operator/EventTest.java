package io.temblor.pipeline.operator;

import io.temblor.config.TextOr;
import io.temblor.connector.Event;
import io.temblor.connector.SettingChecks;
import io.temblor.connector.document.Document;
import io.temblor.pipeline.script.syntax.InvalidScriptException;

/// A condition on events, however it is written.
///
/// **Threading.** One thread at a time.
interface EventTest {
    /// Whether a condition holds.
    enum Answer {
        YES,
        NO,
        /// It has failed, and the event has left by `err`.
        FAILED
    }

    /// Whether the condition holds for the event in work.
    Answer holds(Event event, OperatorContext context);

    /// The condition that a setting stands for, checked by [#check] before.
    static EventTest of(TextOr<FieldTest> setting) {
        if (setting.settings().isPresent()) {
            return ofFields(setting.settings().orElseThrow().compile());
        }
        try {
            return ScriptCondition.of(setting.text().orElseThrow());
        } catch (InvalidScriptException e) {
            throw new IllegalStateException("a condition that was checked is not right any more", e);
        }
    }

    /// Reports an expression that is not right.
    static void check(SettingChecks checks, String setting, TextOr<FieldTest> condition) {
        if (condition.text().isPresent()) {
            try {
                ScriptCondition _ = ScriptCondition.of(condition.text().orElseThrow());
            } catch (InvalidScriptException e) {
                checks.that(false, setting, "the expression is not right\n" + e.getMessage());
            }
        }
    }

    private static EventTest ofFields(Condition condition) {
        return (event, _) -> {
            Document document = event.document();
            return condition.holds(document, document.root()) ? Answer.YES : Answer.NO;
        };
    }
}
