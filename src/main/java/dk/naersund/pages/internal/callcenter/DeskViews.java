package dk.naersund.pages.internal.callcenter;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.booking.Booking;
import dk.naersund.booking.Hold;
import dk.naersund.booking.Keys;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import dk.naersund.calls.AgentAct;
import dk.naersund.pages.internal.callcenter.DeskView.Button;
import dk.naersund.pages.internal.callcenter.DeskView.Fields;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.PhoneView;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.text.ClockWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how a caller's time stands, and what the agent can do next. */
final class DeskViews {
  /** As many as there are digits. */
  private static final int TIMES = 9;

  private static final Duration FAR = Duration.ofDays(92);

  private final PageWords words;
  private final FreeTimes freeTimes;
  private final DeskForm form;
  private final String nextKey;

  /**
   * @param nextKey names the wish that follows
   */
  DeskViews(PageWords words, FreeTimes freeTimes, DeskForm form, String nextKey) {
    this.words = words;
    this.freeTimes = freeTimes;
    this.form = form;
    this.nextKey = nextKey;
  }

  /** Nothing is held and nothing is booked. */
  DeskView none() {
    return view("none", null, List.of(), List.of(), null, null, carried(Map.of()));
  }

  DeskView letGo() {
    return view("over", null, List.of(text("let-go")), List.of(), null, null, carried(Map.of()));
  }

  /** Held: read it back, ask for the name. */
  DeskView held(Hold hold, Person.@Nullable Problem problem) {
    String wrong = problem == null ? null : person(problem);
    boolean phone = problem != null && problem.name().startsWith("PHONE");
    return new DeskView(
        "held",
        text("held.until", words.time(hold.until())),
        text("held.say", moment(hold.start()), place(hold.at(), hold.start())),
        List.of(text("held.not-yet")),
        null,
        hold.until().toString(),
        new Fields(form.caller(), form.phone(), phone ? null : wrong, phone ? wrong : null),
        false,
        List.of(),
        new Button("book", text("book")),
        new Button("release", text("release")),
        carried(Map.of("hold", hold.token())));
  }

  /** What became of a hold or a code. */
  DeskView booking(Booking booking, String how) {
    return switch (booking.state()) {
      case BOOKED -> booked(booking, how);
      case CONFIRMING -> asked(booking, "confirming", "check");
      case CANCELLING -> asked(booking, "cancelling", "check");
      case CANCELLED -> over(booking, "cancelled");
      case FAILED -> over(booking, "failed");
    };
  }

  private DeskView booked(Booking booking, String how) {
    boolean ahead = booking.start().isAfter(words.now());
    return new DeskView(
        "booked",
        text("booked." + how),
        text(
            "booked." + how + ".say",
            moment(booking.start()),
            place(booking.at(), booking.start()),
            spelled(booking.code())),
        ahead ? List.of() : List.of(text("too-late")),
        booking.code(),
        null,
        null,
        false,
        ahead
            ? List.of(new Button("times", text("move")), new Button("sure", text("cancel")))
            : List.of(),
        null,
        new Button("done", text("done")),
        carried(Map.of("ticket", booking.ticket())));
  }

  /** Another system has not said yes or no: nobody is told that it is so. */
  private DeskView asked(Booking booking, String state, String act) {
    return new DeskView(
        "uncertain",
        text(state),
        text(state + ".say", moment(booking.start()), place(booking.at(), booking.start())),
        List.of(text(state + ".then")),
        booking.code(),
        null,
        null,
        false,
        List.of(),
        new Button(act, text("ask-again")),
        new Button("done", text("done")),
        carried(Map.of("ticket", booking.ticket())));
  }

  private DeskView over(Booking booking, String state) {
    return view(
        "over",
        text(state + ".say", moment(booking.start()), place(booking.at(), booking.start())),
        List.of(),
        state.equals("failed") ? times(booking.at(), hold(booking.at()), null) : List.of(),
        null,
        null,
        carried(Map.of()));
  }

  /** The connection broke: the same wish with the same key tells. */
  DeskView unknown() {
    Map<String, String> same = new LinkedHashMap<>();
    same.put("key", form.key());
    same.put("holder", form.holder());
    same.put("hold", form.hold());
    same.put("ticket", form.ticket());
    same.put("code", form.code());
    return new DeskView(
        "uncertain",
        text("unknown"),
        text("unknown.say"),
        List.of(text("unknown.then")),
        null,
        null,
        form.verb().equals("book") ? new Fields(form.caller(), form.phone(), null, null) : null,
        form.verb().equals("open") && form.with().equals(AgentAct.Why.OTHER.id()),
        List.of(),
        new Button(form.act(), text("ask-again")),
        null,
        same);
  }

  /** A wish for a time was refused: why, and what else is free there. */
  DeskView refused(Refusal why, @Nullable ServiceAtSiteId at) {
    List<String> lines = new ArrayList<>();
    lines.add(refusal(why));
    if (at != null && why == Refusal.NOT_HERE) {
      ring(at).ifPresent(lines::add);
    }
    List<Button> others =
        at == null || why == Refusal.NOT_HERE ? List.of() : times(at, hold(at), null);
    return view("over", null, lines, others, null, null, carried(Map.of()));
  }

  /** A booking cannot be seen or changed. */
  DeskView refusedCode(Refusal why) {
    return view("over", null, List.of(refusal(why)), List.of(), null, null, carried(Map.of()));
  }

