package dk.naersund.sundoe.world;

import java.util.List;

/** Names put together from parts, as Danish ones are: plausible, and of no real place. */
final class TownNames {
  private static final List<String> FIRST =
      List.of(
          "Klit",
          "Tang",
          "Rav",
          "Måge",
          "Havtorn",
          "Lyng",
          "Marehalm",
          "Østers",
          "Krab",
          "Sæl",
          "Terne",
          "Ål",
          "Torske",
          "Brænding",
          "Sand",
          "Skum",
          "Tåge",
          "Storm",
          "Fyr",
          "Bølge");
  private static final List<String> LAST =
      List.of("by", "lev", "rup", "sted", "løse", "inge", "torp", "holt", "bøl", "ø");
  private static final List<String> BEFORE =
      List.of("", "Nørre ", "Sønder ", "Øster ", "Vester ", "Store ", "Lille ", "Gammel ", "Ny ");

  private static final List<String> STREET_FIRST =
      List.of(
          "Kirke",
          "Skole",
          "Mølle",
          "Bøge",
          "Ege",
          "Birke",
          "Linde",
          "Rosen",
          "Lærke",
          "Svale",
          "Solsorte",
          "Nattergale",
          "Strand",
          "Have",
          "Eng",
          "Mark",
          "Skov",
          "Bakke",
          "Dal",
          "Kilde",
          "Sø",
          "Å",
          "Bro",
          "Havne",
          "Fisker",
          "Smede",
          "Snedker",
          "Bager",
          "Slagter",
          "Købmands",
          "Præste",
          "Degne",
          "Kloster",
          "Borg",
          "Slots",
          "Dronninge",
          "Konge",
          "Prinsesse",
          "Ørsteds",
          "Holbergs",
          "Grundtvigs",
          "Tordenskjolds",
          "Niels Juels",
          "Absalons",
          "Valdemars",
          "Margrethe",
          "Sankt Hans ",
          "Sankt Annæ ",
          "Øster",
          "Vester",
          "Nørre",
          "Sønder",
          "Tulipan",
          "Anemone",
          "Æble",
          "Pære",
          "Blomme",
          "Hassel",
          "Tjørne",
          "Hyben");
  private static final List<String> STREET_LAST =
      List.of(
          "vej", "gade", "stræde", "allé", "vænget", "parken", "toften", "haven", "bakken",
          "svinget", "stien", "lunden", "brinken", "krogen", "marken");

  private TownNames() {}

  static String town(int number) {
    int first = number % FIRST.size();
    int last = number / FIRST.size() % LAST.size();
    int before = number / (FIRST.size() * LAST.size());
    String plain = FIRST.get(first) + LAST.get((last + first) % LAST.size());
    return BEFORE.get(before % BEFORE.size())
        + plain
        + (before < BEFORE.size() ? "" : " " + (before / BEFORE.size() + 1));
  }

  /** The name of a town's street; no two of the first thousand are alike. */
  static String street(int town, int number) {
    int first = (number + town * 7) % STREET_FIRST.size();
    int last = (number / STREET_FIRST.size() + first + town) % STREET_LAST.size();
    int round = number / (STREET_FIRST.size() * STREET_LAST.size());
    return (round == 0 ? "" : BEFORE.get(1 + (round - 1) % (BEFORE.size() - 1)))
        + STREET_FIRST.get(first)
        + STREET_LAST.get(last);
  }
}
