use crate::json::Value;
use crate::Error;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

/// The settings of an instance, or of a record in them: what the user wrote, checked against the schema, with every
/// default filled in.
///
/// ```
/// # fn create(settings: &temblor_connector::Settings<'_>) -> Result<(), temblor_connector::Error> {
/// let timeout: std::time::Duration = settings.get("timeout")?;
/// let most: Option<u64> = settings.find("max-size")?;
/// let tls: Option<temblor_connector::Settings<'_>> = settings.find("tls")?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Settings<'s> {
    record: &'s Value,
    path: String,
}

impl<'s> Settings<'s> {
    pub(crate) fn of(record: &'s Value) -> Result<Self, Error> {
        Self::from_setting(record, "")
    }

    /// The setting of that name, which has a default, or is required.
    pub fn get<T: FromSetting<'s>>(&self, name: &str) -> Result<T, Error> {
        self.find(name)?.ok_or_else(|| Error::setting(self.path(name), "is missing"))
    }

    /// The setting of that name, if there is one.
    pub fn find<T: FromSetting<'s>>(&self, name: &str) -> Result<Option<T>, Error> {
        match self.record.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => T::from_setting(value, &self.path(name)).map(Some),
        }
    }

    /// An error about the setting of that name.
    pub fn error(&self, name: &str, message: impl Into<String>) -> Error {
        Error::setting(self.path(name), message)
    }

    /// The path of the setting of that name, such as `tls.key`.
    pub fn path(&self, name: &str) -> String {
        match self.path.as_str() {
            "" => name.to_owned(),
            path => format!("{path}.{name}"),
        }
    }
}

/// What a setting can be read as.
pub trait FromSetting<'s>: Sized {
    /// Reads the setting at `path`, or says that it is something else.
    fn from_setting(value: &'s Value, path: &str) -> Result<Self, Error>;
}

fn expected<T>(what: &str, value: &Value, path: &str) -> Result<T, Error> {
    Err(Error::setting(path, format!("must be {what}, but is {}", value.description())))
}

impl<'s> FromSetting<'s> for &'s Value {
    fn from_setting(value: &'s Value, _path: &str) -> Result<Self, Error> {
        Ok(value)
    }
}

impl FromSetting<'_> for bool {
    fn from_setting(value: &Value, path: &str) -> Result<Self, Error> {
        match value {
            Value::Boolean(boolean) => Ok(*boolean),
            _ => expected("a boolean", value, path),
        }
    }
}

impl FromSetting<'_> for i64 {
    fn from_setting(value: &Value, path: &str) -> Result<Self, Error> {
        match value {
            Value::Integer(integer) => Ok(*integer),
            _ => expected("an integer", value, path),
        }
    }
}

macro_rules! narrower {
    ($($number:ty),+) => {$(
        impl FromSetting<'_> for $number {
            fn from_setting(value: &Value, path: &str) -> Result<Self, Error> {
                let integer = i64::from_setting(value, path)?;
                let (least, most) = (<$number>::MIN, <$number>::MAX);
                integer.try_into().map_err(|_| {
                    Error::setting(path, format!("must be between {least} and {most}, but is {integer}"))
                })
            }
        }
    )+};
}

narrower!(u64, u32, u16, i32, usize);

impl FromSetting<'_> for f64 {
    fn from_setting(value: &Value, path: &str) -> Result<Self, Error> {
        match value {
            Value::Integer(integer) => Ok(*integer as f64),
            Value::Float(number) => Ok(*number),
            _ => expected("a number", value, path),
        }
    }
}

/// Of format `duration`: the host hands over nanoseconds.
impl FromSetting<'_> for Duration {
    fn from_setting(value: &Value, path: &str) -> Result<Self, Error> {
        u64::from_setting(value, path).map(Self::from_nanos)
    }
}

