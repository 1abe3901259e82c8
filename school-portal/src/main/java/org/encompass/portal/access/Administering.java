package org.encompass.portal.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.encompass.portal.access.AdministratorRegister.Administrator;
import org.encompass.portal.domain.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the administrators: invites one, changes whose schools one looks after, ends the account
/// of one who leaves; no list says who administers. Nobody does any of it to themselves, or beyond
/// the own remit: so nobody comes to look after more than somebody with as much has given them, and
/// the last one who looks after everything stays.
@Service
public class Administering {
  private static final Logger log = LoggerFactory.getLogger(Administering.class);

  private final AdministratorRegister register;
  private final AccountStore accounts;
  private final RemitSchools schools;
  private final AccountMails mails;
  private final Recoveries recoveries;
  private final ApplicationEventPublisher events;
  private final Clock wall;

  Administering(
      AdministratorRegister register,
      AccountStore accounts,
      RemitSchools schools,
      AccountMails mails,
      Recoveries recoveries,
      ApplicationEventPublisher events,
      @Qualifier("wall") Clock wall) {
    this.register = register;
    this.accounts = accounts;
    this.schools = schools;
    this.mails = mails;
    this.recoveries = recoveries;
    this.events = events;
    this.wall = wall;
  }

  /// What became of something that was asked for.
  public enum Outcome {
    DONE,
    /// Another administrator has to do that.
    ONESELF,
    /// There is no such administrator in one's remit, or whoever asks is none any more.
    GONE,
    /// The remit to be given reaches beyond the own.
    BEYOND,
    /// The address is an administrator's already.
    KNOWN,
    /// The address was an administrator's whose account was set up once: such a person is let in
    /// again by [Recovery].
    HAD_ONE
  }

  /// Oneself, and those whose remit lies within the own one; the longest first, then who is still
  /// to set the account up.
  @Transactional(readOnly = true)
  public List<Administrator> seenBy(SignedIn who) {
    var all = register.all();
    return remitIn(all, who)
        .map(own -> all.stream().filter(isSelf(who).or(within(own))).toList())
        .orElseGet(List::of);
  }

  /// One of those but oneself.
  @Transactional(readOnly = true)
  public Optional<Administrator> find(SignedIn who, String accountId) {
    return seenBy(who).stream()
        .filter(isSelf(who).negate())
        .filter(one -> one.accountId().equals(accountId))
        .findFirst();
  }

  /// Sends an invitation, again to who was invited before and has not come yet; then the new remit
  /// counts.
  @Transactional
  public Outcome invite(SignedIn who, String email, Remit remit, Language language) {
    return locked(
        who,
        own -> {
          if (!schools.includes(own, remit)) {
            return Outcome.BEYOND;
          }
          var inTheWay = accounts.findAdministrator(email).flatMap(one -> inTheWay(own, one));
          if (inTheWay.isPresent()) {
            return inTheWay.get();
          }
          var id = accounts.saveAdministrator(email, language, wall.instant());
          give(who, id, remit);
          mails.add(AccountMails.Kind.INVITATION, List.of(id), wall.instant());
          log.info("administrator {} invited by {}", id, who.accountId());
          return Outcome.DONE;
        });
  }

  private Optional<Outcome> inTheWay(Remit own, Account known) {
    if (known.setUpBefore()) {
      return Optional.of(known.state() == Account.State.ACTIVE ? Outcome.KNOWN : Outcome.HAD_ONE);
    }
    var othersCharge =
        register.all().stream()
            .filter(one -> one.accountId().equals(known.accountId()))
            .anyMatch(within(own).negate());
    return othersCharge ? Optional.of(Outcome.KNOWN) : Optional.empty();
  }

  /// Gives another one another remit; the person's next request is held to it.
  @Transactional
  public Outcome change(SignedIn who, String accountId, Remit remit) {
    return forAnother(
        who,
        accountId,
        (own, other) -> {
          if (!schools.includes(own, remit)) {
            return Outcome.BEYOND;
          }
          give(who, accountId, remit);
          events.publishEvent(new RemitTaken(accountId));
          log.info("administrator {} given another remit by {}", accountId, who.accountId());
          return Outcome.DONE;
        });
  }

  private void give(SignedIn who, String accountId, Remit remit) {
    register.give(accountId, remit, who.accountId(), wall.instant());
  }

  /// Ends another one's account, with every session and whatever waits to let the person in again;
  /// or takes an invitation back.
  @Transactional
  public Outcome end(SignedIn who, String accountId) {
    return forAnother(
        who,
        accountId,
        (own, other) -> {
          var now = wall.instant();
          accounts.suspend(List.of(accountId));
          if (other.since() == null) {
            register.forget(accountId);
          }
          recoveries.endAll(accountId, now);
          register.noteEnding(accountId, who.accountId(), now);
          events.publishEvent(new RemitTaken(accountId));
          log.info("administrator {} ended by {}", accountId, who.accountId());
          return Outcome.DONE;
        });
  }

  /// Work by one administrator on another.
  private interface Work {
    Outcome on(Remit own, Administrator other);
  }

  private Outcome forAnother(SignedIn who, String accountId, Work work) {
    if (who.accountId().equals(accountId)) {
      return Outcome.ONESELF;
    }
    return locked(
        who,
        own ->
            register.all().stream()
                .filter(one -> one.accountId().equals(accountId))
                .filter(within(own))
                .findFirst()
                .map(other -> work.on(own, other))
                .orElse(Outcome.GONE));
  }

  // Locked: two who end or narrow each other at once would leave nobody who looks after everything.
  private Outcome locked(SignedIn who, Function<Remit, Outcome> work) {
    register.lock();
    return remitIn(register.all(), who).map(work).orElse(Outcome.GONE);
  }

  private static Optional<Remit> remitIn(List<Administrator> all, SignedIn who) {
    return all.stream()
        .filter(isSelf(who))
        .filter(one -> one.since() != null)
        .map(Administrator::remit)
        .findFirst();
  }

  private static Predicate<Administrator> isSelf(SignedIn who) {
    return one -> one.accountId().equals(who.accountId());
  }

  private Predicate<Administrator> within(Remit own) {
    return one -> schools.includes(own, one.remit());
  }
}
