package dk.naersund.api.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/**
 * Writes JSON in UTF-8 as Jackson does, into memory that its thread keeps for the next answer. It
 * knows nothing that answers do not need: names are letters, numbers are what a position or a count
 * of metres is. Its methods are called like those of Jackson's generator.
 */
final class JsonBytes {
  private static final ThreadLocal<JsonBytes> MINE = ThreadLocal.withInitial(JsonBytes::new);

  /** Memory beyond this is not kept. */
  private static final int MOST_KEPT = 1 << 18;

  private static final byte[] NULL = ascii("null");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");

  /** A number has at most so many digits, with its sign. */
  private static final int DIGITS = 20;

  private byte[] bytes = new byte[1 << 13];
  private int size;

  private JsonBytes() {}

  /** The calling thread's writer, empty. */
  static JsonBytes mine() {
    JsonBytes mine = MINE.get();
    mine.size = 0;
    return mine;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** What was written. */
  byte[] toByteArray() {
    byte[] written = Arrays.copyOf(bytes, size);
    if (bytes.length > MOST_KEPT) {
      bytes = new byte[1 << 13];
    }
    return written;
  }

  void writeStartObject() {
    comma();
    put('{');
  }

  void writeEndObject() {
    put('}');
  }

  void writeEndArray() {
    put(']');
  }

  void writeObjectPropertyStart(String name) {
    writeName(name);
    put('{');
  }

  void writeArrayPropertyStart(String name) {
    writeName(name);
    put('[');
  }

  /** The name of a property, of plain letters. */
  @SuppressWarnings("deprecation") // Just what is wanted: letters as bytes, without a new array.
  void writeName(String name) {
    comma();
    int length = name.length();
    room(length + 3);
    bytes[size++] = '"';
    name.getBytes(0, length, bytes, size);
    size += length;
    bytes[size++] = '"';
    bytes[size++] = ':';
  }

  void writeStringProperty(String name, @Nullable String value) {
    writeName(name);
    if (value == null) {
      writeNull();
    } else {
      string(value);
    }
  }

  void writeNumberProperty(String name, long value) {
    writeName(name);
    number(value);
  }

  void writeNumberProperty(String name, double value) {
    writeName(name);
    raw(ascii(Double.toString(value)));
  }

  void writeBooleanProperty(String name, boolean value) {
    writeName(name);
    raw(value ? TRUE : FALSE);
  }

  void writeNullProperty(String name) {
    writeName(name);
    raw(NULL);
  }

  void writeNull() {
    comma();
    raw(NULL);
  }

  /** Puts a moment in whole seconds, as {@link Names#iso} has it, or null. */
  void writeMomentProperty(String name, @Nullable Instant moment) {
    writeName(name);
    if (moment == null) {
      raw(NULL);
    } else {
      moment(moment);
    }
  }

  /** An element of an array. */
  void writeMoment(Instant moment) {
    comma();
    moment(moment);
  }

  private void moment(Instant moment) {
    long seconds = moment.getEpochSecond() + (moment.getNano() == 0 ? 0 : 1);
    LocalDateTime utc = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    if (utc.getYear() < 1000 || utc.getYear() > 9999) {
      string(Names.iso(moment));
      return;
    }
    room(22);
    put('"');
    twoDigits(utc.getYear() / 100);
    twoDigits(utc.getYear() % 100);
    put('-');
    twoDigits(utc.getMonthValue());
    put('-');
    twoDigits(utc.getDayOfMonth());
    put('T');
    twoDigits(utc.getHour());
    put(':');
    twoDigits(utc.getMinute());
    put(':');
    twoDigits(utc.getSecond());
    put('Z');
    put('"');
  }

  /** Puts what is JSON already: a value behind a name, or properties inside an object. */
  void writeRawValue(byte[] json) {
    raw(json);
  }

  /** Puts properties that are JSON already. */
  void writeRawProperties(byte[] json) {
    comma();
    raw(json);
  }

  private void string(String text) {
    int length = text.length();
    // A letter takes three bytes at most, but for pairs, which take four.
    room(3 * length + 2);
    int start = size;
    byte[] to = bytes;
    int at = start;
    to[at++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
        to[at++] = (byte) c;
      } else if (c >= 0x80 && c < 0x800) {
        to[at++] = (byte) (0xC0 | c >> 6);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else if (c >= 0x800 && !Character.isSurrogate(c)) {
        to[at++] = (byte) (0xE0 | c >> 12);
        to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else {
        odd(text);
        return;
      }
    }
    to[at++] = '"';
    size = at;
  }

  /** What needs care is left to Jackson. */
  private void odd(String text) {
    put('"');
    raw(new SerializedString(text).asQuotedUTF8());
    put('"');
  }

  private void number(long value) {
    if (value < 0) {
      raw(ascii(Long.toString(value)));
      return;
    }
    room(DIGITS);
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
  }

  private void twoDigits(int number) {
    bytes[size++] = (byte) ('0' + number / 10);
    bytes[size++] = (byte) ('0' + number % 10);
  }

  /** Nothing stands between a value and the bracket or the colon before it. */
  private void comma() {
    if (size > 0) {
      byte before = bytes[size - 1];
      if (before != '{' && before != '[' && before != ':') {
        put(',');
      }
    }
  }

  private void put(char c) {
    room(1);
    bytes[size++] = (byte) c;
  }

  private void raw(byte[] json) {
    room(json.length);
    System.arraycopy(json, 0, bytes, size, json.length);
    size += json.length;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
