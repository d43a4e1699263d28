use crate::calendar::Moment;
use crate::draw::Seed;
use crate::routes::Route;
use crate::text::Text;
use crate::words;

/// Makes lines of the access log of a web server, in the format that is called *combined*, with the milliseconds that
/// the answer took behind it:
///
/// ```text
/// 203.0.113.7 - zoë [01/Jan/2026:00:00:17 +0000] "GET /products/17 HTTP/1.1" 200 5316 "-" "curl/8.8.0" 41.728
/// ```
pub(crate) struct Lines {
    seed: Seed,
    size: usize,
    second: u64,
    time: [u8; TIME],
}

const TIME: usize = " [01/Jan/2026:00:00:00 +0000] \"".len();

impl Lines {
    pub(crate) fn new(seed: Seed, size: usize) -> Self {
        Self { seed, size, second: u64::MAX, time: [0; TIME] }
    }

    /// Writes the line of that number, and returns how long it is.
    #[inline]
    pub(crate) fn write(&mut self, number: u64, space: &mut [u8]) -> usize {
        self.see_time(Moment::of(number));
        let mut draw = self.seed.event(number);
        let mut text = Text::new(space);
        let mut bits = draw.next();
        client(&mut text, bits.take(4), bits.take(8), bits.take(16));
        match words::LOGGED_IN.of(bits.take(8)) {
            0 => text.put(" - -"),
            _ => {
                text.put(" - ");
                text.piece(&words::USERS[bits.take(4) as usize]);
            }
        }
        text.bytes(&self.time);
        let mut bits = draw.next();
        let route = Route::draw(&mut bits);
        text.piece(&route.line);
        route.put_rest(&mut text, &mut bits);
        text.put(if bits.take(2) == 0 { " HTTP/2.0\" " } else { " HTTP/1.1\" " });
        let status = route.status(&mut bits);
        text.triple(status.into());
        text.put(" ");
        let mut sizes = draw.next();
        match status {
            204 | 304 => text.put("0"),
            _ => text.number(sizes.long_tailed(2000, 10)),
        }
        text.put(" \"");
        text.piece(&words::REFERERS[words::REFERER_WEIGHTS.of(bits.take(8))]);
        text.put(words::AGENTS[words::AGENT_WEIGHTS.of(bits.take(8))]);
        text.fill(self.size.saturating_sub("\" 10.000".len()));
        text.put("\" ");
        text.thousandths(sizes.long_tailed(4000, 9));
        text.len()
    }

    /// Writes the time down once for all lines of a second.
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
        text.put(" [");
        text.pair(date.day);
        text.put("/");
        text.put(words::MONTHS[date.month as usize]);
        text.put("/");
        text.number(date.year);
        for part in [date.hour, date.minute, date.second] {
            text.put(":");
            text.pair(part);
        }
        text.put(" +0000] \"");
    }
}

/// An address: one of sixteen is a new one.
#[inline]
fn client(text: &mut Text<'_>, kind: u32, low: u32, high: u32) {
    if kind == 0 {
        text.put("2001:db8::");
        text.hexadecimal(high, 2);
        text.put(":");
        text.hexadecimal(low, 1);
    } else {
        text.piece(&words::NETWORKS[(high & 3) as usize]);
        text.number(low);
    }
}
