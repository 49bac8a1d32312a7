package dk.naersund.intake.internal;

import dk.naersund.intake.Place;
import dk.naersund.intake.internal.rules.FileEmpty;
import dk.naersund.intake.internal.rules.FileNotText;
import dk.naersund.intake.internal.rules.FileTooLarge;
import dk.naersund.intake.internal.rules.WindowsLetters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a file as text. */
final class SourceText {
  /** Room for more than 200,000 sites; a bigger file is not a register, in bytes. */
  static final int LARGEST = 64 << 20;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private SourceText() {}

  /** The text of the file, read to its end; empty, and told, when it is no text. */
  static Optional<String> read(InputStream file, Report report) throws IOException {
    byte[] bytes = file.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      report.tell(new FileTooLarge(), Place.FILE, LARGEST >> 20);
      return Optional.empty();
    }
    Optional<String> kind = kind(bytes);
    if (kind.isPresent()) {
      report.tell(new FileNotText(), Place.FILE, kind.get());
      return Optional.empty();
    }
    String text = decode(bytes, report);
    if (text.isBlank()) {
      report.tell(new FileEmpty(), Place.FILE);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static String decode(byte[] bytes, Report report) {
    Charset charset = StandardCharsets.UTF_8;
    if (starts(bytes, 0xff, 0xfe)) {
      charset = StandardCharsets.UTF_16LE;
    } else if (starts(bytes, 0xfe, 0xff)) {
      charset = StandardCharsets.UTF_16BE;
    }
    String text;
    try {
      text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      report.tell(new WindowsLetters(), Place.FILE);
      text = new String(bytes, WINDOWS);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** What the file is instead of text, by its first bytes. */
  private static Optional<String> kind(byte[] bytes) {
    if (starts(bytes, 'P', 'K')) {
      return Optional.of("ZIP/XLSX");
    }
    if (starts(bytes, '%', 'P', 'D', 'F')) {
      return Optional.of("PDF");
    }
    if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      return Optional.of("XLS");
    }
    if (starts(bytes, 0x1f, 0x8b)) {
      return Optional.of("GZIP");
    }
    if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
      return Optional.empty();
    }
    for (byte one : bytes) {
      if (one == 0) {
        return Optional.of("binary");
      }
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
