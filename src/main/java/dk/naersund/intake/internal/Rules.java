package dk.naersund.intake.internal;

import dk.naersund.intake.internal.rules.AccessNotReadable;
import dk.naersund.intake.internal.rules.AddressMissing;
import dk.naersund.intake.internal.rules.BrokenLetters;
import dk.naersund.intake.internal.rules.CatalogueDiffers;
import dk.naersund.intake.internal.rules.ColumnMissing;
import dk.naersund.intake.internal.rules.ColumnTwice;
import dk.naersund.intake.internal.rules.ColumnUnknown;
import dk.naersund.intake.internal.rules.CoordinateNotANumber;
import dk.naersund.intake.internal.rules.CoordinatesInMetres;
import dk.naersund.intake.internal.rules.CoordinatesSwapped;
import dk.naersund.intake.internal.rules.DateNotValid;
import dk.naersund.intake.internal.rules.DatesReversed;
import dk.naersund.intake.internal.rules.DaysClash;
import dk.naersund.intake.internal.rules.DecimalComma;
import dk.naersund.intake.internal.rules.FileEmpty;
import dk.naersund.intake.internal.rules.FileNotText;
import dk.naersund.intake.internal.rules.FileTooLarge;
import dk.naersund.intake.internal.rules.GeometryNotAPoint;
import dk.naersund.intake.internal.rules.HoursMissing;
import dk.naersund.intake.internal.rules.HoursNotReadable;
import dk.naersund.intake.internal.rules.IdMissing;
import dk.naersund.intake.internal.rules.IdNotValid;
import dk.naersund.intake.internal.rules.JsonNotReadable;
import dk.naersund.intake.internal.rules.KommunekodeMissing;
import dk.naersund.intake.internal.rules.KommunekodeNotValid;
import dk.naersund.intake.internal.rules.LeadingZeroLost;
import dk.naersund.intake.internal.rules.MovedFar;
import dk.naersund.intake.internal.rules.NameMissing;
import dk.naersund.intake.internal.rules.NotAPlaceForCitizens;
import dk.naersund.intake.internal.rules.NotThisFormat;
import dk.naersund.intake.internal.rules.OutsideDenmark;
import dk.naersund.intake.internal.rules.PerhapsInRegistry;
import dk.naersund.intake.internal.rules.PerhapsTwiceInFile;
import dk.naersund.intake.internal.rules.PhoneNotValid;
import dk.naersund.intake.internal.rules.PositionMissing;
import dk.naersund.intake.internal.rules.PostcodeNotValid;
import dk.naersund.intake.internal.rules.RegistryNotRight;
import dk.naersund.intake.internal.rules.RowTooLong;
import dk.naersund.intake.internal.rules.RowsDisagree;
import dk.naersund.intake.internal.rules.ServiceMissing;
import dk.naersund.intake.internal.rules.ServiceTwice;
import dk.naersund.intake.internal.rules.ServiceUnknown;
import dk.naersund.intake.internal.rules.SiteElsewhereInTime;
import dk.naersund.intake.internal.rules.SiteHasNewId;
import dk.naersund.intake.internal.rules.SiteNotShown;
import dk.naersund.intake.internal.rules.SiteUnknown;
import dk.naersund.intake.internal.rules.SorCodeNotValid;
import dk.naersund.intake.internal.rules.StreetMissing;
import dk.naersund.intake.internal.rules.TableNotReadable;
import dk.naersund.intake.internal.rules.TextTooLong;
import dk.naersund.intake.internal.rules.ValueNotText;
import dk.naersund.intake.internal.rules.WindowsLetters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All rules, in the order in which they look. */
public final class Rules {
  /** About the file, its heading and its rows. */
  public static final List<Rule> FILE =
      List.of(
          new CatalogueDiffers(),
          new ColumnMissing(),
          new ColumnTwice(),
          new ColumnUnknown(),
          new FileEmpty(),
          new FileNotText(),
          new FileTooLarge(),
          new GeometryNotAPoint(),
          new IdMissing(),
          new JsonNotReadable(),
          new NotAPlaceForCitizens(),
          new NotThisFormat(),
          new RegistryNotRight(),
          new RowTooLong(),
          new RowsDisagree(),
          new TableNotReadable(),
          new ValueNotText(),
          new WindowsLetters());

  private static final List<CellRule> CELL =
      List.of(
          new LeadingZeroLost(),
          new DecimalComma(),
          new BrokenLetters(),
          new AccessNotReadable(),
          new CoordinateNotANumber(),
          new DateNotValid(),
          new HoursNotReadable(),
          new IdNotValid(),
          new KommunekodeNotValid(),
          new PhoneNotValid(),
          new PostcodeNotValid(),
          new SorCodeNotValid(),
          new TextTooLong());

  /** About a site as a whole. */
  static final List<EntryRule> ENTRY =
      List.of(
          new AddressMissing(),
          new CoordinatesInMetres(),
          new CoordinatesSwapped(),
          new DatesReversed(),
          new DaysClash(),
          new HoursMissing(),
          new KommunekodeMissing(),
          new MovedFar(),
          new NameMissing(),
          new OutsideDenmark(),
          new PerhapsInRegistry(),
          new PerhapsTwiceInFile(),
          new PositionMissing(),
          new ServiceMissing(),
          new ServiceTwice(),
          new ServiceUnknown(),
          new SiteElsewhereInTime(),
          new SiteHasNewId(),
          new SiteNotShown(),
          new SiteUnknown(),
          new StreetMissing());

  private static final Map<Field, List<CellRule>> BY_FIELD = new EnumMap<>(Field.class);

  static {
    for (Field field : Field.values()) {
      BY_FIELD.put(field, CELL.stream().filter(rule -> rule.fields().contains(field)).toList());
    }
  }

  private Rules() {}

  /** The rules about values of a field. */
  static List<CellRule> ofCell(Field field) {
    return BY_FIELD.getOrDefault(field, List.of());
  }

  /** Every rule there is, for the documentation's test. */
  public static List<Rule> all() {
    return java.util.stream.Stream.of(FILE, CELL, ENTRY).<Rule>flatMap(List::stream).toList();
  }
}
