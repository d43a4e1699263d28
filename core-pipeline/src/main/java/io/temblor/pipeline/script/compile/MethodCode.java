package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.syntax.Span;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import org.jspecify.annotations.Nullable;

/// Writes the code of one method.
final class MethodCode {
    static final ClassDesc VALUE = desc(Value.class);
    static final ClassDesc FRAME = desc(Frame.class);
    static final MethodTypeDesc PART = MethodTypeDesc.of(VALUE, FRAME);

    private static final Callable AT = Callable.find(Frame.class, "at", int.class);

    private final ClassDesc self;
    private final ClassUnit unit;
    private final CodeBuilder builder;
    private final int frame;
    private final Expressions expressions;
    private @Nullable FunctionCode function;

    /// @param frame the local variable with the frame
    MethodCode(ClassDesc self, ClassUnit unit, CodeBuilder builder, int frame) {
        this.self = self;
        this.unit = unit;
        this.builder = builder;
        this.frame = frame;
        this.expressions = new Expressions(this);
    }

    static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    ClassUnit unit() {
        return unit;
    }

    CodeBuilder builder() {
        return builder;
    }

    Expressions expressions() {
        return expressions;
    }

    /// The function that this method is, so that it can begin anew.
    void isFunction(FunctionCode code) {
        function = code;
    }

    @Nullable
    FunctionCode function() {
        return function;
    }

    /// Loads the frame.
    MethodCode frame() {
        builder.aload(frame);
        return this;
    }

    /// Says that the script has come to a place that may fail.
    MethodCode at(Span span) {
        frame().number(unit.site(span)).call(AT);
        return this;
    }

    MethodCode number(int value) {
        builder.loadConstant(value);
        return this;
    }

    MethodCode text(String value) {
        builder.ldc(unit.entries().text(builder.constantPool(), value));
        return this;
    }

    MethodCode value(Value value) {
        return load(unit.value(value), Value.class);
    }

    /// Loads a constant by its number.
    MethodCode load(int number, Class<?> type) {
        builder.ldc(unit.entries().constant(builder.constantPool(), number, type));
        return this;
    }

    /// Calls a method: a static one, or one of an object that lies below its arguments.
    MethodCode call(Class<?> owner, String name, Class<?>... parameters) {
        call(Callable.find(owner, name, parameters));
        return this;
    }

    void call(Callable method) {
        builder.invoke(
                method.isStatic() ? Opcode.INVOKESTATIC : Opcode.INVOKEVIRTUAL,
                unit.entries().method(builder.constantPool(), method));
    }

    /// Calls a method of the same class with the frame, and with what lies on the stack if it has a target.
    void call(ClassUnit.Method method) {
        frame();
        builder.invokestatic(
                self, method.name(), method.target() == null ? PART : MethodTypeDesc.of(VALUE, method.target(), FRAME));
    }

    /// Goes on with what a part has left on the stack, unless that is null: then the end has come, or the
    /// function begins anew.
    void goOnUnlessEnded() {
        Label goesOn = builder.newLabel();
        builder.dup().ifnonnull(goesOn);
        FunctionCode code = function;
        if (code != null) {
            builder.pop();
            code.beginAnew();
        } else {
            builder.areturn();
        }
        builder.labelBinding(goesOn);
    }

    /// Ends the method; what has become of the event stands in the frame.
    void end() {
        builder.aconst_null().areturn();
    }

    int storeReference() {
        int local = builder.allocateLocal(TypeKind.REFERENCE);
        builder.astore(local);
        return local;
    }

    int storeInt() {
        int local = builder.allocateLocal(TypeKind.INT);
        builder.istore(local);
        return local;
    }
}
