package dk.naersund.address.internal;

import dk.naersund.address.internal.Entry.House;
import java.util.Locale;
import java.util.Random;

/** How people write an address other than the register does. */
public enum Corruption {
  AS_IT_STANDS(100),
  LOWER_CASE_WITHOUT_TOWN(100),
  LETTERS_WITHOUT_MARKS(100),
  LETTERS_TYPED_OUT(100),
  ABBREVIATED(100),
  POSTCODE_FIRST(100),
  NUMBER_FIRST(100),
  TOWN_BEHIND(100),
  FLOOR_AND_DOOR(100),
  WITHOUT_SPACES(99),
  ONE_SPACE_TOO_MANY(97),
  DOUBLED_LETTER(99),
  ONE_MISTAKE(96),
  TWO_MISTAKES(85),
  BEGINNING_OF_STREET(85);

  /** In how many of a hundred cases the right one must be among the first five. */
  public final int bar;

  Corruption(int bar) {
    this.bar = bar;
  }

  /** Whether the street is looked for, not the house. */
  public boolean wantsStreet() {
    return this == BEGINNING_OF_STREET;
  }

  /** What is typed for this house. */
  String typed(Entry street, House house, Random random) {
    String name = street.name();
    String number = house.number().toString();
    String town = (house.postcode() + " " + street.town()).strip();
    String whole = name + " " + number + (town.isEmpty() ? "" : ", " + town);
    String brief = (name + " " + number).toLowerCase(Locale.ROOT);
    return switch (this) {
      case AS_IT_STANDS -> whole;
      case LOWER_CASE_WITHOUT_TOWN -> brief;
      case LETTERS_WITHOUT_MARKS ->
          brief.replace("ø", "o").replace("æ", "ae").replace("å", "a").replace("é", "e");
      case LETTERS_TYPED_OUT -> brief.replace("ø", "oe").replace("æ", "ae").replace("å", "aa");
      case ABBREVIATED ->
          (name.replace("Sankt ", "Skt. ")
                  .replace("Store ", "St. ")
                  .replace("Gammel ", "Gl. ")
                  .replaceAll("gade$", "gd")
                  .replaceAll("vej$", "v.")
                  .replaceAll(" Gade$", " Gd")
                  .replaceAll(" Vej$", " v.")
                  .replaceAll(" Plads$", " pl."))
              + " "
              + number;
      case POSTCODE_FIRST -> house.postcode() + " " + brief;
      case NUMBER_FIRST -> number + " " + name;
      case TOWN_BEHIND -> brief + " " + street.town();
      case FLOOR_AND_DOOR -> name + " " + number + ", 2. tv" + (town.isEmpty() ? "" : ", " + town);
      case WITHOUT_SPACES -> name.replace(" ", "") + " " + number;
      case ONE_SPACE_TOO_MANY -> {
        int at = 2 + random.nextInt(Math.max(1, name.length() - 3));
        yield name.substring(0, at) + " " + name.substring(at) + " " + number;
      }
      case DOUBLED_LETTER -> {
        int at = random.nextInt(name.length());
        yield name.substring(0, at + 1) + name.substring(at) + " " + number;
      }
      case ONE_MISTAKE -> mistaken(name, random) + " " + number;
      case TWO_MISTAKES -> mistaken(mistaken(name, random), random) + " " + number;
      case BEGINNING_OF_STREET -> name.substring(0, Math.max(4, name.length() * 2 / 3));
    };
  }

  /** One letter left out, put in, exchanged, or two neighbours swapped. */
  public static String mistaken(String name, Random random) {
    int at = random.nextInt(name.length() - 1);
    char letter = "abdefghiklmnoprstuvæøå".charAt(random.nextInt(22));
    String before = name.substring(0, at);
    String after = name.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + name.charAt(at) + letter + after;
      case 2 -> before + letter + after;
      default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }
}
