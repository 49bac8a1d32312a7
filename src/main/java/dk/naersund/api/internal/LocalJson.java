package dk.naersund.api.internal;

import dk.naersund.search.Reason;
import dk.naersund.streets.Doubt;
import dk.naersund.text.LocalText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON form of what stands in several answers, in one language. */
record LocalJson(Locale language) {
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
