package dk.naersund.pages.internal.photos;

import dk.naersund.editing.Photos;
import dk.naersund.pages.internal.form.RowView;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.FieldView;
import dk.naersund.pages.internal.upload.FormParts;
import dk.naersund.registry.Photo;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** The questions about the picture of one door. */
final class PhotoForm {
  private static final int LONGEST = 500;
  private static final int ID = 64;
  private static final List<String> FIELDS = List.of("alt", "alt-en", "date", "kept", "was", "do");

  private final Spoken spoken;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();

  private PhotoForm(Spoken spoken) {
    this.spoken = spoken;
  }

  /** With the picture that is there; empty fields, and today, where there is none. */
  static PhotoForm of(Spoken spoken, DoorAt door) {
    PhotoForm form = new PhotoForm(spoken);
    Photo photo = door.photo();
    form.values.put("was", door.sha256());
    form.values.put("kept", door.sha256());
    form.values.put("alt", photo == null ? "" : photo.alt().da());
    form.values.put("alt-en", photo == null ? "" : photo.alt().byLanguage().getOrDefault("en", ""));
    form.values.put("date", Days.write(photo == null ? spoken.words().today() : photo.date()));
    return form;
  }

  /**
   * What a browser sent. A file that is a picture is kept at once, so that whoever has another
   * field to mend need not choose it again.
   */
  static Mono<PhotoForm> sent(Spoken spoken, MultiValueMap<String, Part> parts, Photos photos) {
    PhotoForm form = new PhotoForm(spoken);
    FIELDS.forEach(field -> form.values.put(field, FormParts.text(parts.getFirst(field))));
    if (!(parts.getFirst("file") instanceof FilePart file)) {
      return Mono.just(form);
    }
    return FormParts.bytes(file, Photos.MOST_BYTES)
        .flatMap(
            bytes ->
                bytes.length == 0
                    ? Mono.just(form)
                    : photos.keep(bytes, spoken.account()).map(photo -> form.keeping(photo.id())))
        .onErrorResume(
            Photos.NotAPhoto.class, problem -> Mono.just(form.refusing(problem.why().name())))
        .onErrorResume(
            DataBufferLimitException.class,
            problem -> Mono.just(form.refusing(Photos.NotAPhoto.Why.TOO_LARGE.name())));
  }

  private PhotoForm keeping(String id) {
    values.put("kept", id);
    return this;
  }

  private PhotoForm refusing(String why) {
    problems.put(
        "file", spoken.say("api.problem.photo-" + why.toLowerCase(Locale.ROOT).replace('_', '-')));
    return this;
  }

  boolean isRemoval() {
    return get("do").equals("remove");
  }

  /** The picture that was to be seen when the form was opened; empty for none. */
  String was() {
    return get("was");
  }

  /** The picture that is chosen; empty for none. */
  String kept() {
    String kept = get("kept");
    return kept.matches("[0-9a-f]{" + ID + "}") ? kept : "";
  }

  /** What was typed; null, and noted, when something is missing. */
  @Nullable Photo photo() {
    if (kept().isEmpty()) {
      problems.putIfAbsent("file", spoken.get("photo.file.missing"));
    }
    needed("alt", "photo.alt.missing");
    needed("alt-en", "photo.alt-en.missing");
    LocalDate today = spoken.words().today();
    LocalDate date = Days.read(get("date"), today).orElse(null);
    if (date == null || date.isAfter(today)) {
      problems.put("date", spoken.get("photo.date.wrong"));
    }
    return problems.isEmpty() && date != null
        ? new Photo(kept(), new LocalText(Map.of("da", get("alt"), "en", get("alt-en"))), date)
        : null;
  }

  private void needed(String field, String missing) {
    if (get(field).isEmpty()) {
      problems.put(field, spoken.get(missing));
    } else if (get(field).length() > LONGEST) {
      problems.put(field, spoken.get("site.why.long", LONGEST));
    }
  }

  private String get(String field) {
    return values.getOrDefault(field, "");
  }

  boolean isRight() {
    return problems.isEmpty();
  }

  FieldView file() {
    return field("file", "file", "photo.file", "photo.file.hint");
  }

  List<RowView> rows() {
    return List.of(
        row("area", field("alt", "text", "photo.alt", "photo.alt.hint")),
        row("area", field("alt-en", "text", "photo.alt-en", null)),
        row("text", field("date", "text", "photo.date", "photo.date.hint")));
  }

  private static RowView row(String type, FieldView field) {
    return new RowView(type, field, List.of());
  }

  List<FieldView.ErrorView> errors() {
    List<FieldView.ErrorView> errors = new ArrayList<>();
    for (String field : List.of("file", "alt", "alt-en", "date")) {
      String problem = problems.get(field);
      if (problem != null) {
        errors.add(new FieldView.ErrorView(field, problem));
      }
    }
    return errors;
  }

  private FieldView field(String id, String type, String label, @Nullable String hint) {
    return new FieldView(
        id,
        spoken.get(label),
        type,
        "off",
        get(id),
        "",
        hint == null ? null : spoken.get(hint),
        problems.get(id));
  }
}
