package org.encompass.local.play;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.encompass.local.night.Decision;
import org.encompass.local.night.GivenBack;
import org.encompass.local.night.Night;
import org.encompass.local.web.Desk;
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

  Acts(Scene scene, Night night) {
    this.scene = scene;
    undecided = new ArrayList<>(night.decisions());
    givenBack = night.givenBack();
  }

  /// Everybody who was mailed looks into the portal: most read and acknowledge, some only read.
  ///
  /// @param most how many accounts are made at most
  void keyAdultsLook(int most) throws IOException, InterruptedException {
    keyAdultsLook(most, school -> true);
  }

  /// The same at some schools only.
  void keyAdultsLook(int most, Predicate<String> schools) throws IOException, InterruptedException {
    scene.inviteWhoWasMailed(most);
    var portal = scene.people().portal();
    for (var keyAdult : scene.people().keyAdults()) {
      if (!schools.test(scene.schoolOfAddress().getOrDefault(keyAdult.account().name(), ""))) {
        continue;
      }
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
    calls(
        receipt -> receipt.state() == State.SCHEDULED && urns.contains(receipt.urn()),
        Desk.Call.TOLD_THE_OFFICE);
  }

  /// The duty officer calls schools where nobody has taken it on yet, and nobody answers.
  void dutyOfficerTries(Predicate<String> urns) {
    calls(receipt -> isOpen(receipt) && urns.test(urn(receipt)), Desk.Call.NO_ANSWER);
  }

  /// The duty officer calls schools where nobody has taken it on yet, and tells somebody.
  void dutyOfficerTells(Predicate<String> urns) {
    calls(receipt -> isOpen(receipt) && urns.test(urn(receipt)), Desk.Call.TOLD_A_DEPUTY);
  }

  private void calls(Predicate<ReceiptMessage> where, Desk.Call call) {
    var officer = scene.people().staff(People.DUTY);
    scene.accounting(scene.receipts()).notifications().values().stream()
        .flatMap(List::stream)
        .filter(where)
        .map(ReceiptMessage::notificationId)
        .filter(Objects::nonNull)
        .forEach(id -> scene.people().desk().logCall(officer, id, call));
  }

  private static boolean isOpen(ReceiptMessage receipt) {
    return switch (receipt.state()) {
      case SCHEDULED, READ -> true;
      case TOLD -> !"BY_PHONE".equals(receipt.reason());
      default -> false;
    };
  }

  private static String urn(ReceiptMessage receipt) {
    return Objects.requireNonNullElse(receipt.urn(), "");
  }
}
