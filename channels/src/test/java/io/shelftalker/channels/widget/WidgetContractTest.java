package io.shelftalker.channels.widget;

import io.shelftalker.testkit.channel.ChannelContract;
import io.shelftalker.testkit.channel.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
final class WidgetContractTest extends ChannelContract {
    private WidgetStage stage;

    @BeforeEach
    void open() {
        stage = new WidgetStage();
    }

    @Override
    protected Stage stage() {
        return stage;
    }
}
