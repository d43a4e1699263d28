package io.temblor.cli;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.SettingDescriptor;
import io.temblor.config.SettingsBinding;
import io.temblor.connector.Backend;
import io.temblor.connector.Role;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.value.Value;
import io.temblor.connectors.ffi.probe.ComponentDescription;
import io.temblor.connectors.ffi.probe.LibraryDescription;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// All about one native library.
final class LibraryPage {
    private final Path file;
    private final LibraryDescription library;
    private final Configuration nothing = ConfigFiles.ofText("none", "").load();

    LibraryPage(Path file, LibraryDescription library) {
        this.file = file;
        this.library = library;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(file + ": " + library.name() + " " + library.version());
        facts().forEach((key, value) -> lines.add(key + ": " + value));
        for (ComponentDescription component : library.components()) {
            lines.add("");
            lines.addAll(new ItemPage(item(component), settings(component)).lines());
        }
        return lines;
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("interface", library.abi());
        facts.put("vendor", library.vendor());
        facts.put("licence", library.licence());
        facts.put("build", library.build());
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    Value json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.toString());
        json.put("name", library.name());
        json.put("version", library.version());
        json.putAll(facts());
        json.put(
                "components",
                library.components().stream()
                        .map(component -> ItemJson.of(item(component), settings(component)))
                        .toList());
        return Value.of(json);
    }

    private List<SettingDescriptor> settings(ComponentDescription component) {
        return item(component).describeSettings(nothing.root());
    }

    private static Shelf.Item item(ComponentDescription component) {
        return new Shelf.Item(
                component.name(),
                component.summary(),
                component.isCodec() ? directions(component) : roles(component),
                Optional.of(Backend.NATIVE.toString()),
                component.isCodec()
                        ? Optional.empty()
                        : Optional.of(component.codec().name().toLowerCase(Locale.ROOT)),
                new SettingsBinding<>(SchemaSettings.class, Optional.of(component.schema())),
                component.example());
    }

    private static String roles(ComponentDescription component) {
        return component.roles().stream().sorted().map(Role::toString).collect(Collectors.joining(", "));
    }

    private static String directions(ComponentDescription component) {
        List<String> directions = new ArrayList<>();
        if (component.decodes()) {
            directions.add("decoder");
        }
        if (component.encodes()) {
            directions.add("encoder");
        }
        return String.join(", ", directions);
    }
}
