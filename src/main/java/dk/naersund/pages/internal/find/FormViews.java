package dk.naersund.pages.internal.find;

import dk.naersund.pages.internal.asked.MomentReader;
import dk.naersund.pages.internal.asked.Problem;
import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.find.FormView.FieldError;
import dk.naersund.pages.internal.find.FormView.Option;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.TripWords;
import dk.naersund.search.Mode;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a form, empty or filled in, with what is wrong in it. */
public final class FormViews {
  private static final int KINDS = 3;

  private final PageWords words;
  private final World world;

  public FormViews(PageWords words) {
    this.words = words;
    this.world = words.world();
  }

  /** The form with the problems beside their fields. */
  public FormView view(SearchForm form, List<Problem> problems) {
    String profile = form.profile().isEmpty() ? world.region().profile() : form.profile();
    String mode =
        form.modes().isEmpty() ? world.region().modes().getFirst() : form.modes().getFirst();
    boolean asksWhen = !(form.day() + form.time() + form.at()).isEmpty();
    Optional<Instant> at = new MomentReader(world.region().zone(), words.now()).read(form);
    return new FormView(
        words.locale().equals(Texts.DANISH) ? null : words.locale().getLanguage(),
        kinds(form.service()),
        form.need(),
        error(problems, "need"),
        form.where().isEmpty() ? position(form) : form.where(),
        form.address(),
        error(problems, "where"),
        profiles(profile),
        modes(mode),
        how(profile, mode),
        !profile.equals(world.region().profile())
            || !mode.equals(world.region().modes().getFirst()),
        at.filter(moment -> asksWhen)
            .map(moment -> words.dayOf(moment).toString())
            .orElse(form.day()),
        at.filter(moment -> asksWhen).map(this::time).orElse(form.time()),
        error(problems, "day"),
        at.filter(moment -> asksWhen).map(words::moment).orElseGet(() -> words.get("form.now")),
        asksWhen,
        problems.stream()
            .map(problem -> new FieldError(problem.field(), problem.text(words)))
            .toList());
  }

  /** The first kinds of the catalogue that somebody offers; the catalogue begins with the usual. */
  private List<Option> kinds(String chosen) {
    return world.registry().serviceKinds().stream()
        .filter(kind -> !world.offers().ofKind(kind.id()).isEmpty() || kind.id().equals(chosen))
        .sorted((a, b) -> Boolean.compare(b.id().equals(chosen), a.id().equals(chosen)))
        .limit(KINDS)
        .map(kind -> new Option(kind.id(), words.in(kind.name()), kind.id().equals(chosen)))
        .toList();
  }

  private List<Option> profiles(String chosen) {
    return world.streets().profiles().stream()
        .filter(profile -> !profile.vehicle())
        .map(
            profile ->
                new Option(profile.id(), words.in(profile.name()), profile.id().equals(chosen)))
        .toList();
  }

  private List<Option> modes(String chosen) {
    return Arrays.stream(Mode.values())
        .filter(this::isOffered)
        .map(
            mode ->
                new Option(
                    mode.id(), words.get("form.mode." + mode.id()), mode.id().equals(chosen)))
        .toList();
  }

  private boolean isOffered(Mode mode) {
    return switch (mode) {
      case WALK -> true;
      case BIKE, CAR -> world.streets().findProfile(mode.id()).isPresent();
      case TRANSIT -> world.transport() != null;
      case RIDE -> !world.rides().all().isEmpty();
    };
  }

  private String how(String profile, String mode) {
    return new TripWords(words).travel(profile, Mode.find(mode).orElse(Mode.WALK));
  }

  /** A position that came in the address is put back as words that the reader understands. */
  private static String position(SearchForm form) {
    return form.lat().isEmpty() || form.lon().isEmpty() ? "" : form.lat() + ", " + form.lon();
  }

  private String time(Instant moment) {
    return moment.atZone(words.zone()).toLocalTime().withSecond(0).withNano(0).toString();
  }

  private @Nullable String error(List<Problem> problems, String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(problem -> problem.text(words))
        .findFirst()
        .orElse(null);
  }
}
