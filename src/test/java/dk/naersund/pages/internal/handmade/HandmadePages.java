package dk.naersund.pages.internal.handmade;

import dk.naersund.availability.FreeTimes;
import dk.naersund.basemap.Basemap;
import dk.naersund.calls.EmptySearches;
import dk.naersund.coverage.Promises;
import dk.naersund.eligibility.Askers;
import dk.naersund.platform.SearchThreads;
import dk.naersund.platform.internal.SecurityHeaders;
import dk.naersund.search.Journeys;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.Reason;
import dk.naersund.search.RideJourneys;
import dk.naersund.search.TransitJourneys;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The pages on a town written by hand: no map, no database, started in two seconds. Tests use it;
 * {@link #main} shows it in a browser, to whoever works on a page. It bears no stereotype, so that
 * the whole program's tests do not find it.
 */
@ImportAutoConfiguration({
  CodecsAutoConfiguration.class,
  ErrorWebFluxAutoConfiguration.class,
  HttpHandlerAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  NettyReactiveWebServerAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
  WebFluxAutoConfiguration.class
})
@EnableConfigurationProperties(WebProperties.class)
@ComponentScan(
    basePackages = {"dk.naersund.pages.internal", "dk.naersund.text"},
    // What stands behind a log-in, and the inbox, needs a database.
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern =
                "dk\\.naersund\\.pages\\.internal\\.(account|booking|calendar|callcenter|form|history|imports|kinds|kommune|photos|responsibility|season|tell|visits)\\..*"))
@Import({SearchThreads.class, SecurityHeaders.class})
public class HandmadePages {
  /** Serves the pages on a port of this machine: {@code --server.port=8089}. */
  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(HandmadePages.class);
    application.setDefaultProperties(Map.of("server.address", "127.0.0.1"));
    application.run(args);
  }

  @Bean
  Clock clock() {
    return Clock.fixed(HandmadeTown.NOW, HandmadeTown.ZONE);
  }

  @Bean
  Worlds worlds(Texts texts) {
    return Worlds.of(HandmadeTown.world(texts));
  }

  @Bean
  FreeTimes freeTimes() {
    return FreeTimes.none();
  }

  @Bean
  Askers askers() {
    return Askers.none();
  }

  @Bean
  Nearest nearest(Worlds worlds) {
    return new HandmadeNearest(worlds.current());
  }

  @Bean
  Journeys journeys(Worlds worlds) {
    return new HandmadeJourneys(worlds.current());
  }

  /** Nobody drives anybody. */
  @Bean
  RideJourneys rideJourneys() {
    return query -> new RideJourneys.Answer(null, List.of(), List.of());
  }

  /** The town has no timetable. */
  @Bean
  TransitJourneys transitJourneys() {
    return query ->
        new TransitJourneys.Answer(
            null,
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            new Reason(
                "no-timetable",
                LocalText.of("Vi har ingen køreplan her.", "We have no timetable here.")));
  }

  @Bean
  Basemap basemap() {
    return () -> new Basemap.Missing("the town is written by hand");
  }

  /** Nobody counts here. */
  @Bean
  EmptySearches emptySearches() {
    return new EmptySearches() {
      @Override
      public void count(NearestAnswer answer, Channel channel) {}

      @Override
      public Mono<List<Count>> list(LocalDate from, LocalDate to) {
        return Mono.just(List.of());
      }
    };
  }

  @Bean
  Promises promises() {
    return new HandmadePromises();
  }

  /** The one thing that the pages' scripts ask of the HTTP interface, and a page that breaks. */
  @Bean
  RouterFunction<ServerResponse> others(Worlds worlds) {
    return RouterFunctions.route()
        .GET("/api/v1/addresses", request -> suggestions(worlds, request))
        .GET(
            "/broken",
            request -> {
              throw new IllegalStateException("broken on purpose");
            })
        .build();
  }

  private static Mono<ServerResponse> suggestions(Worlds worlds, ServerRequest request) {
    String typed = request.queryParam("q").orElse("");
    return ServerResponse.ok()
        .bodyValue(Map.of("addresses", worlds.current().addresses().suggest(typed, 6, null)));
  }
}
