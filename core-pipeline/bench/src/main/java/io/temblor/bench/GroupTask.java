package io.temblor.bench;

/// What is asked of engines that group events: an aggregate of each of 10,000 groups, whenever a window of it is full.
enum GroupTask {
    COUNT("count", Key.STRING, false, Aggregate.COUNT, Window.SIZE),
    COUNT_ZIPF("count, Zipf", Key.STRING, true, Aggregate.COUNT, Window.SIZE),
    COUNT_TIME("count, 1 s", Key.STRING, false, Aggregate.COUNT, Window.TIME),
    COUNT_TIME_ZIPF("count, 1 s, Zipf", Key.STRING, true, Aggregate.COUNT, Window.TIME),
    COUNT_INTEGER("count by an integer", Key.INTEGER, false, Aggregate.COUNT, Window.SIZE),
    COUNT_TWO("count by two strings", Key.TWO_STRINGS, false, Aggregate.COUNT, Window.SIZE),
    SUM("sum", Key.STRING, false, Aggregate.SUM, Window.SIZE),
    MEAN("mean", Key.STRING, false, Aggregate.MEAN, Window.SIZE),
    HDR("hdr", Key.STRING, false, Aggregate.HDR, Window.SIZE);

    /// How many events of a group make a window of [Window#SIZE].
    static final int SIZE = 100;

    private final String title;
    private final Key key;
    private final boolean zipf;
    private final Aggregate aggregate;
    private final Window window;

    /// What events are grouped by.
    enum Key {
        STRING,
        INTEGER,
        TWO_STRINGS
    }

    /// What is told of a group.
    enum Aggregate {
        COUNT,
        SUM,
        MEAN,
        /// Quantiles, which only Temblor has.
        HDR
    }

    /// When it is told.
    enum Window {
        /// Of each group whenever 100 events of it have come.
        SIZE,
        /// Of all groups once a second.
        TIME
    }

    GroupTask(String title, Key key, boolean zipf, Aggregate aggregate, Window window) {
        this.title = title;
        this.key = key;
        this.zipf = zipf;
        this.aggregate = aggregate;
        this.window = window;
    }

    String title() {
        return title;
    }

    Key key() {
        return key;
    }

    /// Whether the keys are as unlike as Zipf's law with exponent 1 has it; otherwise all are equally frequent.
    boolean isZipf() {
        return zipf;
    }

    Aggregate aggregate() {
        return aggregate;
    }

    Window window() {
        return window;
    }
}
