package io.shelftalker.channels.whatsapp;

import io.shelftalker.testkit.channel.ChannelContract;
import io.shelftalker.testkit.channel.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
final class WhatsAppContractTest extends ChannelContract {
    private WhatsAppStage stage;

    @BeforeEach
    void open() {
        stage = new WhatsAppStage();
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
