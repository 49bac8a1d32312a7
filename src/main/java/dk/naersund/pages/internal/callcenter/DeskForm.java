package dk.naersund.pages.internal.callcenter;

import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * What an agent wants done about a time, and what the page knows of it; blank where nothing.
 *
 * @param act what to do, with what: {@code hold egen:12}, {@code open caller}
 * @param key names the next wish, so that asking twice does nothing twice
 * @param holder tells this call's holds from others'
 * @param hold token of what is held
 * @param ticket opens what is booked, for half an hour
 * @param code of a booking, as it was typed
 * @param caller name of the one who comes
 * @param phone their phone
 * @param words why a booking is opened, in the agent's own words
 */
record DeskForm(
    String act,
    String key,
    String holder,
    String hold,
    String ticket,
    String code,
    String caller,
    String phone,
    String words) {
  private static final int LONGEST = 500;

  static DeskForm read(MultiValueMap<String, String> body) {
    return new DeskForm(
        first(body, "act"),
        first(body, "key"),
        first(body, "holder"),
        first(body, "hold"),
        first(body, "ticket"),
        first(body, "code"),
        first(body, "caller"),
        first(body, "phone"),
        first(body, "why-words"));
  }

  /** The first word of {@link #act}. */
  String verb() {
    int space = act.indexOf(' ');
    return space < 0 ? act : act.substring(0, space);
  }

  /** What follows it. */
  String with() {
    int space = act.indexOf(' ');
    return space < 0 ? "" : act.substring(space + 1);
  }

  private static String first(MultiValueMap<String, String> body, String name) {
    String value = Objects.requireNonNullElse(body.getFirst(name), "").strip();
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  /** Keeps who calls, and what opens their booking, out of logs. */
  @Override
  public String toString() {
    return "DeskForm[…]";
  }
}
