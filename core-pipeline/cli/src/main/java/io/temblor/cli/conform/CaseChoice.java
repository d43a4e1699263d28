package io.temblor.cli.conform;

import java.util.List;
import java.util.Set;

/// Which cases are asked for.
///
/// @param kinds  empty for all
/// @param names  empty for all
/// @param except `kind/name` of those that are left out
public record CaseChoice(List<CaseKind> kinds, Set<String> names, Set<String> except) {
    public boolean isAskedFor(CaseKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    public boolean isAskedFor(ConformanceCase each) {
        return names.isEmpty() || names.contains(each.name());
    }

    public boolean isLeftOut(ConformanceCase each) {
        return except.contains(each.toString());
    }
}
