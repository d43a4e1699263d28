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
            return sent == delivered && counted != Counted.WRONG_PORT;
        }
    }

    /// Who knows how many lines came out of a subject.
    enum Counted {
        /// The receiver, and each port got what it had to.
        RECEIVER,
        /// The receiver, and a port got more or less than it had to.
        WRONG_PORT,
        /// The subject, for nobody receives.
        SUBJECT,
        /// Nobody: nobody receives, and the subject does not say. It has read every byte.
        NOBODY
    }
}
