package dk.naersund.registry.internal;

import dk.naersund.registry.Answer;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import io.r2dbc.spi.Readable;

/** Rows of everything but sites as records. */
final class CatalogueReader {
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
        columns.date(row, "last_day"));
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
