use super::in_pieces;
use crate::ffi::{self, temblor_batch, temblor_error, temblor_instance, temblor_position, temblor_status};
use crate::instance::{self, call, tell, Any, One};
use crate::{Batch, Error, Polled, Position, Resume, Source};
use std::marker::PhantomData;
use std::mem::size_of;
use std::time::Duration;

/// The table of sources of one type.
pub(crate) struct Table<T>(PhantomData<T>);

impl<T: Source> Table<T> {
    const HERE: ffi::temblor_source = ffi::temblor_source {
        size: size_of::<ffi::temblor_source>() as u32,
        reserved: 0,
        open: Some(open::<T>),
        poll: Some(poll::<T>),
        committed: Some(committed::<T>),
        interrupt: Some(instance::interrupt::<T>),
        close: Some(close::<T>),
    };

    pub(crate) const TABLE: &'static ffi::temblor_source = &Self::HERE;
}

unsafe extern "C" fn open<T: Source>(
    instance: *mut temblor_instance,
    resume: *const temblor_position,
    count: u32,
    attempt: u32,
    error: *mut temblor_error,
) -> temblor_status {
    unsafe {
        call(instance, error, |one: &mut One<T>, _| {
            one.splits.forget();
            one.subject.open(&Resume::new(resume, count)?, attempt)?;
            Ok(ffi::TEMBLOR_OK)
        })
    }
}

unsafe extern "C" fn poll<T: Source>(
    instance: *mut temblor_instance,
    batch: *mut temblor_batch,
    max_wait_ns: u64,
    error: *mut temblor_error,
) -> temblor_status {
    unsafe {
        call(instance, error, |one: &mut One<T>, any| {
            let mut batch = Batch::new(batch, &mut one.splits)?;
            let polled = polled(&mut one.subject, any, &mut batch, Duration::from_nanos(max_wait_ns));
            match polled {
                Ok(Polled::Idle) => Ok(ffi::TEMBLOR_OK),
                Ok(Polled::More) => Ok(ffi::TEMBLOR_MORE),
                Ok(Polled::End) => Ok(ffi::TEMBLOR_END),
                Err(full) if full.is_full() && !batch.is_empty() => Ok(ffi::TEMBLOR_MORE),
                Err(problem) => {
                    batch.ask_for(problem.needed());
                    Err(problem)
                }
            }
        })
    }
}

fn polled<T: Source>(subject: &mut T, any: &Any, batch: &mut Batch<'_>, max_wait: Duration) -> Result<Polled, Error> {
    let mut last = Polled::Idle;
    in_pieces(any, max_wait, |wait| {
        last = subject.poll(batch, wait)?;
        Ok(last != Polled::Idle || !batch.is_empty())
    })?;
    Ok(last)
}

unsafe extern "C" fn committed<T: Source>(instance: *mut temblor_instance, position: *const temblor_position) {
    unsafe {
        tell(instance, "committed", |one: &mut One<T>, _| {
            // the host speaks of positions that it got from here
            if let Ok(position) = Position::new(position) {
                one.subject.committed(&position);
            }
        });
    }
}

unsafe extern "C" fn close<T: Source>(instance: *mut temblor_instance) {
    unsafe { tell(instance, "close", |one: &mut One<T>, _| one.subject.close()) }
}
