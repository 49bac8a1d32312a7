package dk.naersund.accounts;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Somebody who is logged in, or a program that works for them.
 *
 * @param id stays the same as long as the account exists
 * @param name as colleagues know them; stands in the history of what they change
 * @param grants what they may do, in the order of the roles; empty when they may do nothing
 */
public record Account(String id, String name, SortedSet<Grant> grants) {
  public Account {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("an account has an id and a name");
    }
    grants = Collections.unmodifiableSortedSet(new TreeSet<>(grants));
  }

  /** As above, with grants in any order. */
  public Account(String id, String name, Collection<Grant> grants) {
    this(id, name, new TreeSet<>(grants));
  }

  /** Whether the account has this role, for whatever organisation. */
  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /** Whether the account keeps the entries of this organisation: its editor, or regional editor. */
  public boolean keeps(String organisation) {
    return has(Role.REGIONAL_EDITOR) || grants.contains(Grant.editor(organisation));
  }
}
