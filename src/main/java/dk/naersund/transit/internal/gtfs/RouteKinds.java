package dk.naersund.transit.internal.gtfs;

import dk.naersund.transit.Route.Kind;

/** Kinds of line by their number: those of GTFS, and the hundreds of its extension. */
final class RouteKinds {
  private RouteKinds() {}

  static Kind of(int type) {
    return type < 100 ? basic(type) : extended(type);
  }

  private static Kind basic(int type) {
    return switch (type) {
      case 0 -> Kind.TRAM;
      case 1 -> Kind.METRO;
      case 2 -> Kind.RAIL;
      case 3 -> Kind.BUS;
      case 4 -> Kind.FERRY;
      case 5 -> Kind.CABLE_CAR;
      case 6 -> Kind.GONDOLA;
      case 7 -> Kind.FUNICULAR;
      case 11 -> Kind.TROLLEYBUS;
      case 12 -> Kind.MONORAIL;
      default -> Kind.OTHER;
    };
  }

  private static Kind extended(int type) {
    if (type == 405) {
      return Kind.MONORAIL;
    }
    return switch (type / 100) {
      case 1, 3 -> Kind.RAIL;
      case 2, 7 -> Kind.BUS;
      case 4, 5, 6 -> Kind.METRO;
      case 8 -> Kind.TROLLEYBUS;
      case 9 -> Kind.TRAM;
      case 10, 12 -> Kind.FERRY;
      case 13 -> Kind.GONDOLA;
      case 14 -> Kind.FUNICULAR;
      case 15 -> Kind.TAXI;
      default -> Kind.OTHER;
    };
  }
}
