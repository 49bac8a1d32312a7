package dk.naersund.api.internal;

import dk.naersund.platform.BrowserRules;
import dk.naersund.platform.SearchThreads;
import dk.naersund.search.NearestQuery;
import dk.naersund.text.Texts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * The short way to the answer that is asked for most: good questions for the nearest are answered
 * past the web framework, with the same bytes, headers and metric. Whatever is not a good question
 * goes to {@link NearestController}, which knows how to say what is wrong with it.
 */
@Component
class NearestRoute implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
  private static final String PATH = "/api/v1/nearest";
  private static final String JSON = "application/json";

  private final Supplier<NearestAnswers> answers;
  private final Supplier<Requests> requests;
  private final Supplier<SearchThreads> threads;
  private final Supplier<Timer> timer;
  private final Supplier<ReactorHttpHandlerAdapter> framework;
  private final Texts texts;
  private final Map<String, HttpHeaders> headers = new HashMap<>();

  /** The web server is made before the world is; so what answers is looked up when first asked. */
  NearestRoute(
      ObjectProvider<NearestAnswers> answers,
      ObjectProvider<Requests> requests,
      ObjectProvider<SearchThreads> threads,
      ObjectProvider<MeterRegistry> meters,
      ObjectProvider<HttpHandler> framework,
      Texts texts) {
    this.answers = SingletonSupplier.of(answers::getObject);
    this.requests = SingletonSupplier.of(requests::getObject);
    this.threads = SingletonSupplier.of(threads::getObject);
    this.timer = SingletonSupplier.of(() -> timer(meters.getObject()));
    this.framework =
        SingletonSupplier.of(() -> new ReactorHttpHandlerAdapter(framework.getObject()));
    this.texts = texts;
    for (Locale language : texts.languages()) {
      headers.put(language.getLanguage(), headers(language));
    }
  }

  /** The framework's own timer of requests. */
  private static Timer timer(MeterRegistry meters) {
    return meters.timer(
        "http.server.requests",
        "error",
        "none",
        "exception",
        "none",
        "method",
        "GET",
        "outcome",
        "SUCCESS",
        "status",
        "200",
        "uri",
        PATH);
  }

  private static HttpHeaders headers(Locale language) {
    HttpHeaders headers = new DefaultHttpHeaders();
    headers.set("Content-Type", JSON);
    headers.set("Content-Language", language.getLanguage());
    headers.set("Cache-Control", "no-store");
    BrowserRules.HEADERS.forEach(headers::set);
    return headers;
  }

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addRouteProviders(routes -> routes.route(NearestRoute::isQuestion, this::answer));
  }

  private static boolean isQuestion(HttpServerRequest request) {
    String uri = request.uri();
    if (!uri.startsWith(PATH)
        || uri.length() == PATH.length()
        || uri.charAt(PATH.length()) != '?'
        || !request.method().equals(HttpMethod.GET)) {
      return false;
    }
    String accept = request.requestHeaders().get(HttpHeaderNames.ACCEPT);
    return accept == null || accept.equals("*/*") || accept.equals(JSON);
  }

  private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
    long start = System.nanoTime();
    NearestQuery query;
    Locale language;
    byte[] answer;
    try {
      MultiValueMap<String, String> values = QueryStrings.parse(request.uri(), PATH.length() + 1);
      language = language(values.getFirst("lang"), request);
      query = answers.get().query(requests.get().parameters(values));
      answer = answers.get().isShort(query) ? answers.get().answer(query, language) : null;
    } catch (RuntimeException notGood) {
      return framework.get().apply(request, response);
    }
    if (answer != null) {
      return send(response, language, answer, start);
    }
    return threads
        .get()
        .run(() -> answers.get().answer(query, language))
        .map(bytes -> send(response, language, bytes, start))
        .onErrorResume(
            notGood -> Mono.just(Mono.defer(() -> framework.get().apply(request, response))))
        .flatMap(sent -> sent);
  }

  private Locale language(@Nullable String asked, HttpServerRequest request) {
    return Languages.of(
        asked,
        () -> {
          String header = request.requestHeaders().get(HttpHeaderNames.ACCEPT_LANGUAGE);
          return header == null || header.isBlank()
              ? List.of()
              : Locale.LanguageRange.parse(header);
        },
        texts);
  }

  private Mono<Void> send(HttpServerResponse response, Locale language, byte[] answer, long start) {
    response
        .responseHeaders()
        .add(headers.get(language.getLanguage()))
        .setInt(HttpHeaderNames.CONTENT_LENGTH, answer.length);
    return Mono.from(response.sendObject(Unpooled.wrappedBuffer(answer)))
        .doOnSuccess(done -> timer.get().record(System.nanoTime() - start, TimeUnit.NANOSECONDS))
        .onErrorResume(
            DisconnectedClientHelper::isClientDisconnectedException, gone -> Mono.empty());
  }
}
