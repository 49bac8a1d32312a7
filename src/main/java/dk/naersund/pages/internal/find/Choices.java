package dk.naersund.pages.internal.find;

import dk.naersund.address.Address;
import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.find.ChoiceView.Choice;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.registry.ServiceKind;
import java.util.List;
import java.util.Locale;

/** Asks what was meant, with answers that are links: they work on every device. */
public final class Choices {
  private final PageWords words;
  private final SearchForm form;
  private final String path;
  private final String site;

  Choices(PageWords words, SearchForm form) {
    this(words, form, "/find", "");
  }

  /**
   * @param path the page that the answers lead to
   * @param site id of the place it is about; blank for none
   */
  public Choices(PageWords words, SearchForm form, String path, String site) {
    this.words = words;
    this.form = form;
    this.path = path;
    this.site = site;
  }

  ChoiceView kinds(List<ServiceKind> kinds) {
    return new ChoiceView(
        words.get("choose.kind"),
        words.get("choose.kind.lead", form.need()),
        kinds.stream()
            .map(
                kind ->
                    new Choice(
                        words.in(kind.name()),
                        words.inOrNull(kind.description()),
                        form.withService(kind.id()).href("/find", words.locale())))
            .toList(),
        form.href("/", words.locale()));
  }

  /** Asks which of these places was meant. */
  public ChoiceView places(List<Address> places) {
    return new ChoiceView(
        words.get("choose.place"),
        words.get("choose.place.lead", form.where()),
        places.stream().map(this::place).toList(),
        edit());
  }

  private Choice place(Address place) {
    String kind = words.get("address.kind." + place.kind().name().toLowerCase(Locale.ROOT));
    String detail = place.kind() == Address.Kind.ADDRESS ? null : kind;
    return new Choice(
        place.text(),
        place.guess() ? words.get("choose.place.guess") : detail,
        href(form.withAddress(place.id(), place.text())));
  }

  private String href(SearchForm chosen) {
    return site.isEmpty()
        ? chosen.href(path, words.locale())
        : chosen.parameters(Href.of(path, words.locale()).with("site", site), true).toString();
  }

  private String edit() {
    return site.isEmpty()
        ? form.href("/", words.locale())
        : Href.of(path, words.locale()).with("site", site).toString();
  }
}
