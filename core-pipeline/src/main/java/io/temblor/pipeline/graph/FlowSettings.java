package io.temblor.pipeline.graph;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How a flow is executed. Defaults stand in `reference.conf` under `flow-defaults`.
///
/// @param ringSize      slots of each ring, a power of two
/// @param ringBytes     the most bytes of events in flight in each ring, as far as a single larger event does
///                      not exceed it
/// @param waitStrategy  what a stage does when there is nothing to do
/// @param decodeIn      which thread decodes
/// @param lanes         how many rings the flow has
/// @param key           the field whose value chooses the lane, as in `event.user`; the split of the source
///                      if absent
/// @param batchSize     the most events in one write of a sink
/// @param flushInterval how long a sink may keep back what it has written
/// @param stopTimeout   how long a stop may take before what is left is given up
/// @param state         the folder where positions are kept; none are if absent
public record FlowSettings(
        int ringSize,
        DataSize ringBytes,
        WaitStrategyName waitStrategy,
        DecodeIn decodeIn,
        int lanes,
        Optional<String> key,
        int batchSize,
        Duration flushInterval,
        Duration stopTimeout,
        Optional<Path> state) {

    /// What a stage does when there is nothing to do.
    public enum WaitStrategyName {
        /// Sleeps until it is woken: costs nothing when idle.
        BLOCKING,
        /// Spins, then yields: lower latency, a whole core.
        YIELDING,
        /// Spins: the lowest latency where cores are to spare.
        BUSY_SPIN
    }

    /// Which thread decodes what a source reads.
    public enum DecodeIn {
        /// That of the lane's pipelines.
        PIPELINE,
        /// That of the source.
        SOURCE
    }

    public FlowSettings {
        new SettingChecks()
                .between("ring-size", ringSize, 64, 1 << 20)
                .that(Integer.bitCount(ringSize) == 1, "ring-size", "must be a power of two, but is " + ringSize)
                .that(ringBytes.bytes() > 0, "ring-bytes", "must be more than 0")
                .between("lanes", lanes, 1, 64)
                .that(
                        key.isEmpty() || key.get().matches("event(\\.[^.\\s]+)+"),
                        "key",
                        "must name a field, as in event.user, but is " + key.orElse(""))
                .that(key.isEmpty() || lanes > 1, "key", "needs more than one lane; set lanes to 2 or more")
                .between("batch-size", batchSize, 1, 1 << 16)
                .verify();
    }
}
