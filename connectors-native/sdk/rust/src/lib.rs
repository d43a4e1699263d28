//! Connectors for Temblor as native libraries: sources, sinks and codecs in safe Rust.
//!
//! A connector is a type that implements [`Source`] or [`Sink`], or [`Decoder`] and [`Encoder`], and is listed in
//! [`library!`]. The crate does what stands at the border: panics are caught, lengths and pointers are looked at,
//! settings are read, errors become statuses. Rules that the engine's contract has and types do not hold are checked:
//! breaking one is an [`Error`], never undefined behaviour.
//!
//! [`testing`] drives a connector through its exported tables as the engine does. [`ffi`] is the header itself.
//!
//! Whoever writes a connector begins with the folder `template`.

#![warn(missing_docs)]
#![deny(unsafe_op_in_unsafe_fn)]

#[cfg(all(panic = "abort", not(test)))]
compile_error!("a panic must not end the engine: take `panic = \"abort\"` out of the profile in Cargo.toml");

mod batch;
mod border;
mod codec;
mod component;
mod error;
pub mod ffi;
mod host;
mod instance;
pub mod json;
mod lent;
mod library;
mod outcomes;
mod position;
mod settings;
mod sink;
mod source;
mod splits;
mod tables;
pub mod testing;
mod wake;

pub use batch::Batch;
pub use codec::{Decoded, Decoder, Encoder, Output};
pub use component::{codec, decoder, encoder, sink, source, source_and_sink, CodecRule, Component};
pub use error::{Error, ErrorKind};
pub use host::{Counter, Host, Level};
#[doc(hidden)]
pub use library::{About, Entry, Library};
pub use outcomes::Outcomes;
pub use position::{Position, Resume, NO_POSITION};
pub use settings::{FromSetting, Settings};
pub use sink::{Event, Events, Sink};
pub use source::{Create, Polled, Source};
pub use splits::Split;
pub use wake::{Interrupter, Pause, Waker};

// compiles the code on that page
#[cfg(doctest)]
#[doc = include_str!("../../../docs/native-connector-in-rust.md")]
struct NativeConnectorInRust;
