package dk.naersund.accounts.internal;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * What the provider says of itself, read when somebody first wants to log in there and again every
 * hour: a start does not wait for it, and a provider that was down is asked again.
 */
final class ProviderMetadata implements ReactiveClientRegistrationRepository {
  /** Our name for it in paths. */
  static final String ID = "udbyder";

  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final String WAY_OUT = "end_session_endpoint";
  private static final String WHERE = "/.well-known/openid-configuration";

  private final AccountsSettings.Oidc settings;
  private final String ourAddress;
  private final WebClient http;
  private final Mono<ClientRegistration> registration;

  ProviderMetadata(AccountsSettings settings) {
    this.settings = Objects.requireNonNull(settings.oidc());
    URI address = settings.address();
    ourAddress = address == null ? "{baseUrl}" : withoutSlash(address);
    http =
        WebClient.builder()
            .clientConnector(
                new ReactorClientHttpConnector(
                    HttpClient.create()
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) TO_CONNECT.toMillis())
                        .responseTimeout(this.settings.patience())))
            .build();
    registration = read().cache(found -> FRESH, problem -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** Talks to the provider, no longer than it is given time. */
  WebClient http() {
    return http;
  }

  /** As it must stand in the provider's tokens. */
  String issuer() {
    return settings.issuer().toString();
  }

  /** What there is to know; fails when the provider does not answer or answers nonsense. */
  Mono<ClientRegistration> get() {
    return registration;
  }

  @Override
  public Mono<ClientRegistration> findByRegistrationId(String id) {
    return id.equals(ID) ? registration : Mono.empty();
  }

  /**
   * Where somebody ends their session at the provider and comes back to our front page (OpenID
   * Connect RP-Initiated Logout 1.0). The ID token is forgotten by then, so the provider asks them
   * once more. Empty when the provider has no such address or does not answer.
   */
  Mono<URI> wayOut() {
    return registration
        .mapNotNull(known -> known.getProviderDetails().getConfigurationMetadata().get(WAY_OUT))
        .map(
            address -> {
              UriComponentsBuilder way =
                  UriComponentsBuilder.fromUriString(address.toString())
                      .queryParam("client_id", "{client}");
              return isOurAddressKnown()
                  ? way.queryParam("post_logout_redirect_uri", "{home}")
                      .build(settings.clientId(), ourAddress + "/")
                  : way.build(settings.clientId());
            })
        .onErrorResume(problem -> Mono.empty());
  }

  private boolean isOurAddressKnown() {
    return !ourAddress.startsWith("{");
  }

  private Mono<ClientRegistration> read() {
    return http.get()
        .uri(withoutSlash(settings.issuer()) + WHERE)
        .retrieve()
        .bodyToMono(new ParameterizedTypeReference<Map<String, Object>>() {})
        .timeout(settings.patience())
        .map(this::registration);
  }

  private ClientRegistration registration(Map<String, Object> metadata) {
    String issuer = String.valueOf(metadata.get("issuer"));
    if (!issuer.equals(settings.issuer().toString())) {
      throw new IllegalStateException(
          "the provider calls itself " + issuer + ", not " + settings.issuer());
    }
    return ClientRegistrations.fromOidcConfiguration(metadata)
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .clientName(settings.name())
        .scope(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)
        .redirectUri(ourAddress + GuardedPaths.FROM_PROVIDER)
        .build();
  }

  private static String withoutSlash(URI uri) {
    return uri.toString().replaceFirst("/$", "");
  }
}
