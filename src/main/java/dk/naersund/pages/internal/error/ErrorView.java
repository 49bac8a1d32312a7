package dk.naersund.pages.internal.error;

/**
 * A page that says that another page cannot be shown.
 *
 * @param heading what is the matter
 * @param sentence what one can do
 * @param home address of the front page
 */
public record ErrorView(String heading, String sentence, String home) {}
