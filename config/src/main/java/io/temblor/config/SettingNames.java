package io.temblor.config;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

/// The names of settings: the components of records in kebab case.
final class SettingNames {
    private SettingNames() {}

    static String of(RecordComponent component) {
        return kebab(component.getName());
    }

    /// `maxLength` is `max-length`, `http2Port` is `http2-port`, `useTLS` is `use-tls`.
    static String kebab(String name) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && beginsWord(name, i)) {
                kebab.append('-');
            }
            kebab.append(name.charAt(i));
        }
        return kebab.toString().toLowerCase(Locale.ROOT);
    }

    /// No pattern, because this is done for every setting at every start.
    private static boolean beginsWord(String name, int at) {
        boolean behindCapital = Character.isUpperCase(name.charAt(at - 1));
        boolean beforeSmall = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return Character.isUpperCase(name.charAt(at)) && (!behindCapital || beforeSmall);
    }
}
