package dk.naersund.registry;

import dk.naersund.text.LocalText;
import java.time.LocalDate;

/**
 * What an entrance looks like. The picture itself is kept by another room under its check sum;
 * whoever does not have it shows the text alone.
 *
 * @param sha256 the SHA-256 of the picture's bytes, 64 hexadecimal digits
 * @param alt what one sees on it, in Danish and in English
 * @param date when it was taken
 */
public record Photo(String sha256, LocalText alt, LocalDate date) {}
