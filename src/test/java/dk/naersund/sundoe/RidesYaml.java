package dk.naersund.sundoe;

/** The text of Sundø's {@code rides.yaml}: five rides with all that can be asked of one. */
final class RidesYaml {
  static final String TEXT =
      """
      # Sundø's rides are invented; their rules are taken from real ones, as each source says. What no
      # source says stands under "assumed", and people are told so.
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
          assumed:
            order: {da: "Vi regner med, at telefonen er åben fra kl. 6.", en: We reckon that the telephone is open from 6 o'clock.}
            fare: {da: "Vi regner med, at en påbegyndt kilometer koster som en hel.", en: We reckon that a started kilometre costs as a whole one.}
            aids: {da: "Vi regner med samme krav til kørestole som i flexhandicap.", en: We reckon with the same rules for wheelchairs as in flexhandicap.}
            pace: {da: "Vi regner med, at bilen kan komme et kvarter for sent og køre en omvej.", en: We reckon that the car may come a quarter of an hour late and take a detour.}
          # Fares: Vordingborg Kommune, "Flextur" (from 21 January 2024). Ordering, hours, kerb to kerb: Movia,
          # "Handelsbetingelser for flextur", movia.flextrafik.dk. No prams: Movia's leaflet of March 2013.
          source: {text: {da: "Opdigtet. Efter Movias vilkår og takster for flextur, januar 2024", en: "Invented. After Movia's conditions and fares for flextur, January 2024"}, date: 2024-01-21, url: "https://movia.flextrafik.dk/handelsbetingelser/"}
        - id: flexhandicap
          name: {da: Flexhandicap, en: Flexhandicap}
          about: {da: "Kørsel for dig, der er svært bevægelseshæmmet eller blind.", en: Rides for people who can hardly walk or are blind.}
          who: {residence: ["0991", "0992", "0993"], minAge: 18, all: [visiteret-flexhandicap]}
          kommuner: ["0991", "0992"]
          hours: "24/7"
          order: {minutesBefore: 120, earliestDays: 14, desk: "Mo-Su 06:00-20:00; PH 06:00-20:00"}
          fare:
            perStartedKilometre: true
            steps: [{toKm: 5, fixed: 24}, {toKm: 40, perKm: 2.4}, {perKm: 1.2}]
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
            - {da: Du betaler også en gang om året for at være med., en: You also pay once a year to be a member.}
          assumed:
            order: {da: "Vi regner med, at du skal ringe to timer før.", en: We reckon that you must ring two hours before.}
            fare: {da: "Vi regner med en pris fra en kommune. Vi ved ikke, fra hvilket år den er.", en: We reckon with one municipality's fare. We do not know of which year it is.}
            pace: {da: "Vi regner med, at bilen kan komme et kvarter for sent og køre en omvej.", en: We reckon that the car may come a quarter of an hour late and take a detour.}
          # Who, 104 trips, all day and night, 140 cm, 400 kg, no stretchers: Movia, "Flexhandicap",
          # moviatrafik.dk/flexkunde/flexhandicap. Fares: Guldborgsund Kommune, "Transport for bevægelseshæmmede",
          # undated. Age and residence: Vordingborg Kommune, "Hvem kan komme med i ordningen".
          source: {text: {da: "Opdigtet. Efter lov om trafikselskaber, § 11, og Movias vilkår", en: "Invented. After the Danish law on transport companies, § 11, and Movia's conditions"}, date: 2024-01-21, url: "https://www.moviatrafik.dk/flexkunde/flexhandicap"}
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
          assumed:
            order: {da: "Vi regner med, at du skal ringe dagen før, inden kl. 12.", en: We reckon that you must ring the day before 12 o'clock.}
            pace: {da: "Vi regner med, at turen kan tage dobbelt så lang tid som i egen bil.", en: We reckon that the ride may take twice as long as in your own car.}
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
          assumed:
            order: {da: "Vi regner med, at kommunen skal vide det to dage før.", en: We reckon that the municipality must know two days before.}
            fare: {da: "Vi regner med 30 kr. for en tur. Spørg kommunen.", en: We reckon with 30 kr for a trip. Ask the municipality.}
            pace: {da: "Vi regner med, at turen kan tage dobbelt så lang tid som i egen bil.", en: We reckon that the ride may take twice as long as in your own car.}
          source: {text: {da: "Opdigtet. Efter Politisk Sundhedsklynge Syd, referat af 18. marts 2025", en: "Invented. After the health cluster South, minutes of 18 March 2025"}, date: 2025-03-18}
      """;

  private RidesYaml() {}
}
