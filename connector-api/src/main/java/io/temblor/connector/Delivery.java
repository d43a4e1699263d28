package io.temblor.connector;

/// What one half of a connector promises about delivery, and why; `temblor check` prints it for each link.
///
/// @param guarantee the promise
/// @param reason    a short clause that explains it, such as `a connection cannot be read again`
public record Delivery(Guarantee guarantee, String reason) {

    /// The promises, the weakest first.
    public enum Guarantee {
        /// An event may be lost when a process or a peer dies.
        AT_MOST_ONCE,
        /// No event is lost; after a failure some may come twice.
        AT_LEAST_ONCE;

        /// The promise as people write it, such as `at-least-once`.
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// The promise [Guarantee#AT_MOST_ONCE].
    public static Delivery atMostOnce(String reason) {
        return new Delivery(Guarantee.AT_MOST_ONCE, reason);
    }

    /// The promise [Guarantee#AT_LEAST_ONCE].
    public static Delivery atLeastOnce(String reason) {
        return new Delivery(Guarantee.AT_LEAST_ONCE, reason);
    }
}
