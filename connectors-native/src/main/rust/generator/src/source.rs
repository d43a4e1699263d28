use crate::draw::Seed;
use crate::lines::Lines;
use crate::pace::Pace;
use crate::records::Records;
use std::time::Duration;
use temblor_connector::{Batch, Create, Error, Host, Interrupter, Pause, Polled, Resume, Settings, Source, Split};

/// The one split.
const SPLIT: &str = "events";

/// The longest event that is not filled up.
const LONGEST: usize = 1024;

/// The source `generator`.
pub(crate) struct Generator {
    kind: Kind,
    most: usize,
    count: u64,
    batch: usize,
    pace: Option<Pace>,
    host: Host,
    pause: Pause,
    next: u64,
}

enum Kind {
    Lines(Lines),
    Records(Records),
    Values(Records),
}

impl Create for Generator {
    fn create(host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        let seed = Seed::new(settings.get("seed")?);
        let size = settings.find("size")?.unwrap_or(0);
        Ok(Self {
            kind: match settings.get("kind")? {
                "log" => Kind::Lines(Lines::new(seed, size)),
                "json" => Kind::Records(Records::new(seed, size)),
                "values" => Kind::Values(Records::new(seed, size)),
                other => return Err(settings.error("kind", format!("must be log, json or values, but is {other}"))),
            },
            most: LONGEST + size,
            count: settings.find("count")?.unwrap_or(u64::MAX),
            batch: settings.get("batch")?,
            pace: settings.find("rate")?.map(Pace::new),
            host: host.clone(),
            pause: Pause::new(),
            next: 0,
        })
    }
}

impl Source for Generator {
    fn open(&mut self, resume: &Resume<'_>, _attempt: u32) -> Result<(), Error> {
        self.next = resume.get(SPLIT).map_or(0, |position| position.offset);
        if let Some(pace) = &mut self.pace {
            pace.begin(self.host.monotonic());
        }
        Ok(())
    }

    fn poll(&mut self, batch: &mut Batch<'_>, max_wait: Duration) -> Result<Polled, Error> {
        let split = batch.split(SPLIT)?;
        let end = self.next.saturating_add(self.await_due(max_wait)).min(self.count);
        let before = self.next;
        let result = self.append(batch, split, end);
        if let Some(pace) = &mut self.pace {
            pace.take(self.next - before);
        }
        result?;
        Ok(match (&self.pace, self.next >= self.count) {
            (_, true) => Polled::End,
            (Some(_), _) => Polled::Idle,
            (None, _) => Polled::More,
        })
    }

    fn interrupter(&self) -> Option<Interrupter> {
        Some(self.pause.interrupter())
    }
}

impl Generator {
    /// How many events are due, at most one batch; waits until there is one.
    fn await_due(&self, max_wait: Duration) -> u64 {
        let most = self.batch as u64;
        let Some(pace) = &self.pace else { return most };
        let mut rest = max_wait;
        loop {
            let now = self.host.monotonic();
            let due = pace.due(now);
            // the clock may stand still, so that it is not the clock that says how long the wait has been
            let wait = pace.until_next(now).min(rest);
            if due > 0 || self.next >= self.count || wait.is_zero() || self.pause.wait(wait) {
                return due.min(most);
            }
            rest -= wait;
        }
    }

    /// Appends events up to number `end`.
    fn append(&mut self, batch: &mut Batch<'_>, split: Split, end: u64) -> Result<(), Error> {
        let (most, next) = (self.most, &mut self.next);
        let mut each = |append: &mut dyn FnMut(u64) -> Result<(), Error>| {
            while *next < end {
                append(*next)?;
                *next += 1;
            }
            Ok(())
        };
        match &mut self.kind {
            Kind::Lines(lines) => each(&mut |i| batch.message_from(split, i + 1, most, |space| lines.write(i, space))),
            Kind::Records(records) => {
                each(&mut |i| batch.message_from(split, i + 1, most, |space| records.write(i, space)))
            }
            Kind::Values(records) => {
                each(&mut |i| batch.value_from(split, i + 1, most, |space| records.write(i, space)))
            }
        }
    }
}
