package io.temblor.pipeline.script.syntax;

import java.util.List;

/// Reads statements of pipelines, flows, deployments and modules.
final class QueryParser {
    private final Tokens tokens;
    private final SettingParser settings;
    private final StatementParser statements;
    private final DefinitionParser definitions;
    private final CreationParser creations;
    private final SelectParser selects;
    private final ConnectParser connects;

    QueryParser(Tokens tokens, Nesting nesting, Recovery recovery, Sequences sequences, StatementParser statements) {
        ExpressionParser expressions = statements.expressions();
        BodyParser bodies = new BodyParser(tokens, sequences, statements);
        this.tokens = tokens;
        this.statements = statements;
        this.settings = new SettingParser(tokens, expressions, recovery);
        this.definitions = new DefinitionParser(tokens, expressions, settings, bodies, sequences, this);
        this.creations = new CreationParser(tokens, expressions.paths(), settings);
        this.selects = new SelectParser(tokens, nesting, expressions);
        this.connects = new ConnectParser(tokens);
    }

    /// The `#!config`s that stand here.
    List<Setting> directives() {
        return settings.directives();
    }

    void ofPipeline(List<PipelineStatement> read) {
        switch (tokens.peek().kind()) {
            case CONST, FN, INTRINSIC, USE -> statements.declaration(read);
            case DEFINE -> read.add((PipelineStatement) definitions.definition(Level.PIPELINE));
            case CREATE -> read.add((PipelineStatement) creations.create(Level.PIPELINE));
            case SELECT -> read.add(selects.select());
            default -> throw Misplacements.of(tokens, Level.PIPELINE);
        }
    }

    void ofFlow(List<FlowStatement> read) {
        switch (tokens.peek().kind()) {
            case CONST, FN, INTRINSIC, USE -> statements.declaration(read);
            case DEFINE -> read.add((FlowStatement) definitions.definition(Level.FLOW));
            case CREATE -> read.add((FlowStatement) creations.create(Level.FLOW));
            case CONNECT -> read.add(connects.connect());
            default -> throw Misplacements.of(tokens, Level.FLOW);
        }
    }

    void ofDeployment(List<DeploymentStatement> read) {
        switch (tokens.peek().kind()) {
            case CONST, FN, INTRINSIC, USE -> statements.declaration(read);
            case DEFINE -> read.add((DeploymentStatement) definitions.definition(Level.DEPLOYMENT));
            case DEPLOY -> read.add(creations.deploy());
            default -> throw Misplacements.of(tokens, Level.DEPLOYMENT);
        }
    }

    void ofModule(List<ModuleStatement> read) {
        switch (tokens.peek().kind()) {
            case CONST, FN, INTRINSIC, USE -> statements.declaration(read);
            case DEFINE -> read.add(definitions.definition(Level.MODULE));
            case CONNECT, CREATE, DEPLOY, DIRECTIVE, ERROR, SELECT -> throw Misplacements.of(tokens, Level.MODULE);
            default ->
                throw tokens.failure(
                        ErrorCode.UNEXPECTED_TOKEN,
                        "a module consists of `const`, `fn`, `use` and `define` only",
                        "what is to be computed belongs into a function");
        }
    }

    /// What stands behind `group by`, and nothing behind it.
    Select.Grouping onlyGrouping() {
        Select.Grouping grouping = selects.grouping();
        if (!tokens.at(TokenKind.END_OF_TEXT)) {
            throw tokens.unexpected("an operator", "the end of the text");
        }
        return grouping;
    }
}
