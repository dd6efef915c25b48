/** The rules that hold for all modules: who may know whom, what things are called, and how long they get. */
@NullMarked
package io.shelftalker.deploy.architecture;

import org.jspecify.annotations.NullMarked;
