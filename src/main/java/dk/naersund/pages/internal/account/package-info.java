/** Logging in, one's own account, and the accounts that an administrator looks after. */
@NullMarked
package dk.naersund.pages.internal.account;

import org.jspecify.annotations.NullMarked;
