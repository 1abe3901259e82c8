package org.encompass.local.play;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encompass.local.night.Decision;
import org.encompass.local.night.GivenBack;
import org.encompass.local.night.Night;
import org.encompass.local.web.Page;
import org.encompass.local.web.Person;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;

/// What people do in the course of the night and the days after it.
final class Acts {
  private static final List<String> OUTCOMES =
      List.of("SUPPORT_SILENT", "SUPPORT_OVERT", "ABSENT_TODAY", "REFERRED");
  private final Scene scene;
  private final List<Decision> undecided;
  private final List<GivenBack> givenBack;
  private final Set<String> answered = new HashSet<>();
  private final Set<UUID> called = new HashSet<>();

  Acts(Scene scene, Night night) {
    this.scene = scene;
    undecided = new ArrayList<>(night.decisions());
    givenBack = night.givenBack();
  }

  /// Everybody who was mailed looks into the portal: most read and acknowledge, some only read.
  ///
  /// @param most how many accounts are made at most
  void keyAdultsLook(int most) throws IOException, InterruptedException {
    scene.inviteWhoWasMailed(most);
    var portal = scene.people().portal();
    for (var keyAdult : scene.people().keyAdults()) {
      for (var alert : portal.alerts(keyAdult)) {
        if (answered.add(keyAdult.account().name() + alert)) {
          var page = portal.read(keyAdult, alert);
          if (isNotTheirs(keyAdult, page)) {
            portal.notOurPupil(keyAdult, alert);
          } else if (answered.size() % 6 != 0 && page.html().contains(alert + "/acknowledgement")) {
            portal.acknowledge(keyAdult, page, OUTCOMES.get(answered.size() % OUTCOMES.size()));
          }
        }
      }
    }
  }

  private boolean isNotTheirs(Person keyAdult, Page page) {
    var school = scene.schoolOfAddress().get(keyAdult.account().name());
    return givenBack.stream()
        .anyMatch(
            back -> back.urn().equals(school) && page.words().contains(back.child().reference()));
  }

  /// The reviewer goes through the queue and decides what there is to find out.
  void reviewerDecides() {
    var desk = scene.people().desk();
    var reviewer = scene.people().staff(People.REVIEWER);
    for (var path : desk.cases(reviewer)) {
      desk.decide(reviewer, path, undecided).ifPresent(undecided::remove);
    }
  }

  /// A second person agrees to what the reviewer proposed, where one alone must not decide.
  void secondReviewerAgrees(List<Decision> decisions) {
    var desk = scene.people().desk();
    var second = scene.people().staff(People.SECOND_REVIEWER);
    for (var path : desk.cases(second)) {
      desk.confirm(second, path, decisions);
    }
  }

  /// The duty officer telephones the schools that nobody could be mailed at.
  void dutyOfficerCalls(Set<String> urns) {
    var officer = scene.people().staff(People.DUTY);
    scene.accounting(scene.receipts()).notifications().values().stream()
        .flatMap(List::stream)
        .filter(receipt -> receipt.state() == State.SCHEDULED && urns.contains(receipt.urn()))
        .map(ReceiptMessage::notificationId)
        .forEach(
            id -> {
              if (id != null && called.add(id)) {
                scene.people().desk().logCall(officer, id);
              }
            });
  }
}
