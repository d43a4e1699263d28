package io.temblor.pipeline.script.check;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// The numbers of the variables in which a `select` expects what it knows beyond the event.
///
/// @param group       an array of what it has grouped by, and all that as one text
/// @param window      the name of the window
/// @param cardinality see [WindowFact#CARDINALITY]
/// @param openedAt       see [WindowFact#OPENED_AT]
/// @param closesAt        see [WindowFact#CLOSES_AT]
public record SelectVariables(int group, int window, int cardinality, int openedAt, int closesAt) {

    static SelectVariables counted(AtomicInteger variables) {
        int first = variables.getAndAdd(5);
        return new SelectVariables(first, first + 1, first + 2, first + 3, first + 4);
    }

    int of(WindowFact fact) {
        return switch (fact) {
            case CARDINALITY -> cardinality;
            case OPENED_AT -> openedAt;
            case CLOSES_AT -> closesAt;
        };
    }

    static String name(WindowFact fact) {
        return fact.name().toLowerCase(Locale.ROOT);
    }
}
