package dk.naersund.pages.internal.account;

import dk.naersund.accounts.AccountOutcome;
import dk.naersund.pages.internal.account.AccountWords.Spoken;
import java.net.URI;
import org.springframework.web.reactive.result.view.Rendering;

/** Shows a one-time link, this once. */
final class HandOver {
  private HandOver() {}

  static Rendering page(Spoken spoken, String name, AccountOutcome.Link made) {
    URI here = spoken.exchange().getRequest().getURI();
    return spoken
        .page("hand-over", spoken.get("handover.heading", name))
        .modelAttribute("link", here.resolve(made.link().path()).toString())
        .modelAttribute("until", spoken.get("handover.until", spoken.day(made.link().expires())))
        .modelAttribute("user", spoken.href(UserPages.USERS + "/" + made.account()))
        .build();
  }
}
