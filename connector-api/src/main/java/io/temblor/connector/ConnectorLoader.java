package io.temblor.connector;

import io.temblor.connector.codec.CodecProvider;
import java.util.List;

/// Brings connectors and codecs that are no services of a class loader, such as those in native libraries.
/// Found by [java.util.ServiceLoader].
///
/// **Threading.** Any thread may call any method.
///
/// **Call order.** `load` comes once for each configuration that is read, before its flows are.
///
/// **Failure.** What is found but cannot be used becomes a [Refusal], and a setting that leads nowhere a problem;
/// neither costs anything else.
///
/// @param <S> the record that its settings are bound to
public interface ConnectorLoader<S extends Record> {

    /// Under which key of `connectors`, beside the flows of a configuration, its settings stand: `native`.
    String name();

    /// The record of its settings. Their defaults stand in the `reference.conf` of its jar, under
    /// `connectors.<name>`.
    Class<S> settings();

    /// Looks for what there is, and starts nothing of it.
    Found load(S settings);

    /// What a loader has found.
    ///
    /// @param connectors to be added; one of a known type and backend takes its place
    /// @param codecs     to be added; one of a known name takes its place
    /// @param refusals   what was found but cannot be used
    /// @param problems   what is wrong with the settings, if they name what is not there
    record Found(
            List<Connector<?>> connectors,
            List<CodecProvider<?>> codecs,
            List<Refusal> refusals,
            List<InvalidSettingException.Problem> problems) {
        public Found {
            connectors = List.copyOf(connectors);
            codecs = List.copyOf(codecs);
            refusals = List.copyOf(refusals);
            problems = List.copyOf(problems);
        }
    }

    /// Something that looks like connectors but cannot be used.
    ///
    /// @param what   a file
    /// @param reason why, as in `is for aarch64; this machine is x86_64`
    record Refusal(String what, String reason) {
        @Override
        public String toString() {
            return what + " " + reason;
        }
    }
}
