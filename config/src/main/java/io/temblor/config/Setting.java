package io.temblor.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A value with its path and its place.
///
/// @param key     the last element of the path, unquoted
/// @param path    the full path, quoted where it must be
/// @param value   the value, resolved
/// @param place   where the value stands
/// @param reading what it shares with all others
record Setting(String key, String path, ConfigValue value, Place place, Reading reading) {

    /// What all settings of a configuration share.
    record Reading(Origins origins, Problems problems) {}

    static Setting root(ConfigObject object, Reading reading) {
        return new Setting("", "", object, reading.origins().place(object.origin()), reading);
    }

    static String join(String path, String key) {
        String quoted = ConfigUtil.joinPath(key);
        return path.isEmpty() ? quoted : path + "." + quoted;
    }

    /// A scalar as it was written, without quotes; empty for lists and records.
    String text() {
        return switch (value.valueType()) {
            case STRING -> String.valueOf(value.unwrapped());
            case NUMBER -> value.atKey("x").getString("x"); // rendered, 1.10 would be 1.1
            case BOOLEAN -> value.render();
            case OBJECT, LIST, NULL -> "";
        };
    }

    /// Whether the user wrote it; otherwise it is a default.
    boolean isUsers() {
        return reading.origins().userPlace(value.origin()).isPresent();
    }

    boolean isNull() {
        return value.valueType() == ConfigValueType.NULL;
    }

    /// Reports that this setting is wrong.
    <T> Optional<T> wrong(String message) {
        reading.problems().add(place, path, message);
        return Optional.empty();
    }

    /// The settings of an object in the order of the file; none if this is no object.
    List<Setting> children() {
        return value instanceof ConfigObject object
                ? object.entrySet().stream()
                        .map(this::child)
                        .sorted(Setting::inFileOrder)
                        .toList()
                : List.of();
    }

    private static int inFileOrder(Setting left, Setting right) {
        int lines = left.place().compareTo(right.place());
        int columns = lines == 0 ? Integer.compare(left.column(), right.column()) : lines;
        return columns == 0 ? left.path().compareTo(right.path()) : columns;
    }

    private int column() {
        return reading.origins().column(place, key);
    }

    Optional<Setting> child(String key) {
        return value instanceof ConfigObject object && object.get(key) != null
                ? Optional.of(child(Map.entry(key, object.get(key))))
                : Optional.empty();
    }

    private Setting child(Map.Entry<String, ConfigValue> entry) {
        return at(entry.getKey(), join(path, entry.getKey()), entry.getValue());
    }

    /// The elements of a list, or of an object that overrides wrote with the keys 0, 1, 2 and so on.
    Optional<List<Setting>> elements() {
        return switch (value) {
            case ConfigList list ->
                Optional.of(IntStream.range(0, list.size())
                        .mapToObj(index -> at(String.valueOf(index), path + "[" + index + "]", list.get(index)))
                        .toList());
            case ConfigObject object
            when !object.isEmpty() && object.keySet().stream().allMatch(Setting::isIndex) ->
                Optional.of(object.entrySet().stream()
                        .sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey())))
                        .map(this::child)
                        .toList());
            default -> Optional.empty();
        };
    }

    private static boolean isIndex(String key) {
        return key.matches("\\d{1,6}");
    }

    /// The section at `key` if there is none in the source: empty, and standing where this one does.
    Setting emptyChild(String key) {
        return new Setting(key, join(path, key), ConfigFactory.empty().root(), place, reading);
    }

    /// An override changes settings; the section that they stand in remains where it is.
    private Setting at(String key, String path, ConfigValue value) {
        Place own = reading.origins().place(value.origin());
        boolean overridden = value instanceof ConfigObject && Origins.isOverride(own.source());
        return new Setting(key, path, value, overridden ? place : own, reading);
    }

    /// What stands there, for messages: short, quoted if it is a text.
    String found() {
        return switch (value.valueType()) {
            case OBJECT -> "a record";
            case LIST -> "a list";
            case NULL -> "null";
            case STRING -> '"' + shortened(text()) + '"';
            case NUMBER, BOOLEAN -> text();
        };
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
