use super::host::TestHost;
use crate::ffi::{self, temblor_component, temblor_error, temblor_instance, temblor_status};
use crate::Error;
use std::mem::size_of;
use std::ptr;

const ROOM: usize = 1024;

/// One instance, with what the engine offers to it.
pub(super) struct Driver {
    pub(super) component: &'static temblor_component,
    pub(super) instance: *mut temblor_instance,
    pub(super) host: Box<TestHost>,
    _table: Box<ffi::temblor_host>,
}

// an instance may be called by one thread after the other
unsafe impl Send for Driver {}

impl Driver {
    pub(super) fn create(component: &'static temblor_component, role: u32, settings: &str) -> Result<Self, Error> {
        assert!(component.roles & role != 0, "the component does not have the role {role}");
        let host = TestHost::new();
        let table = Box::new(host.table());
        let mut instance = ptr::null_mut();
        let create = component.create.expect("a component has a function `create`");
        let (text, length) = (settings.as_ptr().cast(), settings.len() as u64);
        let status = fallible(|error| unsafe { create(&*table, role, text, length, &mut instance, error) })?;
        assert_eq!(status, ffi::TEMBLOR_OK, "the status of create");
        assert!(!instance.is_null(), "create says that there is an instance, but there is none");
        Ok(Self { component, instance, host, _table: table })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let destroy = self.component.destroy.expect("a component has a function `destroy`");
        unsafe { destroy(self.instance) };
    }
}

/// Calls a function that may fail.
///
/// # Panics
/// If it returns an error that the header does not know.
pub(super) fn fallible(call: impl FnOnce(*mut temblor_error) -> temblor_status) -> Result<temblor_status, Error> {
    let (mut message, mut subject) = ([0u8; ROOM], [0u8; ROOM]);
    let mut error = temblor_error {
        size: size_of::<temblor_error>() as u32,
        system_code: 0,
        message: message.as_mut_ptr().cast(),
        message_capacity: ROOM as u32,
        message_length: 0,
        subject: subject.as_mut_ptr().cast(),
        subject_capacity: ROOM as u32,
        subject_length: 0,
        offset: 0,
    };
    let status = call(&mut error);
    if status >= 0 {
        return Ok(status);
    }
    let message = text(&message, error.message_length);
    let problem = Error::from_status(status, text(&subject, error.subject_length), message);
    let problem = problem.unwrap_or_else(|| panic!("a status that there is not: {status}"));
    Err(problem.with_system_code(error.system_code).with_offset(error.offset))
}

fn text(bytes: &[u8], length: u32) -> String {
    String::from_utf8(bytes[..length as usize].to_vec()).expect("texts of errors are UTF-8")
}
