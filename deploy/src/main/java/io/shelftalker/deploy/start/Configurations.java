package io.shelftalker.deploy.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.shelftalker.deploy.settings.Misconfigured;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the configuration of every feature before anything starts, so that all refusals come together and first. */
final class Configurations {
    private static final String OURS = "io.shelftalker.";

    private Configurations() {}

    /** @throws Misconfigured with what each feature has against its settings */
    static void check(ApplicationContext context) {
        List<String> refusals = new ArrayList<>();
        for (BeanDefinition<?> definition :
                context.getBeanDefinitions(Qualifiers.byStereotype(ConfigurationProperties.class))) {
            if (definition.getBeanType().getName().startsWith(OURS)) {
                make(context, definition, refusals);
            }
        }
        if (!refusals.isEmpty()) {
            throw new Misconfigured(refusals);
        }
    }

    private static void make(ApplicationContext context, BeanDefinition<?> definition, List<String> refusals) {
        try {
            context.getBean(definition);
        } catch (BeanContextException failure) {
            refusals.add(Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                    .filter(IllegalArgumentException.class::isInstance)
                    .map(Throwable::getMessage)
                    .findFirst()
                    .orElseThrow(() -> failure));
        }
    }
}
