package io.shelftalker.channels.fault;

import io.shelftalker.channels.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.reflect.AccessFlag;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Loads all adapters and their tests anew, one class of them perhaps with a fault in it. Their database is the same. */
final class FaultyLoader extends ClassLoader {
    private final Optional<AdapterFault> fault;

    FaultyLoader(Optional<AdapterFault> fault) {
        super(FaultyLoader.class.getClassLoader());
        this.fault = fault;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(AdapterFault.ADAPTERS) || name.equals(Shelf.class.getName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? anew(name) : loaded;
        }
    }

    private Class<?> anew(String name) throws ClassNotFoundException {
        try (InputStream stream = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] sound = stream.readAllBytes();
            byte[] bytes = fault.filter(one -> one.typeName().equals(name))
                    .map(one -> broken(sound, one))
                    .orElse(sound);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws IllegalStateException if there is nothing to change any more: a fault in nothing would be found by nobody */
    private static byte[] broken(byte[] sound, AdapterFault fault) {
        AtomicBoolean changed = new AtomicBoolean();
        ClassFile files = ClassFile.of();
        byte[] broken = files.transformClass(
                files.parse(sound),
                ClassTransform.transformingMethodBodies(
                        method -> method.methodName().equalsString(fault.method())
                                && !method.flags().has(AccessFlag.SYNTHETIC),
                        CodeTransform.ofStateful(() -> fault.effect().change().apply(() -> changed.set(true)))));
        if (!changed.get()) {
            throw new IllegalStateException(fault.typeName() + "." + fault.method() + " has nothing to change");
        }
        return broken;
    }
}
