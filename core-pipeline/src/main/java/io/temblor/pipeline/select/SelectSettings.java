package io.temblor.pipeline.select;

import io.temblor.config.PlacedText;
import io.temblor.connector.SettingChecks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The settings of the operator `select`.
///
/// @param select    what comes out: an expression of the script language, in which aggregate functions such as
///                  `aggr::stats::count()` tell about all events of a window
/// @param where     which events are taken: an expression; all if it is not there
/// @param groupBy   by what events are told apart: expressions; a list in `each(...)` makes an event part of several
///                  groups
/// @param window    in what window events are collected; without one, each event has a result
/// @param windows   windows of which each further one collects what the one before it has collected, in place of
///                  `window`
/// @param having    which results come out: an expression, in which `event` is the result
/// @param maxGroups how many groups there may be at a time; events of further ones go to `err`
/// @param groupTtl  after how long without events a group is closed
public record SelectSettings(
        PlacedText select,
        Optional<PlacedText> where,
        List<PlacedText> groupBy,
        Optional<WindowSettings> window,
        List<WindowSettings> windows,
        Optional<PlacedText> having,
        int maxGroups,
        Optional<Duration> groupTtl) {
    public SelectSettings {
        SettingChecks checks = new SettingChecks();
        checks.that(maxGroups > 0, "max-groups", "must be more than 0, but is " + maxGroups);
        checks.that(
                window.isEmpty() || windows.isEmpty(),
                "windows",
                "either window or windows can be there, but not both");
        checks.that(
                groupTtl.isEmpty() || groupTtl.orElseThrow().isPositive(), "group-ttl", "must be more than no time");
        checks.verify();
        SelectReader reader =
                new SelectReader(new SelectReader.Texts(select, where, groupBy, having), window, windows, checks);
        reader.read(maxGroups, groupTtl);
        checks.verify();
    }

    /// The select that they describe.
    SelectPlan plan() {
        return new SelectReader(
                        new SelectReader.Texts(select, where, groupBy, having), window, windows, new SettingChecks())
                .read(maxGroups, groupTtl)
                .orElseThrow();
    }
}
