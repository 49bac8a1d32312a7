package dk.naersund.accounts.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people log in; {@code src/docs/accounts.md} explains each setting.
 *
 * @param address where people reach this installation, for example {@code https://naersund.dk};
 *     null to take what each request says. Cookies are for https only when it is https
 * @param local whether one can log in with a password
 * @param idle a session ends when it was not used for so long
 * @param longest a session ends after so long in any case
 * @param oidc the OpenID Connect provider; null for none
 */
@Validated
@ConfigurationProperties("naersund.accounts")
public record AccountsSettings(
    @Nullable URI address,
    @DefaultValue("true") boolean local,
    @NotNull @DefaultValue("1h") Duration idle,
    @NotNull @DefaultValue("12h") Duration longest,
    @Valid @Nullable Oidc oidc) {

  /**
   * An OpenID Connect provider.
   *
   * @param issuer as it stands in its tokens; its metadata is read from there at the first log-in
   * @param name as it stands on the button
   * @param rolesClaim the claim that holds roles, in the ID token and in access tokens
   * @param roles what values of the claim mean, for example {@code ou-sundhed:
   *     editor:sundoe-kommune}; values that are not listed must be grants themselves
   * @param audience what access tokens for the interface are made for; null to take none
   * @param patience how long to wait for an answer of the provider
   */
  public record Oidc(
      @NotNull URI issuer,
      @NotBlank String clientId,
      @NotBlank String clientSecret,
      @NotBlank @DefaultValue("OpenID Connect") String name,
      @NotBlank @DefaultValue("naersund_roles") String rolesClaim,
      @NotNull @DefaultValue Map<String, String> roles,
      @Nullable String audience,
      @NotNull @DefaultValue("5s") Duration patience) {}
}
