use super::*;

fn problem(text: &str) -> String {
    parse(text).unwrap_err().to_string()
}

#[test]
fn reads_every_kind_of_value() {
    assert_eq!(parse(" [ 1 , 2.0 , \"x\" ] ").unwrap().to_string(), "[1,2.0,\"x\"]");
    assert_eq!(parse("9223372036854775807").unwrap(), Value::Integer(i64::MAX));
    assert_eq!(parse("9223372036854775808").unwrap(), Value::Float(9_223_372_036_854_775_808.0));
    assert_eq!(parse("-0").unwrap(), Value::Integer(0));
    assert_eq!(parse(r#""\u00e4\ud834\udd1e\/""#).unwrap(), Value::Text("ä𝄞/".to_owned()));
}

#[test]
fn says_what_is_wrong_and_where() {
    assert_eq!(problem(""), "the text ends before the value at byte 0");
    assert_eq!(problem("[1 2]"), "neither a comma nor the end at byte 3");
    assert_eq!(problem("{\"a\" 1}"), "no colon behind the name of a field at byte 5");
    assert_eq!(problem("{a:1}"), "no name of a field at byte 1");
    assert_eq!(problem("01"), "a number that begins with 0 at byte 2");
    assert_eq!(problem("1 1"), "text behind the value at byte 2");
    assert_eq!(problem("\"\t\""), "a control character in a string at byte 1");
    assert_eq!(problem("\"\\ud800\\u0041\""), "half of a surrogate pair at byte 13");
    assert_eq!(problem("\"\\u+123\""), "an escape without four hexadecimal digits at byte 2");
    assert_eq!(problem("trüe"), "no value at byte 0");
}

#[test]
fn refuses_what_is_nested_too_deep() {
    assert!(parse(&format!("{}{}", "[".repeat(128), "]".repeat(128))).is_ok());
    assert_eq!(problem(&"[".repeat(100_000)), "nested deeper than 128 at byte 128");
}

#[test]
fn never_panics_whatever_the_text() {
    let sound = r#"{"a":[1,-2.5e3,true],"b":"q\"\\ä\u00e4\ud834\udd1e","c":{"d":null}}"#;
    for (at, _) in sound.char_indices() {
        for other in ["", "\"", "\\", "{", "]", "é", "0", "u"] {
            let _ = parse(&format!("{}{other}{}", &sound[..at], sound.get(at + 1..).unwrap_or("")));
            let _ = parse(&format!("{}{other}", &sound[..at]));
        }
    }
}
