package dk.naersund.pages.internal.way;

import dk.naersund.pages.internal.way.TransitView.Sign;
import dk.naersund.transit.Route;
import org.jspecify.annotations.Nullable;

/** Draws lines' signs in the colours of their feed, as long as somebody can read them. */
final class LineSigns {
  private static final String DARK = "000000";
  private static final String LIGHT = "FFFFFF";

  /** WCAG 2.2, 1.4.3, for text of a usual size. */
  private static final double LEAST_CONTRAST = 4.5;

  private static final int PADDING = 14;
  private static final int LETTER = 11;
  private static final int LONGEST = 8;

  private LineSigns() {}

  static Sign of(Route route) {
    String colour = colour(route.colour(), DARK);
    String letters = colour(route.textColour(), LIGHT);
    if (contrast(colour, letters) < LEAST_CONTRAST) {
      letters = contrast(colour, LIGHT) >= contrast(colour, DARK) ? LIGHT : DARK;
    }
    String name =
        route.name().length() > LONGEST ? route.name().substring(0, LONGEST) : route.name();
    return new Sign(name, "#" + colour, "#" + letters, PADDING + LETTER * name.length());
  }

  private static String colour(@Nullable String given, String otherwise) {
    return given != null && given.matches("[0-9A-Fa-f]{6}") ? given : otherwise;
  }

  /** WCAG 2.2, contrast ratio: from 1 to 21. */
  static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /** WCAG 2.2, relative luminance. */
  private static double luminance(String colour) {
    double red = linear(colour, 0);
    double green = linear(colour, 2);
    double blue = linear(colour, 4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  private static double linear(String colour, int at) {
    double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
