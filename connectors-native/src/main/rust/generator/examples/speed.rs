//! How many events the generator makes per second, on one core: `cargo run --release --example speed [EVENTS]`.

use std::env;
use std::mem::size_of;
use std::ptr;
use std::time::Instant;
use temblor_connector::ffi::*;
use temblor_generator::temblor_connector_entry;

fn main() {
    let count = env::args().nth(1).map_or(20_000_000, |count| count.parse().expect("a number of events"));
    for kind in ["log", "json", "values"] {
        let settings = format!(r#"{{"kind":"{kind}","seed":1,"count":{count},"batch":1024}}"#);
        let begin = Instant::now();
        let bytes = run(&settings);
        let seconds = begin.elapsed().as_secs_f64();
        println!(
            "{kind:6} {:5.1} M events/s, {:6.0} MB/s, {:3.0} bytes/event",
            count as f64 / seconds / 1e6,
            bytes as f64 / seconds / 1e6,
            bytes as f64 / count as f64
        );
    }
}

/// Takes every event, as the engine does, and returns how many bytes they are.
fn run(settings: &str) -> u64 {
    let library = unsafe { &*temblor_connector_entry(TEMBLOR_ABI_MAJOR, TEMBLOR_ABI_MINOR) };
    let component = unsafe { &**library.components };
    let source = unsafe { &*component.source };
    // a host that offers nothing
    let host = temblor_host { size: size_of::<u32>() as u32, ..unsafe { std::mem::zeroed() } };
    let mut instance = ptr::null_mut();
    let (mut data, mut events) = (vec![0u8; 1 << 20], vec![temblor_event::default(); 1024]);
    let mut batch = temblor_batch {
        size: size_of::<temblor_batch>() as u32,
        event_capacity: events.len() as u32,
        data: data.as_mut_ptr(),
        data_capacity: data.len() as u64,
        events: events.as_mut_ptr(),
        event_count: 0,
        reserved: 0,
        needed: 0,
    };
    let mut bytes = 0;
    unsafe {
        let (text, length) = (settings.as_ptr().cast(), settings.len() as u64);
        let status = component.create.unwrap()(&host, TEMBLOR_SOURCE, text, length, &mut instance, ptr::null_mut());
        assert_eq!(status, TEMBLOR_OK, "create");
        assert_eq!(source.open.unwrap()(instance, ptr::null(), 0, 1, ptr::null_mut()), TEMBLOR_OK, "open");
        loop {
            let status = source.poll.unwrap()(instance, &mut batch, 0, ptr::null_mut());
            assert!(status >= 0, "poll");
            let filled = &*ptr::slice_from_raw_parts(batch.events, batch.event_count as usize);
            bytes += filled.iter().map(|event| u64::from(event.length)).sum::<u64>();
            if status == TEMBLOR_END {
                break;
            }
        }
        source.close.unwrap()(instance);
        component.destroy.unwrap()(instance);
    }
    bytes
}
