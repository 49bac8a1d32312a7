package dk.naersund.registry.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.naersund.geo.Position;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.io.OutputStream;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The way back from {@link RegistryParser}: the records are the format, but for a few habits. */
public final class JsonExport {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .changeDefaultPropertyInclusion(
              inclusion ->
                  inclusion
                      .withValueInclusion(JsonInclude.Include.NON_EMPTY)
                      .withContentInclusion(JsonInclude.Include.ALWAYS))
          .addMixIn(SiteLocation.class, Placed.class)
          .addMixIn(SiteLocation.Parking.class, Placed.class)
          .addMixIn(Entrance.class, Placed.class)
          .addMixIn(Site.class, Kept.class)
          .addMixIn(Site.Entry.class, Unsaid.class)
          .addMixIn(Site.ServiceAtSite.class, Usual.class)
          .addModule(new SimpleModule().addSerializer(new KebabSerializer()))
          .build();

  private JsonExport() {}

  /** See {@link dk.naersund.registry.RegistryJson#write}. */
  public static void write(RegistrySnapshot snapshot, OutputStream out) {
    JSON.writeValue(
        out,
        new Whole(
            RegistryParser.FORMAT,
            snapshot.invented(),
            snapshot.organisations(),
            snapshot.regions(),
            snapshot.serviceKinds(),
            snapshot.seasons(),
            snapshot.services(),
            snapshot.responsibilities(),
            snapshot.sites()));
  }

  private record Whole(
      String format,
      boolean invented,
      Collection<Organisation> organisations,
      Collection<RegionCode> regions,
      Collection<ServiceKind> serviceKinds,
      Collection<Season> seasons,
      Collection<Service> services,
      Collection<Responsibility> responsibilities,
      Collection<Site> sites) {}

  /** A position stands as {@code lat} and {@code lon} beside the other fields. */
  private interface Placed {
    @JsonUnwrapped
    Position position();
  }

  /** What is said of the entry stands beside the other fields. */
  private interface Kept {
    @JsonUnwrapped
    Site.Entry entry();
  }

  /** What is false for nearly all is left out. */
  private interface Unsaid {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean sensitive();
  }

  /** Nearly all is offered as a rule. */
  private interface Usual {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean visit();
  }

  private static final class KebabSerializer extends StdSerializer<Enum<?>> {
    KebabSerializer() {
      super(Enum.class, false);
    }

    @Override
    public void serialize(Enum<?> value, JsonGenerator out, SerializationContext context) {
      out.writeString(Kebab.of(value));
    }
  }
}
