package io.temblor.pipeline.engine;

import io.temblor.connector.NanoClock;
import io.temblor.pipeline.graph.FlowSettings;
import java.util.List;

/// What the threads of a flow share.
record FlowParts(FlowSettings settings, NanoClock clock, StageWait waiting, List<Lane> lanes) {}
