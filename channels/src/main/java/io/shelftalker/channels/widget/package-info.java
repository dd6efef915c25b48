/**
 * The web widget: a chat on the shop's own pages. Visitors' words come in by signed posts, replies are kept in the
 * database and leave on event streams that resume where they ended.
 *
 * <p>Knows replies and visitors; it must not know products, nor believe a page that the operator has not named.
 */
@NullMarked
package io.shelftalker.channels.widget;

import org.jspecify.annotations.NullMarked;
