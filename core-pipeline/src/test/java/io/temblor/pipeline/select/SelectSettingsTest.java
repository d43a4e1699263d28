package io.temblor.pipeline.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.config.InvalidConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectSettingsTest {
    private static final String COUNT = "select = \"aggr::stats::count()\"\n";

    private static void assertRefused(String settings, String... parts) {
        assertThatThrownBy(() -> Selects.settings(settings))
                .isInstanceOf(InvalidConfigException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @Test
    void saysWhereAnExpressionIsWrong() {
        assertRefused(
                "select = \"event.\"",
                "test.conf:1: select: the expression is not right\ntest.conf:1:17: error: expected a name");
        assertRefused("select = event\nwhere = \"event.a >\"", "test.conf:2: where: the expression is not right");
        assertRefused("select = event\nhaving = \")\"", "test.conf:2: having: the expression is not right");
        assertRefused("select = event\ngroup-by = [event.a, \"each(\"]", "group-by[1]: the expression is not right");
        assertRefused(
                "select = \"event.a + x\"",
                "select: the select is not right\ntest.conf:1:21: error: there is no variable");
    }

    @Test
    void refusesAggregatesWithoutAWindow() {
        assertRefused(COUNT, "`aggr::stats::count` is an aggregate function, but this select has no window");
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertRefused(COUNT + "max-groups = 0", "test.conf:2: max-groups: must be more than 0, but is 0");
        assertRefused(COUNT + "group-ttl = 0s", "test.conf:2: group-ttl: must be more than no time");
    }

    @Test
    void takesOneWindowOrSeveralButNotBoth() {
        assertRefused(
                COUNT + "window { type = tumbling, size = 1 }, windows = [{ type = tumbling, size = 2 }]",
                "windows: either window or windows can be there, but not both");
    }

    @Test
    void refusesSeveralWindowsThatCannotFollowEachOther() {
        assertRefused(
                COUNT + "windows = [{ type = tumbling, size = 1 }, { type = session, name = visit, gap = 1s }]",
                "windows: only tumbling windows that are not aligned can follow each other, but `visit` is none");
        assertRefused(
                COUNT + "windows = [{ type = tumbling, size = 1 }, { type = tumbling, size = 0 }]",
                "windows[1].size: must be more than 0, but is 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type = tumbling                                          | window: a tumbling window needs an interval, a size, or a script that says when it is full
            type = tumbling, size = 1, interval = 1s                 | window.size: cannot stand beside an interval
            type = tumbling, interval = 0s                           | window.interval: must be more than 0, but is 0
            type = tumbling, size = 1, gap = 1s                      | window.gap: does not belong to such a tumbling window, which can have size
            type = tumbling, size = 1, emit-empty-windows = true     | window.emit-empty-windows: does not belong to such a tumbling window
            type = hopping, interval = 1s                            | window: a hopping window needs the parameter `every`
            type = hopping, interval = 1d, every = 1ms               | window.every: is too short: an event would be part of 86400000 windows
            type = session                                           | window: a session window needs the parameter `gap`
            type = session, gap = 4000d                              | window.gap: must be at most ten years
            type = session, gap = 1s, lateness = 1s                  | window.lateness: is of use only if events tell their own time
            type = sliding                                           | window: a sliding window needs a size or an interval, or both
            type = sliding, size = 2, every-events = 0               | window.every-events: must be more than 0, but is 0
            type = sliding, size = 2, time = event                   | window.time: is of no use to a window of so many events
            type = tumbling, size = 2, time = 1, weight = 1          | window: only one of time, weight and script can be there
            type = tumbling, interval = 2s, weight = 1               | window.weight: is of use to a window of so many events only, which has a size
            type = tumbling, interval = 2s, script = true            | window.script: says when a window is full, so neither size nor interval can be there
            type = tumbling, script = "event ="                      | window.script: the script is not right
            type = tumbling, script = true, tick-script = "event.a"  | window.tick-script: the script is not right
            type = tumbling, interval = 1s, time = "event."          | window.time: the expression is not right
            type = tumbling, size = 1, tick-script = true            | window: only a window whose script says when it is full can have a script for ticks
            type = hopping, interval = 2s, every = 1s, state = 1     | window: only a tumbling window can have a state
            type = tubmling, size = 1                                | window.type: found "tubmling"; possible are tumbling, sliding, hopping, session; did you mean tumbling?
            """)
    void refusesWindowsThatCannotBe(String window, String message) {
        assertRefused(COUNT + "window { " + window + " }", message);
    }

    @Test
    void tellsOnlyWhatIsWrongWithAScript() {
        assertThatThrownBy(() -> Selects.settings(COUNT + "window { type = tumbling, script = \"event =\" }"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("needs an interval"));
    }

    @Test
    void namesPorts() {
        SelectOperatorProvider provider = new SelectOperatorProvider();
        String timed = "window { type = session, gap = 1s, time = event.t }";

        assertThat(provider.ports(Selects.settings("select = event"))).containsExactly("out");
        assertThat(provider.ports(Selects.settings(COUNT + timed))).containsExactly("out", "late");
    }
}
