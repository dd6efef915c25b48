package io.shelftalker.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.platform.FakeModel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageModelTest {
    private static final LanguageModel.Question QUESTION =
            new LanguageModel.Question("Say it in one sentence.", "The kettle is 52.00 $");

    private final FakeModel server = new FakeModel();
    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "ollama"})
    void answersByEachWayOfAsking(String provider) throws InterruptedException {
        server.says(" The kettle is cheaper. ");

        assertThat(model(provider, Duration.ofSeconds(20)).answer(QUESTION)).contains("The kettle is cheaper.");
        assertThat(server.asked())
                .singleElement()
                .asString()
                .contains("Say it in one sentence.", "The kettle is 52.00 $", "\"any-model\"");
    }

    @Test
    void isAskedNothingWhereNoneIsConfigured() throws InterruptedException {
        LanguageModel none =
                new LanguageModel(new ModelConfiguration("", "", "", "", Duration.ofSeconds(8)), nanos::get);

        assertThat(none.isConfigured()).isFalse();
        assertThat(none.answer(QUESTION)).isEmpty();
    }

    static Stream<FakeModel.Answer> trouble() {
        return Stream.of(
                new FakeModel.Answer.Body(500, "{}"),
                new FakeModel.Answer.Body(429, "{\"error\":{\"message\":\"slow down\"}}"),
                new FakeModel.Answer.Body(401, "{\"error\":{\"message\":\"no key\"}}"),
                new FakeModel.Answer.Body(200, "<html>Just a moment…</html>"),
                new FakeModel.Answer.Body(200, "{}"),
                new FakeModel.Answer.Text(""),
                new FakeModel.Answer.Silence());
    }

    @ParameterizedTest
    @MethodSource("trouble")
    void saysNothingInTroubleAndIsAskedOnce(FakeModel.Answer trouble) throws InterruptedException {
        server.answers(trouble);
        boolean hangs = trouble instanceof FakeModel.Answer.Silence;

        assertThat(model("openai", Duration.ofMillis(hangs ? 700 : 20_000)).answer(QUESTION))
                .isEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void isLeftAloneForAWhileAfterFailuresInARow() throws InterruptedException {
        LanguageModel model = model("openai", Duration.ofSeconds(20));
        server.answers(new FakeModel.Answer.Body(500, "{}"));
        for (int call = 0; call < Breaker.FAILURES + 2; call++) {
            assertThat(model.answer(QUESTION)).isEmpty();
        }
        assertThat(server.asked()).hasSize(Breaker.FAILURES);

        server.says("Well again.");
        assertThat(model.answer(QUESTION)).isEmpty();
        nanos.addAndGet(Breaker.REST.toNanos());
        assertThat(model.answer(QUESTION)).isEqualTo(Optional.of("Well again."));
        assertThat(model.answer(QUESTION)).isPresent();
    }

    private LanguageModel model(String provider, Duration timeout) {
        String url = server.address() + (provider.equals("openai") ? "/v1" : "");
        return new LanguageModel(new ModelConfiguration(provider, "any-model", "key", url, timeout), nanos::get);
    }
}
