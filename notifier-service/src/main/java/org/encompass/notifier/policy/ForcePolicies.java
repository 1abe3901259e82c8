package org.encompass.notifier.policy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.encompass.notifier.policy.ForcePolicy.Holidays;
import org.encompass.notifier.policy.ForcePolicy.Telling;
import org.encompass.schemas.DisclosureContent.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/// Every force's policy: what `encompass.policy.forces.<code>.*` says, over
/// `encompass.policy.default.*`, over what the national guidance suggests.
@ConfigurationProperties("encompass.policy")
public final class ForcePolicies {
  private static final ForcePolicy NATIONAL =
      new ForcePolicy(
          "national-1",
          Telling.AT_ONCE,
          Holidays.SEND_NOW_AND_REMIND,
          Profile.NATIONAL,
          "Use this to support the child. Do not raise it with the child's family unless your"
              + " safeguarding procedures ask for it and it is safe. It does not replace a referral"
              + " to children's social care.",
          "Defnyddiwch hyn i gefnogi'r plentyn. Peidiwch â'i drafod gyda theulu'r plentyn oni bai"
              + " bod eich gweithdrefnau diogelu yn gofyn am hynny a'i bod yn ddiogel. Nid yw'n"
              + " disodli atgyfeiriad at y gwasanaethau cymdeithasol plant.",
          false,
          false,
          LadderTimes.NATIONAL,
          null);

  private final ForcePolicy fallback;
  private final Map<String, ForcePolicy> policies = new HashMap<>();

  /// @param fallback of forces that say nothing of their own
  /// @param forces by ONS code
  public ForcePolicies(
      @Name("default") @Nullable Said fallback, @Nullable Map<String, Said> forces) {
    this.fallback = fallback == null ? NATIONAL : fallback.over(NATIONAL);
    if (forces != null) {
      forces.forEach((force, said) -> policies.put(force, said.over(this.fallback)));
    }
  }

  /// The policy that applies to a child: ask with the duty force, else the attending one.
  public ForcePolicy of(String force) {
    return policies.getOrDefault(force, fallback);
  }

  /// The forces that have a policy of their own.
  public Set<String> forces() {
    return Set.copyOf(policies.keySet());
  }

  /// What a configuration says; what it leaves out comes from the wider one.
  public record Said(
      @Nullable String version,
      @Nullable Telling telling,
      @Nullable Holidays holidays,
      @Nullable Profile profile,
      @Nullable String handlingTextEn,
      @Nullable String handlingTextCy,
      @Nullable Boolean earlyYears,
      @Nullable Boolean encryptionRequired,
      @Nullable SaidLadder ladder,
      @Nullable Double expectedADay) {

    private ForcePolicy over(ForcePolicy wider) {
      return new ForcePolicy(
          or(version, wider.version()),
          or(telling, wider.telling()),
          or(holidays, wider.holidays()),
          or(profile, wider.profile()),
          or(handlingTextEn, wider.handlingTextEn()),
          or(handlingTextCy, wider.handlingTextCy()),
          or(earlyYears, wider.earlyYears()),
          or(encryptionRequired, wider.encryptionRequired()),
          ladder == null ? wider.ladder() : ladder.over(wider.ladder()),
          expectedADay == null ? wider.expectedADay() : expectedADay);
    }

    private static <T> T or(@Nullable T said, T wider) {
      return said == null ? wider : said;
    }
  }

  /// The same for the ladder.
  ///
  /// @param reminder how long before the deadline those who were told are reminded
  /// @param deputies how long before it the deputies are told
  /// @param head how long before it the head is told that an alert is unread
  /// @param callSheet how long before it the school stands on the desk's call sheet
  public record SaidLadder(
      @Nullable Duration reminder,
      @Nullable Duration deputies,
      @Nullable Duration head,
      @Nullable Duration callSheet) {

    private LadderTimes over(LadderTimes wider) {
      return new LadderTimes(
          Said.or(reminder, wider.reminder()),
          Said.or(deputies, wider.deputies()),
          Said.or(head, wider.head()),
          Said.or(callSheet, wider.callSheet()));
    }
  }
}
