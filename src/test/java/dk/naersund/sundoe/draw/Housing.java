package dk.naersund.sundoe.draw;

/**
 * How houses stand along a street.
 *
 * @param postcode four digits
 * @param city the post town
 * @param spacing metres from one house number to the next on the same side
 * @param setback metres from the middle of the street to the front door
 * @param terraced whether houses touch each other
 */
public record Housing(
    String postcode, String city, double spacing, double setback, boolean terraced) {}
