package dk.naersund.accounts.internal;

import dk.naersund.accounts.Grant;
import java.util.Collection;
import java.util.Optional;

/** What names, addresses and reasons must be like. */
final class AccountRules {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 500;

  private AccountRules() {}

  /** One field, and the last part of the text's key that says what is wrong with it. */
  record Wrong(String field, String problem) {}

  static Optional<Wrong> name(String name) {
    return text("name", name, LONGEST_NAME);
  }

  static Optional<Wrong> why(String why) {
    return text("why", why, LONGEST_REASON);
  }

  static Optional<Wrong> email(String email) {
    return Email.isOne(email)
        ? Optional.empty()
        : Optional.of(new Wrong("email", email.isBlank() ? "missing" : "email-form"));
  }

  static Optional<Wrong> grants(Collection<Grant> grants) {
    return grants.isEmpty() ? Optional.of(new Wrong("grants", "missing-grants")) : Optional.empty();
  }

  private static Optional<Wrong> text(String field, String text, int longest) {
    if (text.isBlank()) {
      return Optional.of(new Wrong(field, "missing"));
    }
    return text.strip().length() > longest
        ? Optional.of(new Wrong(field, "too-long"))
        : Optional.empty();
  }
}
