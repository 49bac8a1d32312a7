/**
 * A form of a few fields, for entries that have no page of their own making: shown, read,
 * published, taken back.
 */
@NullMarked
package dk.naersund.pages.internal.form;

import org.jspecify.annotations.NullMarked;
