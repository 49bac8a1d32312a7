package dk.naersund.basemap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short hashes (SHA-256, twelve hex digits). */
final class Fingerprints {
  private static final int HEX_DIGITS = 12;

  private Fingerprints() {}

  /** Of a file's content and of words beside it. */
  static String of(Path file, String... words) throws IOException {
    MessageDigest digest = sha256();
    for (String word : words) {
      digest.update(word.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return finish(digest, in);
    }
  }

  /** Of what can be read. */
  static String of(InputStream in) throws IOException {
    return finish(sha256(), in);
  }

  private static String finish(MessageDigest digest, InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
