package io.temblor.connector;

/// A setting that must not be shown: a password or a token.
///
/// @param value the secret itself; do not log it
public record Secret(String value) {

    /// Stars, whatever the secret.
    @Override
    public String toString() {
        return "***";
    }
}
