package dk.naersund.api.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.Drafts;
import dk.naersund.editing.Editing;
import dk.naersund.editing.Preview;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryJson;
import dk.naersund.registry.RegistrySnapshot;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What became of edits, as answers. */
@Component
class EditAnswers {
  private final Editing editing;
  private final Drafts drafts;
  private final Requests requests;

  EditAnswers(Editing editing, Drafts drafts, Requests requests) {
    this.editing = editing;
    this.drafts = drafts;
    this.requests = requests;
  }

  /** Makes one edit for the reason that the request gives, or tells what it would do. */
  Mono<ResponseEntity<?>> make(Edit edit, Account account, ServerWebExchange exchange) {
    return EditingRequests.isDryRun(exchange)
        ? preview(List.of(edit), account, exchange)
        : editing
            .publish(List.of(edit), EditingRequests.why(exchange), account)
            .flatMap(outcome -> withoutDrafts(List.of(edit), outcome, account))
            .map(outcome -> one(RefusedEdits.Target.of(edit), outcome));
  }

  /** Makes several edits together, or tells what they would do. */
  Mono<ResponseEntity<?>> make(
      List<Edit> edits, @Nullable String why, Account account, ServerWebExchange exchange) {
    return EditingRequests.isDryRun(exchange)
        ? preview(edits, account, exchange)
        : editing
            .publish(edits, EditingRequests.why(why), account)
            .flatMap(outcome -> withoutDrafts(edits, outcome, account))
            .map(outcome -> all(targets(edits), outcome));
  }

  /** What is published is no draft any more. */
  private Mono<PublishOutcome> withoutDrafts(
      List<Edit> edits, PublishOutcome outcome, Account account) {
    return outcome instanceof PublishOutcome.Accepted
        ? drafts.done(edits.stream().map(Edit::id).toList(), account).thenReturn(outcome)
        : Mono.just(outcome);
  }

  private Mono<ResponseEntity<?>> preview(
      List<Edit> edits, Account account, ServerWebExchange exchange) {
    return editing.preview(edits, account).map(preview -> preview(edits, preview, exchange));
  }

  /**
   * What was published.
   *
   * @param event the registry's event now
   * @param entries each edit's entry, in their order
   */
  record PublishedJson(long event, List<VersionJson> entries) {}

  /** An entry's version; 0 when it is not there any more. */
  record VersionJson(String kind, String id, long version) {}

  /** An entry with its version as the tag. */
  static ResponseEntity<JsonNode> entry(Editing.Opened opened) {
    return ResponseEntity.ok()
        .eTag(EditingRequests.tag(opened.version()))
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(RegistryJson.write(opened.entity()));
  }

  /** What one edit has made of its entry: the entry, nothing when it is gone, or the problem. */
  static ResponseEntity<?> one(RefusedEdits.Target edit, PublishOutcome outcome) {
    PublishOutcome.Accepted accepted = accepted(List.of(edit), outcome);
    RegistryEntity entity = find(accepted.snapshot(), edit.id());
    if (entity == null) {
      return ResponseEntity.noContent().build();
    }
    ResponseEntity.BodyBuilder response =
        edit.isNew()
            ? ResponseEntity.created(URI.create(EntryKinds.path(edit.id())))
            : ResponseEntity.ok();
    return response
        .eTag(EditingRequests.tag(accepted.versions().getFirst()))
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(RegistryJson.write(entity));
  }

  /** What several edits have made, or the problem. */
  static ResponseEntity<PublishedJson> all(
      List<RefusedEdits.Target> edits, PublishOutcome outcome) {
    PublishOutcome.Accepted accepted = accepted(edits, outcome);
    List<VersionJson> entries = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      entries.add(
          new VersionJson(
              EntryKinds.name(edits.get(i).id().kind()),
              edits.get(i).id().id(),
              accepted.versions().get(i)));
    }
    return ResponseEntity.ok(new PublishedJson(accepted.snapshot().event(), entries));
  }

  private static List<RefusedEdits.Target> targets(List<Edit> edits) {
    return edits.stream().map(RefusedEdits.Target::of).toList();
  }

  private static PublishOutcome.Accepted accepted(
      List<RefusedEdits.Target> edits, PublishOutcome outcome) {
    return switch (outcome) {
      case PublishOutcome.Accepted accepted -> accepted;
      case PublishOutcome.Refused refused -> throw new RefusedEdits(edits, refused);
    };
  }

  /** What edits would do, with every changed site as citizens would see it. */
  private ResponseEntity<?> preview(List<Edit> edits, Preview preview, ServerWebExchange exchange) {
    Locale language = requests.language(exchange);
    return switch (preview) {
      case Preview.Impossible impossible ->
          throw new RefusedEdits(targets(edits), impossible.refused());
      case Preview.Possible possible ->
          ResponseEntity.status(HttpStatus.OK)
              .cacheControl(CacheControl.noStore())
              .body(PreviewJson.of(possible, requests.today(), language));
    };
  }

  private static @Nullable RegistryEntity find(RegistrySnapshot snapshot, EntityId entity) {
    return snapshot.find(entity).orElse(null);
  }
}
