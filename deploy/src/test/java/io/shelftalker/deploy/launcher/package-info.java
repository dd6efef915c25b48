/** What the launcher does before there is Java code to run. */
@NullMarked
package io.shelftalker.deploy.launcher;

import org.jspecify.annotations.NullMarked;
