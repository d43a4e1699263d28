/// Measures Temblor: parts with JMH, whole processes from outside.
///
/// **Words.** A *subject* is a program that is measured. A *workload* is what is asked of each subject. A
/// *load* is a number of lines that a subject is given. A *run* is one subject under one workload, from its
/// start to its end.
///
/// **Conventions.** Fixed work, counted by the receiver, and by the subject itself only where nobody
/// receives; several rounds in which the subjects take turns, and of which the median counts; the subject's
/// own CPU time beside the wall clock, because load generator and receiver share the machine. What has to be
/// cheaper than the subjects is written in C. What stops a measurement is said as a sentence, by
/// [io.temblor.bench.BenchException].
@NullMarked
package io.temblor.bench;

import org.jspecify.annotations.NullMarked;
