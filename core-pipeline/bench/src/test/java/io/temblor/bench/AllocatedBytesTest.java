package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllocatedBytesTest {
    private static final String BEFORE = """
            17219:
            2026-11-27 08:41:37
            Full thread dump OpenJDK 64-Bit Server VM (25.0.3+9-LTS mixed mode):

            "main" #3 [17219] prio=5 os_prio=0 cpu=262.47ms elapsed=2.93s allocated=7137K defined_classes=44 tid=0x00007f51 nid=17219 waiting on condition  [0x00007f51]
               java.lang.Thread.State: WAITING (parking)

            "temblor-w2-sink-out" #18 [17234] prio=5 os_prio=0 cpu=9.95ms elapsed=2.51s allocated=23008B defined_classes=0 tid=0x00007f51 nid=17234 waiting on condition  [0x00007f51]
            "w2/in accept" #21 [17237] daemon prio=5 os_prio=0 cpu=11.46ms elapsed=2.37s allocated=273K defined_classes=24 tid=0x00007f51 nid=17237 runnable  [0x00007f51]
            "Attach Listener" #22 [17287] daemon prio=9 os_prio=0 cpu=0.56ms elapsed=0.12s allocated=128B defined_classes=0 tid=0x00007f51 nid=17287 waiting on condition  [0x00007f51]
            "VM Thread" os_prio=0 cpu=1.12ms elapsed=2.89s tid=0x00007f51 nid=17222 runnable
            """;

    private final AllocatedBytes before = AllocatedBytes.parse(BEFORE);

    @Test
    void knowsEveryThreadButTheOneThatAnswers() {
        assertThat(before.threads())
                .containsOnlyKeys("3", "18", "21")
                .containsEntry("3", 7137L << 10)
                .containsEntry("18", 23008L);
    }

    @Test
    void sumsWhatWasAllocatedSinceInAnyUnit() {
        AllocatedBytes after = AllocatedBytes.parse(BEFORE.replace("allocated=23008B", "allocated=600M")
                .replace("allocated=128B", "allocated=4G")
                .replace("allocated=273K", "allocated=1G"));

        assertThat(after.since(before)).isEqualTo((600L << 20) - 23008 + (1L << 30) - (273L << 10));
    }

    @Test
    void countsAThreadThatIsNewFromNothing() {
        AllocatedBytes after = AllocatedBytes.parse(BEFORE.replace("#21 [17237]", "#30 [18000]"));

        assertThat(after.since(before)).isEqualTo(273L << 10);
    }

    @Test
    void asksAJvm() {
        assertThat(AllocatedBytes.of(ProcessHandle.current().pid()).threads()).hasSizeGreaterThan(2);
    }
}
