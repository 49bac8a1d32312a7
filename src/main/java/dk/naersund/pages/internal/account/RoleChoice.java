package dk.naersund.pages.internal.account;

import dk.naersund.accounts.Grant;
import dk.naersund.accounts.Role;
import dk.naersund.pages.internal.account.AccountWords.Spoken;
import dk.naersund.pages.internal.account.FormView.Typed;
import dk.naersund.registry.Organisation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The roles that a form offers and that were ticked in it. */
record RoleChoice(SortedSet<Grant> grants) {
  private static final String ROLE = "role";
  private static final String EDITOR = "editor";

  /** One box to tick. */
  record BoxView(String id, String name, String value, String label, boolean ticked) {}

  /** One organisation to choose. */
  record OrganisationView(String id, String name) {}

  /**
   * The choice as it is shown.
   *
   * @param editors the organisations whose editor the account is already
   * @param organisations those that may be added
   */
  record ChoiceView(
      List<BoxView> editors,
      List<BoxView> roles,
      List<OrganisationView> organisations,
      @Nullable String error) {}

  static RoleChoice none() {
    return new RoleChoice(new TreeSet<>());
  }

  static RoleChoice of(Collection<Grant> grants) {
    return new RoleChoice(new TreeSet<>(grants));
  }

  /** What was ticked; what the form does not offer counts for nothing. */
  static RoleChoice read(MultiValueMap<String, String> form) {
    TreeSet<Grant> grants = new TreeSet<>();
    List<String> ticked = form.getOrDefault(ROLE, List.of());
    Arrays.stream(Role.values())
        .filter(role -> role != Role.EDITOR && ticked.contains(word(role)))
        .map(Grant::of)
        .forEach(grants::add);
    form.getOrDefault(EDITOR, List.of()).stream()
        .filter(organisation -> !organisation.isBlank())
        .map(Grant::editor)
        .forEach(grants::add);
    return new RoleChoice(grants);
  }

  ChoiceView view(Spoken spoken, Typed typed) {
    List<BoxView> editors =
        grants.stream()
            .filter(grant -> grant.role() == Role.EDITOR)
            .map(grant -> box(spoken, grant, String.valueOf(grant.organisation())))
            .toList();
    List<BoxView> roles =
        Arrays.stream(Role.values())
            .filter(role -> role != Role.EDITOR)
            .map(
                role ->
                    new BoxView(
                        "role-" + word(role),
                        ROLE,
                        word(role),
                        spoken.get("role." + word(role) + ".choice"),
                        grants.contains(Grant.of(role))))
            .toList();
    return new ChoiceView(editors, roles, organisations(spoken), typed.problems().get("grants"));
  }

  private static BoxView box(Spoken spoken, Grant grant, String organisation) {
    return new BoxView("editor-" + organisation, EDITOR, organisation, spoken.grant(grant), true);
  }

  /** Those that keep entries come first: municipalities, then regions, then all others. */
  private List<OrganisationView> organisations(Spoken spoken) {
    return spoken.words().world().registry().organisations().stream()
        .filter(organisation -> !grants.contains(Grant.editor(organisation.id())))
        .sorted(
            Comparator.comparing(Organisation::kind)
                .thenComparing(organisation -> spoken.words().in(organisation.name())))
        .map(
            organisation ->
                new OrganisationView(organisation.id(), spoken.words().in(organisation.name())))
        .toList();
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
