package dk.naersund.sundoe;

/** The text of Sundø's {@code rules/promises.yaml}: some kept, some not, one nobody can know. */
final class PromisesYaml {
  static final String TEXT =
      """
      # Sundø's promises are invented; what they promise is taken from real documents.
      promises:
        - id: vaccination-i-hver-kommune
          text: {da: Mindst ét vaccinationssted i hver kommune i sæsonen, en: At least one vaccination place in every municipality in the season}
          service: vaccination
          season: vaccination-2026
          sites: {per: municipality, atLeast: 1, when: in-season}
          source: {text: {da: "Opdigtet. Efter Politisk Sundhedsklynge Syd, referat: »minimum ét tilbud i hver kommune«", en: "Invented. After the health cluster South, minutes: at least one offer in every municipality"}, date: 2025-03-18}
        - id: otte-vaccinationssteder
          text: {da: Mindst otte vaccinationssteder på øerne hver dag i sæsonen, en: At least eight vaccination places on the islands every day of the season}
          service: vaccination
          season: vaccination-2026
          sites: {per: region, atLeast: 8}
          source: {text: {da: "Opdigtet. Efter Politisk Sundhedsklynge Syd, referat: »minimum 50 vaccinationssteder i regionen«", en: "Invented. After the health cluster South, minutes: at least 50 vaccination places in the region"}, date: 2025-03-18}
        - id: sundhedshus-i-hvert-lokalomraade
          text: {da: Ét sundhedshus i hvert lokalområde, en: One health house in every local area}
          service: sundhedshus
          sites: {per: local-area, atLeast: 1}
          source: {text: {da: "Opdigtet. Efter Københavns sundhedsstrategi: »Ét sundhedshus i hvert lokalområde«", en: "Invented. After Copenhagen's health strategy: one health house in every local area"}, date: 2026-06-01}
        - id: sygeplejeklinik-i-bil
          text: {da: Højst 15 minutter i bil til en sygeplejeklinik fra 9 af 10 adresser, en: At most 15 minutes by car to a nursing clinic from 9 of 10 addresses}
          service: sygeplejeklinik
          within: {per: municipality, profile: car, minutes: 15, percent: 90}
          source: {text: {da: "Opdigtet. Efter Københavns sundhedsstrategi: klinikkerne »dækker alle borgere«", en: "Invented. After Copenhagen's health strategy: the clinics cover all citizens"}, date: 2026-06-01}
        - id: sygeplejeklinik-i-koerestol
          text: {da: Højst 45 minutter i kørestol til en sygeplejeklinik fra halvdelen af adresserne, en: At most 45 minutes in a wheelchair to a nursing clinic from half of the addresses}
          service: sygeplejeklinik
          within: {per: region, profile: wheelchair, minutes: 45, percent: 50}
          source: {text: {da: "Opdigtet. Efter Københavns sundhedsstrategi: klinikkerne »dækker alle borgere«", en: "Invented. After Copenhagen's health strategy: the clinics cover all citizens"}, date: 2026-06-01}
      """;

  private PromisesYaml() {}
}
