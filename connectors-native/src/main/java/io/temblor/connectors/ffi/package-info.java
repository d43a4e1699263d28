/// Brings the connectors and codecs of native libraries: those that come with Temblor, and those in the folders
/// that the configuration names.
/// ```hocon
/// connectors.native.path = [ "plugins" ]
///
/// flow.load {
///   connectors {
///     in  { type = udp_server, backend = native, port = 1514, codec = string }
///     out { type = stdio, codec = string, postprocessors = [separate] }
///   }
///   links = [ "in -> out" ]
/// }
/// ```
package io.temblor.connectors.ffi;
