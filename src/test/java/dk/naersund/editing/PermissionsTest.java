package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.Grant;
import dk.naersund.accounts.Role;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of account against every change of an entry from one keeper to another. */
class PermissionsTest {
  private static final List<String> KEEPERS = List.of("nord", "syd", "øst", "");

  /** The organisations whose editor an account is, and whether it may do everything. */
  private record Person(Account account, List<String> editorOf, boolean everything) {}

  private static final List<Person> PEOPLE =
      List.of(
          person(List.of(), false),
          person(List.of("nord"), false, Grant.editor("nord")),
          person(List.of("nord", "syd"), false, Grant.editor("nord"), Grant.editor("syd")),
          person(List.of(), false, Grant.of(Role.AGENT)),
          person(List.of(), false, Grant.of(Role.PLANNER)),
          person(
              List.of("syd"),
              false,
              Grant.of(Role.AGENT),
              Grant.of(Role.PLANNER),
              Grant.editor("syd")),
          person(List.of(), true, Grant.of(Role.REGIONAL_EDITOR)),
          person(List.of(), true, Grant.of(Role.ADMINISTRATOR)),
          person(List.of("syd"), true, Grant.editor("syd"), Grant.of(Role.ADMINISTRATOR)));

  @Test
  void aSiteOrServiceIsChangedByWhoKeepsItBeforeAndAfter() {
    int cases = 0;
    for (Person person : PEOPLE) {
      for (String before : states()) {
        for (String after : states()) {
          boolean may =
              person.everything()
                  || !(before.equals("-") && after.equals("-"))
                      && (before.equals("-") || person.editorOf().contains(before))
                      && (after.equals("-") || person.editorOf().contains(after));
          assertThat(Permissions.mayChange(person.account(), site(before), site(after)))
              .as("%s: a site of %s becomes one of %s", person.account(), before, after)
              .isEqualTo(may);
          cases++;
          if (before.isEmpty() || after.isEmpty()) {
            continue; // a service always has its organisation
          }
          assertThat(Permissions.mayChange(person.account(), service(before), service(after)))
              .as("%s: a service of %s becomes one of %s", person.account(), before, after)
              .isEqualTo(may);
        }
      }
    }
    assertThat(cases).isEqualTo(PEOPLE.size() * states().size() * states().size());
  }

  /** Kept by somebody, by nobody, or not there at all. */
  private static List<String> states() {
    List<String> states = new ArrayList<>(KEEPERS);
    states.add("-");
    return states;
  }

  @Test
  void anOrganisationsOwnEntryIsItsOwnButNotWhatItIs() {
    Account nord = PEOPLE.get(1).account();
    RegistryEntity own = organisation("nord", "municipality", "0991");

    assertThat(Permissions.mayEdit(nord, own)).isTrue();
    assertThat(Permissions.mayEdit(nord, organisation("syd", "municipality", "0992"))).isFalse();
    assertThat(Permissions.mayChange(nord, own, organisation("nord", "municipality", "0992")))
        .isFalse();
    assertThat(Permissions.mayChange(nord, own, organisation("nord", "region", "0991"))).isFalse();
    assertThat(Permissions.mayChange(nord, own, null)).isFalse();
    assertThat(Permissions.mayChange(nord, null, own)).isFalse();
    for (Person person : PEOPLE) {
      if (person.everything()) {
        assertThat(Permissions.mayChange(person.account(), own, null)).isTrue();
        assertThat(Permissions.mayChange(person.account(), null, own)).isTrue();
      }
    }
  }

  @Test
  void aSeasonIsTheRegionsAlone() {
    RegistryEntity season =
        read(
            EntityId.Kind.SEASON,
            """
            {"id": "2026", "name": {"da": "2026"}, "firstDay": "2026-10-01", "lastDay": "2026-12-01"}
            """);
    for (Person person : PEOPLE) {
      assertThat(Permissions.mayEdit(person.account(), season)).isEqualTo(person.everything());
    }
  }

  private static Person person(List<String> editorOf, boolean everything, Grant... grants) {
    return new Person(new Account("id", "Anne", List.of(grants)), editorOf, everything);
  }

  private static @Nullable RegistryEntity site(String keeper) {
    return keeper.equals("-")
        ? null
        : read(
            EntityId.Kind.SITE,
            """
            {"id": "x", "name": {"da": "Stedet"},
             "locations": [{"addressText": "Vej 1", "kommunekode": "0991", "lat": 56, "lon": 11,
               "entrances": [{"id": "d", "name": {"da": "døren"}, "lat": 56, "lon": 11}]}]%s}
            """
                .formatted(keeper.isEmpty() ? "" : ", \"keeper\": \"" + keeper + "\""));
  }

  private static @Nullable RegistryEntity service(String organisation) {
    return organisation.equals("-")
        ? null
        : read(
            EntityId.Kind.SERVICE,
            """
            {"id": "x", "kind": "sygeplejeklinik", "organisation": "%s", "name": {"da": "Tilbud"},
             "audience": {"referral": "no"}}
            """
                .formatted(organisation));
  }

  private static RegistryEntity organisation(String id, String kind, String kommunekode) {
    return read(
        EntityId.Kind.ORGANISATION,
        """
        {"id": "%s", "name": {"da": "x"}, "kind": "%s", "kommunekode": "%s"}
        """
            .formatted(id, kind, kommunekode));
  }

  private static RegistryEntity read(EntityId.Kind kind, String json) {
    JsonNode tree = JsonMapper.shared().readTree(json);
    RegistryJson.Read read =
        RegistryJson.read(new EntityId(kind, tree.path("id").asString()), tree);
    return Objects.requireNonNull(read.entity(), () -> read.problems().toString());
  }
}
