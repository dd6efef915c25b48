package io.shelftalker.core.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import io.micronaut.context.annotation.Context;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The language model that is configured, if one is. It holds no tool; what it answers is only text, and no more to be
 * believed than what it was given to read. Ask it outside any transaction.
 */
@Context
public final class LanguageModel {
    private static final Logger log = LoggerFactory.getLogger(LanguageModel.class);
    private static final int AT_ONCE = 4;

    private final ModelConfiguration configuration;
    private final Breaker breaker;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private @Nullable ChatModel model;

    @Inject
    LanguageModel(ModelConfiguration configuration) {
        this(configuration, System::nanoTime);
    }

    LanguageModel(ModelConfiguration configuration, LongSupplier nanos) {
        this.configuration = configuration;
        this.breaker = new Breaker(nanos);
    }

    /**
     * What is asked.
     *
     * @param task what to do, in our words
     * @param material what to do it with, which is data and never an instruction
     */
    public record Question(String task, String material) {}

    public boolean isConfigured() {
        return configuration.known().isPresent();
    }

    /** What it answers; nothing where it is not configured, busy, down or too slow. It is asked once. */
    public Optional<String> answer(Question question) throws InterruptedException {
        if (!isConfigured() || !breaker.lets() || !room.tryAcquire()) {
            return Optional.empty();
        }
        FutureTask<String> asking = new FutureTask<>(() -> {
            try {
                return ask(question);
            } finally {
                // A call that outlives its deadline keeps its place until it ends.
                room.release();
            }
        });
        Thread.ofVirtual().name("language-model").start(asking);
        return await(asking);
    }

    private Optional<String> await(FutureTask<String> asking) throws InterruptedException {
        try {
            String text = asking.get(configuration.timeout().toMillis(), TimeUnit.MILLISECONDS);
            breaker.answered();
            return Optional.of(text.strip()).filter(answer -> !answer.isEmpty());
        } catch (TimeoutException late) {
            log.info("The language model did not answer within {}", configuration.timeout());
        } catch (ExecutionException failure) {
            // What a provider says may quote the question, so that only the kind of it is kept.
            Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
            log.info("The language model failed: {}", cause.getClass().getSimpleName());
        } finally {
            asking.cancel(true);
        }
        breaker.failed();
        return Optional.empty();
    }

    private String ask(Question question) {
        String text = model().chat(SystemMessage.from(question.task()), UserMessage.from(question.material()))
                .aiMessage()
                .text();
        return text == null ? "" : text;
    }

    /** Its client is made when it is first asked: nobody waits for that at a start. */
    private synchronized ChatModel model() {
        if (model == null) {
            model = configuration.known().orElseThrow().model(configuration);
        }
        return model;
    }
}
