package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that a bot is told.
 *
 * @param id the update_id
 * @param lane updates of one lane reach a webhook one after the other
 */
record Update(int id, long lane, ObjectNode json) {}
