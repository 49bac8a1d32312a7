package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every constraint bites: a small world that is right, and one wrong statement at a time. */
@ExtendWith(PostgresTest.class)
class RegistryTablesTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern TABLE = Pattern.compile("create table (\\w+)");

  private static final String EVENT =
      "insert into registry_event (who, why, what, after) values ('test', 'test', 'import', '{}')";

  private static final List<String> WORLD =
      List.of(
          "insert into organisation (id, name, kind, kommunekode) values"
              + " ('k', '{\"da\":\"K\"}', 'municipality', '0101')",
          "insert into service_kind (id, ordinal, name, sector, words) values"
              + " ('vaccination', 0, '{\"da\":\"V\"}', 'municipal', '{}')",
          "insert into season values ('s26', '{\"da\":\"S\"}', '2026-10-01', '2026-12-18')",
          "insert into service (id, kind, organisation, name, residence, referral, languages,"
              + " booking_how, city_wide) values ('v', 'vaccination', 'k', '{\"da\":\"V\"}', '{}',"
              + " 'no', '{}', 'phone', false)",
          "insert into season_participant values ('s26', 0, 'k')",
          "insert into season_wave values ('s26', 0, '2026-09-10', '[75,84]')",
          "insert into region (id, name, code, valid, source) values"
              + " ('r', '{\"da\":\"R\"}', '1084', '(,2026-12-31]', 'lov')",
          "insert into region_municipality values ('r', 0, '0101', '(,2026-12-31]')",
          "insert into responsibility (id, valid, authority, source) values"
              + " ('nu', '(,2026-12-31]', 'k', 'referat')",
          "insert into responsibility_cell values"
              + " ('nu', 'vaccination', 0, '0101', 0, '(,2026-12-31]')",
          "insert into responsibility (id, valid, source) values ('x', '[2026-12-31,)', 'lov')",
          "insert into site (id, name, former_names) values ('a', '{\"da\":\"A\"}', '[]')",
          "insert into site_location values"
              + " ('a', 0, '(,2026-12-31]', 'Vej 1', null, '0101', 55, 12)",
          "insert into entrance values ('a', 'd', 0, 0, '{\"da\":\"dør\"}', 55, 12, null)",
          "insert into access_fact values ('a', 'd', 'ramp', 0, 'yes', null, 'set', '2026-01-01')",
          "insert into access_fact values ('a', null, 'lift', 0, 'unknown', null, null, null)",
          "insert into parking values ('a', 0, 0, 'disabled', 55, 12, 2)",
          "insert into closure values ('a', 0, '[2026-02-01,2026-02-02]', '{\"da\":\"L\"}')",
          "insert into service_at_site values"
              + " ('a', 0, 'v', '[2026-10-01,2026-10-31]', 'd', 'Mo 10:00-12:00', null, null)",
          "insert into site_alias values ('foer', 'a', 0)",
          "insert into hours_exception values ('a', 0, 0, '[2026-10-05,2026-10-05]', 'off', null)");

  private Connection connection;
  private Statement statement;

  @BeforeEach
  void world(TestDatabase database) throws SQLException {
    connection = database.connect();
    connection.setAutoCommit(false);
    statement = connection.createStatement();
    statement.execute(EVENT);
    for (String sql : WORLD) {
      statement.execute(sql);
    }
    statement.execute("set constraints all immediate");
    statement.execute("set constraints all deferred");
  }

  @AfterEach
  void undo() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          an id has no capitals      | entity_id_check        | update organisation set id = 'Køge'
          an id has no double hyphen | entity_id_check        | update site set id = 'a--b'
          a name has its Danish words| local_text_check       | update site set name = '{"en":"A"}'
          a Danish name is not empty | local_text_check       | update site set name = '{"da":""}'
          a name is no list          | local_text_check       | update season set name = '[]'
          former names are Danish    | site_former_names_check| update site set former_names = '[{"en":"A"}]'
          a kommunekode has 4 digits | kommunekode_check      | update organisation set kommunekode = '101'
          residence is kommunekoder  | kommunekode_check      | update service set residence = '{101}'
          kommunekode of a municipality | kommunekode_of_municipality | update organisation set kind = 'private'
          one kommunekode, one municipality | organisation_kommunekode_key | insert into organisation (id, name, kind, kommunekode) values ('l', '{"da":"L"}', 'municipality', '0101')
          a CVR checks itself        | cvr_check              | update organisation set cvr = '64942213'
          a CVR has eight digits     | cvr_check              | update organisation set cvr = '6494221'
          a SOR id is digits         | organisation_sor_id_check | update organisation set sor_id = 'SOR1'
          a kind of organisation     | organisation_kind_check| update organisation set kommunekode = null, kind = 'kommune'
          a phone is a number        | phone_number_check     | update organisation set phone_number = 'ring'
          hours need a phone         | hours_need_phone     | update organisation set phone_hours = '24/7'
          a sector                   | service_kind_sector_check | update service_kind set sector = 'private'
          a season has its order     | season_in_order           | update season set last_day = '2026-09-30'
          an age                     | service_min_age_check  | update service set min_age = -1
          ages in order              | ages_in_order          | update service set min_age = 65, max_age = 64
          a language                 | service_languages_check| update service set languages = '{dansk}'
          a way to book              | service_booking_how_check | update service set booking_how = 'fax'
          an address to book         | service_booking_url_check | update service set booking_url = 'javascript:x'
          an answer                  | answer_check           | update service set referral = 'maybe'
          a known kind               | service_kind_fkey      | update service set kind = 'x'
          a known organisation       | service_organisation_fkey | update service set organisation = 'x'
          a known season             | service_season_fkey    | update service set season = 'x'
          an offer keeps its service | service_at_site_service_fkey | delete from service
          a house is another one     | not_part_of_itself            | update site set part_of = 'a'
          a hub is another one       | not_satellite_of_itself            | update site set satellite_of = 'a'
          a known house              | site_part_of_fkey      | update site set part_of = 'x'
          a latitude                 | latitude_check         | update site_location set lat = 91
          a longitude                | longitude_check        | update entrance set lon = 181
          a stay has days            | site_location_valid_check | update site_location set valid = 'empty'
          one place a day            | one_location_a_day     | insert into site_location values ('a', 1, '[2026-12-31,)', 'Vej 2', null, '0101', 55, 12)
          a place has a door         | has no entrance        | insert into site_location values ('a', 1, '[2027-01-01,)', 'Vej 2', null, '0101', 55, 12)
          the last door stays        | last entrance          | update service_at_site set entrance_id = null; delete from entrance
          a door is named once       | entrance_pkey          | insert into entrance values ('a', 'd', 0, 1, '{"da":"dør"}', 55, 12, null)
          a door is at a place       | entrance_site_id_location_fkey | update entrance set location = 7
          a door in use stays        | service_at_site_site_id_entrance_id_fkey | insert into entrance values ('a', 'e', 0, 1, '{"da":"dør"}', 55, 12, null); delete from entrance where id = 'd'
          a feature                  | access_feature_check   | update access_fact set feature = 'wifi'
          yes has a source           | answer_has_source      | update access_fact set source = null where feature = 'ramp'
          no has a date              | answer_has_source      | update access_fact set answer = 'no', source = 'x' where feature = 'lift'
          a feature is told once     | access_fact_site_id_entrance_id_feature_key | insert into access_fact values ('a', null, 'lift', 1, 'unknown', null, null, null)
          a measure is positive      | access_fact_measure_check | update access_fact set measure = 0
          a known door               | access_fact_site_id_entrance_id_fkey | update access_fact set entrance_id = 'x'
          parking has a kind         | parking_kind_check     | update parking set kind = 'bike'
          spaces are counted         | parking_spaces_check   | update parking set spaces = -1
          a closure begins           | closure_days_check     | update closure set days = '(,2026-02-02]'
          an offer has days          | service_at_site_valid_check | update service_at_site set valid = 'empty'
          one way a day              | one_way_a_day          | insert into service_at_site values ('a', 1, 'v', '[2026-10-31,)', null, '', null, null)
          an exception ends          | hours_exception_days_check | update hours_exception set days = '[2026-10-05,)'
          an exception says what     | hours_exception_hours_check | update hours_exception set hours = ''
          a visit is one day         | visit_is_one_day      | update service_at_site set visit = true
          a visit keeps to one way a day | one_way_a_day     | insert into service_at_site (site_id, ordinal, service, valid, hours, visit) values ('a', 1, 'v', '[2026-10-31,2026-10-31]', '', true)
          familiar names are Danish  | site_familiar_names_check | update site set familiar_names = '[{"en":"A"}]'
          a known keeper             | site_keeper_fkey       | update site set keeper = 'x'
          an old id is one site's    | site_alias_pkey        | insert into site_alias values ('foer', 'a', 1)
          an old id is no site's     | another one's alias    | insert into site_alias values ('a', 'a', 1)
          a new id is no old one     | another one's alias    | insert into site (id, name, former_names) values ('foer', '{"da":"B"}', '[]')
          a ydernummer is six digits | organisation_ydernummer_check | update organisation set ydernummer = '12345'
          an age is in one wave      | one_wave_an_age        | insert into season_wave values ('s26', 1, '2026-09-16', '[84,)')
          a participant is known     | season_participant_organisation_fkey | insert into season_participant values ('s26', 1, 'x')
          a season's service is a participant's | service_of_participant | delete from season_participant; update service set season = 's26'
          a photo is whole           | photo_is_whole         | update entrance set photo = repeat('a', 64)
          a photo is told in English | entrance_photo_alt_check | update entrance set photo = repeat('a', 64), photo_alt = '{"da":"dør"}', photo_date = '2026-01-01'
          a region has its days      | region_municipality_region_id_valid_fkey | update region set valid = '(,2027-12-31]'
          one region a day           | one_region_a_day       | insert into region (id, name, valid, source) values ('q', '{"da":"Q"}', '[2026-12-31,)', 'lov'); insert into region_municipality values ('q', 0, '0101', '[2026-12-31,)')
          one region a code          | one_region_a_code      | insert into region (id, name, code, valid, source) values ('q', '{"da":"Q"}', '1084', '[2026-12-31,)', 'lov')
          one responsibility a day   | one_responsibility_a_day | insert into responsibility_cell values ('x', 'vaccination', 0, '0101', 0, '[2026-12-31,)')
          a responsibility has its days | responsibility_cell_responsibility_id_valid_fkey | insert into responsibility_cell values ('x', 'vaccination', 0, '0101', 0, '[2027-01-01,)')
          a known funder             | responsibility_funder_fkey | update responsibility set funder = 'x'
          an event has a who         | registry_event_who_check | insert into registry_event (who, why, what, after) values ('', 'x', 'import', '{}')
          an event has a why         | registry_event_why_check | insert into registry_event (who, why, what, after) values ('x', '', 'import', '{}')
          a change has a before      | before_is_there  | insert into registry_event (who, why, what, entity, entity_id, after) values ('x', 'x', 'change', 'site', 'a', '{}')
          a change is of something   | import_has_no_entity  | insert into registry_event (who, why, what, before, after) values ('x', 'x', 'change', '{}', '{}')
          an event is not changed    | never changed          | update registry_event set who = 'y'
          an event is not removed    | never changed          | delete from registry_event
          """)
  void bites(String name, String constraint, String sql) {
    assertThat(problem(sql)).contains(constraint);
  }

  @Test
  void aMoveThatLeavesNoDayDoubleIsFine() {
    assertThatNoException()
        .isThrownBy(
            () -> {
              statement.execute(
                  "insert into site_location values"
                      + " ('a', 1, '[2027-01-01,)', 'Vej 2', null, '0101', 55, 12)");
              statement.execute(
                  "insert into entrance values ('a', 'ny', 1, 0, '{\"da\":\"dør\"}', 55, 12,"
                      + " null)");
              statement.execute("set constraints all immediate");
            });
  }

  @Test
  void aSiteTakesAllThatIsItsOwnWithIt() throws SQLException {
    statement.execute("delete from site");
    statement.execute("set constraints all immediate");
    for (String table :
        List.of(
            "site_location",
            "entrance",
            "access_fact",
            "parking",
            "closure",
            "service_at_site",
            "hours_exception")) {
      assertThat(count(table)).as(table).isZero();
    }
  }

  @Test
  void noTableTakesAChangeWithoutItsEvent(TestDatabase database) throws Exception {
    connection.commit();
    for (String table : tables()) {
      if (table.equals("registry_event")) {
        continue;
      }
      assertThat(problem("delete from " + table))
          .contains("a change of " + table + " needs its row");
      connection.rollback();
    }
    statement.execute(EVENT);
    for (String table :
        List.of(
            "responsibility",
            "region",
            "site",
            "service",
            "season",
            "organisation",
            "service_kind")) {
      statement.execute("delete from " + table);
    }
    connection.commit();
  }

  @Test
  void tablesKnowTheSameWordsAsTheProgram() throws SQLException {
    assertThat(wordsOf("access_feature_check"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(AccessFeature.values()).map(AccessFeature::id).toList());
    assertThat(wordsOf("answer_check")).containsExactlyInAnyOrder("yes", "no", "unknown");
    assertThat(wordsOf("organisation_kind_check")).hasSize(Organisation.Kind.values().length);
    assertThat(wordsOf("service_kind_sector_check")).hasSize(ServiceKind.Sector.values().length);
    assertThat(wordsOf("service_booking_how_check")).hasSize(Service.Booking.How.values().length);
    assertThat(wordsOf("parking_kind_check")).hasSize(SiteLocation.Parking.Kind.values().length);
  }

  private String problem(String sql) {
    try {
      statement.execute(sql);
      statement.execute("set constraints all immediate");
      return "nothing stopped it";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private List<String> wordsOf(String constraint) throws SQLException {
    try (ResultSet result =
        statement.executeQuery(
            "select pg_get_constraintdef(oid) from pg_constraint where conname = '"
                + constraint
                + "'")) {
      assertThat(result.next()).isTrue();
      Matcher words = Pattern.compile("'([a-z-]+)'").matcher(result.getString(1));
      return words.results().map(match -> match.group(1)).collect(Collectors.toList());
    }
  }

  /** The tables of the registry, as its migrations make them. */
  private static List<String> tables() throws IOException {
    List<String> tables = new ArrayList<>();
    try (var files = Files.newDirectoryStream(MIGRATIONS, "V[1-5]__*.sql")) {
      for (Path file : files) {
        Matcher table = TABLE.matcher(Files.readString(file));
        while (table.find()) {
          tables.add(table.group(1));
        }
      }
    }
    return tables;
  }

  private long count(String table) throws SQLException {
    try (ResultSet result = statement.executeQuery("select count(*) from " + table)) {
      result.next();
      return result.getLong(1);
    }
  }
}
