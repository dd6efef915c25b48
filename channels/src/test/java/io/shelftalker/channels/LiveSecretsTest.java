package io.shelftalker.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveSecretsTest {
    @Test
    void bothHoldAndTheNewOneIsTold() {
        LiveSecrets secrets = LiveSecrets.of("x.secret", "new, old");

        assertThat(secrets.newest()).isEqualTo("new");
        assertThat(secrets.isOne("new")).isTrue();
        assertThat(secrets.isOne("old")).isTrue();
        assertThat(secrets.isOne("new, old")).isFalse();
        assertThat(secrets.isOne("")).isFalse();
        assertThat(secrets.toString()).doesNotContain("new").doesNotContain("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "new,", ",old", "a,b,c"})
    void anythingElseIsRefusedWithoutSayingIt(String set) {
        assertThatThrownBy(() -> LiveSecrets.of("x.secret", set))
                .hasMessage("x.secret must be one secret, or two as NEW,OLD while one is being replaced");
    }
}
