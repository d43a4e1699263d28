package io.temblor.pipeline.script.compile;

import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.runtime.ScriptBody;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Span;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Consumer;

/// Makes a class of a checked script.
final class ClassMaker {
    private static final ClassDesc SELF = ClassDesc.of(ClassMaker.class.getPackageName(), "Script");
    private static final ClassDesc SUPER = MethodCode.desc(ScriptBody.class);
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);

    private final ClassUnit unit = new ClassUnit();

    private ClassMaker() {}

    /// @throws InvalidScriptException if a part of it is too large for the JVM
    static CompiledScript compile(CheckedScript script) throws InvalidScriptException {
        ClassMaker maker = new ClassMaker();
        ScriptBody body = define(maker.bytes(script), maker.unit.constants());
        return new CompiledScript(body, script, maker.unit.sites());
    }

    /// The class file of a checked script, to be looked at.
    ///
    /// @throws InvalidScriptException if a part of it is too large for the JVM
    static byte[] classFile(CheckedScript script) throws InvalidScriptException {
        return new ClassMaker().bytes(script);
    }

    private byte[] bytes(CheckedScript script) throws InvalidScriptException {
        int _ = unit.site(script.body().getLast().span());
        try {
            return ClassFile.of().build(SELF, builder -> write(script, builder));
        } catch (IllegalArgumentException e) {
            throw new InvalidScriptException(Diagnostic.error(
                            ErrorCode.TOO_LARGE,
                            new Span(script.source(), 0, 0),
                            "the script is too large for the JVM: " + e.getMessage())
                    .hint("put parts of it into functions"));
        }
    }

    private static ScriptBody define(byte[] bytes, List<Object> constants) {
        try {
            MethodHandles.Lookup made = MethodHandles.lookup().defineHiddenClassWithClassData(bytes, constants, true);
            return (ScriptBody) made.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a compiled script cannot be loaded", e);
        }
    }

    private void write(CheckedScript script, ClassBuilder builder) {
        builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
        builder.withSuperclass(SUPER);
        builder.withMethodBody(
                INIT_NAME,
                NOTHING,
                ClassFile.ACC_PUBLIC,
                code -> code.aload(0).invokespecial(SUPER, INIT_NAME, NOTHING).return_());
        builder.withMethodBody("run", MethodCode.PART, ClassFile.ACC_PUBLIC, code -> {
            MethodCode method = new MethodCode(SELF, unit, code, 1);
            new BodyCode(method).write(script.body());
        });
        for (ClassUnit.Method next = unit.nextUnwritten(); next != null; next = unit.nextUnwritten()) {
            write(next, builder);
        }
    }

    private void write(ClassUnit.Method method, ClassBuilder builder) {
        ClassDesc target = method.target();
        MethodTypeDesc type =
                target == null ? MethodCode.PART : MethodTypeDesc.of(MethodCode.VALUE, target, MethodCode.FRAME);
        Consumer<MethodCode> body = method.code();
        builder.withMethodBody(
                method.name(),
                type,
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC,
                code -> body.accept(new MethodCode(SELF, unit, code, target == null ? 0 : 1)));
    }
}
