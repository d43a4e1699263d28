package io.temblor.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The events that engines are to group: a million in a row, which repeats itself, one a microsecond.
final class GroupLoad {
    /// How many groups there are.
    static final int KEYS = 10_000;

    /// How many events are given at a time.
    static final int BATCH = 100;

    /// How often the time is told, in microseconds.
    static final long TICK = 100_000;

    /// How many events there are, those of one second.
    static final int EVENTS = 1_000_000;

    /// When the first event comes, in microseconds since 1970: at a full second.
    static final long START = 1_800_000_000_000_000L;

    private static final int SEED = 42;

    private final int[] sequence = new int[EVENTS];

    /// Draws the keys of all events.
    GroupLoad(boolean zipf) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] shares = shares(zipf);
        for (int i = 0; i < EVENTS; i++) {
            int at = Arrays.binarySearch(shares, random.nextDouble() * shares[KEYS - 1]);
            sequence[i] = Math.min(at < 0 ? -at - 1 : at, KEYS - 1);
        }
    }

    private static double[] shares(boolean zipf) {
        double[] shares = new double[KEYS];
        double sum = 0;
        for (int key = 0; key < KEYS; key++) {
            sum += zipf ? 1.0 / (key + 1) : 1;
            shares[key] = sum;
        }
        return shares;
    }

    /// The keys of all events in their order, each a number from 0.
    int[] sequence() {
        return sequence;
    }

    // The one event of a key

    static String host(int key) {
        return "web-" + hostNumber(key) + ".example";
    }

    static long hostNumber(int key) {
        return 10_000_000L + key;
    }

    /// Two keys have the same zone and rack only if they are the same key.
    static String zone(int key) {
        return "zone-" + zoneNumber(key);
    }

    static long zoneNumber(int key) {
        return 100 + key % 100;
    }

    static String rack(int key) {
        return "rack-" + rackNumber(key);
    }

    static long rackNumber(int key) {
        return 100 + key / 100;
    }

    static long user(int key) {
        return 1_000_000L + key;
    }

    static long bytes(int key) {
        return 1000 + key * 7919L % 1400;
    }

    /// The event as JSON.
    static String json(int key) {
        return "{\"host\":\"" + host(key) + "\",\"zone\":\"" + zone(key) + "\",\"rack\":\"" + rack(key) + "\",\"user\":"
                + user(key) + ",\"bytes\":" + bytes(key) + "}";
    }
}
