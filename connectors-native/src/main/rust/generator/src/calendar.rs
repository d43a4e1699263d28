/// The time of an event: so many milliseconds after the year 2026 began as the event has events before it.
#[derive(Clone, Copy)]
pub(crate) struct Moment {
    /// Seconds since the year 2026 began.
    pub(crate) second: u64,
    pub(crate) millisecond: u32,
}

/// From 2026 on, as long as the Gregorian calendar takes to repeat itself.
const CYCLE_SECONDS: u64 = 146_097 * DAY;
const DAY: u64 = 86_400;

impl Moment {
    #[inline]
    pub(crate) fn of(number: u64) -> Self {
        Self { second: number / 1000 % CYCLE_SECONDS, millisecond: (number % 1000) as u32 }
    }

    /// The date and the time of day.
    pub(crate) fn date(self) -> Date {
        let (mut year, mut days) = (2026, (self.second / DAY) as u32);
        while days >= days_of(year) {
            days -= days_of(year);
            year += 1;
        }
        let mut month = 0;
        while days >= days_of_month(year, month) {
            days -= days_of_month(year, month);
            month += 1;
        }
        let rest = (self.second % DAY) as u32;
        Date { year, month, day: days + 1, hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60 }
    }
}

/// A date and a time of day in UTC; months count from 0.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: u32,
    pub(crate) month: u32,
    pub(crate) day: u32,
    pub(crate) hour: u32,
    pub(crate) minute: u32,
    pub(crate) second: u32,
}

fn is_leap(year: u32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_of(year: u32) -> u32 {
    365 + u32::from(is_leap(year))
}

fn days_of_month(year: u32, month: u32) -> u32 {
    match month {
        1 => 28 + u32::from(is_leap(year)),
        3 | 5 | 8 | 10 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(number: u64) -> (u32, u32, u32, u32, u32, u32) {
        let date = Moment::of(number).date();
        (date.year, date.month + 1, date.day, date.hour, date.minute, date.second)
    }

    #[test]
    fn counts_days_months_and_leap_years() {
        assert_eq!(date(0), (2026, 1, 1, 0, 0, 0));
        assert_eq!(date(86_399_999), (2026, 1, 1, 23, 59, 59));
        assert_eq!(date(59 * 86_400_000), (2026, 3, 1, 0, 0, 0));
        assert_eq!(date((365 * 2 + 59) * 86_400_000), (2028, 2, 29, 0, 0, 0));
        assert_eq!(date((365 * 3 + 1) * 86_400_000 - 1), (2028, 12, 31, 23, 59, 59));
        assert_eq!(date(146_097 * 86_400_000 - 1), (2425, 12, 31, 23, 59, 59));
        assert_eq!(date(146_097 * 86_400_000), (2026, 1, 1, 0, 0, 0));
    }
}
