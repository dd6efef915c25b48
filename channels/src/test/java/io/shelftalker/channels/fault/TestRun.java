package io.shelftalker.channels.fault;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** Runs a test of a class as the build does, with one argument after the other. */
final class TestRun {
    private final Class<?> tests;
    private final String name;

    /** @param tests a class of tests, perhaps one that is a contract's */
    TestRun(Class<?> tests, String name) {
        this.tests = tests;
        this.name = name;
    }

    /** Why the test fails; nothing if it does not. @throws IllegalStateException if there is none of this name */
    Optional<String> broken() {
        Method test = classes()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(tests + " has no " + name));
        return arguments(test)
                .map(arguments -> broken(test, arguments))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The class, and the contract that it extends. */
    private Stream<Class<?>> classes() {
        return Stream.<Class<?>>iterate(tests, type -> type != Object.class, Class::getSuperclass);
    }

    private static Stream<Object[]> arguments(Method test) {
        if (test.isAnnotationPresent(MethodSource.class)) {
            String source = test.getAnnotation(MethodSource.class).value()[0];
            return named(test, source).map(argument -> new Object[] {argument});
        }
        if (test.isAnnotationPresent(ValueSource.class)) {
            ValueSource values = test.getAnnotation(ValueSource.class);
            return Stream.concat(Arrays.stream(values.ints()).boxed(), Arrays.stream(values.strings()))
                    .map(argument -> new Object[] {argument});
        }
        return Stream.<Object[]>of(new Object[0]);
    }

    private Optional<String> broken(Method test, Object... arguments) {
        Object run = instance();
        try {
            each(run, BeforeEach.class);
            call(run, test, arguments);
            each(run, AfterEach.class);
            return Optional.empty();
        } catch (TestAbortedException exempt) {
            return Optional.empty();
        } catch (LinkageError malformed) {
            throw malformed;
        } catch (Throwable failure) {
            close(run);
            return Optional.of(test.getName() + Arrays.toString(arguments) + ": " + failure);
        }
    }

    /** What a fault has left behind is no further clause. */
    private void close(Object run) {
        try {
            each(run, AfterEach.class);
        } catch (Throwable failure) {
            return;
        }
    }

    private Object instance() {
        try {
            Constructor<?> constructor = tests.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void each(Object run, Class<? extends Annotation> when) throws Throwable {
        List<Method> methods = classes()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(when))
                .toList();
        for (Method method : methods) {
            call(run, method);
        }
    }

    private static Stream<?> named(Method test, String source) {
        try {
            Method method = test.getDeclaringClass().getDeclaredMethod(source);
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
