/// What is in a native library, found out before it is loaded into this process.
///
/// A library that cannot be loaded, or that crashes while it is, must not end the process. So a small program, the
/// *probe*, loads it in a process of its own, calls its entry function and prints what it describes. What a library
/// describes is kept by the hash of its content, so that each is probed once.
///
/// **Words.** A *description* is what the probe has printed. A library is *refused* with a sentence that says why.
/// *Bundled* libraries come with Temblor, as resources of a jar for one platform, with descriptions made when they were
/// built.
package io.temblor.connectors.ffi.probe;
