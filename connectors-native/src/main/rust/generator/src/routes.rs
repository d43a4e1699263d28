//! What is asked for, and what comes of it.

use crate::draw::Bits;
use crate::piece::Piece;
use crate::text::Text;
use crate::weights::Weights;
use crate::words::SEARCHED;

/// A method and a path, whose rest is drawn.
pub(crate) struct Route {
    /// Method and path, as they stand in a line.
    pub(crate) line: Piece<32>,
    /// The same in a record.
    pub(crate) record: Piece<64>,
    rest: Rest,
    outcome: Outcome,
}

enum Rest {
    Nothing,
    Number,
    Picture,
    Item,
    Digest,
    Search,
    Page,
}

#[derive(Clone, Copy)]
enum Outcome {
    Read,
    Written,
    /// Somebody tries doors.
    Probe,
    Healthy,
}

const fn route(method: &'static str, path: &'static str, rest: Rest, outcome: Outcome) -> Route {
    Route {
        line: Piece::of(&[method, " ", path]),
        record: Piece::of(&[",\"http\":{\"method\":\"", method, "\",\"path\":\"", path]),
        rest,
        outcome,
    }
}

static ROUTES: [Route; 20] = [
    route("GET", "/", Rest::Nothing, Outcome::Read),
    route("GET", "/products/", Rest::Number, Outcome::Read),
    route("GET", "/images/", Rest::Picture, Outcome::Read),
    route("GET", "/static/app-", Rest::Digest, Outcome::Read),
    route("GET", "/search?q=", Rest::Search, Outcome::Read),
    route("GET", "/api/v1/products/", Rest::Number, Outcome::Read),
    route("GET", "/api/v1/orders/", Rest::Number, Outcome::Read),
    route("GET", "/api/v1/orders?page=", Rest::Page, Outcome::Read),
    route("POST", "/api/v1/orders", Rest::Nothing, Outcome::Written),
    route("PUT", "/api/v1/carts/", Rest::Item, Outcome::Written),
    route("DELETE", "/api/v1/carts/", Rest::Item, Outcome::Written),
    route("GET", "/api/v1/users/", Rest::Number, Outcome::Read),
    route("PATCH", "/api/v1/users/", Rest::Number, Outcome::Written),
    route("POST", "/login", Rest::Nothing, Outcome::Written),
    route("GET", "/städte/köln/", Rest::Number, Outcome::Read),
    route("GET", "/製品/", Rest::Number, Outcome::Read),
    route("GET", "/favicon.ico", Rest::Nothing, Outcome::Read),
    route("HEAD", "/", Rest::Nothing, Outcome::Healthy),
    route("GET", "/healthz", Rest::Nothing, Outcome::Healthy),
    route("GET", "/wp-login.php", Rest::Nothing, Outcome::Probe),
];

static ROUTE_WEIGHTS: Weights<20> = Weights::new([26, 36, 44, 24, 18, 20, 14, 8, 8, 8, 3, 10, 3, 5, 3, 2, 6, 2, 12, 4]);

/// Statuses, in the order of the weights below.
static STATUSES: [u16; 16] = [200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 409, 429, 500, 502, 503, 504];

static READ: Weights<16> = Weights::new([208, 0, 0, 3, 4, 24, 1, 2, 1, 8, 0, 1, 1, 1, 1, 1]);
static WRITTEN: Weights<16> = Weights::new([120, 84, 30, 0, 2, 0, 6, 4, 1, 1, 3, 1, 1, 1, 1, 1]);
static PROBE: Weights<16> = Weights::new([0, 0, 0, 0, 0, 0, 6, 20, 40, 180, 0, 10, 0, 0, 0, 0]);
static HEALTHY: Weights<16> = Weights::new([254, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0]);

impl Route {
    #[inline]
    pub(crate) fn draw(bits: &mut Bits) -> &'static Self {
        &ROUTES[ROUTE_WEIGHTS.of(bits.take(8))]
    }

    /// What stands behind the path. Takes 16 bits.
    #[inline]
    pub(crate) fn put_rest(&self, text: &mut Text<'_>, bits: &mut Bits) {
        // some things are asked for much more often than others
        let number = bits.take(16);
        match self.rest {
            Rest::Nothing => {}
            Rest::Number => text.number(popular(number)),
            Rest::Page => text.number(1 + number.trailing_zeros()),
            Rest::Search => text.piece(&SEARCHED[(number & 7) as usize]),
            Rest::Picture => {
                text.number(popular(number));
                text.put(".jpg");
            }
            Rest::Item => {
                text.number(10_000 + number);
                text.put("/items");
            }
            Rest::Digest => {
                text.hexadecimal((number & 7).wrapping_mul(0x9E37_79B1), 4);
                text.put(".js");
            }
        }
    }

    #[inline]
    pub(crate) fn status(&self, bits: &mut Bits) -> u16 {
        let number = bits.take(8);
        STATUSES[match self.outcome {
            Outcome::Read => READ.of(number),
            Outcome::Written => WRITTEN.of(number),
            Outcome::Probe => PROBE.of(number),
            Outcome::Healthy => HEALTHY.of(number),
        }]
    }
}

/// Low numbers come more often: the square of an even distribution.
#[inline]
fn popular(number: u32) -> u32 {
    1 + ((number * number) >> 16)
}
