use crate::ffi::{self, temblor_component, temblor_library, temblor_text};
use crate::Component;
use std::mem::size_of;
use std::ptr;

/// What [`library!`](crate::library!) exports; not for use by hand.
#[doc(hidden)]
pub struct Library(temblor_library);

// what it points to is constant
unsafe impl Sync for Library {}

#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Entry(#[allow(dead_code)] *const temblor_component);

unsafe impl Sync for Entry {}

#[doc(hidden)]
pub struct About {
    pub name: &'static str,
    pub version: &'static str,
    pub vendor: &'static str,
    pub licence: &'static str,
    pub build: &'static str,
}

impl Library {
    #[doc(hidden)]
    pub const fn entries<const N: usize>(components: &'static [Component; N]) -> [Entry; N] {
        let mut entries = [Entry(ptr::null()); N];
        let mut i = 0;
        while i < N {
            entries[i] = Entry(components[i].raw());
            i += 1;
        }
        entries
    }

    #[doc(hidden)]
    pub const fn new<const N: usize>(about: &About, entries: &'static [Entry; N]) -> Self {
        Self(temblor_library {
            magic: ffi::TEMBLOR_MAGIC,
            size: size_of::<temblor_library>() as u32,
            abi_major: ffi::TEMBLOR_ABI_MAJOR,
            abi_minor: ffi::TEMBLOR_ABI_MINOR,
            least_host_minor: 0,
            component_count: N as u32,
            required: 0,
            name: temblor_text::of(about.name),
            version: temblor_text::of(about.version),
            vendor: temblor_text::of(about.vendor),
            licence: temblor_text::of(about.licence),
            build: temblor_text::of(about.build),
            // an entry is a pointer and nothing else
            components: entries.as_ptr().cast(),
        })
    }

    /// The answer to a host of that version.
    #[doc(hidden)]
    pub fn answer(&'static self, host_major: u32, _host_minor: u32) -> *const temblor_library {
        match host_major {
            ffi::TEMBLOR_ABI_MAJOR => &self.0,
            _ => ptr::null(),
        }
    }
}

/// Declares what a library holds, and exports the one function that the engine looks for. Once in each library.
///
/// Name, version and licence are those of the crate.
///
/// ```ignore
/// temblor_connector::library! {
///     vendor: "Example",
///     components: [source::<Ticks>("ticks").summary("Counts the ticks of a clock")],
/// }
/// ```
#[macro_export]
macro_rules! library {
    (vendor: $vendor:expr, components: [$($component:expr),+ $(,)?] $(,)?) => {
        /// What the engine looks for.
        #[allow(unsafe_code)]
        #[unsafe(no_mangle)]
        pub extern "C" fn temblor_connector_entry(
            host_major: u32,
            host_minor: u32,
        ) -> *const $crate::ffi::temblor_library {
            const COUNT: usize = [$(::core::stringify!($component)),+].len();
            static COMPONENTS: [$crate::Component; COUNT] = [$($component),+];
            static ENTRIES: [$crate::Entry; COUNT] = $crate::Library::entries(&COMPONENTS);
            const ABOUT: $crate::About = $crate::About {
                name: ::core::env!("CARGO_PKG_NAME"),
                version: ::core::env!("CARGO_PKG_VERSION"),
                vendor: $vendor,
                licence: ::core::env!("CARGO_PKG_LICENSE"),
                build: if ::core::cfg!(debug_assertions) { "debug" } else { "release" },
            };
            static LIBRARY: $crate::Library = $crate::Library::new(&ABOUT, &ENTRIES);
            LIBRARY.answer(host_major, host_minor)
        }
    };
}
