/** Who decides, pays, runs and owns: the list as of a day, and the form of one row. */
@NullMarked
package dk.naersund.pages.internal.responsibility;

import org.jspecify.annotations.NullMarked;
