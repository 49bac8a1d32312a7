package dk.naersund.sundoe;

import dk.naersund.sundoe.draw.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where land ends and where one municipality or local area ends and the next begins, in metres. */
final class Borders {
  static final List<Point> SUNDOE_COAST =
      points(
          """
          -4300,-900 -3900,-1700 -2800,-2300 -1700,-2200 -1000,-2180 -660,-2090
          -640,-1900 -636,-1700 -628,-1395 -610,-1150 -580,-960 -545,-880
          -500,-960 -462,-1150 -441,-1390 -440,-1600 -438,-1750 -436,-1900 -300,-1908 -100,-1905
          60,-1908 180,-1918 180,-1985 200,-1985 205,-1925 285,-1930 290,-1975 310,-1975 312,-1932
          400,-1935 515,-1935 518,-1970 535,-1972 540,-1930 660,-1935 800,-1900
          1600,-1900 2600,-1500 3600,-1300 4300,-600 4400,300 3600,1200 2800,2000 2000,2900
          1000,3500 460,3380 430,3345 420,3380 200,3400 -700,3900 -1900,4200 -2800,3500 -3300,2300 -3900,1300 -4500,200
          """);

  static final List<Point> LILLEOE_COAST =
      points(
          """
          2900,-3520 2890,-3560 2920,-3610 2900,-3900 3300,-4150 3900,-4400 4500,-4400 4950,-3950
          4800,-3600 4200,-3500 3700,-3400 3200,-3420
          """);

  /** The brook through Nordby, from the sea in the east to the sea in the west. */
  private static final String BROOK =
      "5200,2300 2300,2350 1400,2380 800,2430 560,2460 310,2455 100,2480 -600,2450 -1500,2500"
          + " -2600,2450 -3300,2400 -5200,2350";

  static final List<Point> SUNDOE = points(BROOK + " -5200,-2900 2300,-2900 3000,-2700 5200,-2700");
  static final List<Point> NORDOE = points(BROOK + " -5200,4600 5200,4600");
  static final List<Point> LILLEOE =
      points("3000,-2700 5200,-2700 5200,-4900 2300,-4900 2300,-2900");

  static final List<Point> MIDTBY =
      points("-430,-2900 1100,-2900 1100,-1000 1060,-400 -300,-400 -545,-850 -535,-1400");
  static final List<Point> VESTERBY =
      points("-430,-2900 -535,-1400 -545,-850 -300,-400 -300,300 -5200,300 -5200,-2900");
  static final List<Point> LANDET =
      points(
          BROOK
              + " -5200,300 -300,300 -300,-400 1060,-400 1100,-1000 1100,-2900 2300,-2900"
              + " 3000,-2700 5200,-2700");

  static final List<Point> ALL = points("-5200,-4900 5200,-4900 5200,4600 -5200,4600");

  private Borders() {}

  private static List<Point> points(String text) {
    return new ArrayList<>(
        Arrays.stream(text.strip().split("\\s+"))
            .map(pair -> pair.split(","))
            .map(xy -> new Point(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])))
            .toList());
  }
}
