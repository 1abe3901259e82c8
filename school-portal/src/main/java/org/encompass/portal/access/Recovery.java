package org.encompass.portal.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.access.Recoveries.Request;
import org.encompass.portal.domain.SchoolKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody in again who has lost what she signs in with, never by mail alone. One person who
/// knows her vouches and is shown a code to hand over in person or by telephone; an administrator
/// approves; then the mail with the link goes out, and its page wants the code, too.
///
/// Vouching changes nothing yet: one mistaken colleague locks nobody out. Approval suspends the
/// account at once: by then two people know that something is lost, and it may be in wrong hands.
/// Administrators decide about the people of their remit only.
@Service
public class Recovery {
  private static final Logger log = LoggerFactory.getLogger(Recovery.class);
  private static final int TRIES_OF_A_CODE = 5;

  private final Recoveries requests;
  private final Vouchers vouchers;
  private final Charges charges;
  private final AccountStore accounts;
  private final AccountMails mails;
  private final Throttle throttle;
  private final AccessProperties settings;
  private final Clock wall;

  Recovery(
      Recoveries requests,
      Vouchers vouchers,
      Charges charges,
      AccountStore accounts,
      AccountMails mails,
      Throttle throttle,
      AccessProperties settings,
      @Qualifier("wall") Clock wall) {
    this.requests = requests;
    this.vouchers = vouchers;
    this.charges = charges;
    this.accounts = accounts;
    this.mails = mails;
    this.throttle = throttle;
    this.settings = settings;
    this.wall = wall;
  }

  /// Whether this colleague may vouch for that person as one of that school: both on its list for
  /// some time, the colleague in a role that reads cases, the person with an account that was set
  /// up once.
  @Transactional(readOnly = true)
  public boolean mayVouch(SignedIn colleague, SchoolKey school, String contactId) {
    return !colleague.accountId().equals(contactId)
        && accounts.find(contactId).filter(Account::setUpBefore).isPresent()
        && vouchers.at(school, contactId).contains(colleague.accountId());
  }

  /// A colleague vouches; the answer is the code, shown this once. An earlier code ends. Empty if
  /// she may not.
  @Transactional
  public Optional<RecoveryCode> vouch(SignedIn colleague, SchoolKey school, String contactId) {
    return mayVouch(colleague, school, contactId)
        ? Optional.of(open(colleague, school, contactId))
        : Optional.empty();
  }

  /// What became of an administrator's word for somebody.
  public sealed interface Vouched {
    /// The code to hand over. Another administrator approves.
    record Code(RecoveryCode code) implements Vouched {}

    /// Somebody on the person's own list can vouch and knows her better.
    record AskColleague() implements Vouched {}

    /// Nobody of the remit with such an id has an account that was set up once.
    record Unknown() implements Vouched {}
  }

  /// An administrator vouches for who has no colleague that can.
  ///
  /// @param person the account's id, or the address of an administrator
  @Transactional
  public Vouched vouchAsAdministrator(SignedIn administrator, String person) {
    var who = administrator.accountId();
    return accounts
        .find(person)
        .or(() -> accounts.findAdministrator(person))
        .filter(Account::setUpBefore)
        .map(Account::accountId)
        .filter(id -> charges.has(who, id) && !isOneOf(List.of(id), who))
        .<Vouched>map(
            id ->
                vouchers.areThereFor(id)
                    ? new Vouched.AskColleague()
                    : new Vouched.Code(open(administrator, null, id)))
        .orElseGet(Vouched.Unknown::new);
  }

  private RecoveryCode open(SignedIn who, @Nullable SchoolKey school, String accountId) {
    var now = wall.instant();
    var code = RecoveryCode.create();
    var id = requests.open(accountId, who.accountId(), school, code, now, expiry(now));
    log.info("recovery {}: {} vouches for {}", id, who.accountId(), accountId);
    return code;
  }

  /// Those that wait for this administrator, oldest first.
  @Transactional(readOnly = true)
  public List<Request> waiting(SignedIn administrator) {
    return requests.waiting(wall.instant()).stream()
        .filter(request -> charges.has(administrator.accountId(), request.accountId()))
        .toList();
  }

  /// What became of an approval.
  public enum Approval {
    DONE,
    /// Who vouched may not approve.
    NEEDS_ANOTHER,
    /// Used, refused, replaced, too old, or about somebody of another remit.
    GONE,
    /// Who vouched may not do so any more: left the list, or cannot sign in.
    NO_LONGER_VOUCHED,
    /// The mail would go to another address than the one that was known when somebody vouched.
    ADDRESS_CHANGED
  }

  /// Suspends the account and sends the link.
  @Transactional
  public Approval approve(SignedIn administrator, UUID recoveryId) {
    var now = wall.instant();
    var who = administrator.accountId();
    var request = waitingFor(who, recoveryId, now);
    if (request.isEmpty()) {
      return Approval.GONE;
    }
    var person = request.get().accountId();
    if (isOneOf(List.of(request.get().vouchedBy(), person), who)) {
      return Approval.NEEDS_ANOTHER;
    }
    if (!stillVouched(request.get())) {
      return Approval.NO_LONGER_VOUCHED;
    }
    if (request.get().addressChanged()) {
      return Approval.ADDRESS_CHANGED;
    }
    requests.approve(recoveryId, who, now, expiry(now));
    accounts.suspend(List.of(person));
    mails.add(AccountMails.Kind.RECOVERY, List.of(person), now);
    log.info("recovery {}: approved by {}, {} suspended", recoveryId, who, person);
    return Approval.DONE;
  }

  private Optional<Request> waitingFor(String administrator, UUID recoveryId, Instant now) {
    return requests
        .findWaiting(recoveryId, now)
        .filter(request -> charges.has(administrator, request.accountId()));
  }

  private boolean stillVouched(Request request) {
    var school = request.school();
    var voucher = request.vouchedBy();
    return school == null
        ? vouchers.canSignIn(voucher) && charges.has(voucher, request.accountId())
        : vouchers.at(school, request.accountId()).contains(voucher);
  }

  // One human being may have an administrator's account and a key adult's: the address tells.
  private boolean isOneOf(Collection<String> others, String who) {
    var self = accounts.find(who);
    return others.contains(who)
        || others.stream()
            .flatMap(other -> accounts.find(other).stream())
            .anyMatch(other -> self.filter(other::sharesAddressWith).isPresent());
  }

  /// Ends one without letting anybody in; false if it is over.
  @Transactional
  public boolean refuse(SignedIn administrator, UUID recoveryId) {
    var who = administrator.accountId();
    var now = wall.instant();
    var refused = waitingFor(who, recoveryId, now).isPresent() && requests.refuse(recoveryId, now);
    if (refused) {
      log.info("recovery {}: refused by {}", recoveryId, who);
    }
    return refused;
  }

  /// The approved one that lets this person in now, once the code is given.
  public Optional<UUID> openFor(String accountId) {
    return requests.approved(accountId, wall.instant());
  }

  /// The approved one whose code this is. Guesses slow down. No transaction may be around it: the
  /// count takes a connection of its own, and as many guesses as there are would wait for ever.
  public Optional<UUID> openedBy(Account account, String typed) {
    var who = "recovery/" + account.accountId();
    if (!throttle.mayTry(who, TRIES_OF_A_CODE)) {
      return Optional.empty();
    }
    var opened = requests.fits(account.accountId(), new RecoveryCode(typed), wall.instant());
    opened.ifPresent(recovery -> throttle.clear(who));
    return opened;
  }

  private Instant expiry(Instant now) {
    return now.plus(settings.invitationLifetime());
  }
}
