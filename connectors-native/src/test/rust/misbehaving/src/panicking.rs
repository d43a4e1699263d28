use temblor_connector::{Error, Settings};

/// The function in which an instance panics.
#[derive(Clone)]
pub(crate) struct Panicking(String);

impl Panicking {
    pub(crate) fn of(settings: &Settings<'_>) -> Result<Self, Error> {
        let told = Self(settings.get("where")?);
        told.or_not("create");
        Ok(told)
    }

    pub(crate) fn is(&self, function: &str) -> bool {
        self.0 == function
    }

    /// Panics if this is the function.
    pub(crate) fn or_not(&self, function: &str) {
        assert!(!self.is(function), "told to panic in {function}");
    }
}
