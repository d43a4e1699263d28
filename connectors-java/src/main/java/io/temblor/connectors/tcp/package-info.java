/// The connectors `tcp_server` and `tcp_client`: streams of bytes over TCP, plain or under TLS.
///
/// **tcp_server** waits for connections. Each is a split of its own, so that the preprocessors frame each by
/// itself, and an event's metadata tells who sent it: `{"tcp_server":{"peer":{"host":"192.0.2.7","port":50123}}}`,
/// and under TLS also `"tls":{"protocol":"TLSv1.3","cipher":"TLS_AES_256_GCM_SHA384","subject":"CN=alice"}`, whose
/// subject is there if the client has shown a certificate. A connection that breaks off gives what was incomplete
/// to the `err` port, with the reason.
/// ```hocon
/// flow.collect {
///   connectors {
///     in  { type = tcp_server, host = 0.0.0.0, port = 4242, preprocessors = [separate], codec = json
///           tls { certificate = server.pem, key = server.key } }
///     out { type = file, mode = append, path = all.ndjson, codec = json, postprocessors = [separate] }
///   }
///   links = [ "in -> out" ]
/// }
/// ```
///
/// As a sink it replies: an event that came in through the same connector goes back on the connection that it came
/// from, as long as that is open; a peer that has finished sending gets its replies for a while longer (`linger`;
/// not before TLS 1.3, which knows no half-closed connections). Events from elsewhere go to all who are connected.
/// ```hocon
/// flow.echo {
///   connectors.chat { type = tcp_server, port = 4242, preprocessors = [separate], codec = string, postprocessors =
/// [separate] }
///   links = [ "chat -> chat" ]
/// }
/// ```
///
/// **tcp_client** connects. As source and sink under one name it has one connection, on which it asks and reads the
/// answers.
/// ```hocon
/// flow.forward {
///   connectors {
///     in  { type = file, path = access.log, preprocessors = [separate], codec = string }
///     out { type = tcp_client, host = logs.example.org, port = 6514, codec = string, postprocessors = [separate], tls
/// {} }
///   }
///   links = [ "in -> out" ]
/// }
/// ```
///
/// **What is guaranteed.** Within a connection order is kept. At most once: what a connection brought cannot be
/// read again, and *delivered* means that the operating system has the bytes, which it loses if the peer dies
/// before it has read them. A batch that `tcp_client` could not write to its end is written again as a whole on the
/// next connection, so that after a failure some events may also come twice.
///
/// **What is slow stays slow.** When the flow cannot take more, nothing more is read, the systems' buffers fill,
/// and the peer has to wait. A peer that does not read holds the sink up for `write-timeout`, then its connection
/// is closed.
///
/// **Threads.** A server accepts and shakes hands on a thread of its own; without a source another thread reads and
/// throws away. All else happens on the threads of the flow.
@NullMarked
package io.temblor.connectors.tcp;

import org.jspecify.annotations.NullMarked;
