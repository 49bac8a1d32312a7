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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a form, empty or filled in, with what is wrong in it. */
public final class FormViews {
  private static final int KINDS = 3;

  /** No mode of travel in particular: what suits the person. */
  private static final String ANY = "any";

  private final PageWords words;
  private final World world;

  public FormViews(PageWords words) {
    this.words = words;
    this.world = words.world();
  }

  /** The form with the problems beside their fields. */
  public FormView view(SearchForm form, List<Problem> problems) {
    String profile = form.profile().isEmpty() ? world.region().profile() : form.profile();
    String mode = mode(form);
    boolean asksWhen = !(form.day() + form.time() + form.at()).isEmpty();
    MomentReader moments = new MomentReader(world.region().zone(), words.now());
    Optional<Instant> at = moments.read(form);
    Optional<Instant> by = form.by().isEmpty() ? Optional.empty() : moments.by(form);
    String profileError = error(problems, "profile-" + world.region().profile());
    String modeError = error(problems, "mode-" + ANY);
    return new FormView(
        words.locale().equals(Texts.DANISH) ? null : words.locale().getLanguage(),
        kinds(form.service()),
        form.need(),
        error(problems, "need"),
        form.where().isEmpty() ? position(form) : form.where(),
        form.address(),
        error(problems, "where"),
        profiles(profile),
        profileError,
        modes(mode),
        modeError,
        how(profile, mode),
        profileError != null
            || modeError != null
            || !profile.equals(world.region().profile())
            || !mode.equals(ANY),
        at.filter(moment -> asksWhen)
            .map(moment -> words.dayOf(moment).toString())
            .orElse(form.day()),
        at.filter(moment -> asksWhen).map(this::time).orElse(form.time()),
        error(problems, "day"),
        by.map(this::time).orElse(""),
        error(problems, "by"),
        when(at.filter(moment -> asksWhen), by),
        asksWhen || !form.by().isEmpty(),
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
    List<Option> modes = new ArrayList<>();
    modes.add(new Option("", words.get("form.mode." + ANY), chosen.equals(ANY)));
    Arrays.stream(Mode.values())
        .filter(this::isOffered)
        .map(
            mode ->
                new Option(
                    mode.id(), words.get("form.mode." + mode.id()), mode.id().equals(chosen)))
        .forEach(modes::add);
    return modes;
  }

  /** What is chosen: one of the modes; each ride is one of the rides. */
  private String mode(SearchForm form) {
    if (form.modes().isEmpty()) {
      return ANY;
    }
    String first = form.modes().getFirst();
    return world.rides().find(first).isPresent() ? Mode.RIDE.id() : first;
  }

  /** "Nu", "tirsdag 9.00", "fremme senest 10.20", "tirsdag 9.00, fremme senest 12.00". */
  private String when(Optional<Instant> at, Optional<Instant> by) {
    if (by.isEmpty()) {
      return at.map(words::moment).orElseGet(() -> words.get("form.now"));
    }
    String latest = words.get("form.by.chosen", words.moment(by.get()));
    return at.map(from -> words.moment(from) + ", " + latest).orElse(latest);
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
