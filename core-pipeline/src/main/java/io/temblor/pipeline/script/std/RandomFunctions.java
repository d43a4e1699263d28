package io.temblor.pipeline.script.std;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.EventContext;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.SplittableRandom;

/// `random`: random values, the same for the same time of arrival.
public final class RandomFunctions {
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LONGEST = 1 << 20;
    private static final int BOUNDS = 2;

    private RandomFunctions() {}

    public static boolean bool(EventContext context) {
        return context.random().nextBoolean();
    }

    public static String string(EventContext context, long length) {
        if (length < 0 || length > LONGEST) {
            throw Faults.badArgument("random::string", 1, "must be from 0 to " + LONGEST + ", but is " + length);
        }
        SplittableRandom random = context.random();
        StringBuilder out = new StringBuilder((int) length);
        for (int i = 0; i < length; i++) {
            out.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return out.toString();
    }

    public static Value integer(EventContext context, Value[] bounds) {
        checkCount(bounds, "random::integer");
        SplittableRandom random = context.random();
        return switch (bounds.length) {
            case 0 -> new IntegerValue(random.nextLong());
            case 1 -> below(Arguments.integer(bounds[0], "random::integer", 1), random);
            default -> between(bounds, random);
        };
    }

    private static Value below(IntegerValue bound, SplittableRandom random) {
        if (bound.bits() == 0 || bound.bits() < 0 && !bound.unsigned()) {
            throw Faults.badArgument("random::integer", 1, "must be at least 1, but is " + bound);
        }
        if (!bound.unsigned()) {
            return new IntegerValue(random.nextLong(bound.bits()));
        }
        // More than half of all numbers lie below such a bound.
        long bits = random.nextLong();
        while (Long.compareUnsigned(bits, bound.bits()) >= 0) {
            bits = random.nextLong();
        }
        return IntegerValue.ofUnsigned(bits);
    }

    private static Value between(Value[] bounds, SplittableRandom random) {
        long from = Arguments.whole(bounds[0], "random::integer", 1);
        long to = Arguments.whole(bounds[1], "random::integer", 2);
        if (from >= to) {
            throw Faults.badArgument("random::integer", 2, "must be greater than " + from + ", but is " + to);
        }
        return new IntegerValue(random.nextLong(from, to));
    }

    @Intrinsic("float")
    public static Value floating(EventContext context, Value[] bounds) {
        checkCount(bounds, "random::float");
        SplittableRandom random = context.random();
        if (bounds.length == 0) {
            return new FloatValue(random.nextDouble());
        }
        double from = bounds.length == 1 ? 0 : Arguments.number(bounds[0], "random::float", 1);
        double to = Arguments.number(bounds[bounds.length - 1], "random::float", bounds.length);
        if (!(from < to) || !Double.isFinite(to - from)) {
            throw Faults.badArgument(
                    "random::float",
                    bounds.length,
                    "must be greater than " + from + " by no more than a float can hold, but is " + to);
        }
        return new FloatValue(random.nextDouble(from, to));
    }

    private static void checkCount(Value[] bounds, String function) {
        if (bounds.length > BOUNDS) {
            throw new ScriptException(
                    ErrorCode.WRONG_ARITY,
                    "`" + function + "` takes at most " + BOUNDS + " arguments, but is given " + bounds.length);
        }
    }
}
