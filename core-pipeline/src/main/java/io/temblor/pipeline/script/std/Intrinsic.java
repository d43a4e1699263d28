package io.temblor.pipeline.script.std;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says of a method that scripts can call what its declaration does not say.
///
/// Scripts can call all public static methods of the classes that [Intrinsics] names. Parameters are of
/// [io.temblor.connector.value.Value] or of one of its kinds ([io.temblor.connector.value.ArrayValue],
/// [io.temblor.connector.value.RecordValue], …), `String`, `long` (a whole number that fits), `double` (any number)
/// or `boolean`; an argument of another type fails with `bad-argument` before the method is called. The first one
/// may be a [io.temblor.pipeline.script.runtime.EventContext], which is not an argument; the last one may be
/// `Value[]`, which takes all further arguments. The result is a `Value`, or one of these Java types.
///
/// Only a method that needs the annotation has it: to read the first annotation takes a cold JVM longer than
/// all else that finding a function takes.
///
/// **Failure.** [io.temblor.pipeline.script.runtime.ScriptException] with `bad-argument` or
/// `function-failed` and a message that says what is wrong with which argument.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Intrinsic {
    /// The name by which `intrinsic fn … as module::name` finds it; by default that of the method, `is_empty` for
    /// `isEmpty`.
    String value() default "";

    /// Whether it always yields the same for the same arguments, so that it can be called when a script is compiled.
    /// One that wants to know the event in work is never called so.
    boolean pure() default true;
}
