use std::time::Duration;

/// When events are due that come at an even rate.
pub(crate) struct Pace {
    nanos_per_event: f64,
    begin: Duration,
    taken: u64,
}

impl Pace {
    /// So many events per second.
    pub(crate) fn new(rate: f64) -> Self {
        Self { nanos_per_event: 1e9 / rate, begin: Duration::ZERO, taken: 0 }
    }

    /// The first event is due after one period.
    pub(crate) fn begin(&mut self, now: Duration) {
        self.begin = now;
        self.taken = 0;
    }

    /// How many events are due that were not taken.
    pub(crate) fn due(&self, now: Duration) -> u64 {
        let passed = now.saturating_sub(self.begin).as_nanos() as f64;
        ((passed / self.nanos_per_event) as u64).saturating_sub(self.taken)
    }

    /// How long it takes until the next event is due.
    pub(crate) fn until_next(&self, now: Duration) -> Duration {
        let due = Duration::from_nanos(((self.taken + 1) as f64 * self.nanos_per_event).ceil() as u64);
        (self.begin + due).saturating_sub(now)
    }

    pub(crate) fn take(&mut self, events: u64) {
        self.taken += events;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lets_events_be_due_at_an_even_rate() {
        let at = Duration::from_millis;
        let mut pace = Pace::new(100.0);
        pace.begin(at(5000));
        assert_eq!((pace.due(at(5009)), pace.until_next(at(5009))), (0, at(1)));
        assert_eq!((pace.due(at(5010)), pace.until_next(at(5010))), (1, at(0)));
        pace.take(1);
        assert_eq!(pace.due(at(6000)), 99);
        pace.take(99);
        assert_eq!(pace.until_next(at(6000)), at(10));
    }

    #[test]
    fn never_waits_for_nothing() {
        let mut pace = Pace::new(3.0);
        pace.begin(Duration::ZERO);
        for taken in 0..1000 {
            assert!(pace.due(pace.until_next(Duration::ZERO)) >= 1, "{taken}");
            pace.take(1);
        }
    }
}
