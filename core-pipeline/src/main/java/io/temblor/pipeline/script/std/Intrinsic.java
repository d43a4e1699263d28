package io.temblor.pipeline.script.std;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a static method that scripts can call.
///
/// The method is public, and so is its class. Parameters are of [io.temblor.connector.value.Value] or of
/// one of its kinds ([io.temblor.connector.value.ArrayValue], [io.temblor.connector.value.RecordValue], …),
/// `String`, `long` (a whole number that fits), `double` (any number) or `boolean`; an argument of another
/// type fails with `bad-argument` before the method is called. The first one may be a
/// [io.temblor.pipeline.script.runtime.EventContext], which is not an argument; the last one may be
/// `Value[]`, which takes all further arguments. The result is a `Value`, or one of these Java types.
///
/// **Failure.** [io.temblor.pipeline.script.runtime.ScriptException] with `bad-argument` or
/// `function-failed` and a message that says what is wrong with which argument.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Intrinsic {
    /// The name by which `intrinsic fn … as module::name` finds it.
    String value();

    /// Whether it always yields the same for the same arguments, so that it can be called when a script is compiled.
    boolean pure() default true;
}
