//! What events are made of. Addresses and names of hosts are those that are kept for examples.

use crate::piece::Piece;
use crate::weights::Weights;

/// Those who have logged in; some are not ASCII.
pub(crate) static USERS: [Piece<16>; 16] = Piece::all(
    [
        "alice",
        "bob",
        "carol",
        "dave",
        "erin",
        "frank",
        "zoë",
        "jürgen",
        "maría",
        "søren",
        "李雷",
        "さくら",
        "olga",
        "pavel",
        "ñandu",
        "x0r",
    ],
    "",
);

/// Three of five have not logged in.
pub(crate) static LOGGED_IN: Weights<2> = Weights::new([154, 102]);

/// The beginnings of the addresses that clients have.
pub(crate) static NETWORKS: [Piece<16>; 4] = Piece::all(["203.0.113.", "198.51.100.", "192.0.2.", "10.20.30."], "");

pub(crate) static AGENTS: [&str; 8] = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
    "curl/8.8.0",
    "ExampleBot/2.1 (+https://bot.example.org/)",
    "okhttp/4.12.0",
];

pub(crate) static AGENT_WEIGHTS: Weights<8> = Weights::new([84, 40, 28, 36, 38, 8, 12, 10]);

/// With the quotes behind them, and those before the agent.
pub(crate) static REFERERS: [Piece<48>; 4] = Piece::all(
    ["-", "https://www.example.org/", "https://search.example.com/?q=temblor", "https://news.example.net/artículo/17"],
    "\" \"",
);

pub(crate) static REFERER_WEIGHTS: Weights<4> = Weights::new([120, 90, 36, 10]);

pub(crate) static SEARCHED: [Piece<16>; 8] =
    Piece::all(["lamp", "green+tea", "b%C3%BCcher", "running+shoes", "usb+c", "k%C3%A4se", "42", "winter+jacket"], "");

pub(crate) static MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// With what stands between them and the number of a host.
pub(crate) static SERVICES: [Piece<48>; 8] = Piece::all(
    ["frontend", "checkout", "catalogue", "search", "accounts", "payments", "delivery", "recommender"],
    "\",\"host\":{\"name\":\"web-",
);

pub(crate) static SERVICE_WEIGHTS: Weights<8> = Weights::new([90, 30, 50, 36, 20, 10, 12, 8]);

pub(crate) static ZONES: [Piece<16>; 4] =
    Piece::all(["eu-central-1a", "eu-central-1b", "us-east-1c", "ap-south-1a"], "");

/// With what stands between them and the roles.
pub(crate) static COUNTRIES: [Piece<16>; 8] =
    Piece::all(["DE", "US", "FR", "IN", "JP", "BR", "ES", "CN"], "\",\"roles\":");

/// Roles of users, as lists in JSON, and the end of the user.
pub(crate) static ROLES: [Piece<32>; 4] =
    Piece::all(["[]", r#"["reader"]"#, r#"["reader","editor"]"#, r#"["admin"]"#], "}");

pub(crate) static ROLE_WEIGHTS: Weights<4> = Weights::new([30, 180, 40, 6]);

/// Messages of records, as they stand in JSON; some have escapes.
pub(crate) static MESSAGES: [Piece<48>; 8] = Piece::all(
    [
        "request served",
        "request served from the cache",
        "served, and the cache is filled now",
        "slow upstream, served after a second try",
        "Straße gefunden: 1 Treffer",
        r#"the client said \"nothing\" and was believed"#,
        r"two lines:\n\tfirst\n\tsecond",
        "注文を受け付けました",
    ],
    "",
);

pub(crate) static MESSAGE_WEIGHTS: Weights<8> = Weights::new([110, 80, 24, 16, 10, 6, 4, 6]);

pub(crate) static ERRORS: [&str; 4] =
    ["upstream-timeout", "connection-refused", "out-of-stock", "database-is-read-only"];

/// What events are filled up with.
pub(crate) const FILLER: &str = " the quick brown fox jumps over the lazy dog while the five boxing wizards jump \
quickly and a mad boxer shot a quick gloved jab to the jaw of his dizzy opponent so that pack my box with five dozen \
liquor jugs was all that a wizard could say before sphinx of black quartz judged every vow";
