package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.Value;
import org.jspecify.annotations.Nullable;

/// A compiled script.
///
/// **Threading.** One thread at a time: what it compares with and its extractors have room for work in progress.
public abstract class ScriptBody {
    /// Runs the script on the event of a frame.
    ///
    /// @return what is emitted to `out`, or null if the frame says what has become of the event
    /// @throws ScriptException if it fails; [Frame#site] says where
    public abstract @Nullable Value run(Frame frame);
}
