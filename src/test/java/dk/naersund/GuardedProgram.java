package dk.naersund;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;

/**
 * The whole program on the island, guarded by BlockHound: every call that makes an event loop or a
 * search thread wait is printed. It asks itself for its pages and its interface, as people do. To
 * be run in a process of its own, because the guard changes classes of the JDK. Argument: a home
 * folder.
 */
final class GuardedProgram {
  static final String BLOCKED = "BLOCKED ";
  static final String ASKED = "ALL ASKED ";
  static final String OVER = "OVER";

  private static final String WHERE = "lat=56.345&lon=11.87&at=2026-11-24T10:00";
  private static final String SITE = "sundhedshus-havnen";

  /** For anybody. */
  private static final List<String> OPEN =
      List.of(
          "/",
          "/find?where=56.345,11.87&need=vaccination",
          "/find?service=vaccination&" + WHERE,
          "/find?need=ondt+i+halsen&where=Havnegade",
          "/vej?site=" + SITE + "&" + WHERE,
          "/steder/" + SITE,
          "/steder/nowhere",
          "/tilgaengelighed",
          "/bestil?site=sygeplejeklinik-vesterby&service=sundoe-sygepleje",
          "/bestil/holdt/nothing",
          "/aftale",
          "/kode",
          "/log-ind",
          "/kort/basemap.json",
          "/actuator/health",
          "/v3/api-docs",
          "/api/v1/nearest?service=vaccination&mode=walk&limit=3&" + WHERE,
          "/api/v1/nearest?service=vaccination&mode=walk,bike,car&limit=50&" + WHERE,
          "/api/v1/nearest?service=laegehus&mode=wheelchair&" + WHERE,
          "/api/v1/nearest?service=laegehus&mode=car&profile=rollator&by=2026-11-24T12:00&" + WHERE,
          "/api/v1/nearest?service=nothing&" + WHERE,
          "/api/v1/journeys?site=" + SITE + "&from=56.345,11.87&mode=walk",
          "/api/v1/journeys?site=" + SITE + "&from=56.345,11.87&mode=wheelchair",
          "/api/v1/addresses?q=havn",
          "/api/v1/region",
          "/api/v1/service-kinds",
          "/api/v1/sites",
          "/api/v1/sites/" + SITE,
          "/api/v1/coverage?service=vaccination&mode=walk");

  /** For those who are logged in. */
  private static final Map<Logins.Who, List<String>> WITHIN =
      Map.of(
          Logins.Who.ADMINISTRATOR, List.of("/konto", "/konto/brugere"),
          Logins.Who.EDITOR, List.of("/konto", "/kommune/steder", "/kommune/indbakke"),
          Logins.Who.PLANNER, List.of("/plan"));

  private GuardedProgram() {}

  private static final Set<String> SAID = new LinkedHashSet<>();

  /** As long as things are asked for the first time, templates and classes are read from files. */
  private static volatile boolean isFirst = true;

  public static void main(String[] args) {
    BlockHound.install(
        builder ->
            builder
                // The system's random numbers come without waiting.
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                .blockingMethodCallback(GuardedProgram::report));
    try (Instance instance =
        Instance.start(
            Path.of(args[0]),
            context -> {
              context.registerBean(Logins.class);
              context.registerBean("nap", RouterFunction.class, GuardedProgram::nap);
            })) {
      Http http = instance.http();
      Logins logins = instance.get(Logins.class);
      for (int round = 0; round < 3; round++) {
        OPEN.forEach(path -> told(path, http.get(path)));
        OPEN.forEach(path -> told(path, http.get(path, "Accept-Language", "en")));
        WITHIN.forEach(
            (who, paths) -> paths.forEach(path -> told(who + path, logins.as(who).get(path))));
        isFirst = false;
      }
      System.out.println(ASKED);
      told("/nap", http.get("/nap"));
      System.out.println(OVER);
    }
    System.exit(0);
  }

  private static void told(String path, Http.Answer answer) {
    System.out.println(answer.status() + " " + path);
    if (answer.status() >= 500) {
      throw new IllegalStateException(path + ": " + answer.text());
    }
  }

  /** A route that blocks its event loop, so that it is seen that the guard is awake. */
  private static RouterFunction<ServerResponse> nap() {
    return RouterFunctions.route()
        .GET(
            "/nap",
            request -> {
              try {
                Thread.sleep(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return ServerResponse.ok().bodyValue("slept");
            })
        .build();
  }

  private static synchronized void report(BlockingMethod method) {
    if (isFirst && method.getName().equals("readBytes")) {
      return;
    }
    List<String> frames =
        Arrays.stream(Thread.currentThread().getStackTrace())
            .map(StackTraceElement::toString)
            .filter(frame -> !frame.contains("blockhound"))
            .limit(45)
            .toList();
    if (SAID.add(method + frames.toString())) {
      System.out.println(
          BLOCKED
              + method
              + " on "
              + Thread.currentThread().getName()
              + "\n    "
              + String.join("\n    ", frames));
    }
  }
}
