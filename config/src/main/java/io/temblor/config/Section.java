package io.temblor.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A record of settings and its place in the configuration.
///
/// A section remembers the keys that it was asked for, so that the rest can be reported as unknown.
///
/// **Threading.** Confined to one thread, together with all sections of the same configuration.
///
/// **Failure.** What is wrong becomes a problem of the configuration; the accessor then answers as if the
/// setting were absent.
public final class Section {
    private static final String TYPE = "type";

    private final Setting setting;
    private final boolean shorthand;
    private final Set<String> asked = new LinkedHashSet<>();

    private Section(Setting setting, boolean shorthand) {
        this.setting = setting;
        this.shorthand = shorthand;
    }

    Section(Setting setting) {
        this(setting, false);
    }

    /// The root section of a configuration that was read elsewhere.
    public static Section root(Config config, Problems problems) {
        return new Section(Setting.root(config.root(), new Setting.Reading(new Origins(), problems)));
    }

    /// The key of this section in the one around it.
    public String name() {
        return setting.key();
    }

    /// The full path; empty for the root.
    public String path() {
        return setting.path();
    }

    /// Where the section begins.
    public Place place() {
        return setting.place();
    }

    /// The collector of what is wrong.
    public Problems problems() {
        return setting.reading().problems();
    }

    /// Whether `key` has a value other than null.
    public boolean has(String key) {
        return child(key).isPresent();
    }

    /// All keys in the order of the file.
    public List<String> keys() {
        return setting.children().stream().map(Setting::key).toList();
    }

    /// A text; empty if absent.
    public Optional<String> string(String key) {
        return value(key, String.class);
    }

    /// A text; its absence is a problem.
    public Optional<String> requiredString(String key) {
        return required(key, String.class);
    }

    /// A value of any scalar type, enum or record that the [Binder] knows; empty if absent.
    public <T> Optional<T> value(String key, Class<T> type) {
        return child(key).flatMap(child -> read(child, type));
    }

    /// A value of any scalar type, enum or record that the [Binder] knows; its absence is a problem.
    public <T> Optional<T> required(String key, Class<T> type) {
        if (!has(key)) {
            problem(key, "missing; expected " + Kinds.of(type).expected() + hintOnNull(key, type));
        }
        return value(key, type);
    }

    /// The word null of HOCON is the absence of a value: who means the text has to quote it.
    private String hintOnNull(String key, Class<?> type) {
        boolean isText = type == String.class && setting.child(key).isPresent();
        return isText ? ", found null; if that is the text, write it in quotes: \"null\"" : "";
    }

    @SuppressWarnings("unchecked") // the kind of a type reads this type, which may be primitive
    private static <T> Optional<T> read(Setting setting, Class<T> type) {
        return (Optional<T>) Kinds.of(type).read(setting);
    }

    /// Texts of a list; none if absent.
    public List<String> strings(String key) {
        return elements(key).stream()
                .flatMap(element -> read(element, String.class).stream())
                .toList();
    }

    /// The section at `key`; empty if absent.
    public Optional<Section> section(String key) {
        return child(key).flatMap(Section::of);
    }

    /// The sections at the keys of this one, in the order of the file.
    public Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (Setting child : setting.children()) {
            asked.add(child.key());
            of(child).ifPresent(section -> sections.put(child.key(), section));
        }
        return Collections.unmodifiableMap(sections);
    }

    /// The sections at the keys of the section at `key`, in the order of the file; none if absent.
    public Map<String, Section> sections(String key) {
        return section(key).map(Section::sections).orElse(Map.of());
    }

    /// The number of elements in the list at `key`, also of those that are wrong; 0 if absent. What is no
    /// list counts as one.
    public int count(String key) {
        return child(key).map(list -> list.elements().map(List::size).orElse(1)).orElse(0);
    }

    /// The sections in the list at `key`; none if absent.
    public List<Section> sectionList(String key) {
        return elements(key).stream().flatMap(element -> of(element).stream()).toList();
    }

    /// A component at `key`: a section with at least a `type`, for which `codec = json` is short; empty if
    /// absent.
    public Optional<Section> component(String key) {
        return child(key).flatMap(Section::component);
    }

    /// The components in the list at `key`, each as in [#component(String)]; none if absent.
    public List<Section> components(String key) {
        return elements(key).stream()
                .flatMap(element -> component(element).stream())
                .toList();
    }

    private static Optional<Section> component(Setting setting) {
        return switch (setting.value().valueType()) {
            case STRING -> Optional.of(new Section(longForm(setting), true));
            case OBJECT ->
                Optional.of(new Section(setting))
                        .filter(section -> section.requiredString(TYPE).isPresent());
            case LIST, NUMBER, BOOLEAN, NULL ->
                setting.wrong("expected a name or a record with a type, found " + setting.found());
        };
    }

    private static Setting longForm(Setting name) {
        ConfigObject object = name.value().atKey(TYPE).root();
        return new Setting(
                name.key(), name.path(), object.withOrigin(name.value().origin()), name.place(), name.reading());
    }

    private static Optional<Section> of(Setting setting) {
        return setting.value() instanceof ConfigObject
                ? Optional.of(new Section(setting))
                : setting.wrong("expected a record, found " + setting.found());
    }

    private List<Setting> elements(String key) {
        return child(key)
                .flatMap(list -> list.elements().or(() -> list.wrong("expected a list, found " + list.found())))
                .orElse(List.of());
    }

    /// Reports that this section is wrong.
    public void problem(String message) {
        setting.wrong(message);
    }

    /// Reports that the setting at `key`, which may be absent, is wrong.
    public void problem(String key, String message) {
        if (shorthand && key.equals(TYPE)) {
            problem(message);
        } else {
            setting.child(key).orElseGet(() -> setting.emptyChild(key)).wrong(message);
        }
    }

    /// Reports that one element of the list at `key` is wrong.
    public void problem(String key, int index, String message) {
        Optional<Setting> element = setting.child(key)
                .flatMap(Setting::elements)
                .filter(elements -> index < elements.size())
                .map(elements -> elements.get(index));
        if (element.isPresent()) {
            element.get().wrong(message);
        } else {
            problem(key, message);
        }
    }

    /// Keys that nobody asked this section for, in the order of the file.
    public List<String> remainingKeys() {
        return keys().stream().filter(key -> !asked.contains(key)).toList();
    }

    /// Reports every key that nobody asked this section for and that is not in `known`.
    public void unknownKeysAreProblems(Collection<String> known) {
        new UnknownSettings(known, asked).report(setting.children());
    }

    /// Reports every key that nobody asked this section for.
    public void unknownKeysAreProblems() {
        unknownKeysAreProblems(List.of());
    }

    /// The keys that this section was asked for.
    Set<String> asked() {
        return asked;
    }

    Setting setting() {
        return setting;
    }

    private Optional<Setting> child(String key) {
        asked.add(key);
        return setting.child(key).filter(child -> child.value().valueType() != ConfigValueType.NULL);
    }
}
