package dk.naersund.accounts.internal;

import dk.naersund.accounts.Grant;
import dk.naersund.accounts.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Grants as they are written in claims, in settings and in the database. */
public final class GrantWords {
  private GrantWords() {}

  /** {@code agent}, {@code editor:sundoe-kommune}. */
  public static String write(Grant grant) {
    return grant.organisation() == null
        ? role(grant.role())
        : role(grant.role()) + ":" + grant.organisation();
  }

  static String write(Collection<Grant> grants) {
    return new TreeSet<>(grants).stream().map(GrantWords::write).collect(Collectors.joining(" "));
  }

  /** Reads one; empty when it is none. */
  public static Optional<Grant> read(String text) {
    String[] parts = text.strip().split(":", 2);
    return Arrays.stream(Role.values())
        .filter(role -> role(role).equals(parts[0]))
        .filter(role -> (role == Role.EDITOR) == (parts.length == 2 && !parts[1].isBlank()))
        .map(role -> new Grant(role, role == Role.EDITOR ? parts[1].strip() : null))
        .findFirst();
  }

  static String role(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
