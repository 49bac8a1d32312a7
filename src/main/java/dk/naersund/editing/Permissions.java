package dk.naersund.editing;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.Role;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who may change what. An editor changes what their organisation keeps: its sites ({@link
 * Site#keeper}), its services, and how its own entry reads. A regional editor and an administrator
 * change everything but the catalogue of service kinds, which is an administrator's; agents and
 * planners change nothing.
 *
 * <p>A change is judged by what stood there before and what would stand there after, so that nobody
 * takes an entry from another or gives their own away.
 */
public final class Permissions {
  private Permissions() {}

  /**
   * Whether the account may make this change.
   *
   * @param before what stands there; null for something new
   * @param after what would stand there; null to take it away
   */
  public static boolean mayChange(
      Account account, @Nullable RegistryEntity before, @Nullable RegistryEntity after) {
    if (before instanceof ServiceKind || after instanceof ServiceKind) {
      return account.has(Role.ADMINISTRATOR);
    }
    if (editsEverything(account)) {
      return true;
    }
    if (before instanceof Organisation || after instanceof Organisation) {
      return before instanceof Organisation own
          && after instanceof Organisation changed
          && account.keeps(own.id())
          && isSame(own, changed);
    }
    return (before != null || after != null)
        && (before == null || isKept(before, account))
        && (after == null || isKept(after, account));
  }

  /** Whether the account may change the entity that stands there. */
  public static boolean mayEdit(Account account, RegistryEntity entity) {
    return mayChange(account, entity, entity);
  }

  /** Whether the account may change anything at all. */
  public static boolean isEditor(Account account) {
    return editsEverything(account) || account.has(Role.EDITOR);
  }

  /** Whether the account may change everything: a regional editor or an administrator. */
  public static boolean editsEverything(Account account) {
    return account.has(Role.REGIONAL_EDITOR) || account.has(Role.ADMINISTRATOR);
  }

  /**
   * Refuses an account that may not change everything.
   *
   * @throws NotPermitted when it may not
   */
  public static void needsEverything(Account account) {
    if (!editsEverything(account)) {
      throw new NotPermitted(null);
    }
  }

  private static boolean isKept(RegistryEntity entity, Account account) {
    return switch (entity) {
      case Site site -> site.keeper() != null && account.keeps(site.keeper());
      case Service service -> account.keeps(service.organisation());
      case Organisation organisation -> account.keeps(organisation.id());
      case ServiceKind kind -> false;
      case Season season -> false;
      case Responsibility responsibility -> false;
      case RegionCode region -> false;
    };
  }

  /** What an organisation is, and where its authority lies, is not its own to say. */
  private static boolean isSame(Organisation before, Organisation after) {
    return before.id().equals(after.id())
        && before.kind() == after.kind()
        && Objects.equals(before.kommunekode(), after.kommunekode());
  }
}
