package dk.naersund.pages.internal.history;

import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.ListPage;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryHistory.Kept;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a history can be about, by the word for it in an address. */
enum Subject {
  STED(EntityId.Kind.SITE, "/steder/%s"),
  /** The visits at a place, and nothing else of it. */
  BESOEG(EntityId.Kind.SITE, "/besoeg"),
  ANSVAR(EntityId.Kind.RESPONSIBILITY, "/ansvar/%s"),
  TILBUD(EntityId.Kind.SERVICE_KIND, "/tilbud/%s"),
  SAESON(EntityId.Kind.SEASON, "/saeson/%s"),
  YDELSE(EntityId.Kind.SERVICE, null),
  ORGANISATION(EntityId.Kind.ORGANISATION, null),
  REGION(EntityId.Kind.REGION, null);

  private final EntityId.Kind kind;
  private final @Nullable String path;

  /**
   * @param path where it is changed; null when no page does that
   */
  Subject(EntityId.Kind kind, @Nullable String path) {
    this.kind = kind;
    this.path = path;
  }

  static Optional<Subject> find(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** All that happens to an entry of this kind. */
  static Subject of(EntityId.Kind kind) {
    return Arrays.stream(values()).filter(one -> one.kind == kind).findFirst().orElseThrow();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  EntityId entity(String id) {
    return new EntityId(kind, id);
  }

  /** Where the history is. */
  String history(String id) {
    return HistoryPages.LATEST + "/" + word() + "/" + id;
  }

  /** Where the entry is changed; the page of the latest changes when nowhere. */
  String page(String id) {
    return path == null ? HistoryPages.LATEST : ListPage.LIST + String.format(path, id);
  }

  /** What is different between two versions, as far as the history is about it. */
  List<FieldChange> changes(@Nullable RegistryEntity before, @Nullable RegistryEntity after) {
    return this == BESOEG
        ? FieldChange.between(visitsAlone(before), visitsAlone(after)).stream()
            .filter(change -> change.path().startsWith("services"))
            .toList()
        : FieldChange.between(before, after);
  }

  private static @Nullable RegistryEntity visitsAlone(@Nullable RegistryEntity entity) {
    return entity instanceof Site site ? site.withServices(visits(site).toList()) : entity;
  }

  /**
   * Makes it again what it was.
   *
   * @param now what it is now; read for a part of a place only
   * @param then what it was
   */
  Edit back(Supplier<Site> now, Kept then, long seen, String id) {
    if (this != BESOEG) {
      return new Edit.Restore(entity(id), then.version().event(), seen);
    }
    Site site = now.get();
    List<ServiceAtSite> services =
        Stream.concat(
                site.services().stream().filter(Predicate.not(ServiceAtSite::visit)),
                then.entity() instanceof Site old ? visits(old) : Stream.empty())
            .toList();
    return new Edit.Put(site.withServices(services), seen);
  }

  private static Stream<ServiceAtSite> visits(Site site) {
    return site.services().stream().filter(ServiceAtSite::visit);
  }

  /** What people call the entry. */
  static String name(Spoken spoken, RegistryEntity entity) {
    var words = spoken.words();
    return switch (entity) {
      case Site site -> words.in(site.name());
      case ServiceKind one -> words.in(one.name());
      case Season season -> words.in(season.name());
      case Service service -> words.in(service.name());
      case Organisation organisation -> words.in(organisation.name());
      case RegionCode region -> words.in(region.name());
      case Responsibility row ->
          row.kinds().stream().map(kind -> kind(spoken, kind)).collect(Collectors.joining(", "))
              + " ("
              + row.source()
              + ")";
    };
  }

  private static String kind(Spoken spoken, String id) {
    return spoken
        .words()
        .world()
        .registry()
        .findServiceKind(id)
        .map(ServiceKind::name)
        .map(spoken.words()::in)
        .orElse(id);
  }
}
