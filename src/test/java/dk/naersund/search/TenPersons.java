package dk.naersund.search;

import dk.naersund.availability.Confidence;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.eligibility.Answers;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ten persons of the fictional island, on a Monday in November, and the free times of that day. */
final class TenPersons {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final String NURSE = "sygeplejeklinik";
  private static final String VACCINE = "vaccination";

  private TenPersons() {}

  /**
   * One of them.
   *
   * @param who in words
   * @param where in words
   * @param query what is asked for them, with what they answered to the questions of the rules
   */
  record One(String who, String where, NearestQuery query) {
    private One answers(String told) {
      Answers all = Answers.NONE.with("age", String.valueOf(query.person().age()));
      for (String one : told.split(",")) {
        String[] pair = one.split("=", 2);
        all = all.with(pair[0], pair[1]);
      }
      return new One(who, where, query.askedBy(query.person().answering(all)));
    }
  }

  static List<One> all() {
    return List.of(
        one("Inge, 76 år, har kun sagt sin alder", "Bakketoppen, Sundby", 56.338633, 11.891665)
            .asks(VACCINE, "2026-11-23T10:00", "slow-walk", 76, Mode.WALK),
        one("Carla, 79 år, kørestol", "Bakketoppen, Sundby", 56.338633, 11.891665)
            .asks(NURSE, "2026-11-23T10:00", "wheelchair", 79, Mode.WALK),
        one("Dagmar, 84 år, går langsomt, tager bus", "Østerlund", 56.346900, 11.929900)
            .asks(VACCINE, "2026-11-23T10:05", "slow-walk", 84, Mode.TRANSIT)
            .answers("role=self,lives=own-home,out=can"),
        one("Erik, 88 år, rollator, tager flextur", "Klintby", 56.378403, 11.851969)
            .asks(VACCINE, "2026-11-23T10:30", "rollator", 88, Mode.RIDE)
            .answers("role=self,lives=own-home,out=cannot,driven=no,public=no,flex=yes"),
        one("Fatma, 34 år, gravid", "Vesterkaj, Sundby", 56.337215, 11.868686)
            .asks(VACCINE, "2026-11-23T10:00", "stroller", 34, Mode.WALK)
            .answers("role=self,lives=own-home,own=no,household=no,pregnant=yes,out=can"),
        one("Gudrun, 50 år, rask", "Storegade 58, Sundby", 56.337558, 11.875322)
            .asks(VACCINE, "2026-11-23T10:00", "walk", 50, Mode.WALK)
            .answers(
                "role=self,lives=own-home,own=no,household=no,pregnant=no,referral=no,misuse=no"),
        one(
                "Henning, 91 år, kan ikke komme ud; hans datter spørger",
                "Storegade 58, Sundby",
                56.337558,
                11.875322)
            .asks(VACCINE, "2026-11-23T10:00", "wheelchair", 91, Mode.WALK)
            .answers(
                "role=relative,lives=own-home,out=cannot,driven=no,public=no,flex=no,"
                    + "handicap=no,kommune=sundoe"),
        one("Ole, 64 år, har KOL", "Bakketoppen, Sundby", 56.338633, 11.891665)
            .asks(VACCINE, "2026-11-23T10:00", "slow-walk", 64, Mode.WALK)
            .answers("role=self,lives=own-home,own=yes,out=can"),
        one(
                "Karen, 70 år, spørger før den første dag",
                "Storegade 58, Sundby",
                56.337558,
                11.875322)
            .asks(VACCINE, "2026-09-04T10:00", "walk", 70, Mode.WALK)
            .answers("role=self"),
        one("Poul, 85 år, rask", "Storegade 58, Sundby", 56.337558, 11.875322)
            .asks(VACCINE, "2026-11-23T10:00", "walk", 85, Mode.WALK)
            .answers("role=self,lives=own-home,own=no,household=no,pregnant=no,referral=no"));
  }

  /** What is free that day: places not named here tell nobody. */
  static DrawnTimes times(Instant now) {
    Map<ServiceAtSiteId, DrawnTimes.Drawn> all = new HashMap<>();
    String nurses = "sundoe-sygepleje";
    String region = "region-vaccination-2026";
    all.put(at("sygeplejeklinik-storegade", nurses), free("24T09:00", "24T09:20", "24T11:00"));
    all.put(at("sundhedshus-havnen", nurses), free("23T11:20", "23T12:00", "23T15:10", "23T18:00"));
    all.put(at("sygeplejeklinik-vesterby", nurses), free("23T10:50", "23T13:00"));
    all.put(at("sygeplejeklinik-skibsvaerftet", nurses), free("23T12:30", "23T15:40", "23T17:00"));
    all.put(at("sygeplejeklinik-bakken", nurses), told(Confidence.OLD, "23T10:00", "23T10:20"));
    all.put(at("vaccination-raadhuset", region), free("23T10:15", "23T11:00", "23T14:20"));
    all.put(at("vaccination-havnen", region), told(Confidence.FULL));
    all.put(at("vaccination-sygehuset", region), free("23T16:20", "23T17:00", "23T19:40"));
    all.put(at("vaccination-oesterlund", region), told(Confidence.FULL));
    all.put(at("vaccination-nordby", region), free("23T13:10", "25T09:00"));
    all.put(at("stikklar-soendergade", "stikklar-2026"), told(Confidence.COARSE, "23T13:00"));
    all.put(at("stikklar-vesterkaj", "stikklar-2026"), told(Confidence.SILENT));
    return new DrawnTimes(now, all);
  }

  private static ServiceAtSiteId at(String site, String service) {
    return new ServiceAtSiteId(site, service);
  }

  private static DrawnTimes.Drawn free(String... starts) {
    return told(Confidence.KNOWN, starts);
  }

  /** In November 2026, Danish time. */
  private static DrawnTimes.Drawn told(Confidence confidence, String... starts) {
    return new DrawnTimes.Drawn(
        confidence, Arrays.stream(starts).map(start -> moment("2026-11-" + start)).toList());
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static Place one(String who, String where, double lat, double lon) {
    return new Place(who, where, new Position(lat, lon));
  }

  private record Place(String who, String where, Position position) {
    One asks(String service, String at, String profile, int age, Mode mode) {
      Person told =
          new Person(
              age,
              null,
              service.equals(NURSE) ? Answer.NO : Answer.UNKNOWN,
              Map.of("folkepension", age > 66, "kan-ikke-tage-bus", true),
              null,
              null);
      NearestQuery query =
          new NearestQuery(
              service,
              position,
              mode == Mode.WALK ? List.of(mode) : List.of(mode, Mode.WALK),
              profile,
              moment(at),
              null,
              Set.of(),
              3,
              null,
              told,
              Set.of("flextur"));
      return new One(who, where, query);
    }
  }
}
