package dk.naersund.pages.internal.callcenter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * The console's line as it was typed; blank where nothing was.
 *
 * @param where where the caller is, in words; or the code of a booking
 * @param address id of an address that was chosen
 * @param need what they need, in words
 * @param service id of a kind of service that was chosen for these words
 * @param person who they are, in words
 * @param time when they want to go, in words
 * @param place ids of the place and the service that were chosen among the results
 * @param answers answers to the questions of the script, in the order given
 */
record CallForm(
    String where,
    String address,
    String need,
    String service,
    String person,
    String time,
    String place,
    Map<String, String> answers) {
  /** Before the id of a question in the name of its field. */
  static final String ANSWER = "a-";

  private static final int LONGEST = 200;
  private static final int LONGEST_ANSWER = 30;
  private static final int MOST_ANSWERS = 40;
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

  static final CallForm EMPTY = new CallForm("", "", "", "", "", "", "", Map.of());

  CallForm {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  static CallForm read(MultiValueMap<String, String> body) {
    return new CallForm(
        first(body, "where"),
        first(body, "address"),
        first(body, "need"),
        first(body, "service"),
        first(body, "person"),
        first(body, "time"),
        first(body, "place"),
        answers(body));
  }

  /** The last value counts: what was given before stands before what is answered now. */
  private static Map<String, String> answers(MultiValueMap<String, String> body) {
    Map<String, String> answers = new LinkedHashMap<>();
    String again = first(body, "ask-again");
    body.forEach(
        (name, values) -> {
          String id = name.startsWith(ANSWER) ? name.substring(ANSWER.length()) : "";
          String value = Objects.requireNonNullElse(values.getLast(), "").strip();
          if (ID.matcher(id).matches()
              && !id.equals(again)
              && !value.isEmpty()
              && value.length() <= LONGEST_ANSWER
              && answers.size() < MOST_ANSWERS) {
            answers.put(id, value);
          }
        });
    return again.equals("*") ? Map.of() : answers;
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
