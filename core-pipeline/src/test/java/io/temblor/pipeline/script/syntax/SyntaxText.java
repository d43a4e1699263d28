package io.temblor.pipeline.script.syntax;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A tree as a text: a line for each node, indented by two blanks below the node that it belongs to.
final class SyntaxText {
    private final StringBuilder text = new StringBuilder();

    private int depth;

    static String of(Script script) {
        SyntaxText text = new SyntaxText();
        script.doc().ifPresent(doc -> text.line("doc " + quote(doc)));
        script.statements().forEach(text::statement);
        return text.toString();
    }

    static String of(Expr expression) {
        SyntaxText text = new SyntaxText();
        text.expression(expression);
        return text.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    void line(String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    void below(Runnable children) {
        depth++;
        children.run();
        depth--;
    }

    private void below(String label, Runnable children) {
        below(() -> {
            line(label);
            below(children);
        });
    }

    static String quote(String content) {
        return '"' + content.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + '"';
    }

    void statement(Statement statement) {
        switch (statement) {
            case Declaration declaration -> declaration(declaration);
            case Expr expression -> expression(expression);
        }
    }

    private void declaration(Declaration declaration) {
        switch (declaration) {
            case Declaration.Const constant -> {
                line("const " + constant.name());
                constant.doc().ifPresent(doc -> below(() -> line("doc " + quote(doc))));
                below(() -> expression(constant.value()));
            }
            case Declaration.Use use -> line("use " + use.module() + " as " + use.alias());
            case Declaration.Function function -> {
                line("fn " + function.name() + " " + function.parameters() + (function.variadic() ? " ..." : ""));
                function.doc().ifPresent(doc -> below(() -> line("doc " + quote(doc))));
                below(() -> body(function.body()));
            }
        }
    }

    private void body(Declaration.Body body) {
        switch (body) {
            case Declaration.Body.Block block -> block.expressions().forEach(this::expression);
            case Declaration.Body.Cases cases -> cases.clauses().forEach(this::clause);
            case Declaration.Body.Intrinsic intrinsic -> line("as " + intrinsic.target());
        }
    }

    void expression(Expr expression) {
        switch (expression) {
            case Expr.Literal literal ->
                line(literal.value().type().name().toLowerCase(Locale.ROOT) + " " + literal.value());
            case Expr.Template template -> node("template", template.parts());
            case Expr.Bytes bytes -> bytes(bytes);
            case Expr.Array array -> node("array", array.elements());
            case Expr.Fields fields -> fields(fields);
            case Path path -> path(path);
            case Expr.Binary binary -> node(binary.operator().sign(), List.of(binary.left(), binary.right()));
            case Expr.Unary unary -> node("unary " + unary.operator().sign(), List.of(unary.operand()));
            case Expr.Presence presence -> node(presence.present() ? "present" : "absent", List.of(presence.path()));
            case Expr.Call call -> node("call " + call.function(), call.arguments());
            case Expr.Recur recur -> node("recur", recur.arguments());
            case Match match -> {
                node("match", List.of(match.target()));
                below(() -> match.clauses().forEach(this::clause));
            }
            case For loop -> loop(loop);
            case Patch patch -> patch(patch);
            case Expr.Merge merge -> node("merge", List.of(merge.target(), merge.with()));
            case Expr.Let let -> node("let", List.of(let.target(), let.value()));
            case Expr.Emit emit -> {
                line("emit");
                labelled("value", emit.value());
                labelled("port", emit.port());
            }
            case Expr.Drop _ -> line("drop");
        }
    }

    private void node(String label, List<Expr> children) {
        line(label);
        below(() -> children.forEach(this::expression));
    }

    void labelledHere(String label, @Nullable Expr child) {
        if (child != null) {
            line(label);
            below(() -> expression(child));
        }
    }

    private void labelled(String label, @Nullable Expr child) {
        if (child != null) {
            below(label, () -> expression(child));
        }
    }

    private void bytes(Expr.Bytes bytes) {
        line("bytes");
        for (Expr.Bytes.Part part : bytes.parts()) {
            String bits = part.bits() < 0 ? "" : " bits " + part.bits();
            String type = part.type() == null ? "" : " type " + part.type();
            below("part" + bits + type, () -> expression(part.data()));
        }
    }

    private void fields(Expr.Fields fields) {
        line("record");
        for (Expr.Fields.Field field : fields.fields()) {
            below("field", () -> {
                expression(field.key());
                expression(field.value());
            });
        }
    }

    private void path(Path path) {
        switch (path.root()) {
            case Path.Root.Reserved root -> line("path " + root.place().word());
            case Path.Root.Plain root -> line("path " + root.name());
            case Path.Root.Qualified root -> line("path " + root.name());
            case Path.Root.Computed root -> {
                line("path");
                below("of", () -> expression(root.expression()));
            }
        }
        below(() -> path.segments().forEach(this::segment));
    }

    private void segment(Path.Segment segment) {
        switch (segment) {
            case Path.Segment.Key key -> line("." + key.name());
            case Path.Segment.Element element -> node("[]", List.of(element.index()));
            case Path.Segment.Range range -> node("[:]", List.of(range.from(), range.to()));
        }
    }

    private void clause(Match.Clause clause) {
        line("case");
        below(() -> pattern(clause.pattern()));
        labelled("when", clause.guard());
        below("do", () -> clause.body().forEach(this::expression));
    }

    private void loop(For loop) {
        node("for", List.of(loop.target()));
        for (For.Case each : loop.cases()) {
            below(() -> {
                line("case " + each.key() + ", " + each.value());
                labelled("when", each.guard());
                below("do", () -> each.body().forEach(this::expression));
            });
        }
        labelled("into", loop.initial());
        if (loop.fold() != null) {
            below(() -> line("use " + loop.fold().sign()));
        }
    }

    private void patch(Patch patch) {
        node("patch", List.of(patch.target()));
        for (Patch.Operation operation : patch.operations()) {
            below(() -> {
                line(operation.kind().name().toLowerCase(Locale.ROOT));
                labelled("key", operation.key());
                labelled("value", operation.value());
            });
        }
    }

    private void pattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.Anything _ -> line("_");
            case Pattern.Equal equal -> node("equal", List.of(equal.expression()));
            case Pattern.Extracted extracted -> line("~ " + extraction(extracted.extraction()));
            case Pattern.Named named -> {
                line(named.name() + " =");
                below(() -> pattern(named.pattern()));
            }
            case Pattern.Fields fields -> {
                line("%{}");
                below(() -> fields.tests().forEach(this::fieldTest));
            }
            case Pattern.Elements elements -> patterns("%[]", elements.tests());
            case Pattern.Tuple tuple -> patterns(tuple.open() ? "%(...)" : "%()", tuple.tests());
        }
    }

    private void patterns(String label, List<Pattern> tests) {
        line(label);
        below(() -> tests.forEach(this::pattern));
    }

    private void fieldTest(Pattern.FieldTest test) {
        switch (test) {
            case Pattern.FieldTest.Presence presence ->
                line((presence.present() ? "present " : "absent ") + presence.key());
            case Pattern.FieldTest.Extracts extracts ->
                line(extracts.name() + " = " + extracts.key() + " ~= " + extraction(extracts.extraction()));
            case Pattern.FieldTest.Matches matches -> {
                line(matches.key() + " ~=");
                below(() -> pattern(matches.pattern()));
            }
            case Pattern.FieldTest.Compares compares ->
                node(compares.key() + " " + compares.operator().sign(), List.of(compares.expression()));
        }
    }

    private static String extraction(Pattern.Extraction extraction) {
        return extraction.extractor() + " " + quote(extraction.argument());
    }
}
