//! Sizes and offsets, checked by the compiler on machines with 64 bits. That the header agrees is checked by the test
//! `layout`, which asks a C compiler.

#![cfg(target_pointer_width = "64")]

use super::*;
use std::mem::{offset_of, size_of};

macro_rules! layout {
    ($struct:ty, $size:literal, $($field:ident: $offset:literal),+) => {
        const _: () = assert!(size_of::<$struct>() == $size);
        $(const _: () = assert!(offset_of!($struct, $field) == $offset);)+
    };
}

layout!(temblor_text, 16, bytes: 0, length: 8);
layout!(temblor_position, 40, split: 0, offset: 16, state: 24, state_length: 32, state_version: 36);
layout!(temblor_event, 32, offset: 0, length: 4, meta_offset: 8, meta_length: 12, position: 16, split: 24,
    kind: 28, flags: 30);
layout!(temblor_outcome, 24, id: 0, outcome: 8, code_length: 12, reason_offset: 16, reason_length: 20);
layout!(temblor_error, 48, size: 0, system_code: 4, message: 8, message_capacity: 16, message_length: 20, subject: 24,
    subject_capacity: 32, subject_length: 36, offset: 40);
layout!(temblor_host, 104, size: 0, abi_major: 4, abi_minor: 8, wake_fd: 12, instance: 16, log_level: 24, log: 32,
    wake_word: 40, counter: 48, epoch_ns: 56, monotonic_ns: 64, flow: 72, name: 88);
layout!(temblor_batch, 48, size: 0, event_capacity: 4, data: 8, data_capacity: 16, events: 24, event_count: 32,
    reserved: 36, needed: 40);
layout!(temblor_source, 48, size: 0, reserved: 4, open: 8, poll: 16, committed: 24, interrupt: 32, close: 40);
layout!(
    temblor_write, 48, size: 0, event_count: 4, data: 8, data_length: 16, events: 24, last_id: 32, lent_length: 40
);
layout!(temblor_outcomes, 48, size: 0, capacity: 4, list: 8, count: 16, text_length: 20, text: 24, text_capacity: 32,
    delivered_before: 40);
layout!(temblor_sink, 56, size: 0, reserved: 4, open: 8, write: 16, settle: 24, flush: 32, interrupt: 40, close: 48);
layout!(temblor_buffer, 40, size: 0, reserved: 4, data: 8, capacity: 16, length: 24, needed: 32);
layout!(temblor_codec, 24, size: 0, reserved: 4, decode: 8, encode: 16);
layout!(temblor_component, 160, size: 0, roles: 4, can: 8, codec_rule: 16, reserved: 20, name: 24, summary: 40,
    settings_schema: 56, example: 72, source_promise: 88, sink_promise: 104, create: 120, destroy: 128, source: 136,
    sink: 144, codec: 152);
layout!(temblor_library, 120, magic: 0, size: 4, abi_major: 8, abi_minor: 12, least_host_minor: 16,
    component_count: 20, required: 24, name: 32, version: 48, vendor: 64, licence: 80, build: 96, components: 112);
