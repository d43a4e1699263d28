package io.temblor.pipeline.script;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Scripts that are damaged are refused, or run; nothing else happens to them.
@Timeout(120)
class DamagedScriptTest {
    private static final int SCRIPTS = Integer.getInteger("temblor.scripts", 2_000);
    private static final int LONGEST = 4_000;

    private final Random random = new Random(2026);
    private final List<String> scripts = ConformanceCase.all().stream()
            .map(ConformanceCase::script)
            .filter(script -> !script.contains("use "))
            .toList();

    @Test
    void areRunOrRefused() {
        for (int i = 0; i < SCRIPTS; i++) {
            StringBuilder script = new StringBuilder(any());
            for (int damages = random.nextInt(3); damages >= 0; damages--) {
                damage(script);
            }
            if (script.length() < LONGEST) {
                ScriptSubject.runsOrRefuses(script.toString());
            }
        }
    }

    private void damage(StringBuilder script) {
        int at = random.nextInt(script.length() + 1);
        int end = Math.min(script.length(), at + random.nextInt(8));
        switch (random.nextInt(4)) {
            case 0 -> script.delete(at, end);
            case 1 -> script.replace(at, end, " " + word() + " ");
            case 2 -> script.insert(at, " " + word() + " ");
            default -> script.insert(0, any() + ";\n");
        }
    }

    /// A stretch of another script.
    private String word() {
        String[] words = any().split("\\s+");
        return words[random.nextInt(words.length)];
    }

    private String any() {
        return scripts.get(random.nextInt(scripts.size()));
    }
}
