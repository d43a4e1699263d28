package io.temblor.pipeline.script.runtime;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.util.List;

/// Finds the constants of compiled scripts, which are the class data of their classes.
///
/// **Threading.** Any thread.
public final class Constants {
    private Constants() {}

    /// Bootstraps a constant, the number of which is its name.
    public static Object at(MethodHandles.Lookup script, String number, Class<?> type) throws IllegalAccessException {
        List<?> all = MethodHandles.classData(script, ConstantDescs.DEFAULT_NAME, List.class);
        return type.cast(all.get(Integer.parseInt(number)));
    }
}
