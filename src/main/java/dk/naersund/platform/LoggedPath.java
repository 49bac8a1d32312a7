package dk.naersund.platform;

import java.util.List;

/** A path as a log may show it: what stands behind some of them opens what is somebody's own. */
public final class LoggedPath {
  private static final List<String> SECRET_BEHIND =
      List.of(
          "/api/v1/holds/",
          "/api/v1/bookings/",
          "/api/v1/codes/",
          "/kode/",
          "/bestil/holdt/",
          "/aftale/");

  private LoggedPath() {}

  /** The path without its secret part: {@code /kode/…}. */
  public static String of(String path) {
    for (String begin : SECRET_BEHIND) {
      if (path.startsWith(begin)) {
        return begin + "…";
      }
    }
    return path;
  }
}
