package dk.naersund.api.internal;

import dk.naersund.hours.OpeningStatus;
import dk.naersund.registry.AccessFact;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.Reason;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Doubt;
import dk.naersund.text.LocalText;
import dk.naersund.world.Offer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns an answer into its JSON form in one language. */
final class NearestJsonWriter {
  private final Locale language;

  NearestJsonWriter(Locale language) {
    this.language = language;
  }

  NearestJson write(NearestAnswer answer) {
    NearestAnswer.Origin origin = answer.origin();
    Double toStreet = origin.metresToStreet();
    return new NearestJson(
        new NearestJson.OriginJson(
            origin.position().lat(),
            origin.position().lon(),
            origin.kommunekode(),
            toStreet == null ? null : Math.round(toStreet)),
        Names.seconds(answer.at()),
        answer.asOf(),
        answer.versions(),
        answer.results().stream().map(this::result).toList(),
        answer.passedOver().stream()
            .map(
                p ->
                    new NearestJson.PassedOverJson(
                        PlaceJson.on(p.site(), answer.asOf(), language),
                        Math.round(p.metres()),
                        p.seconds(),
                        reasons(p.reasons())))
            .toList(),
        reasons(answer.notes()));
  }

  private NearestJson.ResultJson result(NearestAnswer.Result result) {
    Offer offer = result.offer();
    Map<String, String> access = new LinkedHashMap<>();
    result.access().forEach(fact -> access.put(fact.feature().id(), Names.of(fact.answer())));
    return new NearestJson.ResultJson(
        result.rank(),
        PlaceJson.of(offer.site(), offer.location(), language),
        new NearestJson.EntranceJson(
            result.entrance().id(),
            result.entrance().name().in(language),
            result.entrance().position().lat(),
            result.entrance().position().lon(),
            text(result.entrance().hint())),
        new NearestJson.ServiceJson(
            offer.service().id(),
            offer.kind().id(),
            offer.service().name().in(language),
            offer.organisation().id(),
            offer.organisation().name().in(language)),
        Names.seconds(result.moment().at()),
        Names.of(result.moment().kind()),
        result.options().stream().map(this::option).toList(),
        open(result),
        access,
        result.access().stream().map(NearestJsonWriter::access).toList(),
        null,
        PlaceJson.PhoneJson.of(result.phone()),
        reasons(result.reasons()));
  }

  private NearestJson.OpenJson open(NearestAnswer.Result result) {
    OpeningStatus open = result.open();
    Object onArrival =
        switch (open.state()) {
          case OPEN -> true;
          case CLOSED -> false;
          case UNKNOWN, BY_APPOINTMENT -> "unknown";
        };
    return new NearestJson.OpenJson(
        onArrival,
        Names.of(open.state()),
        Names.secondsOrNull(open.until()),
        Names.secondsOrNull(result.nextOpen()),
        text(open.reason()),
        result.offer().hours().rule());
  }

  static NearestJson.AccessJson access(AccessFact fact) {
    return new NearestJson.AccessJson(
        fact.feature().id(), Names.of(fact.answer()), fact.measure(), fact.source(), fact.date());
  }

  private NearestJson.OptionJson option(TravelOption option) {
    TravelOption.Home home = option.home();
    return new NearestJson.OptionJson(
        option.mode().id(),
        option.profile(),
        option.seconds(),
        Math.round(option.metres()),
        Names.seconds(option.depart()),
        Names.seconds(option.arrive()),
        home == null
            ? null
            : new NearestJson.HomeJson(
                home.seconds(), Math.round(home.metres()), Math.round(home.unknownMetres())),
        doubt(option.doubt()),
        option.avoided().stream().map(this::spot).toList(),
        text(option.parking()),
        null,
        null);
  }

  NearestJson.DoubtJson doubt(Doubt doubt) {
    Doubt.Spot worst = doubt.worst();
    return new NearestJson.DoubtJson(
        Math.round(doubt.verifiedMetres()),
        Math.round(doubt.unknownMetres()),
        worst == null ? null : spot(worst));
  }

  NearestJson.SpotJson spot(Doubt.Spot spot) {
    return new NearestJson.SpotJson(
        spot.what(), spot.text().in(language), spot.at().lat(), spot.at().lon());
  }

  List<NearestJson.ReasonJson> reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> new NearestJson.ReasonJson(reason.code(), reason.text().in(language)))
        .toList();
  }

  @Nullable String text(@Nullable LocalText text) {
    return text == null ? null : text.in(language);
  }
}
