/** Reading rules, checking them for gaps, and deciding by them. */
@NullMarked
package dk.naersund.eligibility.internal;

import org.jspecify.annotations.NullMarked;
