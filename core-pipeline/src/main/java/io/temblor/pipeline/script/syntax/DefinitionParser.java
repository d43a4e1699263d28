package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `define`.
final class DefinitionParser {
    private static final Set<TokenKind> END = EnumSet.of(TokenKind.END);

    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final SettingParser settings;
    private final WindowParser windows;
    private final BodyParser bodies;
    private final Sequences sequences;
    private final QueryParser queries;

    DefinitionParser(
            Tokens tokens,
            ExpressionParser expressions,
            SettingParser settings,
            BodyParser bodies,
            Sequences sequences,
            QueryParser queries) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.settings = settings;
        this.bodies = bodies;
        this.windows = new WindowParser(tokens, expressions, settings, bodies);
        this.sequences = sequences;
        this.queries = queries;
    }

    /// A definition that a level holds.
    Definition definition(Level level) {
        if (!level.definable().contains(tokens.peek(1).kind())) {
            throw undefinable(level);
        }
        Token word = tokens.next();
        return switch (tokens.peek().kind()) {
            case WINDOW -> windows.window(word);
            case OPERATOR -> operator(word);
            case SCRIPT -> script(word);
            case PIPELINE -> pipeline(word);
            case CONNECTOR -> connector(word);
            default -> flow(word);
        };
    }

    private ParseFailure undefinable(Level level) {
        if (!Level.holding(TokenKind.DEFINE, tokens.peek(1).kind()).isEmpty()) {
            return Misplacements.of(tokens, level);
        }
        tokens.next();
        String[] expected = level.definable().stream().map(Complaints::quoted).toArray(String[]::new);
        return oldForm().map(hint -> tokens.unexpectedBut(hint, expected)).orElseGet(() -> tokens.unexpected(expected));
    }

    /// What stands for a definition as it was written once, or for something that is not defined.
    private Optional<String> oldForm() {
        return Optional.ofNullable(
                switch (tokens.peek().kind()) {
                    case STREAM -> "a stream needs no definition: `create stream NAME`";
                    case FN -> "a function is declared without `define`: `fn name(parameter) with … end`";
                    case CONST -> "a constant is declared without `define`: `const NAME = 1`";
                    case TUMBLING, SLIDING -> windowForm();
                    case NAME -> tokens.peek(1).kind() == TokenKind.WINDOW ? windowForm() : operatorForm();
                    default -> null;
                });
    }

    private String windowForm() {
        return "a window is defined with `define window NAME from " + tokens.written(tokens.peek()) + "`";
    }

    private @Nullable String operatorForm() {
        return tokens.peek(1).kind() == TokenKind.COLONS
                ? "an operator is defined with `define operator NAME from " + tokens.written(tokens.peek()) + "::…`"
                : null;
    }

    private Definition operator(Token word) {
        tokens.next();
        Name name = tokens.name("a name for the operator");
        expectFrom("an operator is defined with `define operator NAME from generic::counter`");
        int start = tokens.index();
        QualifiedName operator = expressions.paths().qualified();
        if (operator.modules().isEmpty()) {
            tokens.moveTo(start);
            throw tokens.unexpectedBut(
                    "operators are named with their module, such as `generic::counter`", "the name of an operator");
        }
        List<Parameter> parameters = settings.parameters();
        List<Setting> values = valuesBehind(parameters);
        return new Definition.Operator(name, operator, parameters, values, word.doc(), tokens.from(word.start()));
    }

    private void expectFrom(String hint) {
        if (!tokens.accept(TokenKind.FROM)) {
            throw tokens.unexpectedBut(hint, "`from`");
        }
    }

    private Definition connector(Token word) {
        tokens.next();
        Name name = tokens.name("a name for the connector");
        expectFrom("a connector is defined with `define connector NAME from TYPE`");
        Name type = tokens.name("the type of a connector");
        List<Parameter> parameters = settings.parameters();
        List<Setting> values = valuesBehind(parameters);
        return new Definition.Connector(name, type, parameters, values, word.doc(), tokens.from(word.start()));
    }

    /// The settings of a definition, which must be there if there are parameters: nothing else could use them.
    private List<Setting> valuesBehind(List<Parameter> parameters) {
        if (!parameters.isEmpty() && !tokens.at(TokenKind.WITH)) {
            throw tokens.unexpectedBut("arguments are of use only to the settings behind `with`", "`,`", "`with`");
        }
        return settings.closedSettings();
    }

    private Definition script(Token word) {
        tokens.next();
        Name name = tokens.name("a name for the script");
        List<Parameter> parameters = settings.parameters();
        @Nullable Expr state = tokens.accept(TokenKind.STATE) ? expressions.expression() : null;
        if (!tokens.at(TokenKind.SCRIPT)) {
            throw tokens.unexpected("`args`", "`state`", "`script`");
        }
        List<Definition.Handler> handlers = new ArrayList<>();
        Token opened = tokens.open();
        while (tokens.accept(TokenKind.FROM)) {
            handlers.add(handler(opened));
            if (!tokens.at(TokenKind.SCRIPT)) {
                throw tokens.unexpectedBut("what is done with all other events stands behind `script`", "`script`");
            }
            tokens.closeTo(tokens.opened() - 1);
            opened = tokens.open();
        }
        Definition.Body script = bodies.body();
        tokens.close(TokenKind.END, "`;`");
        return new Definition.Script(
                name, parameters, state, List.copyOf(handlers), script, word.doc(), tokens.from(word.start()));
    }

    private Definition.Handler handler(Token word) {
        Name port = tokens.name("the name of a port");
        Definition.Body body = bodies.body();
        return new Definition.Handler(port, body, tokens.from(word.start()));
    }

    private Definition pipeline(Token word) {
        tokens.next();
        Name name = tokens.name("a name for the pipeline");
        List<Name> from = tokens.accept(TokenKind.FROM) ? ports() : List.of();
        List<Name> into = tokens.accept(TokenKind.INTO) ? ports() : List.of();
        List<Parameter> parameters = settings.parameters();
        open(TokenKind.PIPELINE, "`from`", "`into`", "`args`");
        List<Setting> directives = settings.directives();
        List<PipelineStatement> statements = sequences.within(Level.PIPELINE, END, queries::ofPipeline);
        tokens.close(TokenKind.END, "`;`");
        return new Definition.Pipeline(
                name, from, into, parameters, directives, statements, word.doc(), tokens.from(word.start()));
    }

    private List<Name> ports() {
        List<Name> ports = new ArrayList<>();
        do {
            ports.add(tokens.name("the name of a port"));
        } while (tokens.accept(TokenKind.COMMA) && (tokens.at(TokenKind.NAME) || tokens.at(TokenKind.DEFAULT)));
        return List.copyOf(ports);
    }

    private Definition flow(Token word) {
        tokens.next();
        Name name = tokens.name("a name for the flow");
        List<Parameter> parameters = settings.parameters();
        open(TokenKind.FLOW, "`args`");
        List<FlowStatement> statements = sequences.within(Level.FLOW, END, queries::ofFlow);
        tokens.close(TokenKind.END, "`;`");
        return new Definition.Flow(name, parameters, statements, word.doc(), tokens.from(word.start()));
    }

    /// Takes the word behind which the statements begin.
    ///
    /// @param others what else could stand here
    private void open(TokenKind word, String... others) {
        if (!tokens.at(word)) {
            List<String> expected = new ArrayList<>(List.of(others));
            expected.add(Complaints.quoted(word));
            throw tokens.unexpected(expected.toArray(new String[0]));
        }
        tokens.open();
    }
}
