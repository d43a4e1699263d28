use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use temblor_connector::{Batch, Create, Error, Host, Pause, Polled, Resume, Settings, Source, Waker, NO_POSITION};

/// A thread of its own ticks, and wakes the engine at each tick.
pub(crate) struct Ticking {
    period: Duration,
    count: u64,
    waker: Waker,
    clock: Option<Clock>,
}

struct Clock {
    ticks: Receiver<u64>,
    stop: Pause,
    thread: JoinHandle<()>,
}

impl Create for Ticking {
    fn create(host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        let (period, count) = (settings.get("period")?, settings.get("count")?);
        Ok(Self { period, count, waker: host.waker(), clock: None })
    }
}

impl Source for Ticking {
    fn open(&mut self, _resume: &Resume<'_>, _attempt: u32) -> Result<(), Error> {
        let (tick, ticks) = mpsc::channel();
        let (period, count, waker, stop) = (self.period, self.count, self.waker.clone(), Pause::new());
        let stopped = stop.clone();
        let thread = thread::spawn(move || {
            for number in 0..count {
                if stopped.wait(period) || tick.send(number).is_err() {
                    return;
                }
                waker.wake();
            }
            drop(tick);
            waker.wake();
        });
        self.clock = Some(Clock { ticks, stop, thread });
        Ok(())
    }

    fn poll(&mut self, batch: &mut Batch<'_>, _max_wait: Duration) -> Result<Polled, Error> {
        let split = batch.split("ticks")?;
        let Some(clock) = &self.clock else { return Ok(Polled::End) };
        while !batch.is_full() {
            match clock.ticks.try_recv() {
                Ok(tick) => batch.value(split, NO_POSITION, &tick.to_string())?,
                Err(TryRecvError::Empty) => return Ok(Polled::Idle),
                Err(TryRecvError::Disconnected) => return Ok(Polled::End),
            }
        }
        Ok(Polled::More)
    }

    fn close(&mut self) {
        if let Some(clock) = self.clock.take() {
            clock.stop.interrupt();
            let _ = clock.thread.join();
        }
    }
}
