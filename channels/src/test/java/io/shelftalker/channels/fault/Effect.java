package io.shelftalker.channels.fault;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a method does instead of what it is for.
 *
 * @param change of its code; runs what it is given wherever it changes something
 */
record Effect(Function<Runnable, CodeTransform> change) {
    /** It gives back what it was given first. */
    static final Effect ARGUMENT = instead(code -> code.aload(0).areturn());

    /** The same, for a method that belongs to an object. */
    static final Effect OWN_ARGUMENT = instead(code -> code.aload(1).areturn());

    /** The object alone, unsplit. */
    static final Effect ALONE = instead(code -> code.aload(0)
            .invokestatic(
                    described(List.class),
                    "of",
                    MethodTypeDesc.of(described(List.class), ConstantDescs.CD_Object),
                    true)
            .areturn());

    static final Effect NOTHING = instead(CodeBuilder::return_);
    static final Effect TRUE = instead(code -> code.iconst_1().ireturn());
    static final Effect FALSE = instead(code -> code.iconst_0().ireturn());
    static final Effect ZERO = FALSE;
    static final Effect NULL = instead(code -> code.aconst_null().areturn());
    static final Effect NO_TEXT = instead(code -> code.ldc("").areturn());
    static final Effect NO_JSON = instead(code -> code.ldc("{}").areturn());
    static final Effect NO_LIST = instead(
            code -> code.invokestatic(described(List.class), "of", MethodTypeDesc.of(described(List.class)), true)
                    .areturn());
    static final Effect NO_MAP =
            instead(code -> code.invokestatic(described(Map.class), "of", MethodTypeDesc.of(described(Map.class)), true)
                    .areturn());
    static final Effect NONE = instead(
            code -> code.invokestatic(described(Optional.class), "empty", MethodTypeDesc.of(described(Optional.class)))
                    .areturn());
    static final Effect NO_TIME =
            instead(code -> code.getstatic(described(Duration.class), "ZERO", described(Duration.class))
                    .areturn());

    /** It does what it is for, and then answers that it failed. */
    static final Effect ANSWERS_BADLY = answers(code -> code.invokestatic(
            described(HttpResponse.class),
            "serverError",
            MethodTypeDesc.of(described(MutableHttpResponse.class)),
            true));

    /** It does what it is for, and then answers with words. */
    static final Effect ANSWERS_WORDS = answers(code -> code.ldc("OK")
            .invokestatic(
                    described(HttpResponse.class),
                    "ok",
                    MethodTypeDesc.of(described(MutableHttpResponse.class), ConstantDescs.CD_Object),
                    true));

    /** It begins after longer than Slack waits, or Twilio where the tests say so. */
    static final Effect LATE = new Effect(changed -> new CodeTransform() {
        @Override
        public void atStart(CodeBuilder code) {
            changed.run();
            code.loadConstant(Duration.ofMillis(3_200).toMillis())
                    .invokestatic(
                            described(Thread.class),
                            "sleep",
                            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long));
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    });

    /** It takes one constant for another of the same class. */
    static Effect takes(String constant, String other) {
        return replacing(
                element -> element instanceof FieldInstruction field
                        && field.name().equalsString(constant),
                (code, element) -> {
                    FieldInstruction field = (FieldInstruction) element;
                    code.getstatic(field.owner().asSymbol(), other, field.typeSymbol());
                });
    }

    /** It says something else. */
    static Effect says(String text, String other) {
        return replacing(
                element -> element instanceof ConstantInstruction constant
                        && constant.constantValue().equals(text),
                (code, element) -> code.ldc(other));
    }

    /** It forgets what a text begins with. @param method whose text it is */
    static Effect cuts(String method, String beginning) {
        return replacing(
                element ->
                        element instanceof InvokeInstruction call && call.name().equalsString(method),
                (code, element) -> code.with(element)
                        .loadConstant(beginning.length())
                        .invokevirtual(
                                ConstantDescs.CD_String,
                                "substring",
                                MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_int)));
    }

    /** It leaves out a call that takes one thing and says whether that was done. */
    static Effect leavesOut(String method) {
        return replacing(
                element ->
                        element instanceof InvokeInstruction call && call.name().equalsString(method),
                (code, element) -> code.pop().pop().iconst_0());
    }

    private static Effect answers(Consumer<CodeBuilder> answer) {
        return replacing(element -> element instanceof ReturnInstruction, (code, element) -> {
            code.pop();
            answer.accept(code);
            code.areturn();
        });
    }

    private static Effect replacing(Predicate<CodeElement> which, BiConsumer<CodeBuilder, CodeElement> by) {
        return new Effect(changed -> (code, element) -> {
            if (which.test(element)) {
                changed.run();
                by.accept(code, element);
            } else {
                code.with(element);
            }
        });
    }

    /** Leaves nothing of a body but this. */
    private static Effect instead(Consumer<CodeBuilder> body) {
        return new Effect(changed -> new CodeTransform() {
            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                // Nothing of what was there stays.
            }

            @Override
            public void atEnd(CodeBuilder code) {
                changed.run();
                body.accept(code);
            }
        });
    }

    private static ClassDesc described(Class<?> type) {
        return ClassDesc.of(type.getName());
    }
}
