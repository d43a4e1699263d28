package io.temblor.bench;

/// An engine that groups events, within this process and on the thread that calls it.
///
/// **Call order.** `open` · (`decode` · `take` · `time`?)*, with times that grow.
interface GroupSubject {
    /// Makes ready what is asked.
    void open(GroupTask task) throws Exception;

    /// Makes events as a decoder would: in the form that the engine takes, from the [texts][GroupLoad#json] of their
    /// keys or from what they say.
    ///
    /// @param sequence the keys of events
    /// @param from     the first of them
    /// @param count    how many there are, not above [GroupLoad#BATCH]
    void decode(int[] sequence, int from, int count);

    /// Groups these events, of which there is one a microsecond.
    ///
    /// @param micros the time of the first one, in microseconds since 1970
    void take(long micros);

    /// It is so late, in microseconds since 1970.
    void time(long micros);

    /// How many results have come out.
    long results();

    /// The sum of what they tell: of counts, sums or means.
    double total();
}
