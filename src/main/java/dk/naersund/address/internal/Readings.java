package dk.naersund.address.internal;

import dk.naersund.address.internal.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways to read what was typed. Danes write street, number, floor and door, postcode, town; in
 * forms and on the phone also town or postcode first, or the number before the street. Each number
 * may be the house's, and each gap between words may be the one between street and town.
 */
final class Readings {
  /** Doubt for each word that a reading leaves out. */
  static final int PER_WORD_LEFT_OUT = 30;

  private static final int MOST = 40;
  private static final int FEWEST_LETTERS_ALONE = 4;

  private static final Set<String> FLOOR_AND_DOOR =
      Set.of(
          "st",
          "stuen",
          "tv",
          "th",
          "mf",
          "sal",
          "kl",
          "kld",
          "kælder",
          "etage",
          "dør",
          "lejl",
          "lejlighed",
          "vær",
          "værelse",
          "opgang",
          "bolig");
  private static final Set<String> COUNTRY = Set.of("danmark", "denmark", "dk");

  /** Words that stand together. */
  private record Part(int from, int to) {}

  private final List<Word> words;
  private final List<Reading> readings = new ArrayList<>();

  private Readings(List<Word> words) {
    this.words = words;
  }

  /** The readings that use every word. */
  static List<Reading> of(List<Word> words) {
    Readings readings = new Readings(words);
    readings.readAll();
    return readings.readings;
  }

  private void readAll() {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Optional<HouseNumber> number =
          word.startsWithDigit() && !word.isPostcode()
              ? HouseNumber.parse(word.text())
              : Optional.empty();
      if (number.isPresent()) {
        boolean letterFollows =
            i + 1 < words.size()
                && number.get().letter().isEmpty()
                && !word.parted()
                && words.get(i + 1).isLetter();
        if (letterFollows) {
          read(HouseNumber.parse(word.text() + words.get(i + 1).text()).orElseThrow(), i, 2);
        }
        read(number.get(), i, 1);
      }
    }
    read(null, words.size(), 0);
  }

  /** Reads the words around a house number that stands at an index and takes some words. */
  private void read(@Nullable HouseNumber number, int at, int takes) {
    String postcode = "";
    List<Part> parts = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= words.size(); i++) {
      boolean ends = i == words.size();
      boolean name = !ends && (i < at || i >= at + takes);
      if (name) {
        Word word = words.get(i);
        boolean last = i == words.size() - 1;
        if (postcode.isEmpty() && isPostcode(word, last && number != null && i > at)) {
          postcode = word.text();
          name = false;
        } else if (number != null && i > at && isFloorOrDoor(word)) {
          name = false;
        } else if (COUNTRY.contains(word.text()) && i > 0) {
          name = false;
        }
      }
      if (name && from < 0) {
        from = i;
      }
      boolean parted = name && words.get(i).parted();
      if (from >= 0 && (!name || parted)) {
        parts.add(new Part(from, parted ? i + 1 : i));
        from = -1;
      }
    }
    boolean numberOpen = number != null && at + takes == words.size();
    split(parts, number, numberOpen, postcode);
  }

  /** After the house number, three last digits are a postcode under way. */
  private static boolean isPostcode(Word word, boolean underWay) {
    return word.isPostcode() || (underWay && word.text().matches("\\d{3}"));
  }

  private static boolean isFloorOrDoor(Word word) {
    return word.startsWithDigit() || FLOOR_AND_DOOR.contains(word.text());
  }

  private void split(
      List<Part> parts, @Nullable HouseNumber number, boolean numberOpen, String postcode) {
    if (parts.isEmpty() && !postcode.isEmpty()) {
      add(new Part(0, 0), new Part(0, 0), number, numberOpen, postcode, 0);
    }
    int all = parts.stream().mapToInt(p -> p.to() - p.from()).sum();
    for (Part part : parts) {
      int size = part.to() - part.from();
      for (int cut = part.to(); cut > part.from(); cut--) {
        int leftOut = all - size;
        Part first = new Part(part.from(), cut);
        Part rest = new Part(cut, part.to());
        add(first, rest, number, numberOpen, postcode, leftOut);
        if (cut < part.to()) {
          add(rest, first, number, numberOpen, postcode, leftOut);
        }
      }
      for (Part other : parts) {
        if (!other.equals(part)) {
          int leftOut = all - size - (other.to() - other.from());
          add(part, other, number, numberOpen, postcode, leftOut);
        }
      }
    }
  }

  private void add(
      Part name,
      Part town,
      @Nullable HouseNumber number,
      boolean numberOpen,
      String postcode,
      int leftOut) {
    if (readings.size() < MOST) {
      readings.add(
          new Reading(
              words.subList(name.from(), name.to()),
              name.to() == words.size(),
              words.subList(town.from(), town.to()),
              town.to() == words.size(),
              number,
              numberOpen,
              postcode,
              leftOut * PER_WORD_LEFT_OUT));
    }
  }

  /** The readings that leave words out, for when nothing fits all of them. */
  static List<Reading> leavingOut(List<Reading> readings) {
    List<Reading> fewer = new ArrayList<>();
    for (Reading reading : readings) {
      if (!reading.postcode().isEmpty() && !reading.name().isEmpty()) {
        fewer.add(reading.withoutPostcode(2 * PER_WORD_LEFT_OUT));
      }
      int size = reading.name().size();
      if (!reading.town().isEmpty()) {
        continue;
      }
      for (int from = 0; from < size; from++) {
        for (int to = size; to > from && fewer.size() < MOST; to--) {
          if (to - from < size && says(reading.name(), from, to)) {
            fewer.add(part(reading, from, to));
          }
        }
      }
    }
    return fewer;
  }

  /** Whether these words carry enough of the whole to be looked up alone: "vej" does not. */
  private static boolean says(List<Word> name, int from, int to) {
    int all = name.stream().mapToInt(w -> w.text().length()).sum();
    int some = name.subList(from, to).stream().mapToInt(w -> w.text().length()).sum();
    return some >= FEWEST_LETTERS_ALONE && some * 5 >= all * 2;
  }

  private static Reading part(Reading reading, int from, int to) {
    int leftOut = reading.name().size() - (to - from) + (reading.postcode().isEmpty() ? 0 : 2);
    return new Reading(
        reading.name().subList(from, to),
        reading.nameOpen() && to == reading.name().size(),
        List.of(),
        false,
        reading.number(),
        reading.numberOpen(),
        "",
        reading.doubt() + leftOut * PER_WORD_LEFT_OUT);
  }
}
