package io.temblor.pipeline.script.compile;

import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.Nodes;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/// What a pattern is tried on; it lies in a local variable of the method.
sealed interface Target {
    int local();

    ClassDesc type();

    /// The same as the first parameter of a method.
    Target asParameter();

    void load(CodeBuilder builder);

    /// The value of it, in a local variable.
    OfValue value(MethodCode code);

    /// A node of the event's document.
    ///
    /// @param isEvent whether it is the whole event
    record OfNode(int local, boolean isEvent) implements Target {
        @Override
        public ClassDesc type() {
            return ConstantDescs.CD_int;
        }

        @Override
        public Target asParameter() {
            return new OfNode(0, isEvent);
        }

        @Override
        public void load(CodeBuilder builder) {
            builder.iload(local);
        }

        @Override
        public OfValue value(MethodCode code) {
            code.frame().builder().iload(local);
            code.call(Nodes.class, "value", Frame.class, int.class);
            return new OfValue(code.storeReference());
        }
    }

    record OfValue(int local) implements Target {
        @Override
        public ClassDesc type() {
            return MethodCode.VALUE;
        }

        @Override
        public Target asParameter() {
            return new OfValue(0);
        }

        @Override
        public void load(CodeBuilder builder) {
            builder.aload(local);
        }

        @Override
        public OfValue value(MethodCode code) {
            return this;
        }
    }
}
