//! Drives connectors as the engine does, through the tables that a library exports: for the tests of a connector.
//!
//! ```ignore
//! let mut source = Library::of(temblor_connector_entry).source("ticks", r#"{"count": 2}"#)?;
//! source.open(&[], 1)?;
//! source.poll(Duration::ZERO)?;
//! assert_eq!(source.texts(), ["1", "2"]);
//! ```
//!
//! It panics where the library breaks the contract. The clock is one that stands still until [`TestHost::advance`].

mod codec;
mod driver;
mod host;
mod sink;
mod source;

pub use codec::TestCodec;
pub use host::TestHost;
pub use sink::{Outcome, TestSink};
pub use source::{Appended, Kind, TestSource};

use crate::ffi;
use crate::Error;
use driver::Driver;

/// A library to be tried.
#[derive(Clone, Copy)]
pub struct Library(&'static ffi::temblor_library);

impl Library {
    /// The library behind the function that [`library!`](crate::library!) exports.
    pub fn of(entry: extern "C" fn(u32, u32) -> *const ffi::temblor_library) -> Self {
        assert!(entry(ffi::TEMBLOR_ABI_MAJOR + 1, 0).is_null(), "the library answers to another major version");
        // what the function returns is there as long as the library
        let library = unsafe { entry(ffi::TEMBLOR_ABI_MAJOR, ffi::TEMBLOR_ABI_MINOR).as_ref() };
        Self(library.expect("the library does not answer to this version"))
    }

    /// The table itself.
    pub fn raw(self) -> &'static ffi::temblor_library {
        self.0
    }

    /// Makes a source. The settings are a JSON record with every default filled in.
    pub fn source(self, name: &str, settings: &str) -> Result<TestSource, Error> {
        Driver::create(self.component(name), ffi::TEMBLOR_SOURCE, settings).map(TestSource::new)
    }

    /// Makes a sink.
    pub fn sink(self, name: &str, settings: &str) -> Result<TestSink, Error> {
        Driver::create(self.component(name), ffi::TEMBLOR_SINK, settings).map(TestSink::new)
    }

    /// Makes a codec.
    pub fn codec(self, name: &str, settings: &str) -> Result<TestCodec, Error> {
        Driver::create(self.component(name), ffi::TEMBLOR_CODEC, settings).map(TestCodec::new)
    }

    /// The component of that name.
    ///
    /// # Panics
    /// If there is none.
    pub fn component(self, name: &str) -> &'static ffi::temblor_component {
        let count = self.0.component_count as usize;
        let components = unsafe { std::slice::from_raw_parts(self.0.components, count) };
        components
            .iter()
            .map(|component| unsafe { &**component })
            .find(|component| text(component.name) == name)
            .unwrap_or_else(|| panic!("the library has no component `{name}`"))
    }
}

/// A text of a library's tables.
///
/// # Panics
/// If it is not UTF-8.
pub fn text(text: ffi::temblor_text) -> &'static str {
    // a text of a library that is loaded for good
    unsafe { crate::lent::text(text, "a text") }.expect("a text of the library is sound")
}
