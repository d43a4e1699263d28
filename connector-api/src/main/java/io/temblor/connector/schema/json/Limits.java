package io.temblor.connector.schema.json;

import io.temblor.connector.schema.NumberType;
import io.temblor.connector.schema.NumberType.Bound;
import io.temblor.connector.schema.Range;
import io.temblor.connector.schema.SettingType;
import java.math.BigInteger;
import java.util.Optional;

/// Reads how large and how long something may be.
final class Limits {
    private Limits() {}

    /// The range of a whole number within another.
    static Range range(Node node, Range all) {
        BigInteger least = least(node, "minimum", all)
                .max(node.get("exclusiveMinimum", each -> each.whole().add(BigInteger.ONE), big(all.least())));
        BigInteger most = most(node, "maximum", all)
                .min(node.get("exclusiveMaximum", each -> each.whole().subtract(BigInteger.ONE), big(all.most())));
        return range(node, least, most);
    }

    /// The range of a number of parts.
    static Range count(Node node, String least, String most) {
        return range(node, least(node, least, Range.NOT_NEGATIVE), most(node, most, Range.NOT_NEGATIVE));
    }

    private static BigInteger least(Node node, String keyword, Range all) {
        return node.get(keyword, Node::whole, big(all.least())).max(big(all.least()));
    }

    private static BigInteger most(Node node, String keyword, Range all) {
        return node.get(keyword, Node::whole, big(all.most())).min(big(all.most()));
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static Range range(Node node, BigInteger least, BigInteger most) {
        if (least.compareTo(most) > 0) {
            throw node.fault("nothing is possible: the least is " + least + ", but the most is " + most);
        }
        return new Range(least.longValueExact(), most.longValueExact());
    }

    static SettingType number(Node node) {
        Optional<Bound> least = bound(node, "minimum", "exclusiveMinimum");
        Optional<Bound> most = bound(node, "maximum", "exclusiveMaximum");
        return node.make(() -> new NumberType(least, most));
    }

    private static Optional<Bound> bound(Node node, String included, String excluded) {
        if (node.child(included).isPresent() && node.child(excluded).isPresent()) {
            throw node.fault("`" + included + "` and `" + excluded + "` are two ends of one side; one is enough");
        }
        return node.child(included)
                .map(each -> new Bound(each.number(), true))
                .or(() -> node.child(excluded).map(each -> new Bound(each.number(), false)));
    }
}
