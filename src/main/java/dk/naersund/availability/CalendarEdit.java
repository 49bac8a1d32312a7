package dk.naersund.availability;

/** A change of a site's calendar. */
public sealed interface CalendarEdit {
  /** The site whose calendar it changes. */
  String site();

  /** Adds a series (number 0), or changes the last day or the seats of one. */
  record PutSeries(OpeningSeries series) implements CalendarEdit {
    @Override
    public String site() {
      return series.at().site();
    }
  }

  /** Takes a series away. */
  record RemoveSeries(String site, long id) implements CalendarEdit {}

  /** Adds closing days (number 0), or changes them. */
  record PutClosing(ClosingDays closing) implements CalendarEdit {
    @Override
    public String site() {
      return closing.site();
    }
  }

  /** Takes closing days away. */
  record RemoveClosing(String site, long id) implements CalendarEdit {}

  /**
   * Makes what a change was about again what it was before.
   *
   * @param event the number of the change
   */
  record Undo(String site, long event) implements CalendarEdit {}
}
