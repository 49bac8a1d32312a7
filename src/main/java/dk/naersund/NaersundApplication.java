package dk.naersund;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Nærsund. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(sharedModules = {"platform", "text"})
public class NaersundApplication {
  /** Starts Nærsund with Spring Boot's usual arguments, for example {@code --naersund.region=…}. */
  public static void main(String[] args) {
    SpringApplication.run(NaersundApplication.class, args);
  }
}
