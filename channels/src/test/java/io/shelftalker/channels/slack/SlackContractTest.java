package io.shelftalker.channels.slack;

import io.shelftalker.testkit.channel.ChannelContract;
import io.shelftalker.testkit.channel.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
final class SlackContractTest extends ChannelContract {
    private SlackStage stage;

    @BeforeEach
    void open() {
        stage = new SlackStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Override
    protected Stage stage() {
        return stage;
    }
}
