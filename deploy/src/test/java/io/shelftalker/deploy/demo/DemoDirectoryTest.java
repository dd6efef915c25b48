package io.shelftalker.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.deploy.start.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void keepsItsShopAtOnePort() {
        int port;
        try (DemoDirectory first = DemoDirectory.take(directory, false)) {
            port = first.shopPort();
        }
        try (DemoDirectory second = DemoDirectory.take(directory, false)) {
            assertThat(second.shopPort()).isEqualTo(port);
        }
    }

    @Test
    void beginsAnewWhenAsked() throws IOException {
        try (DemoDirectory first = DemoDirectory.take(directory, false)) {
            Files.createDirectories(first.path().resolve("some/where"));
            Files.writeString(first.shop(), "[]");
        }
        try (DemoDirectory second = DemoDirectory.take(directory, true)) {
            assertThat(second.shop()).doesNotExist();
            assertThat(second.path().resolve("some")).doesNotExist();
        }
    }

    @Test
    void leavesDirectoriesAloneThatHoldSomethingElse() throws IOException {
        Path diary = Files.writeString(directory.resolve("diary.txt"), "Dear diary");
        assertThatThrownBy(() -> DemoDirectory.take(directory, true))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is no directory of a demo");
        assertThat(diary).exists();
    }
}
