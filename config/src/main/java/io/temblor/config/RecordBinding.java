package io.temblor.config;

import com.typesafe.config.ConfigObject;
import io.temblor.connector.InvalidSettingException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Binds settings to a record, component by component.
///
/// @param <T> the record
record RecordBinding<T extends Record>(Class<T> type) {

    /// Binds what the user gave, over the defaults; every key must be a component.
    Optional<T> bind(Setting given, Optional<Setting> defaults) {
        return bind(given, defaults, List.of());
    }

    /// Binds what the user gave, over the defaults; keys of `others` are left to others.
    Optional<T> bind(Setting given, Optional<Setting> defaults, Collection<String> others) {
        if (!(given.value() instanceof ConfigObject)) {
            return given.wrong("expected a record, found " + given.found());
        }
        List<String> names =
                Stream.of(type.getRecordComponents()).map(SettingNames::of).toList();
        new UnknownSettings(names, others).report(given, defaults);

        List<Object> values = new ArrayList<>(names.size());
        for (RecordComponent component : type.getRecordComponents()) {
            component(component, given, defaults).ifPresent(values::add);
        }
        return values.size() == names.size() ? construct(values, new SettingPlaces(given, defaults)) : Optional.empty();
    }

    private static Optional<?> component(RecordComponent component, Setting section, Optional<Setting> defaults) {
        String name = SettingNames.of(component);
        Type type = component.getGenericType();
        Optional<Setting> given = section.child(name);
        Optional<Setting> byDefault = defaults.flatMap(all -> all.child(name));
        Optional<Type> inner = Kinds.optional(type);
        if (inner.isPresent()) {
            return optional(inner.get(), given, byDefault);
        }
        if (Kinds.isRecord(type)) {
            return nested(type, given.orElseGet(() -> section.emptyChild(name)), byDefault);
        }
        // The defaults of what can also be a text are those of the record alone: they do not stand in for the setting.
        Optional<Setting> present = Kinds.recordOfEither(type).isPresent() ? given : given.or(() -> byDefault);
        return required(Kinds.of(type), present, section.emptyChild(name));
    }

    /// An optional record is there only if the user gave it: its defaults alone do not switch it on.
    private static Optional<?> optional(Type type, Optional<Setting> given, Optional<Setting> byDefault) {
        if (Kinds.isRecord(type)) {
            return given.filter(setting -> !setting.isNull()).isPresent()
                    ? nested(type, given.get(), byDefault).map(Optional::of)
                    : Optional.of(Optional.empty());
        }
        Optional<Setting> present = given.or(() -> byDefault).filter(setting -> !setting.isNull());
        return present.isPresent()
                ? Kinds.of(type).read(present.get()).map(Optional::of)
                : Optional.of(Optional.empty());
    }

    private static Optional<?> nested(Type type, Setting given, Optional<Setting> byDefault) {
        Class<? extends Record> record = ((Class<?>) type).asSubclass(Record.class);
        return new RecordBinding<>(record).bind(given, byDefault.filter(setting -> !setting.isNull()));
    }

    static Optional<?> required(Kind kind, Optional<Setting> present, Setting absent) {
        if (present.isEmpty() || present.get().isNull()) {
            Setting where = present.filter(Setting::isUsers).orElse(absent);
            return where.wrong("missing; expected " + kind.expected());
        }
        return kind.read(present.get());
    }

    private Optional<T> construct(List<Object> values, SettingPlaces places) {
        try {
            return Optional.of(constructor().newInstance(values.toArray()));
        } catch (InvocationTargetException e) {
            return refused(Objects.requireNonNull(e.getCause()), places);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "the record " + type.getName() + " cannot be made; it must be public and in an exported package",
                    e);
        }
    }

    private Constructor<T> constructor() throws NoSuchMethodException {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<T> constructor = type.getDeclaredConstructor(types);
        constructor.trySetAccessible(); // on the class path a record need not be public
        return constructor;
    }

    private static <T> Optional<T> refused(Throwable cause, SettingPlaces places) {
        switch (cause) {
            case InvalidSettingException invalid ->
                invalid.problems().forEach(problem -> places.wrong(problem.setting(), problem.problem()));
            case IllegalArgumentException other -> places.wrong(String.valueOf(other.getMessage()));
            case RuntimeException bug -> throw bug;
            case Error bug -> throw bug;
            default -> throw new IllegalStateException("a record's constructor throws no checked exception", cause);
        }
        return Optional.empty();
    }
}
