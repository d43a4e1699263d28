use crate::panicking::Panicking;
use std::time::Duration;
use temblor_connector::{Create, Error, Events, Host, Interrupter, Outcomes, Settings, Sink};

pub(crate) struct PanicsSink {
    told: Panicking,
}

impl Create for PanicsSink {
    fn create(_host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        Ok(Self { told: Panicking::of(settings)? })
    }
}

impl Sink for PanicsSink {
    fn open(&mut self, _attempt: u32) -> Result<(), Error> {
        self.told.or_not("open");
        Ok(())
    }

    /// The first event of a batch is delivered before it panics.
    fn write(&mut self, events: &Events<'_>, outcomes: &mut Outcomes<'_>) -> Result<(), Error> {
        for event in events.iter() {
            if self.told.is("settle") {
                outcomes.pending(event.id)?;
            } else {
                outcomes.delivered(event.id)?;
            }
            self.told.or_not("write");
        }
        Ok(())
    }

    fn settle(&mut self, _outcomes: &mut Outcomes<'_>, _max_wait: Duration) -> Result<(), Error> {
        self.told.or_not("settle");
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Error> {
        self.told.or_not("flush");
        Ok(())
    }

    fn interrupter(&self) -> Option<Interrupter> {
        let told = self.told.clone();
        Some(Interrupter::new(move || told.or_not("interrupt")))
    }

    fn close(&mut self) {
        self.told.or_not("close");
    }
}

impl Drop for PanicsSink {
    fn drop(&mut self) {
        self.told.or_not("destroy");
    }
}
