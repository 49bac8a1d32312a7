package dk.naersund.transit.internal.gtfs;

import dk.naersund.transit.Route;
import dk.naersund.transit.Stop;
import dk.naersund.transit.internal.data.ServiceDays;
import dk.naersund.transit.internal.data.TimetableData;
import dk.naersund.transit.internal.data.TransferRule;
import dk.naersund.transit.internal.data.TripCollector;
import java.util.ArrayList;
import java.util.List;

/** What has been read of all feeds so far. */
final class Collected {
  final List<Stop> stops = new ArrayList<>();
  final List<Route> routes = new ArrayList<>();
  final ServiceDays.Builder services = new ServiceDays.Builder();
  final List<TransferRule> transfers = new ArrayList<>();
  final TripCollector trips = new TripCollector();

  TimetableData build() {
    return trips.build(stops, routes, services.build(), transfers);
  }
}
