package io.shelftalker.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.conversation.ChatKeeper;
import io.shelftalker.core.conversation.ForgottenChats;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ForgottenVisitorsTest {
    private static final ChatKeeper NOBODY = (handle, chats) -> List.of();
    private static final ChatKeeper EVERYBODY = (handle, chats) -> chats;

    private final WidgetStage stage = new WidgetStage();

    @Test
    void whoDoesNotComeBackIsForgottenWithWhatWasSaid() {
        stage.channel().send(message("before"));
        days(29);
        tidy(NOBODY);
        assertThat(stage.shown()).hasSize(1);

        days(2);
        assertThat(tidy(NOBODY)).isPositive();

        assertThat(stage.shown()).isEmpty();
        assertThat(stage.messages.latest(stage.account, stage.address().chat())).isZero();
        assertThat(tidy(NOBODY)).as("nothing is left to do").isZero();
    }

    @Test
    void whoComesBackInTimeIsRemembered() {
        stage.channel().send(message("before"));
        days(29);
        stage.channel().send(message("again"));
        days(29);

        tidy(NOBODY);

        assertThat(stage.shown()).hasSize(2);
    }

    @Test
    void whoWaitsForNewsIsRememberedAndAskedAfterLater() {
        introduce();
        stage.channel().send(message("before"));
        days(31);

        assertThat(tidy(EVERYBODY)).isPositive();
        assertThat(stage.shown()).hasSize(1);
        assertThat(tidy(NOBODY)).isZero();

        days(31);
        tidy(NOBODY);
        assertThat(stage.shown()).isEmpty();
    }

    private void introduce() {
        WidgetStage.database().everything().useHandle(handle -> handle.createUpdate("""
                        insert into conversation (workspace, account, external_id, kind)
                        values (:workspace, :account, :chat, 'PRIVATE')
                        """)
                .bind("workspace", stage.account.workspace().value())
                .bind("account", stage.account.id().value())
                .bind("chat", stage.address().chat())
                .execute());
    }

    private static void days(int days) {
        WidgetStage.database().clock().advance(Duration.ofDays(days));
    }

    private int tidy(ChatKeeper keeper) {
        ForgottenVisitors visitors =
                new ForgottenVisitors(new ForgottenChats(List.of(keeper), List.of()), new WidgetRetention(30));
        return WidgetStage.database().transactions().in(stage.account.workspace(), visitors::tidy);
    }

    private Outgoing message(String key) {
        Outgoing one = SampleReplies.outgoing(stage.address().chat(), SampleReplies.list(), Locale.ENGLISH, key);
        return new Outgoing(stage.address(), one.reply(), one.locale(), one.zone(), key, one.token(), Optional.empty());
    }
}
