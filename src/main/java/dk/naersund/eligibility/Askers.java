package dk.naersund.eligibility;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Counts by whom and how verdicts are asked for: the metric {@value #METRIC}. Its tags take few
 * values and say nothing of a person: no age, no illness, no place, no moment but that of the
 * count.
 */
@Component
public final class Askers {
  /** The metric's name. */
  public static final String METRIC = "naersund.eligibility.told";

  /** Id of the question that asks for the role. */
  private static final String ROLE = "role";

  private final ObjectProvider<MeterRegistry> meters;

  Askers(ObjectProvider<MeterRegistry> meters) {
    this.meters = meters;
  }

  /** Counts for nobody. */
  public static Askers none() {
    MeterRegistry own = new SimpleMeterRegistry();
    return new Askers(
        new ObjectProvider<>() {
          @Override
          public MeterRegistry getObject() {
            return own;
          }
        });
  }

  /** How somebody asks. */
  public enum Channel {
    /** On a page, or through the interface for programs. */
    DIGITAL,
    /** Somebody who answers the phone asks for them. */
    PHONE
  }

  /** On what somebody is told. */
  public enum Place {
    QUESTIONS,
    SEARCH
  }

  /** Counts a verdict; what is still open is not counted. */
  public void count(RuleSet rules, Answers answers, Step step, Channel channel, Place place) {
    if (step instanceof Step.Told(Verdict verdict, boolean another)) {
      meters
          .getObject()
          .counter(
              METRIC,
              "role",
              role(rules, answers, channel),
              "channel",
              written(channel),
              "at",
              written(place),
              "verdict",
              written(verdict.outcome().kind()))
          .increment();
    }
  }

  /** One of the roles that the rules know; else the agent on the phone, or nobody said. */
  private static String role(RuleSet rules, Answers answers, Channel channel) {
    String told = answers.find(ROLE).orElse("");
    return rules
        .findQuestion(ROLE)
        .flatMap(
            question ->
                question.options().stream()
                    .map(Question.Option::id)
                    .filter(told::equals)
                    .findFirst())
        .orElse(channel == Channel.PHONE ? "agent" : "unsaid");
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
