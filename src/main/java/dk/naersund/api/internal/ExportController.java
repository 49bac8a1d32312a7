package dk.naersund.api.internal;

import dk.naersund.intake.Exports;
import dk.naersund.intake.Format;
import dk.naersund.platform.SearchThreads;
import dk.naersund.world.World;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The registry in other people's formats, for everybody. */
@RestController
class ExportController {
  private final Requests requests;
  private final SearchThreads threads;

  ExportController(Requests requests, SearchThreads threads) {
    this.requests = requests;
    this.threads = threads;
  }

  @Operation(
      summary = "The registry as a file: csv, geojson, hsds, fhir, or registry for all of it",
      description =
          "Sites that are hidden from the public are not in it. What a format cannot carry stands"
              + " in src/docs/exports.md.",
      parameters = {
        @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The Danish day; default today. registry carries all days")
      })
  @GetMapping("/api/v1/export/{format}")
  Mono<ResponseEntity<byte[]>> export(
      @PathVariable("format") String name, @Parameter(hidden = true) ServerWebExchange exchange) {
    Format format =
        Format.find(name)
            .filter(Format::writable)
            .orElseThrow(
                () ->
                    BadInput.of(
                        "unknown-value",
                        "format",
                        String.join(
                            ", ",
                            Arrays.stream(Format.values())
                                .filter(Format::writable)
                                .map(Format::id)
                                .toList())));
    World world = requests.world();
    LocalDate day = requests.parameters(exchange).day("asOf").orElseGet(requests::today);
    String tag =
        "\"%d-%s-%s\"".formatted(world.versions().registry(), day, name.toLowerCase(Locale.ROOT));
    if (exchange.checkNotModified(tag)) {
      return Mono.just(ResponseEntity.status(304).eTag(tag).build());
    }
    return threads.run(
        () ->
            ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, file(world, format, day))
                .body(written(world, format, day)));
  }

  private static String file(World world, Format format, LocalDate day) {
    String name =
        "naersund-%s-%s-%s.%s".formatted(world.region().id(), format.id(), day, format.extension());
    return ContentDisposition.attachment().filename(name).build().toString();
  }

  private static byte[] written(World world, Format format, LocalDate day) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exports.write(format, world.registry(), day, out);
    return out.toByteArray();
  }
}
