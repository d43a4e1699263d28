/// The connectors `udp_server` and `udp_client`: datagrams over UDP, each an event.
///
/// **udp_server** listens on a port, or to a multicast group. Each datagram is a message, an empty one too; the
/// preprocessors are applied to each by itself. The socket is the one split, named after its address and its port:
/// `127.0.0.1:1514`. With `peer-metadata` an event's metadata tell who sent it:
/// `{"udp_server":{"peer":{"host":"192.0.2.7","port":50123}}}`.
/// ```hocon
/// flow.collect {
///   connectors {
///     in  { type = udp_server, host = 0.0.0.0, port = 1514, receive-buffer = 4MiB, codec = string }
///     out { type = file, mode = append, path = all.log, codec = string, postprocessors = [separate] }
///   }
///   links = [ "in -> out" ]
/// }
/// ```
///
/// **udp_client** sends each event as one datagram, to one peer or to all that a broadcast or multicast address
/// stands for. An event that is too large for a datagram goes to the `err` port with the code `too-large`.
/// ```hocon
/// flow.forward {
///   connectors {
///     in  { type = file, path = access.log, preprocessors = [separate], codec = string }
///     out { type = udp_client, host = logs.example.org, port = 514, codec = string }
///   }
///   links = [ "in -> out" ]
/// }
/// ```
///
/// **What is guaranteed.** At most once: a datagram cannot be sent again, and nobody tells whether one arrived; an
/// event is delivered when the system has taken its datagram. They may also arrive in another order, or twice.
///
/// **What is lost is counted.** What the system drops because the flow is too slow, `datagrams-dropped-by-system`
/// counts, on Linux. A datagram longer than `max-datagram` is handed on cut, with `"truncated":true` beside the peer
/// in its metadata, and counted in `datagrams-truncated`. What the peer's system refuses because nobody listens there,
/// `datagrams-refused` counts, as far as it tells. All three warn in the log, each once a minute at most, with the
/// number since the last time.
@NullMarked
package io.temblor.connectors.udp;

import org.jspecify.annotations.NullMarked;
