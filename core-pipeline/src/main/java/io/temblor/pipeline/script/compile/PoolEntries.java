package io.temblor.pipeline.script.compile;

import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.constant.ConstantDescs;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the code of one class refers to in its constant pool. It is kept here, for to find an entry in the pool again
/// takes a good deal longer.
final class PoolEntries {
    private final Map<Integer, LoadableConstantEntry> constants = new HashMap<>();
    private final Map<Callable, MemberRefEntry> methods = new IdentityHashMap<>();
    private final Map<Class<?>, NameAndTypeEntry> types = new IdentityHashMap<>();
    private @Nullable MethodHandleEntry bootstrap;

    /// What loads a constant by its number.
    LoadableConstantEntry constant(ConstantPoolBuilder pool, int number, Class<?> type) {
        LoadableConstantEntry known = constants.get(number);
        if (known == null) {
            known = pool.constantDynamicEntry(
                    pool.bsmEntry(bootstrap(pool), List.of(pool.intEntry(number))), nameAndType(pool, type));
            constants.put(number, known);
        }
        return known;
    }

    private MethodHandleEntry bootstrap(ConstantPoolBuilder pool) {
        MethodHandleEntry entry = bootstrap;
        if (entry == null) {
            entry = pool.methodHandleEntry(ConstantDescs.BSM_CLASS_DATA_AT);
            bootstrap = entry;
        }
        return entry;
    }

    private NameAndTypeEntry nameAndType(ConstantPoolBuilder pool, Class<?> type) {
        NameAndTypeEntry known = types.get(type);
        if (known == null) {
            known = pool.nameAndTypeEntry(ConstantDescs.DEFAULT_NAME, MethodCode.desc(type));
            types.put(type, known);
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
