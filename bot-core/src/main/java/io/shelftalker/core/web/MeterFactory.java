package io.shelftalker.core.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Gives every module the registry that its figures go to. */
@Factory
final class MeterFactory {
    @Singleton
    @Requires(missingBeans = MeterRegistry.class)
    @Bean(
            preDestroy = "close",
            typed = {MeterRegistry.class, PrometheusMeterRegistry.class})
    PrometheusMeterRegistry registry(JvmGcMetrics collections) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        return registry;
    }

    /** A bean of its own because it listens to the JVM until it is closed. */
    @Singleton
    @Bean(preDestroy = "close")
    JvmGcMetrics collections() {
        return new JvmGcMetrics();
    }
}
