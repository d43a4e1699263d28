//! Compares the structs and numbers of `ffi` with what a C compiler makes of the header. Without the header, or without
//! a compiler, there is nothing to compare with.

use std::fmt::Write;
use std::mem::{offset_of, size_of};
use std::path::Path;
use std::process::Command;
use temblor_connector::ffi::*;

const HEADER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../src/main/include/temblor_connector.h");

macro_rules! structs {
    ($($name:ident { $($field:ident),+ })+) => {{
        let mut lines = Vec::new();
        $(
            lines.push((format!("sizeof({})", stringify!($name)), size_of::<$name>() as u64));
            $(lines.push((
                format!("offsetof({}, {})", stringify!($name), stringify!($field)),
                offset_of!($name, $field) as u64,
            ));)+
        )+
        lines
    }};
}

macro_rules! numbers {
    ($($name:ident)+) => { vec![$((stringify!($name).to_owned(), $name as u64)),+] };
}

fn structs() -> Vec<(String, u64)> {
    structs! {
        temblor_text { bytes, length }
        temblor_position { split, offset, state, state_length, state_version }
        temblor_error {
            size, system_code, message, message_capacity, message_length, subject, subject_capacity, subject_length,
            offset
        }
        temblor_host {
            size, abi_major, abi_minor, wake_fd, instance, log_level, log, wake_word, counter, epoch_ns,
            monotonic_ns, flow, name
        }
        temblor_event { offset, length, meta_offset, meta_length, position, split, kind, flags }
        temblor_batch { size, event_capacity, data, data_capacity, events, event_count, reserved, needed }
        temblor_source { size, reserved, open, poll, committed, interrupt, close }
        temblor_write { size, event_count, data, data_length, events, last_id, lent_length }
        temblor_outcome { id, outcome, code_length, reason_offset, reason_length }
        temblor_outcomes { size, capacity, list, count, text_length, text, text_capacity, delivered_before }
        temblor_sink { size, reserved, open, write, settle, flush, interrupt, close }
        temblor_buffer { size, reserved, data, capacity, length, needed }
        temblor_codec { size, reserved, decode, encode }
        temblor_component {
            size, roles, can, codec_rule, reserved, name, summary, settings_schema, example, source_promise,
            sink_promise, create, destroy, source, sink, codec
        }
        temblor_library {
            magic, size, abi_major, abi_minor, least_host_minor, component_count, required, name, version, vendor,
            licence, build, components
        }
    }
}

fn numbers() -> Vec<(String, u64)> {
    numbers! {
        TEMBLOR_ABI_MAJOR TEMBLOR_ABI_MINOR TEMBLOR_MAGIC
        TEMBLOR_OK TEMBLOR_MORE TEMBLOR_END TEMBLOR_DROP TEMBLOR_LOST TEMBLOR_GONE TEMBLOR_SETTING TEMBLOR_TOO_SMALL
        TEMBLOR_MALFORMED TEMBLOR_DEFECT
        TEMBLOR_LOG_TRACE TEMBLOR_LOG_DEBUG TEMBLOR_LOG_INFO TEMBLOR_LOG_WARNING TEMBLOR_LOG_ERROR TEMBLOR_LOG_OFF
        TEMBLOR_CHUNK TEMBLOR_MESSAGE TEMBLOR_VALUE TEMBLOR_SPLIT TEMBLOR_STATE TEMBLOR_SPLIT_END TEMBLOR_SPLIT_FAIL
        TEMBLOR_NO_POSITION TEMBLOR_MOST_SPLITS
        TEMBLOR_DELIVERED TEMBLOR_RETRY TEMBLOR_REJECTED TEMBLOR_PENDING
        TEMBLOR_SOURCE TEMBLOR_SINK TEMBLOR_CODEC
        TEMBLOR_CAN_RESUME TEMBLOR_CAN_WAKE TEMBLOR_CAN_PROMISE TEMBLOR_CAN_READ_META TEMBLOR_CAN_UNLOAD
        TEMBLOR_CODEC_REQUIRED TEMBLOR_CODEC_OPTIONAL TEMBLOR_CODEC_NONE
    }
}

/// A program that prints the same expressions.
fn program(lines: &[(String, u64)]) -> String {
    let mut program =
        String::from("#include <stddef.h>\n#include <stdio.h>\n#include \"temblor_connector.h\"\nint main(void) {\n");
    for (expression, _) in lines {
        writeln!(program, "printf(\"%s=%llu\\n\", \"{expression}\", (unsigned long long)({expression}));").unwrap();
    }
    program + "return 0;\n}\n"
}

#[test]
fn agrees_with_the_header() {
    if !Path::new(HEADER).exists() || Command::new("cc").arg("--version").output().is_err() {
        eprintln!("no header or no C compiler: nothing to compare with");
        return;
    }
    let lines = [structs(), numbers()].concat();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (source, binary) = (folder.join("layout.c"), folder.join("layout"));
    std::fs::write(&source, program(&lines)).unwrap();
    let include = Path::new(HEADER).parent().unwrap();
    let compiled = Command::new("cc").arg("-I").arg(include).arg("-o").arg(&binary).arg(&source).status().unwrap();
    assert!(compiled.success(), "the program does not compile");
    let printed = Command::new(&binary).output().unwrap().stdout;
    let expected: Vec<_> = lines.iter().map(|(expression, value)| format!("{expression}={value}")).collect();
    assert_eq!(String::from_utf8(printed).unwrap().lines().collect::<Vec<_>>(), expected);
}
