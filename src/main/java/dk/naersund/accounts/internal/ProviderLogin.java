package dk.naersund.accounts.internal;

import dk.naersund.accounts.NotAllowed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.OAuth2AuthorizationRequestRedirectWebFilter;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationCodeAuthenticationTokenConverter;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.authentication.OAuth2LoginAuthenticationWebFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Logging in at the provider: there by one filter, back by another (authorization code, PKCE). */
final class ProviderLogin {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);
  private static final String SILENT = "udbyder-tavs";
  private static final String REFUSED = "udbyder-afviste";
  private static final String REVOKED = "lukket";

  private final ProviderMetadata metadata;
  private final ProviderTokens tokens;
  private final ProviderAccounts accounts;
  private final LoginRequests requests;
  private final Sessions sessions;
  private final AccountsSettings.Oidc settings;

  ProviderLogin(
      ProviderMetadata metadata,
      ProviderTokens tokens,
      ProviderAccounts accounts,
      LoginRequests requests,
      Sessions sessions,
      AccountsSettings.Oidc settings) {
    this.metadata = metadata;
    this.tokens = tokens;
    this.accounts = accounts;
    this.requests = requests;
    this.sessions = sessions;
    this.settings = settings;
  }

  /** Puts both filters into the chain of the pages. */
  void addTo(ServerHttpSecurity http) {
    http.addFilterAt(this::explainSilence, SecurityWebFiltersOrder.FIRST)
        .addFilterAt(there(), SecurityWebFiltersOrder.HTTP_BASIC)
        .addFilterAt(back(), SecurityWebFiltersOrder.AUTHENTICATION);
  }

  private OAuth2AuthorizationRequestRedirectWebFilter there() {
    DefaultServerOAuth2AuthorizationRequestResolver resolver =
        new DefaultServerOAuth2AuthorizationRequestResolver(
            id ->
                metadata
                    .findByRegistrationId(id)
                    .onErrorMap(problem -> ProviderAccounts.silent(problem)),
            new PathPatternParserServerWebExchangeMatcher("/log-ind/hos/{registrationId}"));
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    OAuth2AuthorizationRequestRedirectWebFilter filter =
        new OAuth2AuthorizationRequestRedirectWebFilter(resolver);
    filter.setAuthorizationRequestRepository(requests);
    return filter;
  }

  private OAuth2LoginAuthenticationWebFilter back() {
    OAuth2LoginAuthenticationWebFilter filter =
        new OAuth2LoginAuthenticationWebFilter(this::authenticate, new NoClients());
    filter.setRequiresAuthenticationMatcher(
        new PathPatternParserServerWebExchangeMatcher("/log-ind/svar/{registrationId}"));
    ServerOAuth2AuthorizationCodeAuthenticationTokenConverter converter =
        new ServerOAuth2AuthorizationCodeAuthenticationTokenConverter(metadata);
    converter.setAuthorizationRequestRepository(requests);
    filter.setServerAuthenticationConverter(
        exchange ->
            converter
                .convert(exchange)
                .onErrorMap(
                    OAuth2AuthorizationException.class,
                    e -> new OAuth2AuthenticationException(e.getError())));
    filter.setSecurityContextRepository(sessions);
    filter.setAuthenticationSuccessHandler(this::enter);
    filter.setAuthenticationFailureHandler(ProviderLogin::refuse);
    return filter;
  }

  private Mono<Authentication> authenticate(Authentication authentication) {
    return manager()
        .authenticate(authentication)
        .timeout(settings.patience().multipliedBy(2))
        .onErrorMap(
            problem -> !(problem instanceof AuthenticationException),
            problem -> new AuthenticationServiceException("no answer", problem));
  }

  private ReactiveAuthenticationManager manager() {
    WebClientReactiveAuthorizationCodeTokenResponseClient client =
        new WebClientReactiveAuthorizationCodeTokenResponseClient();
    client.setWebClient(metadata.http());
    OidcAuthorizationCodeReactiveAuthenticationManager manager =
        new OidcAuthorizationCodeReactiveAuthenticationManager(
            client, user -> Mono.just(new DefaultOidcUser(List.of(), user.getIdToken())));
    manager.setJwtDecoderFactory(tokens::idTokens);
    return manager;
  }

  private Mono<Void> enter(WebFilterExchange filter, Authentication authentication) {
    ServerWebExchange exchange = filter.getExchange();
    OidcUser user = (OidcUser) authentication.getPrincipal();
    return accounts
        .byClaims(user == null ? Map.of() : user.getClaims())
        .flatMap(account -> sessions.begin(exchange, account))
        .map(account -> onwards(LoginRequests.destination(exchange)))
        .defaultIfEmpty(problem(REVOKED))
        .flatMap(to -> redirect(exchange, to));
  }

  /**
   * The browser came from another site, so it would not send a strict cookie along to where it is
   * redirected; a page of ours in between takes it there.
   */
  private static URI onwards(String destination) {
    return UriComponentsBuilder.fromPath(GuardedPaths.LOGIN + "/videre")
        .queryParam("til", "{til}")
        .build(destination);
  }

  private static Mono<Void> refuse(WebFilterExchange filter, AuthenticationException problem) {
    LOG.warn("A log-in at the provider failed: {}", problem.toString());
    return redirect(filter.getExchange(), problem(isSilence(problem) ? SILENT : REFUSED));
  }

  /** Whether nobody could judge, rather than that somebody judged. */
  private static boolean isSilence(Throwable problem) {
    return problem instanceof AuthenticationServiceException
        || problem.getCause() instanceof JwtException cause && !(cause instanceof BadJwtException);
  }

  private Mono<Void> explainSilence(ServerWebExchange exchange, WebFilterChain chain) {
    return chain
        .filter(exchange)
        .onErrorResume(
            problem ->
                problem instanceof NotAllowed known
                    && known.problem().equals(NotAllowed.providerSilent().problem()),
            problem -> redirect(exchange, problem(SILENT)));
  }

  private static URI problem(String which) {
    return URI.create(GuardedPaths.LOGIN + "?problem=" + which);
  }

  private static Mono<Void> redirect(ServerWebExchange exchange, URI to) {
    exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
    exchange.getResponse().getHeaders().setLocation(to);
    return exchange.getResponse().setComplete();
  }

  /** The provider's tokens are used for the log-in and forgotten. */
  private static final class NoClients implements ServerOAuth2AuthorizedClientRepository {
    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
        String registration, Authentication principal, ServerWebExchange exchange) {
      return Mono.empty();
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
        OAuth2AuthorizedClient client, Authentication principal, ServerWebExchange exchange) {
      return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(
        String registration, Authentication principal, ServerWebExchange exchange) {
      return Mono.empty();
    }
  }
}
