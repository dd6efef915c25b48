package io.shelftalker.testkit.telegram;

/** Where the picture of a message came from. */
public sealed interface Photo {

    /** The id by which the bot can send the same picture again. */
    String fileId();

    /** Telegram was told to fetch it. */
    record ByUrl(String fileId, String url) implements Photo {}

    /** A picture that Telegram had already. */
    record ByFileId(String fileId) implements Photo {}

    /** The bot sent the bytes. */
    record Uploaded(String fileId, String fileName, int bytes) implements Photo {}
}
