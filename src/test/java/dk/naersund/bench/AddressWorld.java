package dk.naersund.bench;

import dk.naersund.address.OsmWorld;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A generated country of so many addresses: towns on a grid, with Danish-sounding street names. */
final class AddressWorld {
  private static final String[] FIRST = {
    "Nørre",
    "Sønder",
    "Vester",
    "Øster",
    "Havne",
    "Strand",
    "Skov",
    "Kirke",
    "Skole",
    "Mølle",
    "Bakke",
    "Enghave",
    "Rosen",
    "Lærke",
    "Solsorte",
    "Ryes",
    "Åboule",
    "Ålekiste",
    "Kongens",
    "Dronninge",
    "Prinsesse",
    "Præste",
    "Smede",
    "Bager",
    "Fisker",
    "Tøndebinder",
    "Færge",
    "Bro",
    "Ege",
    "Bøge",
    "Birke",
    "Elme",
    "Aske",
    "Hyld",
    "Kløver",
    "Tjørne",
    "Hassel",
    "Gyvel",
    "Lyng",
    "Mose",
    "Sø",
    "Å",
    "Dal",
    "Høj",
    "Banke",
    "Sten",
    "Grus",
    "Ler",
    "Sand",
    "Tårn",
    "Borg",
    "Slots",
    "Gl. Konge",
    "Ny Konge",
    "Store Konge",
    "Lille Konge",
    "Sankt Anne ",
    "Sankt Peders ",
    "H.C. Ørsteds ",
    "Christian X's ",
    "Frederiks",
    "Absalons",
    "Valdemars",
    "Niels Juels ",
    "Tordenskjolds",
    "Holbergs",
    "Wessels",
    "Baggesens",
    "Ingemanns",
    "Blichers ",
    "Drachmanns",
    "Thorvaldsens",
    "Hvidtjørne",
    "Hjorte",
    "Rådyr",
    "Ræve",
    "Grævlinge",
    "Ugle",
    "Falke",
    "Svane"
  };
  private static final String[] MIDDLE = {"", "", "", "", "mose", "holm", "bjerg", "lunds", "toft"};
  private static final String[] LAST = {
    "gade", "vej", "vej", "vej", "stræde", "allé", "vænget", "parken", "stien", "plads", "bakken"
  };
  private static final String[] TOWN_FIRST = {
    "Sund", "Vester", "Øster", "Nørre", "Søn", "Lille", "Store", "Gammel", "Ny", "Brønd", "Kær",
    "Ål"
  };
  private static final String[] TOWN_LAST = {
    "by", "rup", "lev", "sted", "havn", "borg", "ø", "købing"
  };

  /** An address of this world. */
  record Place(String street, String number, String postcode, String town) {}

  final OsmWorld map = new OsmWorld();
  final List<Place> places = new ArrayList<>();

  AddressWorld(int addresses, long seed) {
    Random random = new Random(seed);
    Set<String> towns = new LinkedHashSet<>();
    for (String first : TOWN_FIRST) {
      for (String last : TOWN_LAST) {
        towns.add(first + last);
      }
    }
    List<String> names = List.copyOf(towns);
    for (int t = 0; t < names.size() && places.size() < addresses; t++) {
      double east = t % 10 * 8000.0;
      double north = t / 10 * 8000.0;
      map.node(east, north, "place=town", "name=" + names.get(t));
      String postcode = String.valueOf(1000 + 37 * t);
      Set<String> used = new LinkedHashSet<>();
      int streets = 40 + random.nextInt(60);
      for (int s = 0; s < streets && places.size() < addresses; s++) {
        String street = pick(FIRST, random) + pick(MIDDLE, random) + pick(LAST, random).strip();
        if (used.add(street)) {
          addStreet(street, postcode, names.get(t), east, north + 60 * s, random, addresses);
        }
      }
    }
  }

  private void addStreet(
      String street,
      String postcode,
      String town,
      double east,
      double north,
      Random random,
      int most) {
    int houses = Math.min(most - places.size(), 4 + random.nextInt(30));
    map.streetWithHouses(street, houses, postcode, town, east, north);
    for (int n = 1; n <= houses; n++) {
      places.add(new Place(street, "" + n, postcode, town));
    }
  }

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }
}
