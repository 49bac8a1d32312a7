package dk.naersund.sundoe;

/** The text of Sundø's {@code rides.yaml}: five rides with all that can be asked of one. */
final class RidesYaml {
  static final String TEXT =
      """
      # Sundø's rides are invented; their rules are taken from real ones, as each source says.
      conditions:
        - id: visiteret-flexhandicap
          ask: {da: "Er du visiteret til flexhandicap?", en: "Are you registered for flexhandicap?"}
          needed: {da: Du skal være visiteret til flexhandicap af din kommune., en: Your municipality must have registered you for flexhandicap.}
        - id: patientbefordring
          ask: {da: "Har en læge sagt, at du har ret til patientbefordring?", en: "Has a doctor said that you are entitled to patient transport?"}
          needed: {da: "Spørg din læge, om du har ret til patientbefordring.", en: Ask your doctor whether you are entitled to patient transport.}
        - id: folkepension
          ask: {da: "Får du folkepension eller førtidspension?", en: "Do you get a state pension or disability pension?"}
          needed: {da: Du skal få pension., en: You must get a pension.}
        - id: kan-ikke-tage-bus
          ask: {da: "Er du for syg til at tage bus eller tog?", en: "Are you too ill to take a bus or train?"}
          needed: {da: Du skal være for syg til at tage bus eller tog., en: You must be too ill to take a bus or train.}
        - id: paaroerende-med-bil
          ask: {da: "Kan en pårørende køre dig?", en: "Can a relative drive you?"}
          needed: {da: En pårørende skal kunne køre dig., en: A relative must be able to drive you.}
        - id: visiteret-kommunebus
          ask: {da: "Har kommunen sagt ja til at køre dig?", en: "Has the municipality agreed to drive you?"}
          needed: {da: Kommunen skal have sagt ja til at køre dig., en: The municipality must have agreed to drive you.}
      rides:
        - id: flextur
          name: {da: Flextur, en: Flextur}
          about: {da: En bil kører dig fra kantsten til kantsten. Andre kan være med., en: A car takes you from kerb to kerb. Others may be with you.}
          kommuner: ["0991", "0992"]
          hours: "Mo-Su 06:00-23:00; PH 06:00-23:00"
          order: {minutesBefore: 120, earliestDays: 14, desk: "Mo-Su 06:00-20:00; PH 06:00-20:00"}
          fare:
            perStartedKilometre: true
            onlinePercentOff: 10
            steps: [{toKm: 10, fixed: 60}, {toKm: 20, perKm: 8}, {perKm: 15}]
          aids:
            rollator: {allowed: true}
            wheelchair: {allowed: true, maxCentimetres: 140, maxKilograms: 400}
            powered-wheelchair: {allowed: true, maxCentimetres: 140, maxKilograms: 400}
            stretcher: {allowed: false}
            stroller: {allowed: false}
          pace: {lateMinutes: 15, detourPercent: 50}
          booking: {by: person}
          phone: {number: "+45 99 95 60 00", hours: "Mo-Su 06:00-20:00; PH 06:00-20:00"}
          notes:
            - {da: Prisen går efter den korteste vej., en: The price goes by the shortest road.}
          source: {text: {da: "Opdigtet. Efter Movias vilkår og takster for flextur, januar 2024", en: "Invented. After Movia's conditions and fares for flextur, January 2024"}, date: 2024-01-21}
        - id: flexhandicap
          name: {da: Flexhandicap, en: Flexhandicap}
          about: {da: "Kørsel for dig, der er svært bevægelseshæmmet eller blind.", en: Rides for people who can hardly walk or are blind.}
          who: {residence: ["0991", "0992", "0993"], minAge: 18, all: [visiteret-flexhandicap]}
          kommuner: ["0991", "0992"]
          hours: "Mo-Su 06:00-24:00; PH 06:00-24:00"
          order: {minutesBefore: 120, earliestDays: 14, desk: "Mo-Su 06:00-20:00; PH 06:00-20:00"}
          fare:
            perStartedKilometre: true
            steps: [{toKm: 10, fixed: 45}, {perKm: 4}]
          aids:
            rollator: {allowed: true}
            wheelchair: {allowed: true, maxCentimetres: 140, maxKilograms: 400}
            powered-wheelchair: {allowed: true, maxCentimetres: 140, maxKilograms: 400}
            stretcher: {allowed: false}
          pace: {lateMinutes: 15, detourPercent: 50}
          booking: {by: person}
          phone: {number: "+45 99 95 60 01", hours: "Mo-Su 06:00-20:00; PH 06:00-20:00"}
          notes:
            - {da: "Du kan få 104 enkeltture om året. Spørg, om turen må gå til behandling.", en: You can have 104 single trips a year. Ask whether the ride may go to treatment.}
          source: {text: {da: "Opdigtet. Efter lov om trafikselskaber, § 11, og Movias vilkår", en: "Invented. After the Danish law on transport companies, § 11, and Movia's conditions"}, date: 2024-01-21}
        - id: patientbefordring
          name: {da: Siddende patientbefordring, en: Patient transport}
          about: {da: Regionen kører dig til behandling., en: The region drives you to treatment.}
          who:
            residence: ["0991", "0992", "0993"]
            all: [patientbefordring]
            any: [folkepension, kan-ikke-tage-bus]
            services: [ambulatorium, roentgen, speciallaege, laegehus]
          kommuner: ["0991", "0992"]
          hours: "Mo-Sa 06:00-20:00; PH off"
          order: {daysBefore: 1, until: "12:00", workingDays: true, earliestDays: 30, desk: "Mo-Fr 08:00-15:00; PH off"}
          fare: {perStartedKilometre: false, steps: [{fixed: 0}]}
          aids:
            rollator: {allowed: true}
            wheelchair: {allowed: true, maxCentimetres: 140, maxKilograms: 400}
            powered-wheelchair: {allowed: true, maxCentimetres: 140, maxKilograms: 400}
            stretcher: {allowed: false}
          pace: {lateMinutes: 30, detourPercent: 100}
          booking: {by: region, text: {da: Ring til regionens kørselskontor., en: Ring the region's transport office.}}
          phone: {number: "+45 99 95 70 00", hours: "Mo-Fr 08:00-15:00; PH off"}
          source: {text: {da: "Opdigtet. Efter sundhedslovens §§ 170–171 og bekendtgørelsen om befordring", en: "Invented. After the Danish health act, §§ 170–171, and the order on transport"}, date: 2024-01-01}
        - id: paaroerende
          name: {da: Kørt af en pårørende, en: Driven by a relative}
          about: {da: "En du kender, kører dig i sin bil.", en: Somebody you know drives you in their car.}
          who: {all: [paaroerende-med-bil]}
          hours: "24/7"
          order: {none: true}
          aids:
            rollator: {allowed: true}
          booking: {by: relative, text: {da: "Aftal turen med den, der kører.", en: Agree on the ride with the driver.}}
          source: {text: {da: Siger sig selv, en: Goes without saying}, date: 2026-11-22}
        - id: kommunebus
          name: {da: Kommunens bus, en: The municipality's bus}
          about: {da: Kommunen henter dig hjemme og kører dig hjem igen., en: The municipality fetches you at home and takes you home again.}
          who:
            residence: ["0991"]
            minAge: 65
            all: [visiteret-kommunebus]
            services: [traeningscenter, sygeplejeklinik, vaccination, sundhedshus]
          kommuner: ["0991"]
          hours: "Mo-Fr 08:00-15:30; PH off"
          order: {daysBefore: 2, until: "12:00", workingDays: true, desk: "Mo-Fr 09:00-15:00; PH off"}
          fare: {perStartedKilometre: false, steps: [{fixed: 30}]}
          aids:
            rollator: {allowed: true}
            wheelchair: {allowed: true, maxCentimetres: 120, maxKilograms: 250}
            powered-wheelchair: {allowed: false}
            stretcher: {allowed: false}
          pace: {lateMinutes: 20, detourPercent: 100}
          booking: {by: municipality, text: {da: "Kommunen bestiller også din tid, når den kører dig.", en: "The municipality also books your appointment when it drives you."}}
          phone: {number: "+45 99 95 10 60", hours: "Mo-Fr 09:00-15:00; PH off"}
          source: {text: {da: "Opdigtet. Efter Politisk Sundhedsklynge Syd, referat af 18. marts 2025", en: "Invented. After the health cluster South, minutes of 18 March 2025"}, date: 2025-03-18}
      """;

  private RidesYaml() {}
}
