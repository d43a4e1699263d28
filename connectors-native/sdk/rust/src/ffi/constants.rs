//! The numbers of the header.

use super::temblor_status;

pub const TEMBLOR_ABI_MAJOR: u32 = 1;
pub const TEMBLOR_ABI_MINOR: u32 = 0;
pub const TEMBLOR_MAGIC: u32 = 0x3142_4D54;

pub const TEMBLOR_OK: temblor_status = 0;
pub const TEMBLOR_MORE: temblor_status = 1;
pub const TEMBLOR_END: temblor_status = 2;
pub const TEMBLOR_DROP: temblor_status = 3;
pub const TEMBLOR_LOST: temblor_status = -1;
pub const TEMBLOR_GONE: temblor_status = -2;
pub const TEMBLOR_SETTING: temblor_status = -3;
pub const TEMBLOR_TOO_SMALL: temblor_status = -4;
pub const TEMBLOR_MALFORMED: temblor_status = -5;
pub const TEMBLOR_DEFECT: temblor_status = -6;

pub const TEMBLOR_LOG_TRACE: i32 = 0;
pub const TEMBLOR_LOG_DEBUG: i32 = 1;
pub const TEMBLOR_LOG_INFO: i32 = 2;
pub const TEMBLOR_LOG_WARNING: i32 = 3;
pub const TEMBLOR_LOG_ERROR: i32 = 4;
pub const TEMBLOR_LOG_OFF: i32 = 5;

pub const TEMBLOR_CHUNK: u16 = 0;
pub const TEMBLOR_MESSAGE: u16 = 1;
pub const TEMBLOR_VALUE: u16 = 2;
pub const TEMBLOR_SPLIT: u16 = 3;
pub const TEMBLOR_STATE: u16 = 4;
pub const TEMBLOR_SPLIT_END: u16 = 5;
pub const TEMBLOR_SPLIT_FAIL: u16 = 6;

pub const TEMBLOR_NO_POSITION: u64 = u64::MAX;
pub const TEMBLOR_MOST_SPLITS: u32 = 65_536;

pub const TEMBLOR_DELIVERED: u32 = 1;
pub const TEMBLOR_RETRY: u32 = 2;
pub const TEMBLOR_REJECTED: u32 = 3;
pub const TEMBLOR_PENDING: u32 = 4;

pub const TEMBLOR_SOURCE: u32 = 1;
pub const TEMBLOR_SINK: u32 = 2;
pub const TEMBLOR_CODEC: u32 = 4;

pub const TEMBLOR_CAN_RESUME: u64 = 1 << 0;
pub const TEMBLOR_CAN_WAKE: u64 = 1 << 1;
pub const TEMBLOR_CAN_PROMISE: u64 = 1 << 2;
pub const TEMBLOR_CAN_READ_META: u64 = 1 << 3;
pub const TEMBLOR_CAN_UNLOAD: u64 = 1 << 4;

pub const TEMBLOR_CODEC_REQUIRED: u32 = 0;
pub const TEMBLOR_CODEC_OPTIONAL: u32 = 1;
pub const TEMBLOR_CODEC_NONE: u32 = 2;
