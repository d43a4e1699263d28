use super::Value;
use std::fmt;

const MOST_DEEP: usize = 128;

/// A text that is not JSON: what is wrong, and at which byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    problem: &'static str,
    offset: usize,
}

impl SyntaxError {
    /// Where it is, counted in bytes from 0.
    pub fn offset(&self) -> usize {
        self.offset
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}", self.problem, self.offset)
    }
}

impl std::error::Error for SyntaxError {}

type Parsed<T> = Result<T, SyntaxError>;

pub(super) fn parse(text: &str) -> Parsed<Value> {
    let mut parser = Parser { text, at: 0, deep: 0 };
    let value = parser.value()?;
    match parser.next_token() {
        None => Ok(value),
        Some(_) => parser.fail("text behind the value"),
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    deep: usize,
}

impl Parser<'_> {
    fn fail<T>(&self, problem: &'static str) -> Parsed<T> {
        Err(SyntaxError { problem, offset: self.at })
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The first byte that is no space, without taking it.
    fn next_token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    fn take(&mut self, wanted: u8) -> bool {
        let taken = self.peek() == Some(wanted);
        self.at += usize::from(taken);
        taken
    }

    fn value(&mut self) -> Parsed<Value> {
        match self.next_token() {
            Some(b'{') => self.nested(Self::record),
            Some(b'[') => self.nested(Self::list),
            Some(b'"') => Ok(Value::Text(self.string()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Value::Boolean(true)),
            Some(b'f') => self.word("false", Value::Boolean(false)),
            Some(b'n') => self.word("null", Value::Null),
            Some(_) => self.fail("no value"),
            None => self.fail("the text ends before the value"),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Parsed<Value> {
        if !self.text[self.at..].starts_with(word) {
            return self.fail("no value");
        }
        self.at += word.len();
        Ok(value)
    }

    fn nested(&mut self, parse: fn(&mut Self) -> Parsed<Value>) -> Parsed<Value> {
        if self.deep == MOST_DEEP {
            return self.fail("nested deeper than 128");
        }
        self.at += 1;
        self.deep += 1;
        let value = parse(self);
        self.deep -= 1;
        value
    }

    fn list(&mut self) -> Parsed<Value> {
        let mut items = Vec::new();
        if self.next_token() == Some(b']') {
            self.at += 1;
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value()?);
            if self.ends(b']')? {
                return Ok(Value::List(items));
            }
        }
    }

    fn record(&mut self) -> Parsed<Value> {
        let mut fields = Vec::new();
        if self.next_token() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Record(fields));
        }
        loop {
            if self.next_token() != Some(b'"') {
                return self.fail("no name of a field");
            }
            let name = self.string()?;
            self.next_token();
            if !self.take(b':') {
                return self.fail("no colon behind the name of a field");
            }
            fields.push((name, self.value()?));
            if self.ends(b'}')? {
                return Ok(Value::Record(fields));
            }
        }
    }

    /// Whether a list or record ends here, rather than going on behind a comma.
    fn ends(&mut self, end: u8) -> Parsed<bool> {
        self.next_token();
        if self.take(b',') {
            Ok(false)
        } else if self.take(end) {
            Ok(true)
        } else {
            self.fail("neither a comma nor the end")
        }
    }

    fn number(&mut self) -> Parsed<Value> {
        let begin = self.at;
        self.take(b'-');
        let zero = self.peek() == Some(b'0');
        if self.digits()? > 1 && zero {
            return self.fail("a number that begins with 0");
        }
        let mut whole = true;
        if self.take(b'.') {
            whole = false;
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            whole = false;
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        let number = &self.text[begin..self.at];
        match (whole, number.parse::<i64>()) {
            (true, Ok(integer)) => Ok(Value::Integer(integer)),
            _ => number.parse().map(Value::Float).or_else(|_| self.fail("no number")),
        }
    }

    fn digits(&mut self) -> Parsed<usize> {
        let begin = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        match self.at - begin {
            0 => self.fail("no digit"),
            count => Ok(count),
        }
    }

    fn string(&mut self) -> Parsed<String> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let begin = self.at;
            while self.peek().is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            string.push_str(&self.text[begin..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escape()?),
                Some(_) => return self.fail("a control character in a string"),
                None => return self.fail("the text ends in a string"),
            }
        }
    }

    fn escape(&mut self) -> Parsed<char> {
        self.at += 1;
        let escaped = match self.peek() {
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(same @ (b'"' | b'\\' | b'/')) => char::from(same),
            Some(b'u') => return self.unicode(),
            _ => return self.fail("an unknown escape"),
        };
        self.at += 1;
        Ok(escaped)
    }

    /// A character as one escape, or as two of a surrogate pair.
    fn unicode(&mut self) -> Parsed<char> {
        let first = self.code_unit()?;
        let code = if (0xD800..0xDC00).contains(&first) && self.text[self.at..].starts_with("\\u") {
            self.at += 1;
            let second = self.code_unit()?;
            match second.checked_sub(0xDC00) {
                Some(low) if low < 0x400 => 0x10000 + ((first - 0xD800) << 10) + low,
                _ => first,
            }
        } else {
            first
        };
        char::from_u32(code).map_or_else(|| self.fail("half of a surrogate pair"), Ok)
    }

    /// Four hexadecimal digits behind a `u`.
    fn code_unit(&mut self) -> Parsed<u32> {
        let digits = self.text.as_bytes().get(self.at + 1..self.at + 5).unwrap_or_default();
        if digits.len() < 4 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return self.fail("an escape without four hexadecimal digits");
        }
        self.at += 5;
        Ok(digits.iter().fold(0, |code, digit| code << 4 | char::from(*digit).to_digit(16).unwrap_or(0)))
    }
}

#[cfg(test)]
mod tests;
