package dk.naersund.sundoe;

/** The text of Sundø's {@code region.yaml}. */
final class RegionYaml {
  static final String TEXT =
      """
      # Sundø is invented: no such island, town, organisation or phone number exists.
      id: sundoe
      name: {da: Sundø, en: Sundø}
      invented: true
      zone: Europe/Copenhagen
      languages: [da, en]
      bbox: [11.796, 56.306, 11.964, 56.391]
      modes: [walk, transit, ride, car]
      profile: walk
      phones:
        - {id: danger, name: {da: Livsfare, en: Danger to life}, number: "112"}
        - {id: acute, name: {da: Akut syg eller skadet, en: Acutely ill or injured}, number: "1813"}
        - {id: help, name: {da: Hjælp til siden, en: Help with this page}, number: "+45 99 95 00 00", hours: "Mo-Fr 08:00-16:00; PH off"}
      attribution: {da: "Opdigtet kort og opdigtede steder", en: "Invented map and invented places"}
      """;

  private RegionYaml() {}
}
