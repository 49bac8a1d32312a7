package dk.naersund.registry.internal;

import dk.naersund.registry.Answer;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import io.r2dbc.spi.Readable;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Rows of everything but sites as records. */
final class CatalogueReader {
  static final String SEASONS =
      """
      select *,
        array(select organisation::text from season_participant p
          where p.season_id = s.id order by ordinal) as participants,
        coalesce((select jsonb_agg(jsonb_build_object('invited', invited,
              'minAge', lower(ages), 'maxAge', upper(ages) - 1) order by ordinal)
          from season_wave w where w.season_id = s.id), '[]') as waves
      from season s
      """;

  static final String REGIONS =
      """
      select *, lower(valid) as day_from, upper(valid) - 1 as day_to,
        array(select kommunekode::text from region_municipality m
          where m.region_id = r.id order by ordinal) as municipalities
      from region r
      """;

  static final String RESPONSIBILITIES =
      """
      select *, lower(valid) as day_from, upper(valid) - 1 as day_to,
        array(select kind::text from responsibility_cell c
          where c.responsibility_id = r.id and c.ordinal = 0 order by kind_ordinal) as kinds,
        array(select kommunekode::text from responsibility_cell c
          where c.responsibility_id = r.id and c.kind_ordinal = 0 order by ordinal)
          as municipalities
      from responsibility r
      """;

  private static final TypeReference<List<Season.Wave>> WAVES = new TypeReference<>() {};

  private final Columns columns;

  CatalogueReader(Columns columns) {
    this.columns = columns;
  }

  Organisation organisation(Readable row) {
    return new Organisation(
        columns.text(row, "id"),
        columns.localText(row, "name"),
        columns.choice(row, "kind", Organisation.Kind.class),
        columns.findText(row, "kommunekode"),
        columns.findText(row, "cvr"),
        columns.findText(row, "sor_id"),
        columns.findText(row, "ydernummer"),
        columns.findPhone(row));
  }

  ServiceKind serviceKind(Readable row) {
    return new ServiceKind(
        columns.text(row, "id"),
        columns.localText(row, "name"),
        columns.findLocalText(row, "description"),
        columns.choice(row, "sector", ServiceKind.Sector.class),
        columns.texts(row, "words"),
        columns.findLocalText(row, "instead"));
  }

  Season season(Readable row) {
    return new Season(
        columns.text(row, "id"),
        columns.localText(row, "name"),
        columns.date(row, "first_day"),
        columns.date(row, "last_day"),
        columns.objects(row, "waves", WAVES),
        columns.texts(row, "participants"));
  }

  RegionCode region(Readable row) {
    return new RegionCode(
        columns.text(row, "id"),
        columns.localText(row, "name"),
        columns.findText(row, "code"),
        columns.findText(row, "organisation"),
        columns.texts(row, "municipalities"),
        columns.findDate(row, "day_from"),
        columns.findDate(row, "day_to"),
        columns.findText(row, "successor"),
        columns.text(row, "source"));
  }

  Responsibility responsibility(Readable row) {
    return new Responsibility(
        columns.text(row, "id"),
        columns.texts(row, "kinds"),
        columns.texts(row, "municipalities"),
        columns.findDate(row, "day_from"),
        columns.findDate(row, "day_to"),
        columns.findText(row, "authority"),
        columns.findText(row, "funder"),
        columns.findText(row, "operator"),
        columns.findText(row, "building_owner"),
        columns.text(row, "source"),
        columns.findLocalText(row, "note"));
  }

  Service service(Readable row) {
    return new Service(
        columns.text(row, "id"),
        columns.text(row, "kind"),
        columns.text(row, "organisation"),
        columns.localText(row, "name"),
        new Service.Audience(
            columns.findInteger(row, "min_age"),
            columns.findInteger(row, "max_age"),
            columns.texts(row, "codes"),
            columns.choice(row, "referral", Answer.class),
            columns.findLocalText(row, "audience_note")),
        columns.texts(row, "languages"),
        new Service.Booking(
            columns.choice(row, "booking_how", Service.Booking.How.class),
            columns.findText(row, "booking_url")),
        columns.findText(row, "season"),
        columns.flag(row, "city_wide"));
  }
}
