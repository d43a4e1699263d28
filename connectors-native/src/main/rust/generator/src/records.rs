use crate::calendar::Moment;
use crate::draw::{Bits, Seed};
use crate::piece::Piece;
use crate::routes::Route;
use crate::text::Text;
use crate::words;

/// Makes log records of services as JSON text without spaces: nested, with lists, nulls, escapes and fractions, and not
/// all with the same fields.
pub(crate) struct Records {
    seed: Seed,
    size: usize,
    second: u64,
    time: [u8; TIME],
}

const TIME: usize = "{\"time\":\"2026-01-01T00:00:00.".len();

impl Records {
    pub(crate) fn new(seed: Seed, size: usize) -> Self {
        Self { seed, size, second: u64::MAX, time: [0; TIME] }
    }

    /// Writes the record of that number, and returns how long it is.
    #[inline]
    pub(crate) fn write(&mut self, number: u64, space: &mut [u8]) -> usize {
        let moment = Moment::of(number);
        self.see_time(moment);
        let mut draw = self.seed.event(number);
        let mut text = Text::new(space);
        text.bytes(&self.time);
        text.triple(moment.millisecond);
        let mut bits = draw.next();
        let route = Route::draw(&mut bits);
        let status = route.status(&mut bits);
        text.piece(level(status, bits.take(3)));
        text.piece(&words::SERVICES[words::SERVICE_WEIGHTS.of(bits.take(8))]);
        host(&mut text, &mut bits);
        let mut trace = draw.next();
        text.put("\"},\"trace\":\"");
        text.hexadecimal(trace.take(32), 4);
        text.hexadecimal(trace.take(32), 4);
        user(&mut text, &mut draw.next());
        let mut bits = draw.next();
        http(&mut text, route, status, &mut bits, &mut draw.next());
        if status >= 500 {
            error(&mut text, &mut bits);
        }
        text.put(",\"message\":\"");
        text.piece(&words::MESSAGES[words::MESSAGE_WEIGHTS.of(bits.take(8))]);
        text.fill(self.size.saturating_sub("\"}".len()));
        text.put("\"}");
        text.len()
    }

    /// Writes the time down once for all records of a second.
    #[inline]
    fn see_time(&mut self, moment: Moment) {
        if self.second != moment.second {
            self.second = moment.second;
            self.write_time(moment);
        }
    }

    #[cold]
    fn write_time(&mut self, moment: Moment) {
        let date = moment.date();
        let mut text = Text::new(&mut self.time);
        text.put("{\"time\":\"");
        text.number(date.year);
        let parts = [(date.month + 1, "-"), (date.day, "-"), (date.hour, "T"), (date.minute, ":"), (date.second, ":")];
        for (part, before) in parts {
            text.put(before);
            text.pair(part);
        }
        text.put(".");
    }
}

/// What stands between the time and the name of the service.
static LEVELS: [Piece<32>; 4] = [
    Piece::of(&["Z\",\"level\":\"error\",\"service\":\""]),
    Piece::of(&["Z\",\"level\":\"warn\",\"service\":\""]),
    Piece::of(&["Z\",\"level\":\"info\",\"service\":\""]),
    Piece::of(&["Z\",\"level\":\"debug\",\"service\":\""]),
];

#[inline]
fn level(status: u16, number: u32) -> &'static Piece<32> {
    &LEVELS[match (status, number) {
        (500.., _) => 0,
        (400.., _) => 1,
        (_, 1..) => 2,
        (_, 0) => 3,
    }]
}

/// Takes 15 bits.
#[inline]
fn host(text: &mut Text<'_>, bits: &mut Bits) {
    text.pair(1 + bits.take(5));
    text.put("\",\"zone\":\"");
    text.piece(&words::ZONES[bits.take(2) as usize]);
    text.put("\",\"address\":\"10.20.30.");
    text.number(bits.take(8));
}

#[inline]
fn user(text: &mut Text<'_>, bits: &mut Bits) {
    if words::LOGGED_IN.of(bits.take(8)) == 0 {
        text.put("\",\"user\":null");
        return;
    }
    text.put("\",\"user\":{\"id\":");
    text.number(10_000 + bits.take(16));
    text.put(",\"name\":\"");
    text.piece(&words::USERS[bits.take(4) as usize]);
    text.put("\",\"country\":\"");
    text.piece(&words::COUNTRIES[bits.take(3) as usize]);
    text.piece(&words::ROLES[words::ROLE_WEIGHTS.of(bits.take(8))]);
}

#[inline]
fn http(text: &mut Text<'_>, route: &Route, status: u16, bits: &mut Bits, sizes: &mut Bits) {
    text.piece(&route.record);
    route.put_rest(text, bits);
    text.put("\",\"status\":");
    text.triple(status.into());
    text.put(",\"bytes\":");
    match status {
        204 | 304 => text.put("0"),
        _ => text.number(sizes.long_tailed(2000, 10)),
    }
    text.put(",\"latency-ms\":");
    text.thousandths(sizes.long_tailed(4000, 9));
    text.put(",\"cached\":");
    text.put(if bits.take(2) == 0 { "true}" } else { "false}" });
}

#[inline]
fn error(text: &mut Text<'_>, bits: &mut Bits) {
    text.put(",\"error\":{\"code\":\"");
    text.put(words::ERRORS[bits.take(2) as usize]);
    text.put("\",\"retries\":");
    text.number(bits.take(2));
    text.put("}");
}
