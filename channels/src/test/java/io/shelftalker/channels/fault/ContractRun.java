package io.shelftalker.channels.fault;

import io.shelftalker.testkit.channel.ChannelContract;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** Runs a clause of a channel's contract as the build does, with one argument after the other. */
final class ContractRun {
    private final Class<?> contract;
    private final String clause;

    ContractRun(Class<?> contract, String clause) {
        this.contract = contract;
        this.clause = clause;
    }

    /** Why the clause does not hold; nothing if it does. */
    Optional<String> broken() {
        return clauses()
                .flatMap(clause -> arguments(clause).map(arguments -> broken(clause, arguments)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<Method> clauses() {
        return Arrays.stream(ChannelContract.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(clause));
    }

    private static Stream<Object[]> arguments(Method clause) {
        if (clause.isAnnotationPresent(MethodSource.class)) {
            String source = clause.getAnnotation(MethodSource.class).value()[0];
            return named(source).map(argument -> new Object[] {argument});
        }
        if (clause.isAnnotationPresent(ValueSource.class)) {
            ValueSource values = clause.getAnnotation(ValueSource.class);
            return Stream.concat(Arrays.stream(values.ints()).boxed(), Arrays.stream(values.strings()))
                    .map(argument -> new Object[] {argument});
        }
        return Stream.<Object[]>of(new Object[0]);
    }

    private Optional<String> broken(Method clause, Object... arguments) {
        Object run = instance();
        try {
            each(run, contract, BeforeEach.class);
            call(run, clause, arguments);
            each(run, ChannelContract.class, AfterEach.class);
            return Optional.empty();
        } catch (TestAbortedException exempt) {
            return Optional.empty();
        } catch (Throwable failure) {
            return Optional.of(clause.getName() + Arrays.toString(arguments) + ": " + failure);
        } finally {
            close(run);
        }
    }

    /** What a fault has left behind is no further clause. */
    private void close(Object run) {
        try {
            each(run, contract, AfterEach.class);
        } catch (Throwable failure) {
            return;
        }
    }

    private Object instance() {
        try {
            Constructor<?> constructor = contract.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void each(Object run, Class<?> type, Class<? extends Annotation> when) throws Throwable {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(when)) {
                call(run, method);
            }
        }
    }

    private static Stream<?> named(String source) {
        try {
            Method method = ChannelContract.class.getDeclaredMethod(source);
            method.setAccessible(true);
            return (Stream<?>) method.invoke(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void call(Object run, Method method, Object... arguments) throws Throwable {
        method.setAccessible(true);
        try {
            method.invoke(run, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
