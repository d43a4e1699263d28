//! The source `heartbeat`: emits a record with a number at even intervals.

use std::time::Duration;
use temblor_connector::json::Text;
use temblor_connector::{
    library, source, Batch, CodecRule, Create, Error, Host, Interrupter, Level, Pause, Polled, Resume, Settings,
    Source,
};

/// Checked by Temblor before `create`; the descriptions are what users read.
const SETTINGS: &str = r#"{
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "period": {
      "type": "integer",
      "format": "duration",
      "default": "1s",
      "description": "The time between two beats."
    },
    "greeting": {
      "type": "string",
      "default": "hello",
      "description": "What each beat says."
    },
    "count": {
      "type": "integer",
      "minimum": 1,
      "description": "After how many beats the source ends. Never unless set."
    }
  }
}"#;

library! {
    vendor: "Example",
    components: [
        source::<Heartbeat>("heartbeat")
            .summary("Emits a record with a number at even intervals")
            .settings(SETTINGS)
            .example("beat { type = heartbeat, period = 5s }")
            .codec(CodecRule::None)
            .resumes("the next number follows from the last one"),
    ],
}

struct Heartbeat {
    period: Duration,
    greeting: String,
    count: Option<u64>,
    host: Host,
    pause: Pause,
    next: u64,
    due: Duration,
}

impl Create for Heartbeat {
    fn create(host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        let period: Duration = settings.get("period")?;
        if period.is_zero() {
            return Err(settings.error("period", "must be more than 0"));
        }
        Ok(Self {
            period,
            greeting: settings.get("greeting")?,
            count: settings.find("count")?,
            host: host.clone(),
            pause: Pause::new(),
            next: 0,
            due: Duration::ZERO,
        })
    }
}

impl Source for Heartbeat {
    fn open(&mut self, resume: &Resume<'_>, _attempt: u32) -> Result<(), Error> {
        // connecting to something would be done here: File::open(&path).map_err(|e| Error::from(e).at(path.display()))?
        self.next = resume.get("beats").map_or(0, |position| position.offset);
        self.due = self.host.monotonic() + self.period;
        self.host.log(Level::Info, format_args!("goes on with number {}", self.next));
        Ok(())
    }

    fn poll(&mut self, batch: &mut Batch<'_>, max_wait: Duration) -> Result<Polled, Error> {
        if self.count.is_some_and(|count| self.next >= count) {
            return Ok(Polled::End);
        }
        let split = batch.split("beats")?;
        let wait = self.due.saturating_sub(self.host.monotonic()).min(max_wait);
        if !wait.is_zero() {
            self.pause.wait(wait);
        }
        if self.host.monotonic() >= self.due {
            let beat = format!(r#"{{"number":{},"greeting":{}}}"#, self.next, Text(&self.greeting));
            // if there is no room, `?` hands over what is in the batch, and this is appended by the next poll
            batch.value(split, self.next + 1, &beat)?;
            self.next += 1;
            self.due += self.period;
        }
        Ok(Polled::Idle)
    }

    fn interrupter(&self) -> Option<Interrupter> {
        Some(self.pause.interrupter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use temblor_connector::testing::Library;
    use temblor_connector::Position;

    #[test]
    fn beats_once_in_each_period_and_resumes() {
        let settings = r#"{"period":1000000000,"greeting":"hi","count":8}"#;
        let mut source = Library::of(temblor_connector_entry).source("heartbeat", settings).unwrap();
        source.open(&[Position::at("beats", 7)], 1).unwrap();
        source.poll(Duration::ZERO).unwrap();
        assert!(source.texts().is_empty());
        source.host().advance(Duration::from_secs(1));
        source.poll(Duration::ZERO).unwrap();
        assert_eq!(source.texts(), [r#"{"number":7,"greeting":"hi"}"#]);
        assert_eq!(source.poll(Duration::ZERO).unwrap(), Polled::End);
    }

    #[test]
    fn refuses_a_period_of_nothing() {
        let refused = Library::of(temblor_connector_entry).source("heartbeat", r#"{"period":0}"#).err().unwrap();
        assert_eq!(refused.to_string(), "period: must be more than 0");
    }
}
