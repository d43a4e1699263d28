/// Files, read and written.
///
/// **Reading** (`mode = read`) takes one file or all that a glob selects, to the end or for ever (`follow =
/// true`). Rotated files are read to their end before the new one is begun: renamed ones, deleted ones, and
/// those that were copied and truncated. A file is known by its inode number and its first bytes, so reading
/// resumes at the right byte also if the file was renamed in the meantime. A split is a path; its events have
/// the metadata `{"file":{"path":…}}`.
///
/// **Writing** (`mode = write`, `append`, `truncate` or `overwrite`) puts whole batches into one file, which
/// can be rotated by size and time. After a failed write the file ends with its last whole event.
///
/// **What goes wrong** with one file costs that file alone: no permission to read it, a device or a link to
/// nothing in its place, a file that vanishes before it is opened. It is logged once, and a source that follows
/// tries again at each scan. Bytes are passed on as they are; text in a wrong encoding is the codec's affair. A
/// write that fails is a lost connection, tried again by the reconnect policy.
///
/// **Guarantees.** A source is at-least-once: reading resumes at the last position that was committed. A sink
/// is at-least-once: an event counts as delivered when the operating system has it, or with `sync = batch` when
/// it is on the disk.
///
/// ```hocon
/// flow.errors {
///   connectors {
///     in  { type = file, path = "/var/log/app/*.log", follow = true, preprocessors = [separate], codec = json }
///     out {
///       type = file, mode = append, path = errors.ndjson, rotate { size = 100MiB, keep = 7 }
///       postprocessors = [separate], codec = json
///     }
///   }
///   pipelines {
///     errors { steps = [ { type = filter, where { field = level, equals = error } } ] }
///   }
///   links = [ "in -> errors -> out" ]
/// }
/// ```
@NullMarked
package io.temblor.connectors.file;

import org.jspecify.annotations.NullMarked;
