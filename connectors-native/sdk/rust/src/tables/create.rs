use crate::border::{self, Hook};
use crate::ffi::{self, temblor_error, temblor_host, temblor_instance, temblor_status, temblor_text};
use crate::instance::{self, Instance};
use crate::json::Value;
use crate::lent;
use crate::{Create, Error, Host, Interrupter, Settings, Sink, Source};
use std::ffi::c_char;

/// A part of [`ffi::temblor_component`]: one function for each set of roles.
pub(crate) unsafe extern "C" fn source<T: Source>(
    host: *const temblor_host,
    role: u32,
    settings: *const c_char,
    length: u64,
    made: *mut *mut temblor_instance,
    error: *mut temblor_error,
) -> temblor_status {
    unsafe {
        answer(made, error, || match role {
            ffi::TEMBLOR_SOURCE => create::<T>(host, temblor_text { bytes: settings, length }, T::interrupter),
            _ => Err(no_role(role)),
        })
    }
}

pub(crate) unsafe extern "C" fn sink<T: Sink>(
    host: *const temblor_host,
    role: u32,
    settings: *const c_char,
    length: u64,
    made: *mut *mut temblor_instance,
    error: *mut temblor_error,
) -> temblor_status {
    unsafe {
        answer(made, error, || match role {
            ffi::TEMBLOR_SINK => create::<T>(host, temblor_text { bytes: settings, length }, T::interrupter),
            _ => Err(no_role(role)),
        })
    }
}

pub(crate) unsafe extern "C" fn source_and_sink<S: Source, K: Sink>(
    host: *const temblor_host,
    role: u32,
    settings: *const c_char,
    length: u64,
    made: *mut *mut temblor_instance,
    error: *mut temblor_error,
) -> temblor_status {
    unsafe {
        answer(made, error, || match role {
            ffi::TEMBLOR_SOURCE => create::<S>(host, temblor_text { bytes: settings, length }, S::interrupter),
            ffi::TEMBLOR_SINK => create::<K>(host, temblor_text { bytes: settings, length }, K::interrupter),
            _ => Err(no_role(role)),
        })
    }
}

pub(crate) unsafe extern "C" fn codec<T: Create>(
    host: *const temblor_host,
    role: u32,
    settings: *const c_char,
    length: u64,
    made: *mut *mut temblor_instance,
    error: *mut temblor_error,
) -> temblor_status {
    unsafe {
        answer(made, error, || match role {
            ffi::TEMBLOR_CODEC => create::<T>(host, temblor_text { bytes: settings, length }, |_| None),
            _ => Err(no_role(role)),
        })
    }
}

fn no_role(role: u32) -> Error {
    Error::defect(format!("the host broke the contract: the component does not have the role {role}"))
}

unsafe fn answer(
    made: *mut *mut temblor_instance,
    error: *mut temblor_error,
    create: impl FnOnce() -> Result<*mut temblor_instance, Error>,
) -> temblor_status {
    let result = match made.is_null() {
        true => Err(Error::defect("the host broke the contract: there is no place for the instance")),
        false => create(),
    };
    match result {
        Ok(instance) => {
            unsafe { made.write(instance) };
            ffi::TEMBLOR_OK
        }
        Err(problem) => {
            unsafe { lent::put_error(error, &problem) };
            problem.status()
        }
    }
}

unsafe fn create<T: Create>(
    host: *const temblor_host,
    settings: temblor_text,
    interrupter: fn(&T) -> Option<Interrupter>,
) -> Result<*mut temblor_instance, Error> {
    let _hook = Hook::install();
    let host = unsafe { Host::new(host)? };
    let made = unsafe { lent::text(settings, "the text of the settings") }
        .and_then(parsed)
        .and_then(|settings| guarded(|| T::create(&host, &Settings::of(&settings)?)))
        .and_then(|subject| with_interrupter(&host, subject, interrupter));
    match made {
        Ok((subject, interrupter)) => Ok(Box::into_raw(Box::new(Instance::new(subject, host, interrupter))).cast()),
        Err(problem) => {
            host.revoke();
            Err(problem)
        }
    }
}

fn with_interrupter<T>(
    host: &Host,
    subject: T,
    interrupter: fn(&T) -> Option<Interrupter>,
) -> Result<(T, Option<Interrupter>), Error> {
    match guarded(|| Ok(interrupter(&subject))) {
        Ok(interrupter) => Ok((subject, interrupter)),
        Err(problem) => {
            instance::dropped(host, subject);
            Err(problem)
        }
    }
}

fn parsed(settings: &str) -> Result<Value, Error> {
    let text = if settings.is_empty() { "{}" } else { settings };
    Value::parse(text)
        .map_err(|e| Error::defect(format!("the host broke the contract: the settings are not JSON: {e}")))
}

fn guarded<R>(work: impl FnOnce() -> Result<R, Error>) -> Result<R, Error> {
    border::guard(work).unwrap_or_else(|panic| Err(Error::defect(panic)))
}
