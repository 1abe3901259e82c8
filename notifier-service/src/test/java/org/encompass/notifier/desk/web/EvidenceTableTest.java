package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.encompass.notifier.matching.linkage.FieldEvidence;
import org.encompass.notifier.matching.linkage.FieldEvidence.Field;
import org.junit.jupiter.api.Test;

class EvidenceTableTest {
  @Test
  void linesThatDoNotAddUpAsTheyAreShownAreSaidToBeRounded() {
    var table = table(1.04, 1.04, 1.04);
    assertThat(table.lines()).extracting(EvidenceTable.Line::weight).containsOnly("1.0 bit for");
    assertThat(table.sum()).isEqualTo("3.1 bits for");
    assertThat(table.rounded()).isTrue();
  }

  @Test
  void thoseThatDoAreNot() {
    assertThat(table(12.3, -3.1, 0.02).rounded()).isFalse();
    assertThat(table(-1.25, -1.21).rounded()).isFalse();
  }

  private static EvidenceTable table(double... bits) {
    var evidence =
        Arrays.stream(bits).mapToObj(b -> new FieldEvidence(Field.POSTCODE, "SAME", b)).toList();
    return EvidenceTable.of(evidence, Arrays.stream(bits).sum());
  }
}
