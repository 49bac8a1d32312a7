package dk.naersund.pages.internal.kommune;

import dk.naersund.editing.CheckList;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One place on the list.
 *
 * @param seen what the form sends back of it
 * @param address where it is, and where it is going to be
 * @param services what is offered there
 * @param next its next dated change; null for none
 * @param fact how old its oldest access fact is
 * @param known how much is known
 * @param missing what nobody has told us, at most three of it and how many more
 * @param confirmed when and by whom
 * @param reports how many new reports; null for none
 */
record EntryView(
    String id,
    String seen,
    String name,
    String href,
    String address,
    String services,
    @Nullable String next,
    String fact,
    String known,
    @Nullable String missing,
    String confirmed,
    String confirmLabel,
    @Nullable String reports) {
  private static final int MISSING_SHOWN = 3;

  static EntryView of(Spoken spoken, CheckList.Entry entry) {
    Site site = entry.site();
    String name = spoken.words().in(site.name());
    LocalDate next = entry.nextChange();
    LocalDate oldest = entry.oldestFact();
    return new EntryView(
        site.id(),
        Seen.of(site.id(), entry.version()),
        name,
        spoken.href(ListPage.LIST + "/steder/" + site.id()),
        EffectsView.places(spoken, site),
        services(spoken, site),
        next == null ? null : spoken.words().fullDate(next),
        oldest == null ? spoken.get("list.fact.none") : spoken.age(oldest),
        spoken.get("list.known", entry.known(), entry.asked()),
        missing(spoken, entry),
        confirmed(spoken, entry),
        spoken.get("list.confirm.label", name),
        entry.newReports() == 0 ? null : spoken.get("list.reports", entry.newReports()));
  }

  private static String services(Spoken spoken, Site site) {
    return site.services().stream()
        .flatMap(at -> spoken.words().world().registry().findService(at.service()).stream())
        .map(Service::name)
        .map(spoken.words()::in)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String confirmed(Spoken spoken, CheckList.Entry entry) {
    LocalDate day = entry.confirmed();
    if (day == null) {
      return spoken.get("list.confirmed.never");
    }
    String who = entry.confirmedBy();
    return who == null
        ? spoken.words().fullDate(day)
        : spoken.get("list.confirmed.by", spoken.words().fullDate(day), who);
  }

  private static @Nullable String missing(Spoken spoken, CheckList.Entry entry) {
    List<String> words =
        entry.missing().stream().map(one -> word(spoken, one.what())).distinct().toList();
    if (words.isEmpty()) {
      return null;
    }
    String shown = words.stream().limit(MISSING_SHOWN).collect(Collectors.joining(", "));
    int more = words.size() - MISSING_SHOWN;
    return more > 0 ? spoken.get("list.missing.more", shown, more) : shown;
  }

  static String word(Spoken spoken, String what) {
    boolean feature =
        Arrays.stream(AccessFeature.values()).anyMatch(known -> known.id().equals(what));
    return feature ? spoken.words().get("feature." + what) : spoken.get("missing." + what);
  }
}
