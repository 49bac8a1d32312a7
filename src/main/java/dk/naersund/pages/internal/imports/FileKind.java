package dk.naersund.pages.internal.imports;

import dk.naersund.intake.Format;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What kind of file somebody has chosen, when they did not say. */
final class FileKind {
  private static final int HEAD = 2_000;

  private FileKind() {}

  /** By its first letters; a table for whatever is nothing else. */
  static Format of(byte[] file) {
    String head =
        new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("{") || head.startsWith("[")) {
      if (head.contains("naersund-registry")) {
        return Format.REGISTRY;
      }
      return head.contains("\"featurecollection\"") || head.contains("\"feature\"")
          ? Format.GEOJSON
          : Format.HSDS;
    }
    return head.lines().findFirst().orElse("").contains("sor_code") ? Format.SOR : Format.CSV;
  }
}
