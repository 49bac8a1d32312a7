package dk.naersund.intake.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file can say about a site, or about a service there: the columns of our table. */
public enum Field {
  ID("nr", "steds-id"),
  NAME("navn", "sted"),
  NAME_EN,
  LANDMARK("kendetegn"),
  ADDRESS("adresse"),
  ADDRESS_ID("adresse-id", "dar-id"),
  KOMMUNEKODE("kommune", "municipality"),
  LAT("latitude", "breddegrad"),
  LON("longitude", "længdegrad", "lng"),
  PHONE("telefon", "tlf"),
  PHONE_HOURS("telefontid"),
  PART_OF("del_af"),
  SATELLITE_OF,
  ACCESS("adgang"),
  SERVICE("tilbud"),
  HOURS("åbningstid", "åbningstider", "opening_hours"),
  SERVICE_PHONE,
  SERVICE_PHONE_HOURS,
  SERVICE_FROM("fra"),
  SERVICE_TO("til"),
  /** Only from the register of health organisations, which has no street names. */
  POSTCODE,
  SOR_CODE,
  /** Known, and of no use here. */
  SHAK_CODE,
  UNIT_TYPE;

  private static final Set<Field> OFFER = EnumSet.range(SERVICE, SERVICE_TO);
  private static final Set<Field> FOREIGN = EnumSet.range(POSTCODE, UNIT_TYPE);

  private final List<String> otherNames;

  Field(String... otherNames) {
    this.otherNames = List.of(otherNames);
  }

  /** The column's name. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is about a service at the site, not about the site. */
  public boolean ofOffer() {
    return OFFER.contains(this);
  }

  /** The columns of our table, in their order. */
  public static List<Field> columns() {
    return Arrays.stream(values()).filter(field -> !FOREIGN.contains(field)).toList();
  }

  /** The column that people mean by a heading, in Danish or English, small letters or capitals. */
  public static Optional<Field> find(String heading) {
    String name = heading.strip().toLowerCase(Locale.ROOT);
    return columns().stream()
        .filter(field -> field.column().equals(name) || field.otherNames.contains(name))
        .findFirst();
  }
}
