package io.shelftalker.testkit.telegram;

/** A file that came as a part of a multipart call; its bytes are measured and not kept. */
record Upload(String fileName, int bytes, int digest) {}
