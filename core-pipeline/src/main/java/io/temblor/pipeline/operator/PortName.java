package io.temblor.pipeline.operator;

import io.temblor.connector.SettingChecks;
import java.util.regex.Pattern;

/// What is demanded of a port that a user names.
final class PortName {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

    private PortName() {}

    static void check(SettingChecks checks, String setting, String port) {
        checks.that(
                        WORD.matcher(port).matches(),
                        setting,
                        "a port must have a name of letters, digits, - and _, but has `" + port + "`")
                .that(!port.equals("err"), setting, "the port err is for events that failed; name another")
                .that(!port.equals("in"), setting, "the port in is for events that come; name another");
    }
}
