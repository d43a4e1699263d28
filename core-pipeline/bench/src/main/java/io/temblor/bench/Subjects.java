package io.temblor.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The subjects there are. Another one is a class that implements [Subject], a folder with its
/// configurations, and a line here.
final class Subjects {
    private static final Map<String, Function<BenchFolder, Subject>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("temblor", TemblorSubject::new);
        ALL.put("rsyslog", RsyslogSubject::new);
        ALL.put("syslog-ng", SyslogNgSubject::new);
        ALL.put("tremor", _ -> TremorSubject.allWorkers(System.getenv()));
        ALL.put("tremor-1", _ -> TremorSubject.oneWorker(System.getenv()));
    }

    private Subjects() {}

    /// The names of those that are measured unless others are asked for: of all that can be had.
    static List<String> usual(Map<String, String> environment) {
        return ALL.keySet().stream()
                .filter(name -> !name.startsWith("tremor") || TremorSubject.isNamed(environment))
                .toList();
    }

    /// Those of these names, in this order.
    ///
    /// @throws BenchException if there is none of that name
    static List<Subject> named(List<String> names, BenchFolder folder) {
        return names.stream().map(name -> named(name, folder)).toList();
    }

    private static Subject named(String name, BenchFolder folder) {
        Function<BenchFolder, Subject> known = ALL.get(name);
        if (known == null) {
            throw BenchException.wrongUsage("unknown subject `" + name + "`; known are " + ALL.keySet());
        }
        return known.apply(folder);
    }
}
