package dk.naersund.api.internal;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands at the head of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class OpenApi {
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
        .servers(List.of(new Server().url("/")));
  }
}
