package io.temblor.pipeline.script.check;

import io.temblor.config.NearMiss;
import io.temblor.pipeline.script.extract.Extractor;
import io.temblor.pipeline.script.extract.ExtractorKind;
import io.temblor.pipeline.script.extract.Extractors;
import io.temblor.pipeline.script.extract.InvalidExtractorException;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.Name;
import io.temblor.pipeline.script.syntax.Pattern;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks patterns.
final class PatternChecker {
    private final Findings findings;
    private final ExpressionChecker expressions;

    PatternChecker(Findings findings, ExpressionChecker expressions) {
        this.findings = findings;
        this.expressions = expressions;
    }

    Test check(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Anything(Span span) -> new Test.Anything(span);
            case Pattern.Equal(Expr expression) -> new Test.Equal(expressions.check(expression), expression.span());
            case Pattern.Extracted(Pattern.Extraction extraction) -> extracts(extraction);
            case Pattern.Named named -> {
                Test test = check(named.pattern());
                yield new Test.Named(expressions.scope().hide(named.name().text()), test, named.span());
            }
            case Pattern.Fields fields -> fields(fields);
            case Pattern.Elements(List<Pattern> tests, Span span) -> new Test.Elements(all(tests), span);
            case Pattern.Tuple(List<Pattern> tests, boolean open, Span span) -> new Test.Tuple(all(tests), open, span);
        };
    }

    private List<Test> all(List<Pattern> patterns) {
        List<Test> tests = new ArrayList<>(patterns.size());
        for (Pattern pattern : patterns) {
            tests.add(check(pattern));
        }
        return tests;
    }

    private Test extracts(Pattern.Extraction extraction) {
        Name name = extraction.extractor();
        Optional<ExtractorKind> kind = Extractors.find(name.text());
        if (kind.isEmpty()) {
            Node _ = findings.error(
                    ErrorCode.UNKNOWN_EXTRACTOR,
                    extraction.span(),
                    "there is no extractor `" + name + "`",
                    NearMiss.hint(name.text(), Extractors.names()));
            return new Test.Anything(extraction.span());
        }
        try {
            Extractor extractor = kind.get().prepare(extraction.argument());
            return new Test.Extracts(extractor, extraction.span());
        } catch (InvalidExtractorException e) {
            Node _ =
                    findings.error(ErrorCode.INVALID_EXTRACTOR, extraction.span(), "`" + name + "`: " + e.getMessage());
            return new Test.Anything(extraction.span());
        }
    }

    private Test fields(Pattern.Fields fields) {
        warnOfRedundancy(fields);
        List<Test.FieldCheck> checks = new ArrayList<>(fields.tests().size());
        for (Pattern.FieldTest test : fields.tests()) {
            checks.add(check(test));
        }
        return new Test.Fields(checks, fields.span());
    }

    private Test.FieldCheck check(Pattern.FieldTest test) {
        String key = test.key().text();
        return switch (test) {
            case Pattern.FieldTest.Presence presence ->
                new Test.FieldCheck.Presence(key, presence.present(), presence.span());
            case Pattern.FieldTest.Extracts extracts ->
                new Test.FieldCheck.Passes(
                        extracts.name().text(), key, extracts(extracts.extraction()), extracts.span());
            case Pattern.FieldTest.Matches matches ->
                new Test.FieldCheck.Passes(key, key, check(matches.pattern()), matches.span());
            case Pattern.FieldTest.Compares compares ->
                new Test.FieldCheck.Compares(
                        key, compares.operator(), expressions.check(compares.expression()), compares.span());
        };
    }

    /// Every test of a field but `absent` holds only if the field is there.
    private void warnOfRedundancy(Pattern.Fields fields) {
        Map<String, Boolean> wanted = new HashMap<>();
        for (Pattern.FieldTest test : fields.tests()) {
            if (test instanceof Pattern.FieldTest.Presence presence) {
                wanted.put(presence.key().text(), presence.present());
            }
        }
        for (Pattern.FieldTest test : fields.tests()) {
            Boolean present = test instanceof Pattern.FieldTest.Presence
                    ? null
                    : wanted.get(test.key().text());
            if (present != null) {
                findings.warn(
                        ErrorCode.REDUNDANT_TEST,
                        fields.span(),
                        present
                                ? "`present " + test.key()
                                        + "` says nothing that another test of the field does not say"
                                : "this never holds, for `" + test.key() + "` must be absent and pass another test");
            }
        }
    }
}
