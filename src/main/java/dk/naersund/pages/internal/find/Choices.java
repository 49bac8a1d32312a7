package dk.naersund.pages.internal.find;

import dk.naersund.address.Address;
import dk.naersund.pages.internal.find.ChoiceView.Choice;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.registry.ServiceKind;
import java.util.List;
import java.util.Locale;

/** Asks what was meant, with answers that are links: they work on every device. */
final class Choices {
  private final PageWords words;
  private final FindForm form;

  Choices(PageWords words, FindForm form) {
    this.words = words;
    this.form = form;
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

  ChoiceView places(List<Address> places) {
    return new ChoiceView(
        words.get("choose.place"),
        words.get("choose.place.lead", form.where()),
        places.stream().map(this::place).toList(),
        form.href("/", words.locale()));
  }

  private Choice place(Address place) {
    String kind = words.get("address.kind." + place.kind().name().toLowerCase(Locale.ROOT));
    return new Choice(
        place.text(),
        place.guess()
            ? words.get("choose.place.guess")
            : place.kind() == Address.Kind.ADDRESS ? null : kind,
        form.withAddress(place.id(), place.text()).href("/find", words.locale()));
  }
}
