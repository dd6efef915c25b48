package io.shelftalker.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** {@code getUpdates} whose answer is read update by update. */
final class PollUpdates extends GetUpdates {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 100;

    private final transient UpdateReader reader;

    /**
     * @param offset the first update wanted: those before it are confirmed
     * @param seconds how long Telegram holds the call while there is none
     */
    PollUpdates(UpdateReader reader, int offset, int seconds) {
        super(offset == 0 ? null : offset, AT_ONCE, seconds, TelegramUpdates.ALLOWED);
        this.reader = reader;
    }

    @Override
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        if (!answer.startsWith("{\"ok\":true")) {
            return super.deserializeResponse(answer);
        }
        try {
            return new ArrayList<>(reader.updates(answer));
        } catch (JsonProcessingException unreadable) {
            throw new TelegramApiRequestException("Unable to deserialize response", unreadable);
        }
    }
}
