package dk.naersund.pages.internal.season;

import dk.naersund.hours.HoursException;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.EffectsView.Row;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changes of the season at one site, before and after. */
final class SeasonRows {
  private final Spoken spoken;
  private final List<Row> rows = new ArrayList<>();

  private SeasonRows(Spoken spoken) {
    this.spoken = spoken;
  }

  /** The two sites offer their services in the same order. */
  static List<Row> of(Spoken spoken, Site before, Site after) {
    SeasonRows all = new SeasonRows(spoken);
    for (int i = 0; i < before.services().size(); i++) {
      all.add(before.services().get(i), after.services().get(i));
    }
    return all.rows;
  }

  private void add(ServiceAtSite was, ServiceAtSite now) {
    String of = service(was.service());
    add("provider", of, of, service(now.service()));
    add("hours", of, was.hours(), now.hours());
    add("from", of, day(was.from()), day(now.from()));
    add("to", of, day(was.to()), day(now.to()));
    add("phone", of, phone(was.phone()), phone(now.phone()));
    add("closed", of, exceptions(was), exceptions(now));
  }

  private void add(String key, String of, String before, String after) {
    if (!before.equals(after)) {
      rows.add(new Row(spoken.say("season.row." + key, of), before, after));
    }
  }

  private String service(String id) {
    return spoken
        .words()
        .world()
        .registry()
        .findService(id)
        .map(Service::name)
        .map(spoken.words()::in)
        .orElse(id);
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? spoken.say("season.as-season") : spoken.words().fullDate(day);
  }

  private String phone(@Nullable Phone phone) {
    if (phone == null) {
      return spoken.say("season.as-site");
    }
    return phone.hours() == null ? phone.number() : phone.number() + ", " + phone.hours();
  }

  private String exceptions(ServiceAtSite at) {
    return at.exceptions().isEmpty()
        ? spoken.say("kommune.site.nothing-there")
        : at.exceptions().stream().map(this::exception).collect(Collectors.joining("; "));
  }

  private String exception(HoursException one) {
    String days =
        one.from().equals(one.to())
            ? spoken.words().fullDate(one.from())
            : spoken.words().date(one.from()) + "–" + spoken.words().fullDate(one.to());
    return days + ": " + (one.hours().equals("off") ? spoken.say("season.closed") : one.hours());
  }
}
