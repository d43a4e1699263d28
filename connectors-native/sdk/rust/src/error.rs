use crate::ffi;
use std::fmt;
use std::io;

/// Why a call failed; what kind of error it is tells the engine what to do.
///
/// A message says what is wrong, what would be right and what was found, in lower case and without a full stop, as in
/// `/var/log/app.log: no such file`.
pub struct Error(Box<Failure>);

struct Failure {
    kind: ErrorKind,
    subject: String,
    message: String,
    system_code: i32,
    offset: u64,
    needed: u64,
}

/// What kind of error it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The outside system cannot be reached now, but may be later: the engine closes, waits, and opens again.
    Lost,
    /// The outside system has gone for good: the flow ends.
    Gone,
    /// A setting cannot work; only [`Create::create`](crate::Create::create) finds that out.
    Setting,
    /// This one event does not fit the format; only codecs say so.
    Malformed,
    /// A fault in the connector itself: the engine gives the instance up.
    Defect,
    /// There was no room in a batch. If it leaves [`Source::poll`](crate::Source::poll), the engine takes what is in
    /// the batch, or lends a larger one if there is nothing.
    Full,
}

impl Error {
    fn new(kind: ErrorKind, subject: String, message: String) -> Self {
        Self(Box::new(Failure { kind, subject, message, system_code: 0, offset: 0, needed: 0 }))
    }

    /// The outside system cannot be reached now, but may be later. The message names it.
    pub fn lost(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Lost, String::new(), message.into())
    }

    /// The outside system has gone for good. The message names it.
    pub fn gone(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Gone, String::new(), message.into())
    }

    /// The setting at `path`, such as `tls.key`, cannot work.
    pub fn setting(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Setting, path.into(), message.into())
    }

    /// An event does not fit the format. The code is a stable word for programs, in kebab case.
    pub fn malformed(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Malformed, code.into(), message.into())
    }

    /// A fault in the connector itself.
    pub fn defect(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Defect, String::new(), message.into())
    }

    #[cold]
    pub(crate) fn full(needed: u64) -> Self {
        let mut full = Self::new(ErrorKind::Full, String::new(), format!("no room for {needed} bytes in the batch"));
        full.0.needed = needed;
        full
    }

    /// This error, with the place that it is about in front of its message: `place: message`.
    #[must_use]
    pub fn at(mut self, place: impl fmt::Display) -> Self {
        self.0.message = format!("{place}: {}", self.0.message);
        self
    }

    /// This error with the operating system's number for it, which helps people who read logs.
    #[must_use]
    pub fn with_system_code(mut self, code: i32) -> Self {
        self.0.system_code = code;
        self
    }

    /// This error with the place in the bytes where the fault is, counted from 0; only for decoders.
    #[must_use]
    pub fn with_offset(mut self, offset: u64) -> Self {
        self.0.offset = offset;
        self
    }

    /// What kind of error it is.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether it only says that a batch has no room left.
    pub fn is_full(&self) -> bool {
        self.0.kind == ErrorKind::Full
    }

    /// What is wrong.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The path of a setting, or the code of a malformed event; otherwise empty.
    pub fn subject(&self) -> &str {
        &self.0.subject
    }

    /// The operating system's number for it, or 0.
    pub fn system_code(&self) -> i32 {
        self.0.system_code
    }

    /// Where in the bytes the fault is; only of decoders.
    pub fn offset(&self) -> u64 {
        self.0.offset
    }

    pub(crate) fn needed(&self) -> u64 {
        self.0.needed
    }

    /// The error that another library made of a status, or none if it is no status of an error.
    pub(crate) fn from_status(status: ffi::temblor_status, subject: String, message: String) -> Option<Self> {
        let kind = match status {
            ffi::TEMBLOR_LOST => ErrorKind::Lost,
            ffi::TEMBLOR_GONE => ErrorKind::Gone,
            ffi::TEMBLOR_SETTING => ErrorKind::Setting,
            ffi::TEMBLOR_MALFORMED => ErrorKind::Malformed,
            ffi::TEMBLOR_TOO_SMALL => ErrorKind::Full,
            ffi::TEMBLOR_DEFECT => ErrorKind::Defect,
            _ => return None,
        };
        Some(Self::new(kind, subject, message))
    }

    pub(crate) fn status(&self) -> ffi::temblor_status {
        match self.0.kind {
            ErrorKind::Lost => ffi::TEMBLOR_LOST,
            ErrorKind::Gone => ffi::TEMBLOR_GONE,
            ErrorKind::Setting => ffi::TEMBLOR_SETTING,
            ErrorKind::Malformed => ffi::TEMBLOR_MALFORMED,
            ErrorKind::Full => ffi::TEMBLOR_TOO_SMALL,
            ErrorKind::Defect => ffi::TEMBLOR_DEFECT,
        }
    }
}

/// A failed call of the operating system is a lost connection; [`Error::at`] adds what it was about.
impl From<io::Error> for Error {
    fn from(cause: io::Error) -> Self {
        Self::lost(cause.to_string()).with_system_code(cause.raw_os_error().unwrap_or(0))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.subject.as_str() {
            "" => f.write_str(&self.0.message),
            subject => write!(f, "{subject}: {}", self.0.message),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({self})", self.0.kind)
    }
}

impl std::error::Error for Error {}
