package dk.naersund.streets.internal.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.streets.TestMaps;
import dk.naersund.streets.internal.network.TagSet;
import dk.naersund.streets.internal.profiles.ProfileFiles;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single ways and nodes, profile by profile. The last column is about the opposite direction. */
class JudgeTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          walk       | highway=footway                                     | ok      | ok
          walk       | highway=motorway                                    | access  | access
          walk       | highway=trunk                                       | access  | access
          walk       | highway=trunk sidewalk=right                        | ok      | ok
          walk       | highway=primary motorroad=yes                       | access  | access
          walk       | highway=service access=private                      | access  | access
          walk       | highway=service access=private foot=yes             | ok      | ok
          walk       | highway=service access=customers                    | ok      | ok
          walk       | highway=residential foot=use_sidepath               | access  | access
          walk       | highway=residential foot=use_sidepath sidewalk=separate | access | access
          walk       | highway=residential foot=use_sidepath sidewalk=right | ok    | ok
          walk       | highway=service access=private foot=use_sidepath sidewalk=right | access | access
          walk       | highway=path informal=yes                           | access? | access?
          walk       | highway=path access=unknown                         | access? | access?
          walk       | highway=residential oneway=yes                      | ok      | ok
          walk       | highway=footway oneway:foot=yes                     | ok      | oneway
          walk       | highway=steps conveying=forward                     | ok      | oneway
          walk       | highway=steps                                       | ok      | ok
          walk       | route=ferry foot=yes                                | ferry   | ferry
          slow-walk  | highway=steps                                       | steps?  | steps?
          slow-walk  | highway=steps handrail=yes                          | ok      | ok
          slow-walk  | highway=steps handrail=no                           | steps   | steps
          wheelchair | highway=steps                                       | steps   | steps
          wheelchair | highway=steps ramp=yes surface=asphalt width=2      | steps?  | steps?
          wheelchair | highway=steps ramp:wheelchair=yes surface=asphalt width=2 | ok | ok
          wheelchair | highway=steps ramp=yes ramp:wheelchair=no           | steps   | steps
          wheelchair | highway=footway                                     | surface? | surface?
          wheelchair | highway=footway wheelchair=yes                      | ok      | ok
          wheelchair | highway=footway wheelchair=no                       | wheelchair | wheelchair
          wheelchair | highway=footway wheelchair=limited                  | wheelchair? | wheelchair?
          wheelchair | highway=footway surface=asphalt incline=0% width=2  | ok      | ok
          wheelchair | highway=footway surface=asphalt incline=0%          | width?  | width?
          wheelchair | highway=footway surface=asphalt incline=0% width=0.6 | width  | width
          wheelchair | highway=footway surface=asphalt incline=9% width=2  | incline | incline
          wheelchair | highway=footway surface=asphalt incline=up width=2  | incline? | incline?
          wheelchair | highway=footway surface=gravel wheelchair=yes       | surface | surface
          wheelchair | highway=footway surface=sett incline=0% width=2     | surface? | surface?
          wheelchair | highway=footway surface=sett smoothness=good incline=0% width=2 | ok | ok
          wheelchair | highway=footway surface=asphalt smoothness=bad      | surface | surface
          wheelchair | highway=residential surface=asphalt incline=0%      | ok      | ok
          wheelchair | highway=residential surface=asphalt incline=0% sidewalk=both | surface? | surface?
          wheelchair | highway=residential incline=0% sidewalk=both sidewalk:both:surface=asphalt sidewalk:both:width=2 | ok | ok
          powered-wheelchair | highway=footway surface=asphalt incline=9% width=2 | ok | ok
          powered-wheelchair | highway=footway surface=asphalt width=2     | ok      | ok
          powered-wheelchair | highway=footway surface=asphalt width=2 incline=up | incline? | incline?
          powered-wheelchair | highway=footway surface=asphalt width=2 incline=12% | incline | incline
          stroller   | highway=footway surface=asphalt                     | ok      | ok
          stroller   | highway=footway surface=asphalt width=0.5           | width   | width
          stroller   | highway=footway                                     | surface? | surface?
          wheelchair | highway=footway surface=asphalt incline=0% width=2 junction:barrier=gate | barrier? | barrier?
          rollator   | highway=footway wheelchair=no surface=asphalt incline=0% width=2 | wheelchair? | wheelchair?
          stroller   | highway=steps ramp:stroller=yes surface=asphalt width=2 | ok  | ok
          wheelchair | highway=footway footway=crossing surface=asphalt    | kerb?   | kerb?
          wheelchair | highway=footway footway=crossing surface=asphalt kerb=lowered | ok | ok
          wheelchair | highway=footway footway=crossing surface=asphalt kerb=raised | kerb | kerb
          stroller   | highway=footway footway=crossing surface=asphalt kerb=raised | ok | ok
          wheelchair | highway=footway footway=crossing surface=asphalt crossing:node_kerb=raised | kerb | kerb
          wheelchair | highway=footway node:barrier=kerb node:kerb=raised  | kerb    | kerb
          wheelchair | highway=footway node:barrier=kerb node:kerb=raised node:kerb:height=2cm | ok | ok
          wheelchair | highway=footway node:barrier=kerb                   | kerb?   | kerb?
          wheelchair | highway=footway node:barrier=kerb node:kerb=flush   | ok      | ok
          wheelchair | highway=footway node:barrier=bollard                | barrier? | barrier?
          wheelchair | highway=footway node:barrier=bollard node:maxwidth:physical=1.2 | ok | ok
          wheelchair | highway=footway node:barrier=cycle_barrier node:maxwidth:physical=0.8 | barrier | barrier
          wheelchair | highway=footway node:barrier=stile                  | barrier | barrier
          wheelchair | highway=footway node:highway=elevator               | lift?   | lift?
          wheelchair | highway=footway node:highway=elevator node:wheelchair=yes | ok | ok
          walk       | highway=footway node:barrier=gate                   | ok      | ok
          walk       | highway=footway node:barrier=gate node:locked=yes   | barrier | barrier
          walk       | highway=footway node:barrier=gate node:access=private | barrier | barrier
          walk       | highway=footway node:barrier=wall                   | barrier | barrier
          bike       | highway=footway node:barrier=kissing_gate           | barrier | barrier
          bike       | highway=residential oneway=yes                      | ok      | oneway
          bike       | highway=residential oneway=yes oneway:bicycle=no    | ok      | ok
          bike       | highway=residential oneway=yes cycleway=opposite_lane | ok    | ok
          bike       | highway=cycleway oneway=-1                          | oneway  | ok
          bike       | highway=footway                                     | ok      | ok
          bike       | highway=footway foot=no                             | access  | access
          bike       | highway=secondary bicycle=use_sidepath              | access  | access
          bike       | highway=steps                                       | steps   | steps
          bike       | highway=steps ramp:bicycle=yes                      | ok      | ok
          bike       | highway=motorway                                    | access  | access
          car        | highway=residential oneway=yes                      | ok      | oneway
          car        | highway=tertiary junction=roundabout                | ok      | oneway
          car        | highway=motorway                                    | ok      | oneway
          car        | highway=pedestrian                                  | access  | access
          car        | highway=pedestrian motor_vehicle=destination        | ok      | ok
          car        | highway=pedestrian access=yes                       | access  | access
          car        | highway=residential motor_vehicle=no                | access  | access
          car        | highway=residential vehicle=no motorcar=yes         | ok      | ok
          car        | highway=footway                                     | access  | access
          car        | highway=service node:barrier=bollard                | barrier | barrier
          car        | highway=service node:barrier=gate                   | ok      | ok
          car        | highway=service node:barrier=lift_gate node:access=private | barrier | barrier
          """)
  void aWayIsPassableInDoubtOrBlocked(String profile, String tags, String there, String back) {
    Judge judge = new Judge(ProfileFiles.read(TestMaps.PROFILES.resolve(profile + ".yaml")));
    assertThat(said(judge.judge(tags(tags), false))).isEqualTo(there);
    assertThat(said(judge.judge(tags(tags), true))).isEqualTo(back);
  }

  /** What blocks; what is in doubt, with a question mark; or that all is well. */
  private static String said(Verdict verdict) {
    return verdict
        .first(Outcome.BLOCKED)
        .map(Question::code)
        .or(() -> verdict.first(Outcome.UNKNOWN).map(question -> question.code() + "?"))
        .orElse("ok");
  }

  private static TagSet tags(String text) {
    Map<String, String> tags = new TreeMap<>();
    for (String tag : text.strip().split("\\s+")) {
      int equals = tag.indexOf('=');
      tags.put(tag.substring(0, equals), tag.substring(equals + 1));
    }
    return new TagSet(tags);
  }
}
