use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;
use temblor_connector::{Counter, Create, Error, Events, Host, Outcomes, Settings, Sink};

/// Appends payloads to a file. Metadata are counted, but not written.
pub(crate) struct LineSink {
    path: PathBuf,
    rejects: Option<String>,
    late: bool,
    file: Option<File>,
    pending: Option<u64>,
    with_meta: Counter,
}

impl Create for LineSink {
    fn create(host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        Ok(Self {
            path: settings.get("path")?,
            rejects: settings.find("rejects")?,
            late: settings.get("late")?,
            file: None,
            pending: None,
            with_meta: host.counter("with-meta"),
        })
    }
}

impl Sink for LineSink {
    fn open(&mut self, _attempt: u32) -> Result<(), Error> {
        let opened = OpenOptions::new().append(true).create(true).open(&self.path);
        self.file = Some(opened.map_err(|e| Error::from(e).at(self.path.display()))?);
        Ok(())
    }

    fn write(&mut self, events: &Events<'_>, outcomes: &mut Outcomes<'_>) -> Result<(), Error> {
        let mut accepted = Vec::with_capacity(events.data().len());
        for event in events.iter() {
            self.with_meta.add(u64::from(!event.meta.is_empty()));
            if self.rejects(event.bytes) {
                outcomes.rejected(event.id, "unwanted", "contains what is rejected")?;
            } else {
                accepted.extend_from_slice(event.bytes);
                if self.late {
                    outcomes.pending(event.id)?;
                }
            }
        }
        if let Some(file) = &mut self.file {
            file.write_all(&accepted).map_err(|e| Error::from(e).at(self.path.display()))?;
        }
        if self.late {
            self.pending = Some(events.last_id());
        } else {
            outcomes.delivered_through(events.last_id());
        }
        Ok(())
    }

    fn settle(&mut self, outcomes: &mut Outcomes<'_>, _max_wait: Duration) -> Result<(), Error> {
        if let Some(last) = self.pending.take() {
            outcomes.delivered_through(last);
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Error> {
        match &self.file {
            Some(file) => file.sync_data().map_err(|e| Error::from(e).at(self.path.display())),
            None => Ok(()),
        }
    }

    fn close(&mut self) {
        self.file = None;
        self.pending = None;
    }
}

impl LineSink {
    fn rejects(&self, payload: &[u8]) -> bool {
        self.rejects.as_ref().is_some_and(|unwanted| String::from_utf8_lossy(payload).contains(unwanted.as_str()))
    }
}
