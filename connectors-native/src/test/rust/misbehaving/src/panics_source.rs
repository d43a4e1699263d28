use crate::panicking::Panicking;
use std::time::Duration;
use temblor_connector::{Batch, Create, Error, Host, Interrupter, Pause, Polled, Position, Resume, Settings, Source};

/// What a poll that panics has appended before.
const BEFORE: &str = "before the panic";

pub(crate) struct PanicsSource {
    told: Panicking,
    pause: Pause,
    next: u64,
}

impl Create for PanicsSource {
    fn create(_host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        Ok(Self { told: Panicking::of(settings)?, pause: Pause::new(), next: 0 })
    }
}

impl Source for PanicsSource {
    fn open(&mut self, resume: &Resume<'_>, _attempt: u32) -> Result<(), Error> {
        self.told.or_not("open");
        self.next = resume.get("numbers").map_or(0, |position| position.offset);
        Ok(())
    }

    fn poll(&mut self, batch: &mut Batch<'_>, max_wait: Duration) -> Result<Polled, Error> {
        let split = batch.split("numbers")?;
        if self.told.is("poll") {
            batch.message(split, self.next + 1, BEFORE.as_bytes())?;
        }
        self.told.or_not("poll");
        self.pause.wait(max_wait.min(Duration::from_millis(1)));
        batch.message(split, self.next + 1, self.next.to_string().as_bytes())?;
        self.next += 1;
        Ok(Polled::Idle)
    }

    fn committed(&mut self, _position: &Position<'_>) {
        self.told.or_not("committed");
    }

    fn interrupter(&self) -> Option<Interrupter> {
        self.told.or_not("interrupter");
        let (told, pause) = (self.told.clone(), self.pause.clone());
        Some(Interrupter::new(move || {
            told.or_not("interrupt");
            pause.interrupt();
        }))
    }

    fn close(&mut self) {
        self.told.or_not("close");
    }
}

impl Drop for PanicsSource {
    fn drop(&mut self) {
        self.told.or_not("destroy");
    }
}
