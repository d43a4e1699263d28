package io.temblor.pipeline.script.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A tree of a query, a deployment or a module as a text, as [SyntaxText] has it.
final class QueryText {
    private final SyntaxText text = new SyntaxText();

    private QueryText() {}

    static String of(Query query) {
        QueryText text = new QueryText();
        text.doc(query.doc());
        text.directives(query.directives());
        query.statements().forEach(text::statement);
        return text.text.toString();
    }

    static String of(Deployment deployment) {
        QueryText text = new QueryText();
        text.doc(deployment.doc());
        text.directives(deployment.directives());
        deployment.statements().forEach(text::statement);
        return text.text.toString();
    }

    static String of(ModuleFile module) {
        QueryText text = new QueryText();
        text.doc(module.doc());
        module.statements().forEach(text::statement);
        return text.text.toString();
    }

    private void doc(Optional<String> doc) {
        doc.ifPresent(content -> text.line("doc " + SyntaxText.quote(content)));
    }

    private void directives(List<Setting> directives) {
        directives.forEach(directive -> setting("#!config ", directive));
    }

    private void statement(Object statement) {
        switch (statement) {
            case Statement ofScript -> text.statement(ofScript);
            case Definition definition -> definition(definition);
            case Create create -> create(create);
            case Select select -> select(select);
            case Connect connect -> text.line("connect " + end(connect.from()) + " to " + end(connect.to()));
            case Deploy deploy -> {
                text.line("deploy " + deploy.name() + " from " + deploy.definition());
                text.below(() -> {
                    doc(deploy.doc());
                    settings(deploy.settings());
                });
            }
            default -> throw new AssertionError("no statement: " + statement);
        }
    }

    private void definition(Definition definition) {
        text.line("define " + heading(definition));
        text.below(() -> {
            doc(definition.doc());
            content(definition);
        });
    }

    private static String heading(Definition definition) {
        return switch (definition) {
            case Definition.Window window ->
                "window " + window.name() + " from " + window.kind().word();
            case Definition.Operator operator -> "operator " + operator.name() + " from " + operator.operator();
            case Definition.Script script -> "script " + script.name();
            case Definition.Pipeline pipeline ->
                "pipeline " + pipeline.name() + " from " + pipeline.from() + " into " + pipeline.into();
            case Definition.Connector connector -> "connector " + connector.name() + " from " + connector.type();
            case Definition.Flow flow -> "flow " + flow.name();
        };
    }

    private void content(Definition definition) {
        switch (definition) {
            case Definition.Window window -> {
                settings(window.settings());
                text.labelledHere("state", window.state());
                body("tick", window.tick());
                body("script", window.script());
            }
            case Definition.Operator operator -> {
                parameters(operator.parameters());
                settings(operator.settings());
            }
            case Definition.Script script -> {
                parameters(script.parameters());
                text.labelledHere("state", script.state());
                script.handlers().forEach(handler -> body("from " + handler.port(), handler.body()));
                body("script", script.script());
            }
            case Definition.Pipeline pipeline -> {
                parameters(pipeline.parameters());
                directives(pipeline.directives());
                pipeline.statements().forEach(this::statement);
            }
            case Definition.Connector connector -> {
                parameters(connector.parameters());
                settings(connector.settings());
            }
            case Definition.Flow flow -> {
                parameters(flow.parameters());
                flow.statements().forEach(this::statement);
            }
        }
    }

    private void create(Create create) {
        text.line(
                switch (create) {
                    case Create.Stream stream -> "create stream " + stream.name();
                    case Create.Operator each -> "create operator " + each.name() + " from " + each.definition();
                    case Create.Script each -> "create script " + each.name() + " from " + each.definition();
                    case Create.Pipeline each -> "create pipeline " + each.name() + " from " + each.definition();
                    case Create.Connector each -> "create connector " + each.name() + " from " + each.definition();
                });
        text.below(() -> settings(
                switch (create) {
                    case Create.Stream _ -> List.of();
                    case Create.Operator each -> each.settings();
                    case Create.Script each -> each.settings();
                    case Create.Pipeline each -> each.settings();
                    case Create.Connector each -> each.settings();
                }));
    }

    private void select(Select select) {
        text.line("select");
        text.below(() -> {
            text.expression(select.target());
            text.line("from " + node(select.from()));
            select.windows().forEach(window -> text.line("window " + window));
            text.labelledHere("where", select.where());
            Select.@Nullable Grouping groupBy = select.groupBy();
            if (groupBy != null) {
                text.line("group by");
                text.below(() -> grouping(groupBy));
            }
            text.line("into " + node(select.into()));
            text.labelledHere("having", select.having());
        });
    }

    private void grouping(Select.Grouping grouping) {
        switch (grouping) {
            case Select.Grouping.Value value -> text.expression(value.expression());
            case Select.Grouping.Set set -> {
                text.line("set");
                text.below(() -> set.groupings().forEach(this::grouping));
            }
            case Select.Grouping.Each each -> {
                text.line("each");
                text.below(() -> text.expression(each.expression()));
            }
        }
    }

    private static String node(Select.Node node) {
        return node.name() + (node.port() == null ? "" : "/" + node.port());
    }

    private static String end(Connect.End end) {
        return end.kind() + " " + end.name() + (end.port() == null ? "" : "/" + end.port());
    }

    private void parameters(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            text.line("arg " + parameter.name());
            if (parameter.value() != null) {
                text.below(() -> text.expression(parameter.value()));
            }
        }
    }

    private void settings(List<Setting> settings) {
        settings.forEach(setting -> setting("with ", setting));
    }

    private void setting(String label, Setting setting) {
        text.line(label + setting.name());
        text.below(() -> text.expression(setting.value()));
    }

    private void body(String label, Definition.@Nullable Body body) {
        if (body != null) {
            text.line(label);
            text.below(() -> body.statements().forEach(text::statement));
        }
    }
}
