package dk.naersund.pages.internal.photos;

import dk.naersund.editing.Editing;
import dk.naersund.editing.Editing.Opened;
import dk.naersund.editing.Photos;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.ListPage;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Photo;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Registry;
import dk.naersund.registry.Site;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the doors of a place look like: choose a door, then a picture and what one sees on it. */
@Controller
@RequestMapping(ListPage.LIST + "/steder/{id}/billeder")
final class PhotosPage {
  private final EditorWords words;
  private final Editing editing;
  private final Photos photos;
  private final Registry registry;

  PhotosPage(EditorWords words, Editing editing, Photos photos, Registry registry) {
    this.words = words;
    this.editing = editing;
    this.photos = photos;
    this.registry = registry;
  }

  /**
   * A door on the list.
   *
   * @param src its picture's; null for none
   */
  record DoorView(
      String name, String address, String href, @Nullable String src, @Nullable String alt) {}

  @GetMapping
  Mono<Rendering> list(
      ServerWebExchange exchange,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String foer,
      @RequestParam(defaultValue = "") String nu) {
    return words
        .of(exchange)
        .map(
            spoken -> {
              Opened opened = editing.open(EntityId.site(id), spoken.account());
              Site site = (Site) opened.entity();
              boolean done = nu.equals(Long.toString(opened.version()));
              return spoken
                  .page("photos", spoken.get("photo.heading", spoken.words().in(site.name())))
                  .modelAttribute(
                      "doors",
                      DoorAt.of(site, spoken.words().today()).stream()
                          .map(door -> view(spoken, site, door))
                          .toList())
                  .modelAttribute("done", done)
                  .modelAttribute("before", foer.matches("\\d{1,18}") ? foer : "0")
                  .modelAttribute("seen", opened.version())
                  .modelAttribute("toUndo", spoken.href(place(site) + "/fortryd"))
                  .modelAttribute("back", spoken.href(place(site)))
                  .build();
            });
  }

  private static DoorView view(Spoken spoken, Site site, DoorAt door) {
    Photo photo = door.photo();
    String name = spoken.words().in(door.door().name());
    return new DoorView(
        name.substring(0, 1).toUpperCase(spoken.words().locale()) + name.substring(1),
        door.location().addressText(),
        spoken.href(place(site) + "/billeder/" + door.id()),
        photo == null ? null : src(photo.sha256()),
        photo == null ? null : spoken.words().in(photo.alt()));
  }

  @GetMapping("/{door}")
  Mono<Rendering> ask(
      ServerWebExchange exchange, @PathVariable String id, @PathVariable String door) {
    return words
        .of(exchange)
        .map(
            spoken -> {
              Site site = open(spoken, id);
              DoorAt at = DoorAt.find(site, spoken.words().today(), door);
              return page(spoken, site, at, PhotoForm.of(spoken, at), "", HttpStatus.OK);
            });
  }

  @PostMapping("/{door}")
  Mono<Rendering> change(
      ServerWebExchange exchange, @PathVariable String id, @PathVariable String door) {
    return words
        .of(exchange)
        .flatMap(
            spoken -> {
              var unused = open(spoken, id);
              return exchange
                  .getMultipartData()
                  .flatMap(parts -> PhotoForm.sent(spoken, parts, photos))
                  .flatMap(form -> change(spoken, id, door, form));
            });
  }

  private Mono<Rendering> change(Spoken spoken, String id, String door, PhotoForm form) {
    Opened opened = editing.open(EntityId.site(id), spoken.account());
    Site site = (Site) opened.entity();
    DoorAt at = DoorAt.find(site, spoken.words().today(), door);
    if (!at.sha256().equals(form.was())) {
      return Mono.just(late(spoken, site, at, form));
    }
    Photo photo = form.isRemoval() ? null : form.photo();
    if (photo == null && !form.isRemoval()) {
      return Mono.just(page(spoken, site, at, form, "", HttpStatus.UNPROCESSABLE_CONTENT));
    }
    Edit edit = new Edit.Put(at.shown(site, photo), opened.version());
    String why =
        spoken.get(
            photo == null ? "photo.why.removed" : "photo.why", spoken.words().in(at.door().name()));
    return editing
        .publish(List.of(edit), why, spoken.account())
        .flatMap(
            outcome ->
                switch (outcome) {
                  case PublishOutcome.Accepted accepted ->
                      Mono.just(
                          EditorWords.to(
                              spoken
                                  .link(place(site) + "/billeder")
                                  .with("foer", opened.version())
                                  .with("nu", accepted.versions().getFirst())
                                  .toString()));
                  case PublishOutcome.Refused refused -> refused(spoken, id, door, form, refused);
                });
  }

  /** Who was faster with something else of the place is no hindrance: the door is put anew. */
  private Mono<Rendering> refused(
      Spoken spoken, String id, String door, PhotoForm form, PublishOutcome.Refused refused) {
    Site site = open(spoken, id);
    DoorAt at = DoorAt.find(site, spoken.words().today(), door);
    String why =
        refused.edits().values().stream()
            .filter(EditOutcome.Rejected.class::isInstance)
            .flatMap(rejected -> ((EditOutcome.Rejected) rejected).problems().stream())
            .map(problem -> spoken.words().in(problem.text()))
            .collect(Collectors.joining(" "));
    return why.isEmpty()
        ? registry.catchUp().then(Mono.defer(() -> change(spoken, id, door, form)))
        : Mono.just(page(spoken, site, at, form, why, HttpStatus.UNPROCESSABLE_CONTENT));
  }

  /** Both pictures stand there: the one that is there now, and the one that was chosen. */
  private static Rendering late(Spoken spoken, Site site, DoorAt at, PhotoForm form) {
    return page(spoken, site, at, form, spoken.get("photo.late"), HttpStatus.CONFLICT);
  }

  private static Rendering page(
      Spoken spoken, Site site, DoorAt at, PhotoForm form, String notice, HttpStatus status) {
    String door = spoken.words().in(at.door().name());
    Photo photo = at.photo();
    return spoken
        .page("photo", spoken.get("photo.of", door, spoken.words().in(site.name())))
        .modelAttribute("errors", form.errors())
        .modelAttribute("notice", notice)
        .modelAttribute("file", form.file())
        .modelAttribute("rows", form.rows())
        .modelAttribute("was", at.sha256())
        .modelAttribute("kept", form.kept())
        .modelAttribute("now", photo == null ? "" : src(photo.sha256()))
        .modelAttribute("alt", photo == null ? "" : spoken.words().in(photo.alt()))
        .modelAttribute("chosen", isChosen(at, form) ? src(form.kept()) : "")
        .modelAttribute("action", spoken.href(place(site) + "/billeder/" + at.id()))
        .modelAttribute("back", spoken.href(place(site) + "/billeder"))
        .modelAttribute("backLabel", spoken.get("photo.heading", spoken.words().in(site.name())))
        .status(status)
        .build();
  }

  /** Whether another picture is chosen than the one that is there. */
  private static boolean isChosen(DoorAt at, PhotoForm form) {
    return !form.kept().isEmpty() && !form.kept().equals(at.sha256());
  }

  private Site open(Spoken spoken, String id) {
    return (Site) editing.open(EntityId.site(id), spoken.account()).entity();
  }

  private static String place(Site site) {
    return ListPage.LIST + "/steder/" + site.id();
  }

  private static String src(String sha256) {
    return "/api/v1/photos/" + sha256;
  }
}
