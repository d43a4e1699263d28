package io.temblor.config;

import com.typesafe.config.ConfigSyntax;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A text that is being read.
///
/// @param name      its name in messages
/// @param text      the text
/// @param file      the file it stands in, if any
/// @param including the files that include it, the outermost first
record Document(String name, String text, Optional<Path> file, List<Path> including) {

    ConfigSyntax syntax() {
        if (name.endsWith(".json")) {
            return ConfigSyntax.JSON;
        }
        return name.endsWith(".properties") ? ConfigSyntax.PROPERTIES : ConfigSyntax.CONF;
    }

    /// The line of the first `include` of `what`; 0 if it cannot be found. The library does not tell it.
    int lineOfInclude(String what) {
        Pattern include = Pattern.compile("\\binclude\\b.*\"" + Pattern.quote(what) + "\"");
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (include.matcher(lines[i]).find()) {
                return i + 1;
            }
        }
        return 0;
    }
}
