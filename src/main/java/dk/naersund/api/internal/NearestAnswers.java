package dk.naersund.api.internal;

import dk.naersund.calls.EmptySearches;
import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.Askers;
import dk.naersund.registry.Answer;
import dk.naersund.search.Eligibility;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads a question for the nearest from its parameters and writes the answer as JSON. */
@Component
class NearestAnswers {
  private final Nearest nearest;
  private final Requests requests;
  private final JsonPieces pieces;
  private final Askers askers;
  private final EmptySearches emptySearches;

  NearestAnswers(
      Nearest nearest,
      Requests requests,
      JsonPieces pieces,
      Askers askers,
      EmptySearches emptySearches) {
    this.askers = askers;
    this.nearest = nearest;
    this.requests = requests;
    this.pieces = pieces;
    this.emptySearches = emptySearches;
  }

  /** The question; a {@link BadInput} says which parameter cannot be read. */
  NearestQuery query(Parameters parameters) {
    String kind = parameters.get("service");
    Requests.Travel travel = requests.travel(parameters);
    Instant at = parameters.moment("at").orElseGet(requests::now);
    return new NearestQuery(
        kind,
        requests.origin(parameters),
        travel.modes(),
        travel.profile(),
        at,
        parameters.moment("by").orElse(null),
        parameters.features("needs"),
        parameters.integer("limit", 1, NearestQuery.MAX_LIMIT, 10),
        parameters.day("asOf").orElse(null),
        new Person(null, parameters.kommunekode("residence").orElse(null), Answer.UNKNOWN)
            .answering(new Answers(parameters.answers())),
        travel.rides(),
        travel.order());
  }

  /** The answer in UTF-8. */
  byte[] answer(NearestQuery query, Locale language) {
    NearestAnswer answer = nearest.find(query);
    Eligibility said = answer.eligibility();
    if (said != null) {
      askers.count(
          said.rules(), said.answers(), said.step(), Askers.Channel.DIGITAL, Askers.Place.SEARCH);
    }
    emptySearches.count(answer, EmptySearches.Channel.WEB);
    return NearestJsonWriter.write(answer, language, pieces);
  }

  /** Whether the answer may be found on an event loop. */
  boolean isShort(NearestQuery query) {
    return nearest.isShort(query);
  }
}
