package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.syntax.Span;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/// Writes the code of one method.
final class MethodCode {
    static final ClassDesc VALUE = desc(Value.class);
    static final ClassDesc FRAME = desc(Frame.class);
    static final MethodTypeDesc PART = MethodTypeDesc.of(VALUE, FRAME);

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
        return frame().number(unit.site(span)).call(Frame.class, "at", int.class);
    }

    MethodCode number(int value) {
        builder.loadConstant(value);
        return this;
    }

    MethodCode text(String value) {
        builder.loadConstant(value);
        return this;
    }

    MethodCode value(Value value) {
        return load(unit.value(value), Value.class);
    }

    /// Loads a constant by its number.
    MethodCode load(int number, Class<?> type) {
        builder.loadConstant(DynamicConstantDesc.ofNamed(
                ConstantDescs.BSM_CLASS_DATA_AT, ConstantDescs.DEFAULT_NAME, desc(type), number));
        return this;
    }

    /// Calls a method: a static one, or one of an object that lies below its arguments.
    MethodCode call(Class<?> owner, String name, Class<?>... parameters) {
        try {
            call(owner.getMethod(name, parameters));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("compiled scripts cannot find what they call", e);
        }
        return this;
    }

    void call(Method method) {
        MethodTypeDesc type = MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .describeConstable()
                .orElseThrow();
        ClassDesc owner = desc(method.getDeclaringClass());
        if (Modifier.isStatic(method.getModifiers())) {
            builder.invokestatic(
                    owner, method.getName(), type, method.getDeclaringClass().isInterface());
        } else {
            builder.invokevirtual(owner, method.getName(), type);
        }
    }

    /// Calls a method of the same class with the frame, and with what lies on the stack if it has a target.
    void call(ClassUnit.Method method) {
        if (method.target() == null) {
            frame();
            builder.invokestatic(self, method.name(), PART);
        } else {
            frame();
            builder.invokestatic(self, method.name(), MethodTypeDesc.of(VALUE, method.target(), FRAME));
        }
    }

    /// Goes on with what a part has left on the stack, unless that is null: then the end has come, or the function
    /// begins
    /// anew.
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
