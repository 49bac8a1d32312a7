package dk.naersund.pages.internal.asked;

import dk.naersund.pages.internal.frame.Href;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * The search form as it was filled in: words only, nothing understood yet. Blank where nothing was
 * said. Its addresses are how pages hand the question on to one another.
 *
 * @param service id of a service kind
 * @param need what they need, in their own words
 * @param where where they are, in their own words
 * @param address id of an address they chose
 * @param lat latitude, when they gave a position
 * @param lon longitude, when they gave a position
 * @param profile id of a mobility profile
 * @param modes ids of modes of travel
 * @param day a date, {@code 2026-11-22}
 * @param time a time of day, {@code 14:30}
 * @param by a time of day by which they want to be there, or a moment as in the HTTP interface
 * @param at a moment as in the HTTP interface, instead of day and time
 * @param limit how many results
 */
public record SearchForm(
    String service,
    String need,
    String where,
    String address,
    String lat,
    String lon,
    String profile,
    List<String> modes,
    String day,
    String time,
    String by,
    String at,
    String limit) {
  /** Longer than anything a person writes. */
  private static final int LONGEST = 200;

  public SearchForm {
    modes = List.copyOf(modes);
  }

  /** Reads the parameters of an address. */
  public static SearchForm read(MultiValueMap<String, String> parameters) {
    String[] from = first(parameters, "from").split(",", 2);
    return new SearchForm(
        first(parameters, "service"),
        first(parameters, "need"),
        first(parameters, "where"),
        first(parameters, "address"),
        from.length == 2 ? from[0] : first(parameters, "lat"),
        from.length == 2 ? from[1] : first(parameters, "lon"),
        first(parameters, "profile"),
        parameters.getOrDefault("mode", List.of()).stream()
            .filter(mode -> mode != null && !mode.isBlank())
            .distinct()
            .limit(8)
            .toList(),
        first(parameters, "day"),
        first(parameters, "time"),
        first(parameters, "by"),
        first(parameters, "at"),
        first(parameters, "limit"));
  }

  /** Whether anything was said about where the person is. */
  public boolean saysWhere() {
    return !(where + address + lat + lon).isEmpty();
  }

  /** The same question about this kind of service. */
  public SearchForm withService(String kind) {
    return new SearchForm(
        kind, "", where, address, lat, lon, profile, modes, day, time, by, at, limit);
  }

  /** The same question from this address. */
  public SearchForm withAddress(String id, String text) {
    return new SearchForm(
        service, need, text, id, "", "", profile, modes, day, time, by, at, limit);
  }

  /** The same question by one mode. */
  public SearchForm withMode(String mode) {
    return new SearchForm(
        service, need, where, address, lat, lon, profile, List.of(mode), day, time, by, at, limit);
  }

  /** The same question for somebody who wants to be there by a moment. */
  public SearchForm withBy(String moment) {
    return new SearchForm(
        service, need, where, address, lat, lon, profile, modes, day, time, moment, at, limit);
  }

  /** The same question from this moment on, with no time to be there by. */
  public SearchForm withAt(String moment) {
    return new SearchForm(
        service, need, where, address, lat, lon, profile, modes, "", "", "", moment, limit);
  }

  /** The same question with so many results. */
  public SearchForm withLimit(int results) {
    return new SearchForm(
        service, need, where, address, lat, lon, profile, modes, day, time, by, at, "" + results);
  }

  /** What was said, field by field, to be sent on by a form. */
  public List<Hidden> fields() {
    List<Hidden> fields = new ArrayList<>();
    add(fields, "service", service);
    add(fields, "need", need);
    add(fields, "where", where);
    add(fields, "address", address);
    add(fields, "lat", lat);
    add(fields, "lon", lon);
    add(fields, "profile", profile);
    modes.forEach(mode -> add(fields, "mode", mode));
    add(fields, "day", day);
    add(fields, "time", time);
    add(fields, "by", by);
    add(fields, "at", at);
    return fields;
  }

  private static void add(List<Hidden> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.add(new Hidden(name, value));
    }
  }

  /** The address of a page that gets this question. */
  public String href(String path, Locale locale) {
    return parameters(Href.of(path, locale).with("service", service).with("need", need), true)
        .with("limit", limit)
        .toString();
  }

  /** Adds where from, how and when to an address. */
  public Href parameters(Href href, boolean withText) {
    Href full =
        href.with("where", withText ? where : "")
            .with("address", address)
            .with("lat", lat)
            .with("lon", lon)
            .with("profile", profile);
    for (String mode : modes) {
      full = full.with("mode", mode);
    }
    return full.with("day", day).with("time", time).with("by", by).with("at", at);
  }

  /** Keeps where the person is, and what they need, out of logs. */
  @Override
  public String toString() {
    return "SearchForm[…]";
  }

  private static String first(MultiValueMap<String, String> parameters, String name) {
    String value = Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }
}
