/// The connectors `tcp_server` and `tcp_client`: streams of bytes over TCP.
///
/// **tcp_server** waits for connections. Each connection is a split of its own, so the preprocessors frame each
/// by itself, and an event's metadata tells the peer:
/// `{"tcp_server":{"peer":{"host":"192.0.2.7","port":50123}}}`. A connection that breaks off gives what was
/// incomplete to the `err` port, with the reason.
/// ```hocon
/// flow.collect {
///   connectors {
///     in  { type = tcp_server, host = 0.0.0.0, port = 4242, preprocessors = [separate], codec = json }
///     out { type = file, mode = append, path = all.ndjson, codec = json, postprocessors = [separate] }
///   }
///   links = [ "in -> out" ]
/// }
/// ```
///
/// **What is guaranteed.** At most once: what a connection brought cannot be read again. Within a connection
/// order is kept. When the flow cannot take more, nothing more is read, the systems' buffers fill, and the peer
/// has to wait.
@NullMarked
package io.temblor.connectors.tcp;

import org.jspecify.annotations.NullMarked;
