package dk.naersund.api.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.Accounts;
import dk.naersund.accounts.Role;
import dk.naersund.editing.Reports;
import dk.naersund.editing.Reports.Filed;
import dk.naersund.editing.Reports.Report;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** "Something is wrong here": anybody may say so; those who keep the place decide. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "reports")
class ReportsController {
  private final Reports reports;
  private final Accounts accounts;
  private final EditingRequests who;
  private final Requests requests;

  ReportsController(Reports reports, Accounts accounts, EditingRequests who, Requests requests) {
    this.reports = reports;
    this.accounts = accounts;
    this.who = who;
    this.requests = requests;
  }

  /** A new report: which site, and what is wrong there. Nothing about the person. */
  record NewReportJson(String site, String text) {}

  /** The number under which a report is kept. */
  record KeptJson(long number) {}

  /** Reports. */
  record ReportsJson(List<ReportJson> reports) {}

  /** A report; state is new, handled or rejected, origin citizen or agent. */
  record ReportJson(
      long number,
      String site,
      String text,
      String origin,
      Instant at,
      String state,
      @Nullable String decidedBy,
      @Nullable String decidedWhy,
      @Nullable Instant decidedAt) {
    static ReportJson of(Report report) {
      Reports.Decision decision = report.decision();
      return new ReportJson(
          report.number(),
          report.site(),
          report.text(),
          Names.of(report.origin()),
          report.at(),
          Names.of(report.state()),
          decision == null ? null : decision.who(),
          decision == null ? null : decision.why(),
          decision == null ? null : decision.at());
    }
  }

  /** A decision: the state that one saw, the new one, and why. */
  record DecisionJson(String seen, String state, String why) {}

  @Operation(
      summary = "Tells that something is wrong about a place",
      description =
          "No log-in. It is read by those who keep the place and never published by itself. Please"
              + " nothing about persons.",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = NewReportJson.class))))
  @PostMapping
  Mono<ResponseEntity<KeptJson>> file(@Parameter(hidden = true) ServerWebExchange exchange) {
    return Bodies.object(exchange)
        .flatMap(
            body ->
                accounts
                    .current()
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .flatMap(
                        account ->
                            reports.file(
                                body.path("site").asString(""),
                                body.path("text").asString(""),
                                account
                                    .map(ReportsController::origin)
                                    .orElse(Reports.Origin.CITIZEN),
                                account.map(Account::id).orElseGet(() -> sender(exchange)))))
        .map(ReportsController::answer);
  }

  private static Reports.Origin origin(Account account) {
    return account.has(Role.AGENT) ? Reports.Origin.AGENT : Reports.Origin.CITIZEN;
  }

  private static String sender(ServerWebExchange exchange) {
    InetSocketAddress address = exchange.getRequest().getRemoteAddress();
    return address == null ? "?" : address.getHostString();
  }

  private static ResponseEntity<KeptJson> answer(Filed filed) {
    return switch (filed) {
      case Filed.Kept kept ->
          ResponseEntity.status(HttpStatus.ACCEPTED).body(new KeptJson(kept.number()));
      case Filed.Refused refused -> throw problem(refused.why());
    };
  }

  private static BadInput problem(Filed.Why why) {
    return switch (why) {
      case UNKNOWN_SITE -> BadInput.of(HttpStatus.NOT_FOUND, "not-there", "site");
      case EMPTY -> BadInput.of("report-empty", "text");
      case TOO_LONG -> BadInput.of("too-long", "text", Reports.LONGEST);
      case PERSONAL_NUMBER -> BadInput.of("report-personal-number", "text");
      case TOO_MANY -> BadInput.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-reports", "text");
    };
  }

  @SecurityRequirement(name = OpenApi.BEARER)
  @Operation(
      summary = "The reports about places that the account may change, the oldest first",
      parameters = {
        @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "new (default), handled or rejected"),
        @Parameter(
            name = "site",
            in = ParameterIn.QUERY,
            description = "All about this site instead, the newest first")
      })
  @GetMapping
  Mono<ReportsJson> list(@Parameter(hidden = true) ServerWebExchange exchange) {
    Parameters parameters = requests.parameters(exchange);
    return who.account()
        .flatMapMany(account -> find(parameters, account))
        .map(ReportJson::of)
        .collectList()
        .map(ReportsJson::new);
  }

  private Flux<Report> find(Parameters parameters, Account account) {
    return parameters
        .find("site")
        .map(site -> reports.about(site, account))
        .orElseGet(
            () -> reports.inbox(state(parameters.find("state").orElse("new"), "state"), account));
  }

  @SecurityRequirement(name = OpenApi.BEARER)
  @Operation(
      summary = "Decides about a report, or takes a decision back",
      description = "409 when another has decided meanwhile.",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = DecisionJson.class))))
  @PostMapping("/{number}/decisions")
  Mono<ReportJson> decide(
      @PathVariable String number, @Parameter(hidden = true) ServerWebExchange exchange) {
    if (!number.matches("\\d{1,18}")) {
      throw BadInput.notFound("number");
    }
    return who.account()
        .flatMap(
            account ->
                Bodies.object(exchange)
                    .flatMap(body -> decide(Long.parseLong(number), body, account)));
  }

  private Mono<ReportJson> decide(long number, JsonNode body, Account account) {
    Reports.State seen = state(body.path("seen").asString("new"), "seen");
    Reports.State state = state(body.path("state").asString(""), "state");
    String why = EditingRequests.why(body.path("why").asString(""));
    return reports
        .decide(number, seen, state, why, account)
        .map(
            report -> {
              Reports.Decision decision = report.decision();
              if (decision == null
                  || report.state() != state
                  || !decision.who().equals(account.name())
                  || !decision.why().equals(why)) {
                throw BadInput.of(
                    HttpStatus.CONFLICT,
                    "decided-meanwhile",
                    "seen",
                    decision == null ? "?" : decision.who());
              }
              return ReportJson.of(report);
            });
  }

  private static Reports.State state(String name, String field) {
    return Arrays.stream(Reports.State.values())
        .filter(state -> Names.of(state).equals(name))
        .findFirst()
        .orElseThrow(() -> BadInput.of("unknown-value", field, "new, handled, rejected"));
  }
}
