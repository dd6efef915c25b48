package io.shelftalker.testkit.shop;

import java.math.BigDecimal;

/** What buyers gave on average, out of five, and how many of them. */
public record Rating(BigDecimal value, int count) {}
