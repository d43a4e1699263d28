package io.temblor.bench;

import java.util.OptionalDouble;

/// The figures of one run of one subject.
///
/// @param cpuRate       MiB for each second of CPU time of the subject's process
/// @param wallRate      MiB for each second that passed
/// @param peakMebibytes the most memory that the process has had
/// @param lines         what became of the lines of the measured load
/// @param allocated     bytes that the process has allocated for each line, if it runs on a JVM
record Measurement(double cpuRate, double wallRate, double peakMebibytes, Lines lines, OptionalDouble allocated) {

    /// What became of lines.
    ///
    /// @param sent      how many the subject was given
    /// @param delivered how many came out of it
    /// @param counted   who counted them
    record Lines(long sent, long delivered, Counted counted) {
        /// Whether every line is accounted for.
        boolean areComplete() {
            return sent == delivered && counted != Counted.OTHERS;
        }
    }

    /// Who knows how many lines came out of a subject.
    enum Counted {
        /// The receiver, and these are the lines that had to come.
        RECEIVER,
        /// The receiver, and these are others: some came to the wrong port, or were changed where they had to
        /// stay as they are.
        OTHERS,
        /// The subject, for nobody receives.
        SUBJECT,
        /// Nobody: nobody receives, and the subject does not say. It has read every byte.
        NOBODY
    }
}
