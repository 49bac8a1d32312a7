package dk.naersund.intake.internal;

import dk.naersund.intake.Place;
import java.util.Map;

/**
 * A row of a table, or one service of a site in JSON.
 *
 * @param place where it stands
 * @param cells what it says; blank cells are not in it
 * @param tellsServices whether the file speaks of services at all
 */
record Row(Place place, Map<Field, Cell> cells, boolean tellsServices) {}
