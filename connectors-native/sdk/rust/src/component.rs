use crate::ffi::{self, temblor_component, temblor_text};
use crate::tables::{codec as codecs, create, sink as sinks, source as sources};
use crate::{Create, Decoder, Encoder, Sink, Source};
use std::mem::size_of;
use std::ptr;

/// What a library says of one of its components.
///
/// ```
/// # use temblor_connector::*;
/// # struct Ticks;
/// # impl Create for Ticks {
/// #     fn create(_: &Host, _: &Settings<'_>) -> Result<Self, Error> { Ok(Self) }
/// # }
/// # impl Source for Ticks {
/// #     fn open(&mut self, _: &Resume<'_>, _: u32) -> Result<(), Error> { Ok(()) }
/// #     fn poll(&mut self, _: &mut Batch<'_>, _: std::time::Duration) -> Result<Polled, Error> { Ok(Polled::End) }
/// # }
/// const TICKS: Component = source::<Ticks>("ticks")
///     .summary("Counts the ticks of a clock")
///     .settings(r#"{"type": "object", "properties": {}, "additionalProperties": false}"#)
///     .example("ticks { type = ticks }")
///     .codec(CodecRule::None)
///     .at_most_once("a tick that has passed does not come again");
/// ```
#[derive(Clone, Copy)]
pub struct Component(temblor_component);

// what it points to is constant
unsafe impl Sync for Component {}

/// Whether a configuration names a codec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodecRule {
    /// The connector moves bytes: `codec` must be given.
    Required = ffi::TEMBLOR_CODEC_REQUIRED as isize,
    /// The connector moves values, and bytes if a `codec` is given.
    Optional = ffi::TEMBLOR_CODEC_OPTIONAL as isize,
    /// The connector moves values.
    None = ffi::TEMBLOR_CODEC_NONE as isize,
}

/// A connector that reads. Names of connectors are in snake case.
pub const fn source<T: Source>(name: &'static str) -> Component {
    let component = Component::new(name, ffi::TEMBLOR_SOURCE);
    Component(temblor_component {
        create: Some(create::source::<T>),
        source: sources::Table::<T>::TABLE,
        ..component.0
    })
}

/// A connector that writes.
pub const fn sink<T: Sink>(name: &'static str) -> Component {
    let component = Component::new(name, ffi::TEMBLOR_SINK);
    Component(temblor_component { create: Some(create::sink::<T>), sink: sinks::Table::<T>::TABLE, ..component.0 })
}

/// A connector that reads and writes; an instance does one of both.
pub const fn source_and_sink<S: Source, K: Sink>(name: &'static str) -> Component {
    let component = Component::new(name, ffi::TEMBLOR_SOURCE | ffi::TEMBLOR_SINK);
    Component(temblor_component {
        create: Some(create::source_and_sink::<S, K>),
        source: sources::Table::<S>::TABLE,
        sink: sinks::Table::<K>::TABLE,
        ..component.0
    })
}

/// A codec. Names of codecs are in kebab case.
pub const fn codec<T: Decoder + Encoder>(name: &'static str) -> Component {
    any_codec::<T>(name, codecs::Table::<T>::TABLE)
}

/// A codec that only decodes.
pub const fn decoder<T: Decoder>(name: &'static str) -> Component {
    any_codec::<T>(name, codecs::DecoderTable::<T>::TABLE)
}

/// A codec that only encodes.
pub const fn encoder<T: Encoder>(name: &'static str) -> Component {
    any_codec::<T>(name, codecs::EncoderTable::<T>::TABLE)
}

const fn any_codec<T: Create>(name: &'static str, table: &'static ffi::temblor_codec) -> Component {
    let component = Component::new(name, ffi::TEMBLOR_CODEC);
    Component(temblor_component { create: Some(create::codec::<T>), codec: table, ..component.0 })
}

impl Component {
    const fn new(name: &'static str, roles: u32) -> Self {
        Self(temblor_component {
            size: size_of::<temblor_component>() as u32,
            roles,
            can: 0,
            codec_rule: ffi::TEMBLOR_CODEC_REQUIRED,
            reserved: 0,
            name: temblor_text::of(name),
            summary: temblor_text::EMPTY,
            settings_schema: temblor_text::EMPTY,
            example: temblor_text::EMPTY,
            source_promise: temblor_text::EMPTY,
            sink_promise: temblor_text::EMPTY,
            create: None,
            destroy: Some(crate::instance::destroy),
            source: ptr::null(),
            sink: ptr::null(),
            codec: ptr::null(),
        })
    }

    const fn can(mut self, capability: u64) -> Self {
        self.0.can |= capability;
        self
    }

    /// What it does, in one sentence without a full stop.
    pub const fn summary(mut self, summary: &'static str) -> Self {
        self.0.summary = temblor_text::of(summary);
        self
    }

    /// The JSON Schema of its settings, whose descriptions users read. Without one there are no settings.
    pub const fn settings(mut self, schema: &'static str) -> Self {
        self.0.settings_schema = temblor_text::of(schema);
        self
    }

    /// An entry in HOCON that works as it stands.
    pub const fn example(mut self, example: &'static str) -> Self {
        self.0.example = temblor_text::of(example);
        self
    }

    /// Whether a configuration names a codec. Without it: yes.
    pub const fn codec(mut self, rule: CodecRule) -> Self {
        self.0.codec_rule = rule as u32;
        self
    }

    /// A source whose positions are meaningful: delivery is at least once. The clause explains it, as in `a file can be
    /// read again`.
    pub const fn resumes(mut self, clause: &'static str) -> Self {
        self.0.source_promise = temblor_text::of(clause);
        self.can(ffi::TEMBLOR_CAN_RESUME)
    }

    /// A source that cannot go back: delivery is at most once. The clause explains it, as in `a datagram cannot be sent
    /// again`.
    pub const fn at_most_once(mut self, clause: &'static str) -> Self {
        self.0.source_promise = temblor_text::of(clause);
        self
    }

    /// A sink for which delivered means that the outside system has it: delivery is at least once. The clause explains
    /// it.
    pub const fn promises(mut self, clause: &'static str) -> Self {
        self.0.sink_promise = temblor_text::of(clause);
        self.can(ffi::TEMBLOR_CAN_PROMISE)
    }

    /// A sink that promises nothing: delivery is at most once. The clause explains it.
    pub const fn promises_nothing(mut self, clause: &'static str) -> Self {
        self.0.sink_promise = temblor_text::of(clause);
        self
    }

    /// A source that is polled without a wait, and wakes the engine by [`Host::waker`](crate::Host::waker).
    pub const fn wakes(self) -> Self {
        self.can(ffi::TEMBLOR_CAN_WAKE)
    }

    /// A sink that wants the metadata of each event.
    pub const fn reads_metadata(self) -> Self {
        self.can(ffi::TEMBLOR_CAN_READ_META)
    }

    /// The library may be unloaded when it has no instance. Every component of the library has to say so. Only for
    /// libraries that leave nothing with a destructor in the storage of the engine's threads: neither by `thread_local!`
    /// nor by `std::thread::spawn`, which does so in the thread that calls it.
    pub const fn unloads(self) -> Self {
        self.can(ffi::TEMBLOR_CAN_UNLOAD)
    }

    pub(crate) const fn raw(&self) -> *const temblor_component {
        &self.0
    }
}
