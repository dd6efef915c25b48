package io.shelftalker.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.core.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final Place PLACE = new Place(new WorkspaceId(7), "channel_credentials", "sealed", 12);
    private static final String OLD = "an old key of some length";
    private static final String NEW = "a newer key of some length";

    @Test
    void opensWhatItSealed() {
        byte[] sealed = Vault.under(OLD).seal(PLACE, "123:école");

        assertThat(Vault.under(OLD).open(PLACE, sealed)).isEqualTo("123:école");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("123");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        Vault vault = Vault.under(OLD);

        assertThat(vault.seal(PLACE, "secret")).isNotEqualTo(vault.seal(PLACE, "secret"));
    }

    @Test
    void opensAtItsPlaceOnly() {
        Vault vault = Vault.under(OLD);
        byte[] sealed = vault.seal(PLACE, "secret");

        assertThat(List.of(
                        new Place(new WorkspaceId(8), PLACE.table(), PLACE.column(), PLACE.row()),
                        new Place(PLACE.workspace(), "other", PLACE.column(), PLACE.row()),
                        new Place(PLACE.workspace(), PLACE.table(), "other", PLACE.row()),
                        new Place(PLACE.workspace(), PLACE.table(), PLACE.column(), 13)))
                .allSatisfy(elsewhere ->
                        assertThatThrownBy(() -> vault.open(elsewhere, sealed)).isInstanceOf(UnopenedSecret.class));
    }

    @Test
    void refusesWhatWasChanged() {
        Vault vault = Vault.under(OLD);
        byte[] sealed = vault.seal(PLACE, "secret");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(PLACE, sealed)).isInstanceOf(UnopenedSecret.class);
    }

    @Test
    void opensUnderTheOldKeyBehindTheNewOneAndSealsUnderTheNew() {
        byte[] before = Vault.under(OLD).seal(PLACE, "secret");
        Vault both = Vault.under(NEW + "," + OLD);

        assertThat(both.open(PLACE, before)).isEqualTo("secret");
        assertThat(Vault.under(NEW).open(PLACE, both.seal(PLACE, "secret"))).isEqualTo("secret");
    }

    @Test
    void saysWhatToDoWithoutTheKey() {
        byte[] sealed = Vault.under(OLD).seal(PLACE, "secret");

        assertThatThrownBy(() -> Vault.under(NEW).open(PLACE, sealed))
                .hasMessageContaining("7|channel_credentials|sealed|12")
                .hasMessageContaining("NEW,OLD");
    }

    @Test
    void refusesAKeyThatGuardsNothing() {
        assertThatThrownBy(() -> Vault.under("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 16 characters");
        assertThatThrownBy(() -> Vault.under(NEW + ",short")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Vault.under(" , ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsOneKeyForAllProcesses(@TempDir Path directory) throws Exception {
        Path fresh = directory.resolve("data");
        try (ExecutorService processes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> start = () -> KeptKey.in(fresh);
            List<String> keys = processes
                    .invokeAll(IntStream.range(0, 16).mapToObj(i -> start).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(keys).containsOnly(keys.getFirst());
            assertThat(keys.getFirst()).hasSizeGreaterThan(40);
        }
        try (var files = Files.list(fresh)) {
            assertThat(files).containsExactly(fresh.resolve("master-key"));
        }
        assertThat(Files.getPosixFilePermissions(fresh.resolve("master-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
