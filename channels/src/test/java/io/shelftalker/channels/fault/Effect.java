package io.shelftalker.channels.fault;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a method does instead of what it is for. */
enum Effect {
    /** It gives back what it was given first. */
    ARGUMENT(code -> code.aload(0).areturn()),
    /** The same, for a method that belongs to an object. */
    OWN_ARGUMENT(code -> code.aload(1).areturn()),
    /** The object alone, unsplit. */
    ALONE(code -> code.aload(0)
            .invokestatic(
                    described(List.class),
                    "of",
                    MethodTypeDesc.of(described(List.class), ConstantDescs.CD_Object),
                    true)
            .areturn()),
    NOTHING(code -> code.return_()),
    TRUE(code -> code.iconst_1().ireturn()),
    FALSE(code -> code.iconst_0().ireturn()),
    ZERO(code -> code.iconst_0().ireturn()),
    NULL(code -> code.aconst_null().areturn()),
    NO_TEXT(code -> code.ldc("").areturn()),
    NO_LIST(code -> code.invokestatic(described(List.class), "of", MethodTypeDesc.of(described(List.class)), true)
            .areturn()),
    NO_MAP(code -> code.invokestatic(described(Map.class), "of", MethodTypeDesc.of(described(Map.class)), true)
            .areturn()),
    NONE(code -> code.invokestatic(described(Optional.class), "empty", MethodTypeDesc.of(described(Optional.class)))
            .areturn()),
    NO_TIME(code -> code.getstatic(described(Duration.class), "ZERO", described(Duration.class))
            .areturn());

    private final Consumer<CodeBuilder> body;

    Effect(Consumer<CodeBuilder> body) {
        this.body = body;
    }

    void write(CodeBuilder code) {
        body.accept(code);
    }

    private static ClassDesc described(Class<?> type) {
        return ClassDesc.of(type.getName());
    }
}
