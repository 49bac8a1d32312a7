package dk.naersund.api.internal;

import dk.naersund.calls.AgentAct;
import dk.naersund.calls.AgentActs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What agents did for those who called, for administrators. */
@RestController
@RequestMapping("/api/v1/agent-acts")
@Tag(name = "accounts")
@SecurityRequirement(name = OpenApi.BEARER)
class AgentActsController {
  private final AgentActs acts;

  AgentActsController(AgentActs acts) {
    this.acts = acts;
  }

  /** The acts, the latest first, and for how many days such are kept. */
  record ActsJson(List<ActJson> acts, long keptDays) {}

  /** One act: who, in which role, what, why, about which time. */
  record ActJson(
      long number,
      Instant at,
      String account,
      String name,
      String role,
      String what,
      String why,
      String words,
      @Nullable String site,
      @Nullable String service,
      @Nullable Instant start) {
    static ActJson of(AgentAct act) {
      AgentAct.About about = act.about();
      return new ActJson(
          act.number(),
          act.at(),
          act.account(),
          act.name(),
          act.role().name().toLowerCase(java.util.Locale.ROOT),
          act.what().id(),
          act.why().id(),
          act.words(),
          about == null ? null : about.site(),
          about == null ? null : about.service(),
          about == null ? null : about.start());
    }
  }

  @Operation(
      summary = "What agents did, the latest first",
      description =
          "For administrators. Filter by moments (from, to), part of the agent's name, and what:"
              + " held, let-go, booked, opened, moved, cancelled, code, letter. The number of the"
              + " last one as before gives the next.")
  @GetMapping
  Mono<ResponseEntity<ActsJson>> list(
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable String what,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "100") int limit) {
    AgentAct.What kind =
        what == null
            ? null
            : Arrays.stream(AgentAct.What.values())
                .filter(one -> one.id().equals(what))
                .findFirst()
                .orElseThrow(() -> BadInput.of("unknown-id", "what"));
    return acts.list(
            new AgentActs.Filter(
                from, to, name, kind, before, Math.clamp(limit, 1, AgentActs.MOST)))
        .map(ActJson::of)
        .collectList()
        .map(
            list ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(new ActsJson(list, acts.keptFor().toDays())));
  }
}
