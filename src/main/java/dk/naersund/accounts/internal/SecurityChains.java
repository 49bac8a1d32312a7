package dk.naersund.accounts.internal;

import dk.naersund.accounts.NotAllowed;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Who may reach what. Pages know people by a session, the interface knows programs by a bearer
 * token and nothing else, so no other site can make a browser write through it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {
  private static final String[] EDITORS = {"EDITOR", "REGIONAL_EDITOR", "ADMINISTRATOR"};

  /** What citizens may send to the interface: private questions, and times for themselves. */
  private static final String[] QUESTIONS = {
    "/api/v1/nearest",
    "/api/v1/journeys",
    "/api/v1/addresses",
    "/api/v1/reports",
    "/api/v1/eligibility",
    "/api/v1/holds/**",
    "/api/v1/bookings/**",
    "/api/v1/codes/**"
  };

  @Bean
  @Order(1)
  SecurityWebFilterChain pages(
      Sessions sessions,
      SessionCookie cookie,
      AccountsSettings settings,
      ObjectProvider<ProviderLogin> provider) {
    ServerHttpSecurity http = ServerHttpSecurity.http();
    http.securityMatcher(
            ServerWebExchangeMatchers.pathMatchers(
                "/kommune/**",
                "/callcenter/**",
                "/plan/**",
                "/konto/**",
                GuardedPaths.LOGIN + "/**",
                "/log-ud"))
        .securityContextRepository(sessions)
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .headers(ServerHttpSecurity.HeaderSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(formTokens(cookie, settings))
                    .csrfTokenRequestHandler(formTokenReader())
                    .accessDeniedHandler((exchange, e) -> Mono.error(NotAllowed.oldForm())))
        .addFilterBefore(
            (exchange, chain) -> refuseFilesOfStrangers(sessions, exchange, chain),
            SecurityWebFiltersOrder.CSRF)
        .addFilterAfter(SecurityChains::prepareForms, SecurityWebFiltersOrder.CSRF)
        .authorizeExchange(
            paths ->
                paths
                    .pathMatchers(GuardedPaths.LINK + "*", GuardedPaths.LOGIN + "/**", "/log-ud")
                    .permitAll()
                    .pathMatchers("/kommune/**")
                    .hasAnyRole(EDITORS)
                    .pathMatchers("/callcenter/**")
                    .hasRole("AGENT")
                    .pathMatchers("/plan/**")
                    .hasRole("PLANNER")
                    .pathMatchers("/konto/brugere/**")
                    .hasRole("ADMINISTRATOR")
                    .anyExchange()
                    .authenticated())
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint((exchange, e) -> toLogin(exchange))
                    .accessDeniedHandler(SecurityChains::refuse));
    provider.ifAvailable(login -> login.addTo(http));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityWebFilterChain programs(Bearers bearers) {
    AuthenticationWebFilter tokens = new AuthenticationWebFilter(bearers);
    tokens.setServerAuthenticationConverter(new ServerBearerTokenAuthenticationConverter());
    tokens.setAuthenticationFailureHandler((filter, e) -> Mono.error(NotAllowed.badToken()));
    return ServerHttpSecurity.http()
        .securityMatcher(ServerWebExchangeMatchers.pathMatchers("/api/**"))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .headers(ServerHttpSecurity.HeaderSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .csrf(ServerHttpSecurity.CsrfSpec::disable)
        .addFilterAt(tokens, SecurityWebFiltersOrder.AUTHENTICATION)
        .authorizeExchange(
            paths ->
                paths
                    .pathMatchers("/api/v1/imports/**")
                    .authenticated()
                    .pathMatchers("/api/v1/calls/**")
                    .hasRole("AGENT")
                    .pathMatchers(HttpMethod.GET)
                    .permitAll()
                    .pathMatchers(HttpMethod.HEAD)
                    .permitAll()
                    .pathMatchers(HttpMethod.OPTIONS)
                    .permitAll()
                    .pathMatchers(QUESTIONS)
                    .permitAll()
                    .anyExchange()
                    .authenticated())
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint((exchange, e) -> Mono.error(NotAllowed.notLoggedIn()))
                    .accessDeniedHandler(SecurityChains::refuse))
        .build();
  }

  /** Gives each form of a template with {@code th:action} its hidden field. */
  @Bean
  CsrfRequestDataValueProcessor requestDataValueProcessor() {
    return new CsrfRequestDataValueProcessor();
  }

  private static CookieServerCsrfTokenRepository formTokens(
      SessionCookie cookie, AccountsSettings settings) {
    URI address = settings.address();
    boolean secure = address != null && "https".equals(address.getScheme());
    CookieServerCsrfTokenRepository tokens = new CookieServerCsrfTokenRepository();
    tokens.setCookieName((secure ? "__Host-" : "") + cookie.formCookie());
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(
        form -> {
          form.httpOnly(true).sameSite("Strict");
          if (secure) {
            form.secure(true);
          }
        });
    return tokens;
  }

  /** Forms with files carry it as one of their parts. */
  private static XorServerCsrfTokenRequestAttributeHandler formTokenReader() {
    XorServerCsrfTokenRequestAttributeHandler reader =
        new XorServerCsrfTokenRequestAttributeHandler();
    reader.setTokenFromMultipartDataEnabled(true);
    return reader;
  }

  /** A form's token may stand behind its files: nobody's files are read to look for it. */
  private static Mono<Void> refuseFilesOfStrangers(
      Sessions sessions, ServerWebExchange exchange, WebFilterChain chain) {
    MediaType type = exchange.getRequest().getHeaders().getContentType();
    return type == null || !type.getType().equals("multipart")
        ? chain.filter(exchange)
        : sessions
            .load(exchange)
            .hasElement()
            .flatMap(known -> known ? chain.filter(exchange) : toLogin(exchange));
  }

  /** What stands behind a log-in is kept by no browser; its forms get their tokens. */
  private static Mono<Void> prepareForms(ServerWebExchange exchange, WebFilterChain chain) {
    exchange.getResponse().getHeaders().setCacheControl("no-store");
    Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
    return token == null
        ? chain.filter(exchange)
        : token
            .doOnNext(
                made ->
                    exchange
                        .getAttributes()
                        .put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, made))
            .then(chain.filter(exchange));
  }

  /** To the log-in, and from there back to what was asked for. */
  private static Mono<Void> toLogin(ServerWebExchange exchange) {
    URI asked = exchange.getRequest().getURI();
    String path =
        asked.getRawQuery() == null
            ? asked.getRawPath()
            : asked.getRawPath() + "?" + asked.getRawQuery();
    UriComponentsBuilder login = UriComponentsBuilder.fromPath(GuardedPaths.LOGIN);
    boolean read = exchange.getRequest().getMethod().equals(HttpMethod.GET);
    exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
    exchange
        .getResponse()
        .getHeaders()
        .setLocation(
            read
                ? login.queryParam("til", "{til}").build(path)
                : login.queryParam("problem", "udloebet").build().toUri());
    return exchange.getResponse().setComplete();
  }

  private static Mono<Void> refuse(ServerWebExchange exchange, AccessDeniedException problem) {
    return Mono.error(
        problem instanceof CsrfException ? NotAllowed.oldForm() : NotAllowed.forbidden());
  }
}
