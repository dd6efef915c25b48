/** What is looked at when somebody asks whether everything is set up as it must be. */
@NullMarked
package io.shelftalker.core.doctor;

import org.jspecify.annotations.NullMarked;
