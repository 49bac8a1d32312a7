/** The planner's page: promises and how they stand. */
@NullMarked
package dk.naersund.pages.internal.plan;

import org.jspecify.annotations.NullMarked;