impl<'s> FromSetting<'s> for &'s str {
    fn from_setting(value: &'s Value, path: &str) -> Result<Self, Error> {
        match value {
            Value::Text(text) => Ok(text),
            _ => expected("a text", value, path),
        }
    }
}

impl FromSetting<'_> for String {
    fn from_setting(value: &Value, path: &str) -> Result<Self, Error> {
        <&str>::from_setting(value, path).map(str::to_owned)
    }
}

impl FromSetting<'_> for PathBuf {
    fn from_setting(value: &Value, path: &str) -> Result<Self, Error> {
        <&str>::from_setting(value, path).map(Self::from)
    }
}

impl<'s> FromSetting<'s> for Settings<'s> {
    fn from_setting(value: &'s Value, path: &str) -> Result<Self, Error> {
        match value {
            Value::Record(_) => Ok(Self { record: value, path: path.to_owned() }),
            _ => expected("a record", value, path),
        }
    }
}

impl<'s, T: FromSetting<'s>> FromSetting<'s> for Vec<T> {
    fn from_setting(value: &'s Value, path: &str) -> Result<Self, Error> {
        match value {
            Value::List(items) => {
                items.iter().enumerate().map(|(i, item)| T::from_setting(item, &format!("{path}[{i}]"))).collect()
            }
            _ => expected("a list", value, path),
        }
    }
}

impl<'s, T: FromSetting<'s>> FromSetting<'s> for BTreeMap<String, T> {
    fn from_setting(value: &'s Value, path: &str) -> Result<Self, Error> {
        match value {
            Value::Record(fields) => fields
                .iter()
                .map(|(name, field)| Ok((name.clone(), T::from_setting(field, &format!("{path}.{name}"))?)))
                .collect(),
            _ => expected("a record", value, path),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<R>(text: &str, work: impl FnOnce(Settings<'_>) -> R) -> R {
        work(Settings::of(&Value::parse(text).unwrap()).unwrap())
    }

    fn problem<'s, T: FromSetting<'s>>(settings: &Settings<'s>, name: &str) -> String {
        settings.get::<T>(name).err().unwrap().to_string()
    }

    #[test]
    fn reads_durations_sizes_and_nested_records() {
        let text = r#"{"wait":1500000000,"size":65536,"tls":{"key":"k.pem"},"hosts":["a","b"],"tags":{"x":"y"}}"#;
        with(text, |settings| {
            assert_eq!(settings.get::<Duration>("wait").unwrap(), Duration::from_millis(1500));
            assert_eq!(settings.get::<u64>("size").unwrap(), 65536);
            let tls: Settings<'_> = settings.get("tls").unwrap();
            assert_eq!(tls.get::<PathBuf>("key").unwrap(), PathBuf::from("k.pem"));
            assert_eq!(settings.get::<Vec<&str>>("hosts").unwrap(), ["a", "b"]);
            assert_eq!(settings.get::<BTreeMap<String, String>>("tags").unwrap()["x"], "y");
            assert_eq!(settings.find::<u64>("count").unwrap(), None);
        });
    }

    #[test]
    fn names_the_path_of_what_is_wrong() {
        let text = r#"{"port":70000,"tls":{"key":3},"hosts":["a",1],"flag":"yes","none":null}"#;
        with(text, |settings| {
            assert_eq!(problem::<u16>(&settings, "port"), "port: must be between 0 and 65535, but is 70000");
            let tls: Settings<'_> = settings.get("tls").unwrap();
            assert_eq!(problem::<&str>(&tls, "key"), "tls.key: must be a text, but is an integer");
            assert_eq!(problem::<Vec<&str>>(&settings, "hosts"), "hosts[1]: must be a text, but is an integer");
            assert_eq!(problem::<bool>(&settings, "flag"), "flag: must be a boolean, but is a text");
            assert_eq!(problem::<bool>(&settings, "none"), "none: is missing");
            assert_eq!(tls.error("cert", "is old").subject(), "tls.cert");
        });
    }
}
