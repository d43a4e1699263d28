//! The host's memory as Rust sees it: every pointer and every length is looked at before it is used.

use crate::ffi;
use crate::Error;
use std::ffi::c_char;
use std::mem::{size_of, MaybeUninit};
use std::ptr;
use std::slice;

/// Structs that begin with their size.
///
/// # Safety
/// The first field is a `u32` that holds the size, and all bytes 0 is a sound value.
pub(crate) unsafe trait Sized32 {}

unsafe impl Sized32 for ffi::temblor_host {}
unsafe impl Sized32 for ffi::temblor_batch {}
unsafe impl Sized32 for ffi::temblor_write {}
unsafe impl Sized32 for ffi::temblor_outcomes {}
unsafe impl Sized32 for ffi::temblor_buffer {}

/// A copy of as much of a struct as both sides know; the rest is zero.
///
/// # Safety
/// `lent` is null, or a struct as long as it says.
pub(crate) unsafe fn copy<T: Sized32>(lent: *const T, what: &str) -> Result<T, Error> {
    if lent.is_null() {
        return Err(defect(what, "is missing"));
    }
    let mut copy = MaybeUninit::<T>::zeroed();
    unsafe {
        let size = (lent.cast::<u32>().read() as usize).min(size_of::<T>());
        ptr::copy_nonoverlapping(lent.cast::<u8>(), copy.as_mut_ptr().cast::<u8>(), size);
        Ok(copy.assume_init())
    }
}

/// # Safety
/// `lent` is null, or a struct as long as it says, and nobody else uses it during `'a`.
pub(crate) unsafe fn whole<'a, T: Sized32>(lent: *mut T, what: &str) -> Result<&'a mut T, Error> {
    if lent.is_null() {
        return Err(defect(what, "is missing"));
    }
    let size = unsafe { lent.cast::<u32>().read() } as usize;
    if size < size_of::<T>() {
        return Err(defect(what, &format!("has {size} bytes, not {}", size_of::<T>())));
    }
    Ok(unsafe { &mut *lent })
}

/// # Safety
/// `data` is null, or points to `length` elements that nobody changes during `'a`.
pub(crate) unsafe fn slice<'a, T>(data: *const T, length: u64, what: &str) -> Result<&'a [T], Error> {
    match usable::<T>(data, length, what)? {
        0 => Ok(&[]),
        count => Ok(unsafe { slice::from_raw_parts(data, count) }),
    }
}

/// # Safety
/// `data` is null, or points to `length` elements that nobody else uses during `'a`.
pub(crate) unsafe fn slice_mut<'a, T>(data: *mut T, length: u64, what: &str) -> Result<&'a mut [T], Error> {
    match usable::<T>(data, length, what)? {
        0 => Ok(&mut []),
        count => Ok(unsafe { slice::from_raw_parts_mut(data, count) }),
    }
}

fn usable<T>(data: *const T, length: u64, what: &str) -> Result<usize, Error> {
    let most = isize::MAX as u64 / size_of::<T>() as u64;
    if length > most {
        Err(defect(what, &format!("is too long: {length}")))
    } else if length > 0 && data.is_null() {
        Err(defect(what, &format!("has a length of {length}, but points nowhere")))
    } else if length > 0 && !data.is_aligned() {
        Err(defect(what, "is not aligned"))
    } else {
        Ok(length as usize)
    }
}

/// # Safety
/// As [`slice`].
pub(crate) unsafe fn text<'a>(text: ffi::temblor_text, what: &str) -> Result<&'a str, Error> {
    let bytes = unsafe { slice(text.bytes.cast::<u8>(), text.length, what)? };
    std::str::from_utf8(bytes).map_err(|e| defect(what, &format!("is not UTF-8: {e}")))
}

#[cold]
fn defect(what: &str, problem: &str) -> Error {
    Error::defect(format!("the host broke the contract: {what} {problem}"))
}

/// Writes an error into what the host lent for it, which may be nothing.
///
/// # Safety
/// `lent` is null, or a struct as long as it says that nobody else uses.
pub(crate) unsafe fn put_error(lent: *mut ffi::temblor_error, error: &Error) {
    unsafe {
        if lent.is_null() || ((*lent).size as usize) < size_of::<ffi::temblor_error>() {
            return;
        }
        let lent = &mut *lent;
        lent.system_code = error.system_code();
        lent.offset = error.offset();
        lent.message_length = put_text(lent.message, lent.message_capacity, error.message());
        lent.subject_length = put_text(lent.subject, lent.subject_capacity, error.subject());
    }
}

/// Copies as much of a text as there is room for, in whole characters, and returns how long that is.
unsafe fn put_text(to: *mut c_char, capacity: u32, text: &str) -> u32 {
    if to.is_null() {
        return 0;
    }
    let fitting = cut(text, capacity as usize);
    unsafe { ptr::copy_nonoverlapping(fitting.as_ptr(), to.cast::<u8>(), fitting.len()) };
    fitting.len() as u32
}

/// The beginning of a text that is at most `most` bytes long, in whole characters.
pub(crate) fn cut(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_texts_between_characters() {
        assert_eq!(cut("aä€", 6), "aä€");
        assert_eq!(cut("aä€", 5), "aä");
        assert_eq!(cut("aä€", 2), "a");
        assert_eq!(cut("€", 0), "");
    }

    #[test]
    fn refuses_lengths_without_memory() {
        let nowhere: *const u8 = ptr::null();
        assert!(unsafe { slice(nowhere, 0, "a slice") }.unwrap().is_empty());
        let error = unsafe { slice(nowhere, 3, "a slice") }.unwrap_err();
        assert_eq!(error.message(), "the host broke the contract: a slice has a length of 3, but points nowhere");
        assert!(unsafe { slice(ptr::NonNull::<u64>::dangling().as_ptr(), u64::MAX, "a slice") }.is_err());
    }

    #[test]
    fn takes_what_is_missing_in_a_shorter_struct_for_zero() {
        let mut host: ffi::temblor_host = unsafe { MaybeUninit::zeroed().assume_init() };
        host.size = 24;
        host.instance = 7;
        host.flow = ffi::temblor_text::of("not there");
        let seen = unsafe { copy(&host, "the host") }.unwrap();
        assert_eq!((seen.instance, seen.flow.length), (7, 0));
    }
}
