package dk.naersund.pages.internal.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param lang tag of the page's language
 * @param title title of the browser's tab
 * @param region the region's name
 * @param invented whether the page must say that map and places are invented
 * @param personal whether the page answers one person's question, so that no search engine keeps it
 * @param languages the languages the page comes in
 * @param urgent numbers for danger and acute illness
 * @param phones all numbers of the region
 * @param home address of the front page
 * @param accessibility address of the accessibility statement
 * @param attribution who made the map
 * @param made who made the map and how old the data is; null where nothing was asked of them
 */
public record Frame(
    String lang,
    String title,
    String region,
    boolean invented,
    boolean personal,
    List<LanguageLink> languages,
    List<PhoneView> urgent,
    List<PhoneView> phones,
    String home,
    String accessibility,
    String attribution,
    @Nullable String made) {
  /** The same page in one language. */
  public record LanguageLink(String tag, String name, String href, boolean current) {}
}
