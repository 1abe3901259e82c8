package org.encompass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.encompass.schemas.ReceiptMessage.State;
import org.encompass.schemas.RollMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One child's way through everything, to the key adult's acknowledgement; then every place that
/// must not know the child is searched for it.
@ExtendWith(LeakSearch.class)
class NothingLeaksTest {
  private static final Stage STAGE = Stage.shared();
  private static final Pattern INVITATION = Pattern.compile("https?://\\S+/invitation/[\\w-]+");
  private static final String URN = "990901";
  private static final int PUPIL = 30;

  @Test
  void aChildIsToldOfReadAndAcknowledgedAndNowhereWrittenInClear() throws Exception {
    var pupil = STAGE.county().pupil(URN, PUPIL);
    var now = OffsetDateTime.now(Clock.systemUTC());
    STAGE.publish(STAGE.county().incident("CANARY-1", now, List.of(pupil)));
    STAGE.receiptsWith("CANARY-1", State.TOLD);
    keyAdultReadsAndAcknowledges(pupil);
    var receipts = STAGE.receiptsWith("CANARY-1", State.ACKNOWLEDGED);
    assertThat(receipts.stream().map(receipt -> receipt.state()).distinct())
        .contains(State.ACCEPTED, State.SCHEDULED, State.TOLD, State.READ, State.ACKNOWLEDGED);
  }

  private static void keyAdultReadsAndAcknowledges(RollMessage pupil) {
    STAGE.portal().invite(STAGE.administrator(), List.of("lead-" + URN));
    var link =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () ->
                    STAGE.smtp().heldFor(SmallCounty.lead(URN)).stream()
                        .map(mail -> INVITATION.matcher(mail.text()))
                        .filter(matcher -> matcher.find())
                        .map(matcher -> matcher.group())
                        .findFirst()
                        .orElse(""),
                text -> !text.isEmpty());
    var keyAdult = STAGE.portal().join(link, SmallCounty.lead(URN), "KEY_ADULT");
    var alert =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () ->
                    STAGE.portal().alerts(keyAdult).stream()
                        .map(path -> STAGE.portal().read(keyAdult, path))
                        .filter(page -> page.words().contains(pupil.familyName()))
                        .findFirst(),
                page -> page.isPresent());
    var page = STAGE.portal().acknowledge(keyAdult, alert.orElseThrow(), "SUPPORT_SILENT");
    assertThat(page.status()).isEqualTo(200);
  }
}
