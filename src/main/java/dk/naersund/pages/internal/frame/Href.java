package dk.naersund.pages.internal.frame;

import dk.naersund.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An address within this site, made parameter by parameter. Immutable. */
public final class Href {
  private final String path;
  private final List<String> parameters;

  private Href(String path, List<String> parameters) {
    this.path = path;
    this.parameters = List.copyOf(parameters);
  }

  /** A page in the given language; Danish needs no parameter. */
  public static Href of(String path, Locale locale) {
    Href href = new Href(path, List.of());
    return locale.getLanguage().equals(Texts.DANISH.getLanguage())
        ? href
        : href.with("lang", locale.getLanguage());
  }

  /** With one more parameter; nothing is added for null and for a blank value. */
  public Href with(String name, @Nullable Object value) {
    String text = Objects.toString(value, "").strip();
    if (text.isEmpty()) {
      return this;
    }
    List<String> more = new ArrayList<>(parameters);
    more.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    return new Href(path, more);
  }

  @Override
  public String toString() {
    return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
  }
}
