package io.temblor.pipeline.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The live objects that an embedding program lends to its connectors, by class and name.
///
/// **Threading.** Immutable.
public final class Resources {
    /// None at all.
    public static final Resources NONE = new Resources(Map.of());

    private final Map<String, Object> objects;

    private Resources(Map<String, Object> objects) {
        this.objects = Map.copyOf(objects);
    }

    /// These and one more, in place of one of the same name.
    public Resources with(String name, Object resource) {
        Map<String, Object> more = new HashMap<>(objects);
        more.put(name, resource);
        return new Resources(more);
    }

    /// The object of that name, if it is there and of that class.
    public <T> Optional<T> find(Class<T> type, String name) {
        return Optional.ofNullable(objects.get(name)).filter(type::isInstance).map(type::cast);
    }

    /// The names of the objects of a class, sorted.
    public List<String> names(Class<?> type) {
        List<String> names = new ArrayList<>();
        objects.forEach((name, object) -> {
            if (type.isInstance(object)) {
                names.add(name);
            }
        });
        return names.stream().sorted().toList();
    }
}
