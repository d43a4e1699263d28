package io.temblor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Who groups events.
enum GroupEngine {
    TEMBLOR("Temblor", "TemblorGroups"),
    ESPER("Esper", "EsperGroups"),
    SIDDHI("Siddhi", "SiddhiGroups");

    private final String title;
    private final String subject;

    /// @param subject the name of the [GroupSubject]
    GroupEngine(String title, String subject) {
        this.title = title;
        this.subject = subject;
    }

    String title() {
        return title;
    }

    /// The name of the class that drives it.
    String subject() {
        return GroupEngine.class.getPackageName() + "." + subject;
    }

    /// Whether it has what is asked.
    boolean knows(GroupTask task) {
        return switch (this) {
            case TEMBLOR -> true;
            case ESPER -> task.aggregate() != GroupTask.Aggregate.HDR;
            case SIDDHI -> task.aggregate() != GroupTask.Aggregate.HDR && task.key() != GroupTask.Key.TWO_STRINGS;
        };
    }

    /// Whether it is on this machine; the script `run` fetches the others.
    boolean isThere(BenchFolder folder) {
        return this == TEMBLOR || Files.isDirectory(classes(folder));
    }

    /// What a JVM needs for it. The others get none of Temblor's libraries, some of which they have in other versions.
    String classPath(BenchFolder folder) {
        if (this == TEMBLOR) {
            return System.getProperty("java.class.path");
        }
        Path ours = folder.target("dist").resolve("lib").resolve("temblor-bench-0.1.0-SNAPSHOT.jar");
        Path libraries = made(folder).resolve("lib").resolve("*");
        return String.join(":", List.of(ours.toString(), classes(folder).toString(), libraries.toString()));
    }

    private Path classes(BenchFolder folder) {
        return made(folder).resolve("classes");
    }

    private Path made(BenchFolder folder) {
        return folder.target("groups").resolve(title.toLowerCase(Locale.ROOT));
    }
}
