package io.temblor.config;

import java.util.List;
import java.util.stream.Collectors;

/// The reference manual in Markdown, made of what the components say of themselves.
///
/// @param title        the heading of the whole
/// @param introduction what stands before the first chapter, in Markdown; may be empty
/// @param chapters     one for each kind of component
public record ReferenceManual(String title, String introduction, List<Chapter> chapters) {

    /// The components of one kind.
    ///
    /// @param title      the heading, such as `Connectors`
    /// @param components what there is, in the order of the manual
    public record Chapter(String title, List<Component> components) {
        public Chapter {
            components = List.copyOf(components);
        }
    }

    /// One component.
    ///
    /// @param name     how a configuration names it
    /// @param summary  one sentence without a full stop
    /// @param facts    more sentences without a full stop, such as `delivers at least once`; they become a list
    /// @param settings its settings
    /// @param example  HOCON that works as it stands; may be empty
    public record Component(
            String name, String summary, List<String> facts, List<SettingDescriptor> settings, String example) {
        public Component {
            facts = List.copyOf(facts);
            settings = List.copyOf(settings);
        }
    }

    public ReferenceManual {
        chapters = List.copyOf(chapters);
    }

    /// The manual as Markdown, with `\n` at the end of each line.
    public String markdown() {
        String intro = introduction.isBlank() ? "" : introduction.strip() + "\n\n";
        return "# " + title + "\n\n" + intro
                + chapters.stream().map(ReferenceManual::chapter).collect(Collectors.joining("\n"));
    }

    private static String chapter(Chapter chapter) {
        return "## " + chapter.title() + "\n\n"
                + chapter.components().stream().map(ReferenceManual::component).collect(Collectors.joining("\n"));
    }

    private static String component(Component component) {
        return "### " + code(component.name()) + "\n\n" + component.summary() + ".\n"
                + facts(component.facts())
                + table(component.settings())
                + example(component.example());
    }

    private static String facts(List<String> facts) {
        return facts.isEmpty() ? "" : facts.stream().map(fact -> "\n- " + fact).collect(Collectors.joining()) + "\n";
    }

    private static String table(List<SettingDescriptor> settings) {
        String head = "\n| setting | type | default | |\n|---|---|---|---|\n";
        return settings.isEmpty()
                ? "\nIt has no settings.\n"
                : head + settings.stream().map(ReferenceManual::row).collect(Collectors.joining());
    }

    private static String row(SettingDescriptor setting) {
        String possible = setting.possible().stream().map(ReferenceManual::code).collect(Collectors.joining(", "));
        String type = possible.isEmpty() ? setting.type() : setting.type() + " " + possible;
        return "| " + cell(code(setting.name())) + " | " + cell(type) + " | " + cell(byDefault(setting)) + " | "
                + cell(setting.documentation()) + " |\n";
    }

    private static String byDefault(SettingDescriptor setting) {
        return switch (setting.byDefault()) {
            case SettingDescriptor.REQUIRED, SettingDescriptor.OPTIONAL -> setting.byDefault();
            default -> code(setting.byDefault());
        };
    }

    private static String example(String hocon) {
        return hocon.isBlank() ? "" : "\n```hocon\n" + hocon.stripTrailing() + "\n```\n";
    }

    /// Longer quotes than those inside.
    private static String code(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\r", "").replace("\n", " ");
    }
}
