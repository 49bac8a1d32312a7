package dk.naersund.booking.internal;

import dk.naersund.availability.SourceServers;
import dk.naersund.booking.BookableSource;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The systems of others in which one may book: those of {@code slots.yaml}, and further parts. */
@Configuration(proxyBeanMethods = false)
class BookingConfiguration {
  @Bean
  RemoteHolding remoteHolding(
      SourceServers servers,
      ObjectProvider<BookableSource> further,
      BookingTable table,
      Transactions transactions,
      Secrets secrets,
      Clock clock) {
    return new RemoteHolding(
        Stream.concat(
                servers.all().stream().<BookableSource>map(FhirBooking::new), further.stream())
            .toList(),
        table,
        transactions,
        secrets,
        clock);
  }
}
