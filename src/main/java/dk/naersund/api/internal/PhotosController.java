package dk.naersund.api.internal;

import dk.naersund.editing.NotThere;
import dk.naersund.editing.Photos;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Pictures of entrances. */
@RestController
@RequestMapping("/api/v1/photos")
@Tag(name = "photos")
class PhotosController {
  private final Photos photos;
  private final EditingRequests who;

  PhotosController(Photos photos, EditingRequests who) {
    this.photos = photos;
    this.who = who;
  }

  /** A picture that is kept; an entrance names it by its id. */
  record PhotoJson(String id, String url, int width, int height) {}

  @SecurityRequirement(name = OpenApi.BEARER)
  @Operation(
      summary = "Keeps a picture: JPEG or PNG, at most 12 MB",
      description = "It is written anew, upright, without the place and time that stood beside it.")
  @PostMapping
  Mono<ResponseEntity<PhotoJson>> keep(@Parameter(hidden = true) ServerWebExchange exchange) {
    return who.account()
        .flatMap(
            account ->
                Bodies.bytes(exchange, Photos.MOST_BYTES)
                    .flatMap(upload -> photos.keep(upload, account)))
        .map(
            photo -> {
              String url = "/api/v1/photos/" + photo.id();
              return ResponseEntity.created(URI.create(url))
                  .body(new PhotoJson(photo.id(), url, photo.width(), photo.height()));
            });
  }

  @Operation(summary = "A picture; its id is its check sum, so it never changes")
  @GetMapping(path = "/{id}", produces = MediaType.IMAGE_JPEG_VALUE)
  Mono<ResponseEntity<byte[]>> photo(@PathVariable String id) {
    return photos
        .find(id)
        .switchIfEmpty(Mono.error(() -> new NotThere("photo", id)))
        .map(
            jpeg ->
                ResponseEntity.ok()
                    .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                    .contentType(MediaType.IMAGE_JPEG)
                    .eTag("\"" + id + "\"")
                    .body(jpeg));
  }
}
