package dk.naersund.editing.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.Grant;
import dk.naersund.editing.Permissions;
import dk.naersund.intake.DryRun;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryJson;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a file an account may publish, as edits.
 *
 * @param edits each entity that is new or changed
 * @param notYours what the account may not change
 * @param digest SHA-256 of the edits and of the versions that they begin from: two plans with the
 *     same one do the same
 */
record ImportPlan(List<Edit> edits, List<EntityId> notYours, String digest) {
  static ImportPlan of(DryRun run, RegistrySnapshot now, Account account) {
    List<Edit> edits = new ArrayList<>();
    List<EntityId> notYours = new ArrayList<>();
    Stream.concat(
            run.others().stream(), run.proposed().stream().map(site -> kept(site, now, account)))
        .forEach(
            entity -> {
              EntityId id = EntityId.of(entity);
              RegistryEntity before = Entities.find(now, id);
              if (Permissions.mayChange(account, before, entity)) {
                edits.add(new Edit.Put(entity, now.version(id)));
              } else {
                notYours.add(id);
              }
            });
    return new ImportPlan(edits, notYours, digest(edits));
  }

  /**
   * A new site is kept by the one organisation that the account keeps, else by the municipality
   * that it lies in.
   */
  private static RegistryEntity kept(Site site, RegistrySnapshot now, Account account) {
    if (site.keeper() != null || now.findSite(site.id()).isPresent()) {
      return site;
    }
    String keeper = keeper(site, now, account);
    return keeper == null ? site : site.withEntry(Site.Entry.keptBy(keeper));
  }

  private static @Nullable String keeper(Site site, RegistrySnapshot now, Account account) {
    Set<String> own =
        account.grants().stream()
            .map(Grant::organisation)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (!Permissions.editsEverything(account) && own.size() == 1) {
      return own.iterator().next();
    }
    Set<String> kommunekoder =
        site.locations().stream().map(SiteLocation::kommunekode).collect(Collectors.toSet());
    return now.organisations().stream()
        .filter(organisation -> organisation.kind() == Organisation.Kind.MUNICIPALITY)
        .filter(
            organisation ->
                organisation.kommunekode() != null
                    && kommunekoder.contains(organisation.kommunekode()))
        .map(Organisation::id)
        .findFirst()
        .orElse(null);
  }

  private static String digest(List<Edit> edits) {
    MessageDigest digest = Sha256.digest();
    for (Edit edit : edits) {
      String line = edit.seen() + " " + RegistryJson.write(((Edit.Put) edit).entity()) + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
