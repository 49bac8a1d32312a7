/**
 * What has happened to an entry of any kind: its versions, two of them compared, and back to one.
 */
@NullMarked
package dk.naersund.pages.internal.history;

import org.jspecify.annotations.NullMarked;
