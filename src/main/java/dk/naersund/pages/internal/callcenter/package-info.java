/**
 * The agent's console: several callers at once, one line to type, the citizen's own answer, and
 * what to say about it. What a caller says comes in the body of a request, counts for one answer
 * and is kept nowhere; several calls live in the memory of the one page.
 */
@NullMarked
package dk.naersund.pages.internal.callcenter;

import org.jspecify.annotations.NullMarked;
