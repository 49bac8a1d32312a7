package dk.naersund.pages.internal.kommune;

import java.util.List;

/**
 * The list as it is shown.
 *
 * @param q what was searched for
 * @param count how many of how many are shown, in a sentence
 * @param nothingKept whether the account keeps no place at all
 */
record ListView(
    String q,
    List<Show.Choice> shows,
    List<EntryView> entries,
    String count,
    boolean nothingKept) {}
