package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.MadeUpPerson;
import org.encompass.notifier.NotifierTest;
import org.junit.jupiter.api.Test;

/// Several children of one incident: each counts for itself.
@NotifierTest
class BrothersAndSistersTest extends CaseJourney {
  private static final int SOMEBODY = 990_904;

  @Test
  void atOneSchoolEachHasANotificationOfItsOwn() {
    var sister = new ChildMaker();
    sister.ref = "c2";
    new MadeUpPerson(SOMEBODY).into(sister);
    school(
        urn,
        s -> {
          s.revision = 2;
          s.rollCount = 2;
        });
    enrol(urn, r -> {});
    roll.enrol(
        urn,
        "p2",
        r -> {
          r.given = sister.given;
          r.family = sister.family;
          r.born = sister.born;
          r.postcode = sister.postcode;
        });
    incident.children = List.of(child.make(), sister.make());
    var first = files.file(incident, clock.instant());
    var second = files.child(incident.reference, sister.ref);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              sweeps.run("routing");
              assertThat(live(first)).hasSize(1);
              assertThat(live(second)).hasSize(1);
            });
    assertThat(only(first).childRef()).isEqualTo("c1");
    assertThat(only(second).childRef()).isEqualTo("c2");
    assertThat(only(second).recipient()).isEqualTo(only(first).recipient());
    assertThat(disclosed(only(first))).containsExactly("ISSUED");
    assertThat(disclosed(only(second))).containsExactly("ISSUED");
  }
}
