//! JSON text, read and written: for settings, metadata, values and codecs. Small and safe rather than fast.

use std::fmt;

mod parser;

pub use parser::SyntaxError;

/// One value. Records keep the order of their fields.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Value {
    Null,
    Boolean(bool),
    /// A number without fraction and exponent that fits.
    Integer(i64),
    /// Any other number.
    Float(f64),
    Text(String),
    List(Vec<Value>),
    Record(Vec<(String, Value)>),
}

impl Value {
    /// Reads a text that is one value, nested at most 128 deep.
    pub fn parse(text: &str) -> Result<Self, SyntaxError> {
        parser::parse(text)
    }

    /// The field of that name of a record; of two the last.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Record(fields) => fields.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// What it is, with an article, for messages.
    pub fn description(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "a boolean",
            Self::Integer(_) => "an integer",
            Self::Float(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Record(_) => "a record",
        }
    }
}

/// As JSON text without spaces. What is no number becomes null.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Boolean(boolean) => write!(f, "{boolean}"),
            Self::Integer(integer) => write!(f, "{integer}"),
            Self::Float(number) if number.is_finite() => write!(f, "{number:?}"),
            Self::Float(_) => f.write_str("null"),
            Self::Text(text) => write!(f, "{}", Text(text)),
            Self::List(items) => sequence(f, ('[', ']'), items, |f, item| write!(f, "{item}")),
            Self::Record(fields) => {
                sequence(f, ('{', '}'), fields, |f, (name, value)| write!(f, "{}:{value}", Text(name)))
            }
        }
    }
}

fn sequence<T>(
    f: &mut fmt::Formatter<'_>,
    (begin, end): (char, char),
    items: &[T],
    put: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    write!(f, "{begin}")?;
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            f.write_str(",")?;
        }
        put(f, item)?;
    }
    write!(f, "{end}")
}

/// Writes a text as JSON, in quotes: `write!(out, "{{\"line\":{}}}", json::Text(line))`.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a>(pub &'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        let mut rest = self.0;
        while let Some(at) = rest.bytes().position(|b| b < b' ' || b == b'"' || b == b'\\') {
            f.write_str(&rest[..at])?;
            match rest.as_bytes()[at] {
                b'\n' => f.write_str("\\n")?,
                b'\r' => f.write_str("\\r")?,
                b'\t' => f.write_str("\\t")?,
                special @ (b'"' | b'\\') => write!(f, "\\{}", char::from(special))?,
                control => write!(f, "\\u{control:04x}")?,
            }
            rest = &rest[at + 1..];
        }
        write!(f, "{rest}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_it_has_read() {
        let text = r#"{"a":[1,-2.5,true,false,null,1e300],"b":{},"c":"q\"\\ä€𝄞\n\u0001","":[]}"#;
        assert_eq!(Value::parse(text).unwrap().to_string(), text);
    }

    #[test]
    fn takes_the_last_of_two_fields_with_one_name() {
        let value = Value::parse(r#"{"a":1,"a":2}"#).unwrap();
        assert_eq!(value.get("a"), Some(&Value::Integer(2)));
        assert_eq!(Value::Null.get("a"), None);
    }

    #[test]
    fn has_no_text_for_what_is_no_number() {
        assert_eq!(Value::List(vec![Value::Float(f64::NAN), Value::Float(3.0)]).to_string(), "[null,3.0]");
    }
}
