package dk.naersund.pages.internal.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of an import is listed on a page of its own. */
enum Listed {
  NEW("nye"),
  CHANGED("rettede"),
  GONE("mangler"),
  DUPLICATES("dubletter"),
  OTHERS("andet"),
  NOT_YOURS("ikke-jeres"),
  NOTICES("beskeder");

  private final String id;

  Listed(String id) {
    this.id = id;
  }

  /** Its part of the address, and of its texts' keys. */
  String id() {
    return id;
  }

  static Optional<Listed> find(String id) {
    String small = id.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> one.id.equals(small)).findFirst();
  }
}
