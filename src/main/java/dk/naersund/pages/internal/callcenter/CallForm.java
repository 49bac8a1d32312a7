package dk.naersund.pages.internal.callcenter;

import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * The console's line as it was typed; blank where nothing was.
 *
 * @param where where the caller is, in words
 * @param address id of an address that was chosen
 * @param need what they need, in words
 * @param service id of a kind of service that was chosen for these words
 * @param person who they are, in words
 * @param time when they want to go, in words
 * @param place id of the site that was chosen among the results
 */
record CallForm(
    String where,
    String address,
    String need,
    String service,
    String person,
    String time,
    String place) {
  private static final int LONGEST = 200;

  static final CallForm EMPTY = new CallForm("", "", "", "", "", "", "");

  static CallForm read(MultiValueMap<String, String> body) {
    return new CallForm(
        first(body, "where"),
        first(body, "address"),
        first(body, "need"),
        first(body, "service"),
        first(body, "person"),
        first(body, "time"),
        first(body, "place"));
  }

  boolean isBlank() {
    return (where + address + need + service + person + time).isEmpty();
  }

  private static String first(MultiValueMap<String, String> body, String name) {
    String value = Objects.requireNonNullElse(body.getFirst(name), "").strip();
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  /** Keeps what a caller said out of logs. */
  @Override
  public String toString() {
    return "CallForm[…]";
  }
}
