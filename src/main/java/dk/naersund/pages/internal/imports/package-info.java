/** A register's file: first what it would do, then just that. */
@NullMarked
package dk.naersund.pages.internal.imports;

import org.jspecify.annotations.NullMarked;
