/** One class for each thing that can be wrong in a register's file. */
@NullMarked
package dk.naersund.intake.internal.rules;

import org.jspecify.annotations.NullMarked;
