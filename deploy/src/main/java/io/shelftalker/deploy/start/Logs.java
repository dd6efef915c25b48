package io.shelftalker.deploy.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where log lines go: one JSON object each, without the secrets of this installation. */
public final class Logs {
    private static final FileSize LARGEST = FileSize.valueOf("10MB");

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Set<String> secrets;

    /** @param secrets what no line may show */
    public Logs(Set<String> secrets) {
        this.secrets = Set.copyOf(secrets);
    }

    /** Log lines go to standard output, as servers want it. */
    public void toOutput() {
        ConsoleAppender<ILoggingEvent> output = new ConsoleAppender<>();
        replaceAll(output);
    }

    /** Log lines go to a file, which is rolled at 10 MB, three old ones kept; the terminal stays quiet. */
    public void toFile(Path file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setFile(file.toString());
        appender.setContext(context);
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMaxIndex(3);
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(LARGEST);
        appender.setRollingPolicy(policy);
        appender.setTriggeringPolicy(trigger);
        policy.start();
        trigger.start();
        replaceAll(appender);
    }

    private void replaceAll(OutputStreamAppender<ILoggingEvent> appender) {
        context.reset();
        LineEncoder encoder = new LineEncoder(secrets);
        encoder.setContext(context);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context.getLogger("io.shelftalker").setLevel(Level.INFO);
        // It recommends an incubating module of the JDK at every start.
        context.getLogger("org.apache.lucene.internal.vectorization").setLevel(Level.ERROR);
        bridge();
    }

    /** Libraries that log by the JDK's own means would write to the terminal. */
    private static void bridge() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }
}
