package io.shelftalker.scraper.extract;

/** That a field has a value, and why that is believed. */
public record Claim<T>(Field<T> field, T value, Evidence evidence) {}
