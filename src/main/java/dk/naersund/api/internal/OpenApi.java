package dk.naersund.api.internal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands at the head of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class OpenApi {
  /** The name of the one way to say who one is. */
  static final String BEARER = "bearer";

  @Bean
  OpenAPI document() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Nærsund")
                .version("v1")
                .description(
                    "The nearest health service that a person can really use, and the way there"
                        + " and home. Errors are problem details (RFC 9457) with a stable type, the"
                        + " field at fault, and a sentence in Danish and English."))
        .components(
            new Components()
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                            "A token that you make on the page /konto, or an access token of the"
                                + " OpenID Connect provider. What citizens ask needs none.")))
        .servers(List.of(new Server().url("/")));
  }
}
