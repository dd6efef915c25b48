package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.channels.Posts;
import io.shelftalker.testkit.platform.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose workspace an app's own token is of: what Slack does not say now is no answer. */
final class SlackOwnTeamTest {
    private final SlackStage stage = new SlackStage();
    private final SlackOwnTeam own = stage.accounts.all().getFirst().own();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void isAskedOnceAndRemembered() {
        assertThat(own.isOf(SlackTeam.of("T42"))).isTrue();
        assertThat(own.isOf(SlackTeam.of("T1"))).isFalse();
        assertThat(stage.slack.requests("auth.test")).hasSize(1);
    }

    @Test
    void whatSlackDoesNotSayHasToComeAgain() {
        stage.slack.next("auth.test", Fault.refuses(503, "unavailable"));

        assertThatThrownBy(() -> own.isOf(SlackTeam.of("T42"))).isInstanceOf(Posts.NotNow.class);
        assertThatThrownBy(() -> own.isOf(SlackTeam.of("T42"))).isInstanceOf(Posts.NotNow.class);
        assertThat(stage.slack.requests("auth.test")).as("not again at once").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aTokenThatIsRefusedIsNotAskedAboutWithEveryEvent() {
        stage.slack.next("auth.test", Fault.refuses(200, "token_revoked"));

        for (int event = 0; event < 20; event++) {
            assertThat(own.isOf(SlackTeam.of("T1"))).isFalse();
        }
        assertThat(stage.slack.requests("auth.test")).hasSize(1);
    }

    @Test
    void anErrorThatSaysNothingOfTheTokenIsNoAnswer() {
        stage.slack.next("auth.test", Fault.refuses(200, "internal_error"));

        assertThatThrownBy(() -> own.isOf(SlackTeam.of("T42"))).isInstanceOf(Posts.NotNow.class);
    }
}
