//! The source `generator`: makes log lines and JSON records, for load tests, demonstrations and benchmarks.
//!
//! Event number `i` depends on the seed and on `i` alone, on every machine: so it can resume anywhere, and two runs are
//! the same. No event allocates memory.

mod calendar;
mod draw;
mod lines;
mod pace;
mod piece;
mod records;
mod routes;
mod source;
mod text;
mod weights;
mod words;

use source::Generator;
use temblor_connector::{library, source, CodecRule};

library! {
    vendor: "Temblor",
    components: [
        source::<Generator>("generator")
            .summary("Makes log lines and JSON records for load tests, the same ones for the same seed")
            .settings(include_str!("settings.json"))
            .example("load { type = generator, kind = log, count = 1000, codec = string }")
            .codec(CodecRule::Optional)
            .resumes("an event depends on the seed and its number alone")
            .unloads(),
    ],
}
