package dk.naersund.accounts;

import org.jspecify.annotations.Nullable;

/**
 * One role, and what it is limited to.
 *
 * @param organisation id of the organisation whose entries an {@link Role#EDITOR} keeps; null for
 *     every other role, which is not limited to one. Somebody who keeps all entries is a {@link
 *     Role#REGIONAL_EDITOR}: a limit that was forgotten never means "all".
 */
public record Grant(Role role, @Nullable String organisation) implements Comparable<Grant> {
  public Grant {
    if (role == Role.EDITOR && (organisation == null || organisation.isBlank())) {
      throw new IllegalArgumentException("an editor's grant names an organisation");
    }
    if (role != Role.EDITOR && organisation != null) {
      throw new IllegalArgumentException("only an editor's grant names an organisation");
    }
  }

  /** An editor of one organisation's entries. */
  public static Grant editor(String organisation) {
    return new Grant(Role.EDITOR, organisation);
  }

  /** A role that is not limited to one organisation. */
  public static Grant of(Role role) {
    return new Grant(role, null);
  }

  @Override
  public int compareTo(Grant other) {
    int byRole = role.compareTo(other.role);
    return byRole != 0 || organisation == null || other.organisation == null
        ? byRole
        : organisation.compareTo(other.organisation);
  }
}
