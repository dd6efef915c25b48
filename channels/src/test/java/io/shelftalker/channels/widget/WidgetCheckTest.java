package io.shelftalker.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.NoneAdded;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WidgetCheckTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(7);
    private static final Phrasebook BOOK =
            Phrasebooks.load(InstantSource.system()).book(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void saysThatItIsOff() {
        assertThat(lines(null, Optional.empty()))
                .containsExactly("✓ widget: no page may show the chat:" + " SHELFTALKER_WIDGET_ORIGINS names none");
    }

    @Test
    void saysThatNobodyIsAnswered() {
        assertThat(lines(new WidgetSettings("", Optional.empty()), Optional.empty()))
                .singleElement()
                .asString()
                .startsWith("✗ widget default: it answers nobody")
                .contains("SHELFTALKER_WIDGET_ORIGINS");
    }

    @Test
    void saysWhichPagesMayShowIt() {
        assertThat(lines(
                        new WidgetSettings("https://shop.example", Optional.of("s".repeat(32))),
                        Optional.of("https://shelf.example")))
                .singleElement()
                .asString()
                .startsWith("✓ widget default: pages of https://shop.example may show it, and may say who");
    }

    @Test
    void saysWhatBrowsersWillNotLoad() {
        assertThat(lines(new WidgetSettings("https://shop.example", Optional.empty()), Optional.empty()))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("! widget default: browsers load nothing without HTTPS")
                .contains("SHELFTALKER_PUBLIC_URL");
        assertThat(lines(new WidgetSettings("http://localhost:8080", Optional.empty()), Optional.empty()))
                .hasSize(1);
    }

    private static List<String> lines(@Nullable WidgetSettings settings, Optional<String> publicUrl) {
        WidgetAccounts accounts = new WidgetAccounts(
                settings, (channel, name) -> new Account(new AccountId(1), WORKSPACE, channel, name), new NoneAdded());
        return new WidgetCheck(accounts, new WebConfiguration(publicUrl, Optional.empty()))
                .look(WORKSPACE).stream().map(Finding::line).map(BOOK::text).toList();
    }
}
