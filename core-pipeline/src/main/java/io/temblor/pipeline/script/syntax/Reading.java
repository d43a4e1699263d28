package io.temblor.pipeline.script.syntax;

import java.util.List;
import java.util.Optional;

/// The reading of one text.
final class Reading {
    private final Source source;
    private final Problems lexical = new Problems();
    private final Problems problems = new Problems();
    private final Tokens tokens;
    private final Optional<String> doc;
    private final StatementParser statements;
    private final Sequences sequences;
    private final QueryParser queries;

    /// @param source a text that can be read at all
    Reading(Source source, Dialect dialect) throws InvalidScriptException {
        this.source = source;
        try {
            Scanner scanner = Lexer.read(source, dialect, lexical);
            tokens = new Tokens(source, scanner.tokens());
            doc = scanner.moduleDoc();
        } catch (ParseFailure e) {
            throw refused(e);
        }
        Nesting nesting = new Nesting(tokens);
        Recovery recovery = new Recovery(tokens, problems);
        statements = new StatementParser(tokens, nesting);
        sequences = new Sequences(tokens, nesting, recovery);
        queries = new QueryParser(tokens, nesting, recovery, sequences, statements);
    }

    private InvalidScriptException refused(ParseFailure failure) throws InvalidScriptException {
        if (failure.diagnostic() != null) {
            problems.add(failure.diagnostic());
        }
        problems.throwIfAny(lexical);
        throw new AssertionError("a failure without a reason");
    }

    Script script() throws InvalidScriptException {
        List<Statement> read = sequences.all(Level.SCRIPT, statements::ofScript);
        problems.throwIfAny(lexical);
        return new Script(source, doc, read);
    }

    ModuleFile module() throws InvalidScriptException {
        List<ModuleStatement> read =
                tokens.at(TokenKind.END_OF_TEXT) ? List.of() : sequences.all(Level.MODULE, queries::ofModule);
        problems.throwIfAny(lexical);
        return new ModuleFile(source, doc, read);
    }

    Query query() throws InvalidScriptException {
        List<Setting> directives = queries.directives();
        List<PipelineStatement> read = sequences.all(Level.PIPELINE, queries::ofPipeline);
        problems.throwIfAny(lexical);
        return new Query(source, doc, directives, read);
    }

    Deployment deployment() throws InvalidScriptException {
        List<Setting> directives = queries.directives();
        List<DeploymentStatement> read = sequences.all(Level.DEPLOYMENT, queries::ofDeployment);
        problems.throwIfAny(lexical);
        return new Deployment(source, doc, directives, read);
    }

    Expr expression() throws InvalidScriptException {
        try {
            Expr expression = statements.onlyExpression();
            problems.throwIfAny(lexical);
            return expression;
        } catch (ParseFailure e) {
            throw refused(e);
        }
    }

    Select.Grouping grouping() throws InvalidScriptException {
        try {
            Select.Grouping grouping = queries.onlyGrouping();
            problems.throwIfAny(lexical);
            return grouping;
        } catch (ParseFailure e) {
            throw refused(e);
        }
    }
}
