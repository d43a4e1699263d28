//! The header `temblor_connector.h` in Rust, struct for struct and name for name; what each field means stands there.
//!
//! For what the safe side of this crate does not offer, and for hosts and tests. Functions that may be missing are
//! options.

#![allow(non_camel_case_types, missing_docs)]

use std::ffi::c_char;
use std::marker::PhantomData;

mod constants;
mod layout;

pub use constants::*;

pub type temblor_status = i32;

/// What hangs on an instance is the library's business.
#[repr(C)]
pub struct temblor_instance {
    _opaque: [u8; 0],
    _not_send: PhantomData<*mut u8>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct temblor_text {
    pub bytes: *const c_char,
    pub length: u64,
}

impl temblor_text {
    pub const EMPTY: Self = Self { bytes: std::ptr::null(), length: 0 };

    /// The text as the other side sees it, which must not keep it longer than `text` lives.
    pub const fn of(text: &str) -> Self {
        Self { bytes: text.as_ptr().cast(), length: text.len() as u64 }
    }
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct temblor_position {
    pub split: temblor_text,
    pub offset: u64,
    pub state: *const u8,
    pub state_length: u32,
    pub state_version: u32,
}

#[repr(C)]
pub struct temblor_error {
    pub size: u32,
    pub system_code: i32,
    pub message: *mut c_char,
    pub message_capacity: u32,
    pub message_length: u32,
    pub subject: *mut c_char,
    pub subject_capacity: u32,
    pub subject_length: u32,
    pub offset: u64,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct temblor_host {
    pub size: u32,
    pub abi_major: u32,
    pub abi_minor: u32,
    pub wake_fd: i32,
    pub instance: u64,
    pub log_level: *const i32,
    pub log: Option<unsafe extern "C" fn(u64, i32, *const c_char, u64)>,
    pub wake_word: *mut u32,
    pub counter: Option<unsafe extern "C" fn(u64, *const c_char, u64) -> *mut u64>,
    pub epoch_ns: Option<unsafe extern "C" fn(u64) -> i64>,
    pub monotonic_ns: Option<unsafe extern "C" fn(u64) -> i64>,
    pub flow: temblor_text,
    pub name: temblor_text,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct temblor_event {
    pub offset: u32,
    pub length: u32,
    pub meta_offset: u32,
    pub meta_length: u32,
    pub position: u64,
    pub split: u32,
    pub kind: u16,
    pub flags: u16,
}

#[repr(C)]
pub struct temblor_batch {
    pub size: u32,
    pub event_capacity: u32,
    pub data: *mut u8,
    pub data_capacity: u64,
    pub events: *mut temblor_event,
    pub event_count: u32,
    pub reserved: u32,
    pub needed: u64,
}

#[repr(C)]
pub struct temblor_source {
    pub size: u32,
    pub reserved: u32,
    pub open: Option<
        unsafe extern "C" fn(
            *mut temblor_instance,
            *const temblor_position,
            u32,
            u32,
            *mut temblor_error,
        ) -> temblor_status,
    >,
    pub poll: Option<
        unsafe extern "C" fn(*mut temblor_instance, *mut temblor_batch, u64, *mut temblor_error) -> temblor_status,
    >,
    pub committed: Option<unsafe extern "C" fn(*mut temblor_instance, *const temblor_position)>,
    pub interrupt: Option<unsafe extern "C" fn(*mut temblor_instance)>,
    pub close: Option<unsafe extern "C" fn(*mut temblor_instance)>,
}

#[repr(C)]
pub struct temblor_write {
    pub size: u32,
    pub event_count: u32,
    pub data: *const u8,
    pub data_length: u64,
    pub events: *const temblor_event,
    pub last_id: u64,
    pub lent_length: u64,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct temblor_outcome {
    pub id: u64,
    pub outcome: u32,
    pub code_length: u32,
    pub reason_offset: u32,
    pub reason_length: u32,
}

#[repr(C)]
pub struct temblor_outcomes {
    pub size: u32,
    pub capacity: u32,
    pub list: *mut temblor_outcome,
    pub count: u32,
    pub text_length: u32,
    pub text: *mut c_char,
    pub text_capacity: u64,
    pub delivered_before: u64,
}

#[repr(C)]
pub struct temblor_sink {
    pub size: u32,
    pub reserved: u32,
    pub open: Option<unsafe extern "C" fn(*mut temblor_instance, u32, *mut temblor_error) -> temblor_status>,
    pub write: Option<
        unsafe extern "C" fn(
            *mut temblor_instance,
            *const temblor_write,
            *mut temblor_outcomes,
            *mut temblor_error,
        ) -> temblor_status,
    >,
    pub settle: Option<
        unsafe extern "C" fn(*mut temblor_instance, *mut temblor_outcomes, u64, *mut temblor_error) -> temblor_status,
    >,
    pub flush: Option<unsafe extern "C" fn(*mut temblor_instance, *mut temblor_error) -> temblor_status>,
    pub interrupt: Option<unsafe extern "C" fn(*mut temblor_instance)>,
    pub close: Option<unsafe extern "C" fn(*mut temblor_instance)>,
}

#[repr(C)]
pub struct temblor_buffer {
    pub size: u32,
    pub reserved: u32,
    pub data: *mut u8,
    pub capacity: u64,
    pub length: u64,
    pub needed: u64,
}

/// The type of both functions of [`temblor_codec`].
pub type temblor_recode_function = unsafe extern "C" fn(
    *mut temblor_instance,
    *const u8,
    u64,
    *mut temblor_buffer,
    *mut temblor_error,
) -> temblor_status;

#[repr(C)]
pub struct temblor_codec {
    pub size: u32,
    pub reserved: u32,
    pub decode: Option<temblor_recode_function>,
    pub encode: Option<temblor_recode_function>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct temblor_component {
    pub size: u32,
    pub roles: u32,
    pub can: u64,
    pub codec_rule: u32,
    pub reserved: u32,
    pub name: temblor_text,
    pub summary: temblor_text,
    pub settings_schema: temblor_text,
    pub example: temblor_text,
    pub source_promise: temblor_text,
    pub sink_promise: temblor_text,
    pub create: Option<
        unsafe extern "C" fn(
            *const temblor_host,
            u32,
            *const c_char,
            u64,
            *mut *mut temblor_instance,
            *mut temblor_error,
        ) -> temblor_status,
    >,
    pub destroy: Option<unsafe extern "C" fn(*mut temblor_instance)>,
    pub source: *const temblor_source,
    pub sink: *const temblor_sink,
    pub codec: *const temblor_codec,
}

#[repr(C)]
pub struct temblor_library {
    pub magic: u32,
    pub size: u32,
    pub abi_major: u32,
    pub abi_minor: u32,
    pub least_host_minor: u32,
    pub component_count: u32,
    pub required: u64,
    pub name: temblor_text,
    pub version: temblor_text,
    pub vendor: temblor_text,
    pub licence: temblor_text,
    pub build: temblor_text,
    pub components: *const *const temblor_component,
}
