/** Outreach visits: the list from a day on, and the form of one visit. */
@NullMarked
package dk.naersund.pages.internal.visits;

import org.jspecify.annotations.NullMarked;
