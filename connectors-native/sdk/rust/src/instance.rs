//! What stands behind `temblor_instance`, and how every function of the tables gets into it.

use crate::border::{self, Hook};
use crate::ffi::{self, temblor_error, temblor_instance, temblor_status};
use crate::lent;
use crate::splits::Splits;
use crate::{Error, Host, Interrupter, Level};
use std::cell::UnsafeCell;
use std::mem;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// An instance; its first field is the function that knows its type.
#[repr(C)]
pub(crate) struct Instance<T> {
    destroy: unsafe fn(*mut temblor_instance),
    /// For the calls that never overlap.
    one: UnsafeCell<One<T>>,
    /// For all calls.
    pub(crate) any: Any,
}

/// What one call at a time uses.
pub(crate) struct One<T> {
    pub(crate) subject: T,
    pub(crate) splits: Splits,
}

/// What every thread may use.
pub(crate) struct Any {
    pub(crate) host: Host,
    interrupter: Option<Interrupter>,
    interrupted: AtomicBool,
    failed: AtomicBool,
    failure: Mutex<String>,
    _hook: Hook,
}

impl<T> Instance<T> {
    pub(crate) fn new(subject: T, host: Host, interrupter: Option<Interrupter>) -> Self {
        Self {
            destroy: destroy_of::<T>,
            one: UnsafeCell::new(One { subject, splits: Splits::default() }),
            any: Any {
                host,
                interrupter,
                interrupted: AtomicBool::new(false),
                failed: AtomicBool::new(false),
                failure: Mutex::default(),
                _hook: Hook::install(),
            },
        }
    }
}

impl Any {
    /// Whether waits have to be cut into pieces, since nobody could cut them short.
    pub(crate) fn cuts_waits(&self) -> bool {
        self.interrupter.is_none()
    }

    /// Whether there was an interrupt since the last time.
    pub(crate) fn take_interrupt(&self) -> bool {
        self.interrupted.swap(false, Ordering::Relaxed)
    }

    /// After a panic every call that can return an error returns it.
    #[cold]
    fn fail(&self, panic: String) {
        *self.failure.lock().unwrap_or_else(PoisonError::into_inner) = panic;
        self.failed.store(true, Ordering::Release);
    }

    /// A panic where no error can be returned is logged.
    #[cold]
    fn log_and_fail(&self, function: &str, panic: &str) {
        let message = format!("{function} {panic}");
        self.host.log(Level::Error, format_args!("{message}"));
        self.fail(message);
    }

    fn check(&self) -> Result<(), Error> {
        if self.failed.load(Ordering::Acquire) {
            let failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
            return Err(Error::defect(failure.clone()));
        }
        Ok(())
    }
}

/// A call that returns a status. After a panic, this one and every later one is a defect.
///
/// # Safety
/// `instance` is null or an `Instance<T>` that no other such call uses; `error` is null or what the header says.
pub(crate) unsafe fn call<T>(
    instance: *mut temblor_instance,
    error: *mut temblor_error,
    work: impl FnOnce(&mut One<T>, &Any) -> Result<temblor_status, Error>,
) -> temblor_status {
    let result = match unsafe { instance.cast::<Instance<T>>().as_ref() } {
        None => Err(Error::defect("the host broke the contract: the instance is missing")),
        Some(instance) => instance.any.check().and_then(|()| {
            let one = unsafe { &mut *instance.one.get() };
            border::guard(|| work(one, &instance.any)).unwrap_or_else(|panic| {
                instance.any.fail(panic);
                instance.any.check().map(|()| ffi::TEMBLOR_DEFECT)
            })
        }),
    };
    result.unwrap_or_else(|problem| {
        unsafe { lent::put_error(error, &problem) };
        problem.status()
    })
}

/// A call that returns nothing.
///
/// # Safety
/// As [`call`].
pub(crate) unsafe fn tell<T>(instance: *mut temblor_instance, function: &str, work: impl FnOnce(&mut One<T>, &Any)) {
    if let Some(instance) = unsafe { instance.cast::<Instance<T>>().as_ref() } {
        let one = unsafe { &mut *instance.one.get() };
        if let Err(panic) = border::guard(|| work(one, &instance.any)) {
            instance.any.log_and_fail(function, &panic);
        }
    }
}

/// The function `interrupt` of the tables.
///
/// # Safety
/// `instance` is null or an `Instance<T>`; other calls may be on their way.
pub(crate) unsafe extern "C" fn interrupt<T>(instance: *mut temblor_instance) {
    if let Some(instance) = unsafe { instance.cast::<Instance<T>>().as_ref() } {
        instance.any.interrupted.store(true, Ordering::Relaxed);
        if let Some(interrupter) = &instance.any.interrupter {
            if let Err(panic) = border::guard(|| interrupter.interrupt()) {
                instance.any.log_and_fail("interrupt", &panic);
            }
        }
    }
}

/// The function `destroy` of every component: whatever the type of the instance.
///
/// # Safety
/// `instance` is null or an `Instance<_>`, and this is its last call.
pub(crate) unsafe extern "C" fn destroy(instance: *mut temblor_instance) {
    if !instance.is_null() {
        let destroy = unsafe { instance.cast::<unsafe fn(*mut temblor_instance)>().read() };
        unsafe { destroy(instance) };
    }
}

unsafe fn destroy_of<T>(instance: *mut temblor_instance) {
    let Instance { one, any, .. } = *unsafe { Box::from_raw(instance.cast::<Instance<T>>()) };
    let one = one.into_inner();
    dropped(&any.host, one.subject);
    // the interrupter is the author's, too
    let Any { host, interrupter, _hook, .. } = any;
    dropped(&host, interrupter);
    host.revoke();
    drop(_hook);
}

/// Drops a part of an instance; a panic is logged.
pub(crate) fn dropped<T>(host: &Host, part: T) {
    if let Err(panic) = border::guard(|| mem::drop(part)) {
        host.log(Level::Error, format_args!("destroy {panic}"));
    }
}
