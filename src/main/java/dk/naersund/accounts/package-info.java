/**
 * Who works with the registry: accounts, what each may do, and how people and programs log in. May
 * call {@code text} and {@code platform}; knows nothing of what the rights are for. Citizens have
 * no account, no session and no cookie.
 *
 * <h2>How somebody gets in</h2>
 *
 * <ol>
 *   <li>An administrator invites Anne ({@link dk.naersund.accounts.Accounts#invite}) and hands over
 *       the {@link dk.naersund.accounts.OneTimeLink}, which is shown once. The very first
 *       administrator's link is printed when the program starts.
 *   <li>Anne opens the link and chooses a password ({@link dk.naersund.accounts.SignIn#byLink}).
 *       From now on she logs in with it; or, where an OpenID Connect provider is set, she logs in
 *       there and her grants come from its claims.
 *   <li>A request to a guarded path carries her session cookie, or her program's bearer token; the
 *       security filters find her account, and {@link dk.naersund.accounts.Accounts#current} tells
 *       everybody behind them who she is.
 *   <li>What she may do with one site is judged by others from her {@link
 *       dk.naersund.accounts.Grant}s.
 * </ol>
 */
@ApplicationModule(allowedDependencies = {"text", "platform"})
@NullMarked
package dk.naersund.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
