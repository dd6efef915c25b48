package io.shelftalker.core.web;

/** An API key. */
public record KeyId(long value) {}
