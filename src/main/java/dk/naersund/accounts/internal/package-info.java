/** Behind {@link dk.naersund.accounts}: tables, passwords, sessions and security filters. */
@NullMarked
package dk.naersund.accounts.internal;

import org.jspecify.annotations.NullMarked;
