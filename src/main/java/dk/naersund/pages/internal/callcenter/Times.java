package dk.naersund.pages.internal.callcenter;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import dk.naersund.booking.BookableSource;
import dk.naersund.pages.internal.callcenter.DeskView.Button;
import dk.naersund.pages.internal.find.CardView;
import dk.naersund.pages.internal.frame.FreeWords;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.registry.Service;
import dk.naersund.search.NearestAnswer.Result;
import dk.naersund.search.NextFree;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The times at a place that an agent can hold, or what to do where there are none.
 *
 * @param buttons one for each time, the first one first; empty where one cannot book here
 * @param instead how the caller gets a time where one cannot book here; blank otherwise
 */
public record Times(List<Button> buttons, String instead) {
  /** As many as there are digits. */
  private static final int MOST = 9;

  static Set<String> bookable(List<BookableSource> sources) {
    return sources.stream().map(BookableSource::id).collect(Collectors.toUnmodifiableSet());
  }

  static Times of(PageWords words, Result result, CardView card, Set<String> sources) {
    NextFree free = result.nextFree();
    List<Button> buttons =
        free == null || !(free.first() instanceof FirstFree.At first)
            ? List.of()
            : Stream.concat(Stream.of(first.free()), free.then().stream())
                .filter(slot -> slot.id().isOwn() || sources.contains(slot.id().source()))
                .limit(MOST)
                .map(slot -> button(words, slot))
                .toList();
    return new Times(buttons, buttons.isEmpty() ? instead(words, result, card) : "");
  }

  private static Button button(PageWords words, FreeSlot slot) {
    return new Button(
        "hold " + slot.at().site() + " " + slot.at().service() + " " + slot.id(),
        new FreeWords(words.seenFrom(words.now())).day(slot.start()));
  }

  /** In plain words, and where to. */
  private static String instead(PageWords words, Result result, CardView card) {
    Service.Booking.How how = result.offer().service().booking().how();
    if (how == Service.Booking.How.DROP_IN && result.nextFree() == null) {
      return text(words, "drop-in");
    }
    if (card.bookingUrl() != null) {
      return text(words, "online", card.bookingUrl());
    }
    return card.phone() == null
        ? text(words, "nobody")
        : text(
            words,
            card.phoneIsPlace() ? "phone" : "help",
            card.phone().ring(),
            card.phone().hours() == null ? "" : ", " + card.phone().hours());
  }

  private static String text(PageWords words, String key, Object... arguments) {
    return words.texts().get(words.locale(), "callcenter.instead." + key, arguments);
  }
}
