/// Operators that bring events of several streams together: `merge`, which waits for one event of each, and `join`,
/// which makes pairs of all that come within a time of each other.
///
/// Both take events at several ports, and tell by a *key*, an expression of the script language, what belongs together.
/// What waits is bounded in number, survives in their state, and keeps the positions of its sources from being
/// committed.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.operator.join;
