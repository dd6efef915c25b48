package io.shelftalker.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which accounts are connected, and what one that is of no use does to the others. */
final class AccountBookTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(1);

    private final Kept kept = new Kept();
    private final List<String> connected = new ArrayList<>();

    @Test
    void anAccountThatIsOfNoUseKeepsNoOtherFromSpeaking() {
        kept.add(2, "bad", "nonsense");
        kept.add(3, "tea", "4712:Secret");

        AccountBook<String> book = book(Optional.of("4711:Configured"));

        assertThat(book.all()).containsExactly("4711:Configured", "4712:Secret");
        assertThat(book.named("bad")).isEmpty();
        assertThat(book.of(new AccountId(3))).contains("4712:Secret");
    }

    @Test
    void oneTokenUnderTwoNamesIsNoticed() throws Exception {
        kept.add(2, "tea", "4712:Secret");
        AccountBook<String> book = book(Optional.of("4711:Configured"));
        Account coffee = new Account(new AccountId(0), WORKSPACE, "telegram", "coffee");
        Account tea = new Account(new AccountId(0), WORKSPACE, "telegram", "tea");

        assertThatThrownBy(() -> book.refuseTwin(coffee, "4712:Secret"::equals))
                .isInstanceOf(Platform.NotAdmitted.class)
                .hasMessageContaining("tea");
        assertThatThrownBy(() -> book.refuseTwin(coffee, "4711:Configured"::equals))
                .hasMessageContaining("default");
        book.refuseTwin(tea, "4712:Secret"::equals);
        book.refuseTwin(coffee, "4713:Other"::equals);
    }

    @Test
    void whatAnAccountOfNoUseHasToSayWaitsAndWhatAnUnknownOneHasIsGivenUp() {
        kept.add(2, "bad", "nonsense");
        AccountBook<String> book = book(Optional.empty());

        assertThat(book.unspoken(new AccountId(2))).isInstanceOf(Delivery.RetryAfter.class);
        assertThat(book.unspoken(new AccountId(99))).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void theEnvironmentsAccountGoesBeforeOneThatWasAddedUnderItsName() {
        kept.add(2, AccountBook.DEFAULT, "4712:Secret");

        assertThat(book(Optional.of("4711:Configured")).all()).containsExactly("4711:Configured");
        assertThat(book(Optional.empty()).all()).containsExactly("4712:Secret");
    }

    @Test
    void eachIsConnectedOnceHoweverOftenItIsAskedFor() {
        kept.add(2, "tea", "4712:Secret");
        AccountBook<String> book = book(Optional.empty());

        book.all();
        book.named("tea");
        book.in(WORKSPACE);

        assertThat(connected).containsExactly("4712:Secret");
        assertThat(book.in(new WorkspaceId(2))).isEmpty();
    }

    @Test
    void whatWasKnownHoldsWhereLookingAgainFails() {
        kept.add(2, "tea", "4712:Secret");
        AccountBook<String> book = book(Optional.empty());
        book.all();
        kept.failing = true;

        assertThatIllegalStateException().isThrownBy(book::lookAgain);

        assertThat(book.all()).containsExactly("4712:Secret");
        kept.failing = false;
        kept.add(3, "coffee", "4713:Secret");
        book.lookAgain();
        assertThat(book.all()).containsExactly("4712:Secret", "4713:Secret");
    }

    private AccountBook<String> book(Optional<String> configured) {
        return new AccountBook<>(
                "telegram",
                (channel, name) -> new Account(new AccountId(1), WORKSPACE, channel, name),
                configured.map(token -> account -> token),
                kept,
                (account, credentials) -> connect(credentials.get("token").orElse("")));
    }

    private String connect(String token) {
        if (!token.contains(":")) {
            throw new IllegalArgumentException("no token");
        }
        connected.add(token);
        return token;
    }

    /** Accounts that were added, in memory: what is kept of them has tests of its own. */
    private static final class Kept implements AddedAccounts {
        private final List<Added> accounts = new ArrayList<>();
        private final List<String> tokens = new ArrayList<>();
        private boolean failing;

        void add(long id, String name, String token) {
            accounts.add(new Added(new Account(new AccountId(id), WORKSPACE, "telegram", name), accounts.size() + 1));
            tokens.add(token);
        }

        @Override
        public List<Added> on(String channel) {
            if (failing) {
                throw new IllegalStateException("away");
            }
            return List.copyOf(accounts);
        }

        @Override
        public Credentials credentials(Account account) {
            int index = accounts.stream().map(Added::account).toList().indexOf(account);
            return new Credentials(Map.of("token", tokens.get(index)));
        }
    }
}
