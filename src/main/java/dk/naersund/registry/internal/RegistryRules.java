package dk.naersund.registry.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.FieldProblem.Code;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.text.ClockWords;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold in a registry beyond the form of its fields. The database holds the same rules as
 * constraints; here they speak to the person who wrote the file, all at once.
 */
final class RegistryRules {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern KOMMUNEKODE = Pattern.compile("[0-9]{4}");
  private static final Pattern PHONE = Pattern.compile("[+]?[0-9]( ?[0-9])*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern URL = Pattern.compile("https?://\\S+");
  private static final int[] CVR_WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

  private final HoursCheck hours = new HoursCheck();
  private final Problems unreadable;
  private final Problems problems = new Problems();
  private final Set<String> organisations;
  private final Set<String> kinds;
  private final Set<String> seasons;
  private final Set<String> services;
  private final Set<String> regions;
  private final Set<String> sites;
  private final Whole whole;
  private final DatedRules dated;

  private RegistryRules(Whole whole, Function<String, Set<String>> declared, Problems unreadable) {
    this.whole = whole;
    this.unreadable = unreadable;
    dated = new DatedRules(this, whole);
    regions = declared.apply("regions");
    sites = declared.apply("sites");
    organisations = declared.apply("organisations");
    kinds = declared.apply("serviceKinds");
    seasons = declared.apply("seasons");
    services = declared.apply("services");
  }

  /**
   * Everything that does not hold.
   *
   * @param declared a list's name to the ids that it claims to hold
   * @param unreadable what was found wrong when the file was read; nothing is told that follows
   *     from it
   */
  static Problems check(
      RegistryContent content, Function<String, Set<String>> declared, Problems unreadable) {
    RegistryRules rules = new RegistryRules(Whole.of(content), declared, unreadable);
    rules.ids("organisations", content.organisations(), Organisation::id);
    rules.ids("serviceKinds", content.serviceKinds(), ServiceKind::id);
    rules.ids("regions", content.regions(), RegionCode::id);
    rules.ids("seasons", content.seasons(), Season::id);
    rules.ids("services", content.services(), Service::id);
    rules.ids("responsibilities", content.responsibilities(), Responsibility::id);
    rules.ids("sites", content.sites(), Site::id);
    rules.once(content.organisations());
    Stream.of(
            content.organisations(),
            content.regions(),
            content.seasons(),
            content.services(),
            content.responsibilities(),
            content.sites())
        .flatMap(List::stream)
        .forEach(rules::entity);
    return rules.problems;
  }

  /** Rules for entities of a registry in which all was right before they were changed. */
  static RegistryRules of(MemorySnapshot registry) {
    return new RegistryRules(
        Whole.of(registry), list -> registry.list(list).keySet(), new Problems());
  }

  /** What does not hold for one entity. */
  List<FieldProblem> check(RegistryEntity changed) {
    problems.clear();
    ids(EntityJson.list(EntityId.of(changed).kind()), List.of(changed), RegistryEntity::id);
    if (changed instanceof Organisation organisation) {
      once(
          Stream.concat(
                  whole.organisations().stream().filter(other -> other != organisation),
                  Stream.of(organisation))
              .toList());
    }
    if (changed instanceof Season season) {
      dated.offered(season);
    }
    entity(changed);
    return problems.all();
  }

  private void entity(RegistryEntity entity) {
    switch (entity) {
      case Organisation organisation -> organisation(organisation);
      case RegionCode region -> dated.check(region);
      case ServiceKind kind -> {
        // Its form is all there is to it.
      }
      case Season season -> dated.check(season);
      case Service service -> service(service);
      case Responsibility responsibility -> dated.check(responsibility);
      case Site site -> new SiteRules(this, sites, whole.aliases()).check(site);
    }
  }

  private void organisation(Organisation organisation) {
    String path = "organisations[" + organisation.id() + "]";
    String kommunekode = organisation.kommunekode();
    if (kommunekode != null) {
      kommunekode(path + ".kommunekode", kommunekode);
      if (organisation.kind() != Organisation.Kind.MUNICIPALITY) {
        problem(path + ".kommunekode", Code.ONLY_MUNICIPALITIES);
      }
    }
    if (organisation.cvr() instanceof String cvr && !isCvr(cvr)) {
      problem(path + ".cvr", Code.NOT_A_CVR_NUMBER, cvr);
    }
    if (organisation.sorId() instanceof String sor && !sor.matches("[0-9]{1,20}")) {
      problem(path + ".sorId", Code.NOT_A_SOR_ID, sor);
    }
    if (organisation.ydernummer() instanceof String yder && !yder.matches("[0-9]{6}")) {
      problem(path + ".ydernummer", Code.NOT_A_YDERNUMMER, yder);
    }
    phone(path + ".phone", organisation.phone());
  }

  private void service(Service service) {
    String path = "services[" + service.id() + "]";
    known(path + ".kind", Code.NO_SUCH_SERVICE_KIND, service.kind(), kinds);
    known(path + ".organisation", Code.NO_SUCH_ORGANISATION, service.organisation(), organisations);
    if (service.season() instanceof String season) {
      known(path + ".season", Code.NO_SUCH_SEASON, season, seasons);
      dated.participates(service);
    }
    service.audience().residence().forEach(code -> kommunekode(path + ".audience.residence", code));
    for (String language : service.languages()) {
      if (!LANGUAGE.matcher(language).matches()) {
        problem(path + ".languages", Code.NOT_A_LANGUAGE, language);
      }
    }
    if (service.booking().url() instanceof String url && !URL.matcher(url).matches()) {
      problem(path + ".booking.url", Code.NOT_AN_ADDRESS, url);
    }
  }

  /** The ids of a list; notes those that have no good form or come more than once. */
  <T> Set<String> ids(String list, List<T> things, Function<T, String> id) {
    Set<String> seen = HashSet.newHashSet(things.size());
    for (T thing : things) {
      String one = id.apply(thing);
      String path = list + "[" + one + "].id";
      id(path, one);
      if (!seen.add(one)) {
        problem(path, Code.ID_TWICE, one);
      }
    }
    return seen;
  }

  void id(String path, String id) {
    if (!ID.matcher(id).matches() || id.length() > 100) {
      problem(path, Code.NOT_AN_ID, id);
    }
  }

  private void once(List<Organisation> all) {
    once(all, "kommunekode", Organisation::kommunekode);
    once(all, "sorId", Organisation::sorId);
    once(all, "ydernummer", Organisation::ydernummer);
  }

  /** Notes all but the first that have the same value. */
  private void once(
      List<Organisation> all, String field, Function<Organisation, @Nullable String> value) {
    Set<String> seen = new HashSet<>();
    for (Organisation one : all) {
      if (value.apply(one) instanceof String text && !seen.add(text)) {
        problem("organisations[" + one.id() + "]." + field, Code.TAKEN, text);
      }
    }
  }

  /** Notes the code when there is no such id. */
  void known(String path, Code missing, String id, Set<String> known) {
    if (!known.contains(id)) {
      problem(path, missing, id);
    }
  }

  void kommunekode(String path, String code) {
    if (!KOMMUNEKODE.matcher(code).matches()) {
      problem(path, Code.NOT_A_KOMMUNEKODE, code);
    }
  }

  void phone(String path, @Nullable Phone phone) {
    if (phone == null) {
      return;
    }
    String number = phone.number();
    if (!PHONE.matcher(number).matches() || number.length() < 3 || number.length() > 24) {
      problem(path + ".number", Code.NOT_A_PHONE_NUMBER, number);
    }
    if (phone.hours() instanceof String open) {
      hours(path + ".hours", open);
    }
  }

  void hours(String path, String rule) {
    hours.problem(rule).ifPresent(problem -> problem(path, Code.NOT_HOURS, problem));
  }

  Set<String> organisations() {
    return organisations;
  }

  Set<String> kinds() {
    return kinds;
  }

  Set<String> regions() {
    return regions;
  }

  Set<String> services() {
    return services;
  }

  /** Whether something at the path or below it could not be read. */
  boolean unreadable(String path) {
    return unreadable.at(path);
  }

  /** Notes days that end before they begin. */
  void order(String path, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      problem(path, Code.ENDS_BEFORE_IT_BEGINS, ClockWords.fullDate(to), ClockWords.fullDate(from));
    }
  }

  void problem(String path, Code code, Object... arguments) {
    if (!unreadable(path)) {
      problems.add(path, code, arguments);
    }
  }

  /**
   * Whether it is a CVR number: the digits, weighted with 2, 7, 6, 5, 4, 3, 2, 1, add up to a
   * multiple of 11.
   */
  static boolean isCvr(String number) {
    if (!number.matches("[1-9][0-9]{7}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < CVR_WEIGHTS.length; i++) {
      sum += CVR_WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return sum % 11 == 0;
  }
}
