package dk.naersund.accounts.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Judges what the provider signed: by its present keys, read again when a token names one that is
 * not known. Only signatures with a key pair count; {@code none} and shared secrets do not.
 */
final class ProviderTokens {
  private static final Set<SignatureAlgorithm> SIGNED_BY =
      Set.of(
          SignatureAlgorithm.RS256,
          SignatureAlgorithm.PS256,
          SignatureAlgorithm.ES256,
          SignatureAlgorithm.ES384);

  /** How far apart the clocks of two servers may be. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  private final ProviderMetadata metadata;
  private final @Nullable String audience;
  private final Clock clock;
  private final AtomicReference<@Nullable Decoders> decoders = new AtomicReference<>();

  ProviderTokens(ProviderMetadata metadata, @Nullable String audience, Clock clock) {
    this.metadata = metadata;
    this.audience = audience;
    this.clock = clock;
  }

  /** For one state of the provider's metadata. */
  private record Decoders(
      ClientRegistration registration, ReactiveJwtDecoder id, ReactiveJwtDecoder access) {}

  /** Judges ID tokens. */
  ReactiveJwtDecoder idTokens(ClientRegistration registration) {
    return decoders(registration).id();
  }

  /** Judges an access token that a program sends. */
  Mono<Jwt> access(String token) {
    return metadata.get().flatMap(registration -> decoders(registration).access().decode(token));
  }

  private Decoders decoders(ClientRegistration registration) {
    Decoders known = decoders.get();
    if (known != null && known.registration() == registration) {
      return known;
    }
    OidcIdTokenValidator idToken = new OidcIdTokenValidator(registration);
    idToken.setClock(clock);
    idToken.setClockSkew(CLOCKS_APART);
    NimbusReactiveJwtDecoder id =
        decoder(registration, new DelegatingOAuth2TokenValidator<>(timestamps(), idToken));
    id.setClaimSetConverter(
        new ClaimTypeConverter(
            ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    NimbusReactiveJwtDecoder access =
        decoder(
            registration,
            new DelegatingOAuth2TokenValidator<>(
                timestamps(), mustExpire(), new JwtIssuerValidator(metadata.issuer()), forUs()));
    Decoders made = new Decoders(registration, id, access);
    decoders.set(made);
    return made;
  }

  private NimbusReactiveJwtDecoder decoder(
      ClientRegistration registration, OAuth2TokenValidator<Jwt> validator) {
    String keys =
        Objects.requireNonNull(
            registration.getProviderDetails().getJwkSetUri(), "the provider shows no keys");
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNED_BY))
            .webClient(metadata.http())
            .build();
    decoder.setJwtValidator(validator);
    return decoder;
  }

  private JwtTimestampValidator timestamps() {
    JwtTimestampValidator validator = new JwtTimestampValidator(CLOCKS_APART);
    validator.setClock(clock);
    return validator;
  }

  private static OAuth2TokenValidator<Jwt> mustExpire() {
    return new JwtClaimValidator<Object>(JwtClaimNames.EXP, expires -> expires != null);
  }

  private OAuth2TokenValidator<Jwt> forUs() {
    return new JwtClaimValidator<List<String>>(
        JwtClaimNames.AUD, all -> audience != null && all != null && all.contains(audience));
  }
}
