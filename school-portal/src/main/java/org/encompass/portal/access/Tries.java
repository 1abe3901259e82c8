package org.encompass.portal.access;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// How often somebody may try. Tries are counted for the account from one network, and, more
/// patiently, from everywhere. Neither count touches a browser that the account was used from
/// before: it has a count of its own, so that strangers cannot keep a key adult out.
@Component
class Tries {
  private static final int FROM_ONE_NETWORK = 5;
  private static final int FROM_A_KNOWN_DEVICE = 5;
  private static final int FROM_EVERYWHERE = 30;

  /// Many schools may share one address. Tries whose answer is not known yet count, too, so this
  /// leaves room for all of them at the same moment.
  static final int OVER_ALL_NAMES = 500;

  private static final long HOUR = Duration.ofHours(1).toSeconds();

  private final Throttle throttle;
  private final DeviceStore devices;
  private final Clock wall;

  Tries(Throttle throttle, DeviceStore devices, @Qualifier("wall") Clock wall) {
    this.throttle = throttle;
    this.devices = devices;
    this.wall = wall;
  }

  /// Counts a try at this account.
  boolean mayTry(String what, Account account, Caller caller) {
    return isKnown(account, caller)
        ? throttle.mayTry(known(what, account, caller), FROM_A_KNOWN_DEVICE)
        : mayTry(what + "/account/" + account.accountId(), caller);
  }

  /// Counts a try at what is nobody's. What the one network's lock refuses does not count for
  /// everywhere.
  boolean mayTry(String who, Caller caller) {
    return throttle.mayTry(here(who, caller), FROM_ONE_NETWORK)
        && throttle.mayTry(who, FROM_EVERYWHERE);
  }

  /// After a success.
  void clear(String what, Account account, Caller caller) {
    if (isKnown(account, caller)) {
      throttle.clear(known(what, account, caller));
      return;
    }
    var who = what + "/account/" + account.accountId();
    throttle.clear(here(who, caller));
    throttle.clear(who);
  }

  /// Counts a try at any name whatever from a network, by the hour.
  boolean mayTryAnyName(Caller caller) {
    return throttle.mayTry(anyName(caller), OVER_ALL_NAMES);
  }

  /// That try was right: only failures count. The others stay, or a name of one's own would buy
  /// tries at everybody's.
  void wasRight(Caller caller) {
    throttle.takeBack(anyName(caller));
  }

  /// Whether the account was used from this browser before.
  boolean isKnown(Account account, Caller caller) {
    var device = caller.device();
    return device != null && devices.knows(account.accountId(), device.hash());
  }

  private String anyName(Caller caller) {
    return "hour/" + wall.instant().getEpochSecond() / HOUR + "/from/" + caller.network();
  }

  private static String known(String what, Account account, Caller caller) {
    var mark = HexFormat.of().formatHex(requireNonNull(caller.device()).hash());
    return what + "/account/" + account.accountId() + "/device/" + mark;
  }

  private static String here(String who, Caller caller) {
    return "from/" + caller.network() + "/" + who;
  }
}
