package dk.naersund.platform;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this installation finds its region and keeps what it makes.
 *
 * @param region the region's folder ({@code --naersund.region})
 * @param profiles the folder of mobility profiles ({@code --naersund.profiles})
 * @param home the folder for database files, prepared graph and indexes ({@code --naersund.home})
 */
@Validated
@ConfigurationProperties("naersund")
public record NaersundSettings(
    @NotNull @DefaultValue("maps/sundoe") Path region,
    @NotNull @DefaultValue("maps/profiles") Path profiles,
    @NotNull @DefaultValue("data") Path home) {}
