//! Doubles for the tests of the host: components that panic where they are told to, and sound ones.
//!
//! | name           | is                                                                                          |
//! |----------------|---------------------------------------------------------------------------------------------|
//! | `panics`       | a source that panics in `where`: create, interrupter, open, poll, committed, interrupt,     |
//! |                | close or destroy; otherwise it emits the messages 0, 1, 2 and so on, one for each poll       |
//! | `panics_sink`  | a sink that panics in `where`: create, open, write, settle, flush, interrupt, close or      |
//! |                | destroy; otherwise it delivers everything                                                   |
//! | `panics-codec` | a codec that panics in `where`: create, decode, encode or destroy; otherwise it copies JSON |
//! | `line_file`    | reads a file that grows, and appends to a file; in three units, with positions              |
//! | `ticking`      | a source with a thread of its own that wakes the engine                                     |
//! | `checked-json` | a codec that refuses what is not JSON, and says where                                       |
//!
//! All but `ticking` could be unloaded, and thus the library as a whole is not.

mod checked_json;
mod line_sink;
mod line_source;
mod panicking;
mod panics_codec;
mod panics_sink;
mod panics_source;
mod ticking;

use temblor_connector::{codec, library, sink, source, source_and_sink, CodecRule};

const WHERE: &str = r#"{
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "where": {"type": "string", "default": "nowhere", "description": "The function that panics"}
  }
}"#;

const LINE_FILE: &str = r#"{
  "type": "object",
  "additionalProperties": false,
  "required": ["path"],
  "properties": {
    "path": {"type": "string", "format": "path", "description": "The file"},
    "unit": {
      "type": "string",
      "enum": ["chunks", "lines", "values"],
      "default": "chunks",
      "description": "What is read: a byte stream, lines as messages, or lines as values"
    },
    "follow": {"type": "boolean", "default": true, "description": "Whether to wait for more at the end of the file"},
    "rejects": {"type": "string", "description": "For writing: payloads that contain this are rejected"},
    "late": {"type": "boolean", "default": false, "description": "For writing: outcomes come by settle"}
  }
}"#;

const TICKING: &str = r#"{
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "period": {"type": "integer", "format": "duration", "default": "1ms", "description": "The time between two ticks"},
    "count": {"type": "integer", "minimum": 0, "default": 10, "description": "How many ticks there are"}
  }
}"#;

library! {
    vendor: "Temblor",
    components: [
        source::<panics_source::PanicsSource>("panics")
            .summary("Panics where it is told to")
            .settings(WHERE)
            .codec(CodecRule::Optional)
            .resumes("a number can be counted again")
            .unloads(),
        sink::<panics_sink::PanicsSink>("panics_sink")
            .summary("Panics where it is told to")
            .settings(WHERE)
            .codec(CodecRule::Optional)
            .promises("whoever panics says so")
            .unloads(),
        codec::<panics_codec::PanicsCodec>("panics-codec")
            .summary("Panics where it is told to")
            .settings(WHERE)
            .unloads(),
        source_and_sink::<line_source::LineSource, line_sink::LineSink>("line_file")
            .summary("Reads lines of a file, and appends to one")
            .settings(LINE_FILE)
            .example("lines { type = line_file, path = app.log, preprocessors = [separate], codec = string }")
            .codec(CodecRule::Optional)
            .resumes("a file can be read again")
            .promises("the file has it")
            .reads_metadata()
            .unloads(),
        source::<ticking::Ticking>("ticking")
            .summary("Ticks in a thread of its own")
            .settings(TICKING)
            .codec(CodecRule::Optional)
            .at_most_once("a tick that has passed does not come again")
            .wakes(),
        codec::<checked_json::CheckedJson>("checked-json")
            .summary("JSON that was looked at")
            .unloads(),
    ],
}
