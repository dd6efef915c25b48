package io.shelftalker.channels.fault;

import io.shelftalker.channels.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
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

    /** @throws IllegalStateException if the method is not there any more: a fault in nothing would be found by nobody */
    private static byte[] broken(byte[] sound, AdapterFault fault) {
        AtomicBoolean found = new AtomicBoolean();
        ClassFile files = ClassFile.of();
        byte[] broken = files.transformClass(
                files.parse(sound),
                ClassTransform.transformingMethodBodies(
                        method -> {
                            boolean meant = method.methodName().equalsString(fault.method())
                                    && !method.flags().has(AccessFlag.SYNTHETIC);
                            found.compareAndSet(false, meant);
                            return meant;
                        },
                        new Instead(fault.effect())));
        if (!found.get()) {
            throw new IllegalStateException(fault.typeName() + " has no " + fault.method());
        }
        return broken;
    }

    /** Leaves nothing of a body but the effect. */
    private record Instead(Effect effect) implements CodeTransform {
        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            // Nothing of what was there stays.
        }

        @Override
        public void atEnd(CodeBuilder code) {
            effect.write(code);
        }
    }
}
