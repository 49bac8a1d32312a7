package dk.naersund.address;

/**
 * A made-up corner of Denmark with the names that search goes wrong on: two towns that share street
 * names, one neighbourhood, abbreviations, a stop on each side of the road, a church drawn twice.
 */
final class TinyTown {
  private TinyTown() {}

  static OsmWorld world() {
    OsmWorld w = new OsmWorld();
    w.node(0, 0, "place=town", "name=Sundby");
    w.node(1200, 300, "place=suburb", "name=Nørrevang");
    w.node(9000, 0, "place=village", "name=Vesterø");
    w.node(9000, 6000, "place=hamlet", "name=Yderst");

    w.streetWithHouses("Havnegade", 40, "9991", "Sundby", 0, 0);
    w.streetWithHouses("Havnegade", 12, "9992", "Vesterø", 9000, 0);
    w.streetWithHouses("Havnevej", 10, "9991", "Sundby", 0, 200);
    w.streetWithHouses("Nørrebrogade", 60, "9991", "Sundby", 0, 400);
    w.streetWithHouses("Nørregade", 20, "9991", "Sundby", 0, 600);
    w.streetWithHouses("Vesterbrogade", 30, "9991", "Sundby", 0, 800);
    w.streetWithHouses("Ørstedsvej", 14, "9991", "Sundby", 0, 1000);
    w.streetWithHouses("H.C. Andersens Boulevard", 30, "9991", "Sundby", 0, 1200);
    w.streetWithHouses("Sankt Peders Stræde", 18, "9991", "Sundby", 0, 1400);
    w.streetWithHouses("Store Kongensgade", 22, "9991", "Sundby", 0, 1600);
    w.streetWithHouses("Ndr. Fasanvej", 22, "9991", "Sundby", 0, 1800);
    w.streetWithHouses("Gammel Kongevej", 24, "9991", "Sundby", 0, 2000);
    w.streetWithHouses("Ålekistevej", 16, "9991", "Sundby", 0, 2200);
    w.streetWithHouses("Frederiksberg Allé", 16, "9991", "Sundby", 0, 2400);
    w.streetWithHouses("10. Februar Vej", 8, "9991", "Sundby", 0, 2600);
    w.streetWithHouses("Åen", 6, "9992", "Vesterø", 9000, 200);
    w.streetWithHouses("Strandvejen", 12, "9992", "Vesterø", 9000, 400);
    w.streetWithHouses("Christiansgade", 12, "9992", "Vesterø", 9000, 600);
    w.streetWithHouses("Sundbyvej", 12, "9992", "Vesterø", 9000, 800);
    w.street("Prins Jørgens Gård", 1200, 250, 1200, 350);
    w.street("Yderstevej", 9000, 6000, 9000, 6100);

    w.house("Havnegade", "12A", "9991", "Sundby", 121, -12);
    w.house("Havnegade", "12B", "9991", "Sundby", 122, -12);
    // The map lacks 44 and 46; 48 and 50 are there.
    w.house("Havnegade", "48", "9991", "Sundby", 480, -10);
    w.house("Havnegade", "50;52", "9991", "Sundby", 500, -10);
    // No town, no postcode, and neither.
    w.house("Havnegade", "54", "9991", "", 540, -10);
    w.house("Havnegade", "56", "", "Sundby", 560, -10);
    w.house("Havnegade", "58", "", "", 580, -10);
    w.house("Yderstevej", "1", "", "", 9000, 6010);

    long a = w.node(2000, 0, "addr:housenumber=2", "addr:street=Liniegade");
    long b = w.node(2050, 0);
    long c = w.node(2050, 50, "addr:housenumber=12", "addr:street=Liniegade");
    w.way(new long[] {a, b, c}, "addr:interpolation=even");
    long[] square = {
      w.node(300, 300), w.node(320, 300), w.node(320, 320), w.node(300, 320),
    };
    w.way(
        new long[] {square[0], square[1], square[2], square[3], square[0]},
        "building=yes",
        "addr:street=Bygaden",
        "addr:housenumber=7");
    long outer = w.way(new long[] {square[0], square[1], square[2], square[3], square[0]});
    w.area(new long[] {outer}, "addr:street=Bygaden", "addr:housenumber=9", "building=yes");

    w.house("Bygaden", "5A", "9991", "Sundby", 320, 340);
    w.node(100, 20, "highway=bus_stop", "name=Havnegade");
    w.node(110, -20, "highway=bus_stop", "name=Havnegade");
    w.node(105, -20, "public_transport=platform", "name=Havnegade");
    w.node(500, 500, "railway=station", "name=Sundby");
    w.node(600, -300, "amenity=ferry_terminal", "name=Sundby Færgehavn");
    w.node(250, 100, "amenity=place_of_worship", "name=Sundby Kirke");
    w.way(
        new long[] {square[0], square[1], square[2], square[3], square[0]},
        "building=church",
        "name=Sundby Kirke");
    w.node(700, 700, "amenity=library", "name=Hovedbiblioteket", "old_name=Folkebogsamlingen");
    w.node(50, 30, "shop=supermarket", "name=Købmanden");
    w.node(400, 410, "shop=supermarket", "name=Købmanden");
    w.node(1200, 280, "place=square", "name=Rundetorv");
    w.node(60, 60, "amenity=bench", "name=Bænken");
    return w;
  }
}
