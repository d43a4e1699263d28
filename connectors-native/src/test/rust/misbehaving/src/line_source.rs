use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::time::Duration;
use temblor_connector::json::Text;
use temblor_connector::{Batch, Create, Error, Host, Interrupter, Pause, Polled, Resume, Settings, Source, Split};

/// The most bytes of a byte stream at a time.
const MOST_BYTES: usize = 64 * 1024;

/// How long it waits until it looks again whether the file has grown.
const LOOK_AGAIN: Duration = Duration::from_millis(5);

/// Reads a file to its end, and on as it grows. A position counts bytes.
pub(crate) struct LineSource {
    path: PathBuf,
    unit: Unit,
    follow: bool,
    pause: Pause,
    file: Option<BufReader<File>>,
    at: u64,
    line: Vec<u8>,
}

#[derive(PartialEq)]
enum Unit {
    Chunks,
    Lines,
    Values,
}

impl Create for LineSource {
    fn create(_host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        let unit = match settings.get("unit")? {
            "chunks" => Unit::Chunks,
            "lines" => Unit::Lines,
            _ => Unit::Values,
        };
        Ok(Self {
            path: settings.get("path")?,
            unit,
            follow: settings.get("follow")?,
            pause: Pause::new(),
            file: None,
            at: 0,
            line: Vec::new(),
        })
    }
}

impl Source for LineSource {
    fn open(&mut self, resume: &Resume<'_>, _attempt: u32) -> Result<(), Error> {
        self.at = resume.get(&self.path.to_string_lossy()).map_or(0, |position| position.offset);
        self.line.clear();
        self.file = Some(self.begin().map_err(|e| e.at(self.path.display()))?);
        Ok(())
    }

    fn poll(&mut self, batch: &mut Batch<'_>, max_wait: Duration) -> Result<Polled, Error> {
        let split = batch.split(&self.path.to_string_lossy())?;
        let mut rest = max_wait;
        loop {
            self.append(batch, split).map_err(|e| if e.is_full() { e } else { e.at(self.path.display()) })?;
            if !self.follow && self.is_at_end()? {
                return Ok(Polled::End);
            }
            if !batch.is_empty() {
                return Ok(if batch.is_full() { Polled::More } else { Polled::Idle });
            }
            let wait = rest.min(LOOK_AGAIN);
            if wait.is_zero() || self.pause.wait(wait) {
                return Ok(Polled::Idle);
            }
            rest -= wait;
        }
    }

    fn interrupter(&self) -> Option<Interrupter> {
        Some(self.pause.interrupter())
    }

    fn close(&mut self) {
        self.file = None;
    }
}

impl LineSource {
    fn begin(&self) -> Result<BufReader<File>, Error> {
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(self.at))?;
        Ok(BufReader::new(file))
    }

    fn append(&mut self, batch: &mut Batch<'_>, split: Split) -> Result<(), Error> {
        match self.unit {
            Unit::Chunks => self.append_bytes(batch, split),
            _ => self.append_lines(batch, split),
        }
    }

    fn append_bytes(&mut self, batch: &mut Batch<'_>, split: Split) -> Result<(), Error> {
        let Some(file) = &mut self.file else { return Ok(()) };
        while !batch.is_full() {
            let length = batch.chunk_from(split, self.at, MOST_BYTES, |space| file.read(space))?;
            if length == 0 {
                break;
            }
            self.at += length as u64;
        }
        Ok(())
    }

    /// Whole lines; what has no line feed yet stays in `line`, as does a line for which there was no room.
    fn append_lines(&mut self, batch: &mut Batch<'_>, split: Split) -> Result<(), Error> {
        let Some(file) = &mut self.file else { return Ok(()) };
        while !batch.is_full() {
            if self.line.last() != Some(&b'\n') {
                file.read_until(b'\n', &mut self.line)?;
            }
            let Some((b'\n', line)) = self.line.split_last() else { break };
            let after = self.at + self.line.len() as u64;
            if self.unit == Unit::Lines {
                batch.message_with(split, after, line, &format!(r#"{{"begin":{}}}"#, self.at))?;
            } else {
                batch.value(split, after, &Text(&String::from_utf8_lossy(line)).to_string())?;
            }
            self.at = after;
            self.line.clear();
        }
        Ok(())
    }

    fn is_at_end(&mut self) -> Result<bool, Error> {
        match &mut self.file {
            Some(file) => Ok(file.fill_buf()?.is_empty()),
            None => Ok(true),
        }
    }
}
