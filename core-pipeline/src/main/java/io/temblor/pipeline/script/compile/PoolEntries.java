package io.temblor.pipeline.script.compile;

import io.temblor.pipeline.script.runtime.Constants;
import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the code of one class refers to in its constant pool. It is kept here, for to find an entry in the pool again
/// takes a good deal longer.
///
/// The number of a constant is its name and no argument of its bootstrap method: the pool hashes integers to themselves
/// and looks for a free place one by one, so that many integers in a row are in the way of all that hashes to among
/// them.
final class PoolEntries {
    private static final DirectMethodHandleDesc BOOTSTRAP =
            ConstantDescs.ofConstantBootstrap(MethodCode.desc(Constants.class), "at", ConstantDescs.CD_Object);

    private final Map<Integer, LoadableConstantEntry> constants = new HashMap<>();
    private final Map<Callable, MemberRefEntry> methods = new IdentityHashMap<>();
    private final Map<String, StringEntry> texts = new HashMap<>();
    private final Map<Class<?>, Utf8Entry> types = new IdentityHashMap<>();
    private @Nullable BootstrapMethodEntry bootstrap;

    /// What loads a constant by its number.
    LoadableConstantEntry constant(ConstantPoolBuilder pool, int number, Class<?> type) {
        LoadableConstantEntry known = constants.get(number);
        if (known == null) {
            known = pool.constantDynamicEntry(
                    bootstrap(pool), pool.nameAndTypeEntry(pool.utf8Entry(Integer.toString(number)), type(pool, type)));
            constants.put(number, known);
        }
        return known;
    }

    private BootstrapMethodEntry bootstrap(ConstantPoolBuilder pool) {
        BootstrapMethodEntry entry = bootstrap;
        if (entry == null) {
            entry = pool.bsmEntry(pool.methodHandleEntry(BOOTSTRAP), List.of());
            bootstrap = entry;
        }
        return entry;
    }

    private Utf8Entry type(ConstantPoolBuilder pool, Class<?> type) {
        Utf8Entry known = types.get(type);
        if (known == null) {
            known = pool.utf8Entry(type.descriptorString());
            types.put(type, known);
        }
        return known;
    }

    /// What loads a text.
    StringEntry text(ConstantPoolBuilder pool, String text) {
        StringEntry known = texts.get(text);
        if (known == null) {
            known = pool.stringEntry(text);
            texts.put(text, known);
        }
        return known;
    }

    /// What calls a method.
    MemberRefEntry method(ConstantPoolBuilder pool, Callable method) {
        MemberRefEntry known = methods.get(method);
        if (known == null) {
            known = method.ofInterface()
                    ? pool.interfaceMethodRefEntry(method.owner(), method.name(), method.type())
                    : pool.methodRefEntry(method.owner(), method.name(), method.type());
            methods.put(method, known);
        }
        return known;
    }
}