  /** A code was typed: why is it opened? */
  DeskView why(String code, boolean wordsMissing) {
    List<Button> reasons = new ArrayList<>();
    for (AgentAct.Why why :
        List.of(
            AgentAct.Why.CALLER, AgentAct.Why.RELATIVE, AgentAct.Why.CLINIC, AgentAct.Why.OTHER)) {
      reasons.add(new Button("open " + why.id(), text("why." + why.id())));
    }
    Map<String, String> more = new LinkedHashMap<>();
    more.put("code", code);
    return new DeskView(
        "why",
        text("why"),
        null,
        List.of(wordsMissing ? text("why.words-missing") : text("why.hint")),
        null,
        null,
        null,
        true,
        reasons,
        null,
        new Button("done", text("done")),
        carried(more));
  }

  /** Other times for a booking. */
  DeskView times(Booking booking, @Nullable Refusal problem, @Nullable LocalDate from) {
    List<String> lines = new ArrayList<>();
    if (problem != null) {
      lines.add(refusal(problem));
    }
    List<Button> times = times(booking.at(), "move ", from);
    lines.add(times.isEmpty() ? text("move.none") : text("move.hint"));
    if (times.isEmpty()) {
      ring(booking.at()).ifPresent(lines::add);
    }
    return new DeskView(
        "moving",
        text("move.heading"),
        text("move.say", moment(booking.start()), place(booking.at(), booking.start())),
        lines,
        null,
        null,
        null,
        false,
        times,
        null,
        new Button("check", text("keep")),
        carried(Map.of("ticket", booking.ticket())));
  }

  /** Whether it is to be cancelled. */
  DeskView sure(Booking booking) {
    return new DeskView(
        "sure",
        text("sure"),
        text("sure.say", moment(booking.start()), place(booking.at(), booking.start())),
        List.of(),
        null,
        null,
        null,
        false,
        List.of(),
        new Button("cancel", text("cancel")),
        new Button("check", text("keep")),
        carried(Map.of("ticket", booking.ticket())));
  }

  private DeskView view(
      String state,
      @Nullable String say,
      List<String> lines,
      List<Button> choices,
      @Nullable String code,
      @Nullable Button go,
      Map<String, String> carried) {
    return new DeskView(
        state,
        "",
        say,
        lines,
        code,
        null,
        null,
        false,
        choices,
        go,
        state.equals("none") ? null : new Button("done", text("done")),
        carried);
  }

  private Map<String, String> carried(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("key", nextKey);
    all.put("holder", Keys.isKey(form.holder()) ? form.holder() : nextKey);
    all.putAll(more);
    return all;
  }

  private static String hold(ServiceAtSiteId at) {
    return "hold " + at.site() + " " + at.service() + " ";
  }

  private List<Button> times(ServiceAtSiteId at, String act, @Nullable LocalDate from) {
    Instant begin =
        from == null || !from.isAfter(words.today())
            ? words.now()
            : from.atStartOfDay(words.zone()).toInstant();
    List<FreeSlot> slots =
        freeTimes.current().at(at.site(), at.service()).between(begin, begin.plus(FAR), TIMES);
    return slots.stream()
        .map(
            slot -> new Button(act + slot.id(), day(slot.start()) + " " + words.time(slot.start())))
        .toList();
  }

  /** "mandag den 30. november klokken 9.40", with "i dag" and "i morgen" before it. */
  String moment(Instant moment) {
    LocalDate day = words.dayOf(moment);
    String near =
        day.equals(words.today())
            ? text("today")
            : day.equals(words.today().plusDays(1)) ? text("tomorrow") : "";
    return text(
        "moment",
        near,
        ClockWords.weekday(day, words.locale()),
        words.date(day),
        words.time(moment));
  }

  private String day(Instant moment) {
    LocalDate day = words.dayOf(moment);
    return ClockWords.weekday(day, words.locale()) + " " + words.date(day);
  }

  private String place(ServiceAtSiteId at, Instant start) {
    Site site = words.world().registry().findSite(at.site()).orElse(null);
    if (site == null) {
      return at.site();
    }
    return site.locationOn(words.dayOf(start))
        .map(there -> text("place", words.in(site.name()), there.addressText()))
        .orElseGet(() -> words.in(site.name()));
  }

  private Optional<String> ring(ServiceAtSiteId at) {
    Site site = words.world().registry().findSite(at.site()).orElse(null);
    if (site == null) {
      return Optional.empty();
    }
    Phone phone =
        site.services().stream()
            .filter(one -> one.service().equals(at.service()))
            .map(Site.ServiceAtSite::phone)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(site.phone());
    PhoneView shown = words.phone(phone);
    String url =
        words
            .world()
            .registry()
            .findService(at.service())
            .map(Service::booking)
            .map(Service.Booking::url)
            .orElse(null);
    if (shown == null && url == null) {
      return Optional.empty();
    }
    return Optional.of(
        shown == null
            ? text("book-there", Objects.requireNonNull(url))
            : text("ring", shown.ring()));
  }

  private String refusal(Refusal why) {
    return words
        .texts()
        .get(
            words.locale(),
            "callcenter.desk.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private String person(Person.Problem problem) {
    return words
        .texts()
        .get(
            words.locale(),
            "booking.person." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            Person.LONGEST);
  }

  /** A code as one says it, letter by letter. */
  static String spelled(String code) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char letter = code.charAt(i);
      spelled.append(spelled.isEmpty() ? "" : " ").append(letter);
    }
    return spelled.toString().replace('-', '–');
  }

  String text(String key, Object... arguments) {
    return words.texts().get(words.locale(), "callcenter.desk." + key, arguments);
  }
}
