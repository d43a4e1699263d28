use super::in_pieces;
use crate::ffi::{self, temblor_error, temblor_instance, temblor_outcomes, temblor_status, temblor_write};
use crate::instance::{self, call, tell, One};
use crate::{Events, Outcomes, Sink};
use std::marker::PhantomData;
use std::mem::size_of;
use std::time::Duration;

/// The table of sinks of one type.
pub(crate) struct Table<T>(PhantomData<T>);

impl<T: Sink> Table<T> {
    const HERE: ffi::temblor_sink = ffi::temblor_sink {
        size: size_of::<ffi::temblor_sink>() as u32,
        reserved: 0,
        open: Some(open::<T>),
        write: Some(write::<T>),
        settle: Some(settle::<T>),
        flush: Some(flush::<T>),
        interrupt: Some(instance::interrupt::<T>),
        close: Some(close::<T>),
    };

    pub(crate) const TABLE: &'static ffi::temblor_sink = &Self::HERE;
}

unsafe extern "C" fn open<T: Sink>(
    instance: *mut temblor_instance,
    attempt: u32,
    error: *mut temblor_error,
) -> temblor_status {
    unsafe {
        call(instance, error, |one: &mut One<T>, _| {
            one.subject.open(attempt)?;
            Ok(ffi::TEMBLOR_OK)
        })
    }
}

unsafe extern "C" fn write<T: Sink>(
    instance: *mut temblor_instance,
    batch: *const temblor_write,
    outcomes: *mut temblor_outcomes,
    error: *mut temblor_error,
) -> temblor_status {
    unsafe {
        call(instance, error, |one: &mut One<T>, _| {
            let mut outcomes = Outcomes::new(outcomes)?;
            one.subject.write(&Events::new(batch)?, &mut outcomes)?;
            Ok(ffi::TEMBLOR_OK)
        })
    }
}

unsafe extern "C" fn settle<T: Sink>(
    instance: *mut temblor_instance,
    outcomes: *mut temblor_outcomes,
    max_wait_ns: u64,
    error: *mut temblor_error,
) -> temblor_status {
    unsafe {
        call(instance, error, |one: &mut One<T>, any| {
            let mut outcomes = Outcomes::new(outcomes)?;
            in_pieces(any, Duration::from_nanos(max_wait_ns), |wait| {
                one.subject.settle(&mut outcomes, wait)?;
                Ok(!outcomes.is_empty())
            })?;
            Ok(ffi::TEMBLOR_OK)
        })
    }
}

unsafe extern "C" fn flush<T: Sink>(instance: *mut temblor_instance, error: *mut temblor_error) -> temblor_status {
    unsafe {
        call(instance, error, |one: &mut One<T>, _| {
            one.subject.flush()?;
            Ok(ffi::TEMBLOR_OK)
        })
    }
}

unsafe extern "C" fn close<T: Sink>(instance: *mut temblor_instance) {
    unsafe { tell(instance, "close", |one: &mut One<T>, _| one.subject.close()) }
}
