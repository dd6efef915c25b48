package io.shelftalker.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.bot.TestBeans;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the doctor says of accounts that were added, when the installation starts with another master key. */
final class AccountsCheckTest {
    private static final String BEFORE = "before-".repeat(6);
    private static final String AFTER = "after-".repeat(6);

    private final TestDatabase database = TestDatabase.create();

    @BeforeEach
    void add() {
        try (ApplicationContext beans = startedWith(BEFORE)) {
            Account tea = new Account(new AccountId(0), database.workspace(), "telegram", "tea");
            database.transactions().run(database.workspace(), handle -> beans.getBean(StoredAccounts.class)
                    .keep(handle, tea, new Credentials(Map.of("token", "4712:Secret"))));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void namesAnAccountThatTheMasterKeyDoesNotOpen() {
        assertThat(found(AFTER, database.workspace())).singleElement().satisfies(line -> assertThat(line)
                .startsWith("✗ telegram tea:")
                .contains("SHELFTALKER_MASTER_KEY", "/accounts add telegram tea")
                .doesNotContain("4712"));
    }

    @Test
    void saysNothingOfWhatOpens() {
        assertThat(found(BEFORE, database.workspace())).isEmpty();
        assertThat(found(AFTER + "," + BEFORE, database.workspace())).isEmpty();
        assertThat(found(AFTER, new WorkspaceId(4711))).isEmpty();
    }

    private List<String> found(String masterKey, WorkspaceId workspace) {
        try (ApplicationContext beans = startedWith(masterKey)) {
            return beans.getBean(AccountsCheck.class).look(workspace).stream()
                    .map(finding -> Phrasebooks.load(InstantSource.system())
                            .book(Locale.ENGLISH, ZoneOffset.UTC)
                            .text(finding.line()))
                    .toList();
        }
    }

    private ApplicationContext startedWith(String masterKey) {
        return TestBeans.start(database, Map.of("shelftalker.master-key", masterKey));
    }
}
