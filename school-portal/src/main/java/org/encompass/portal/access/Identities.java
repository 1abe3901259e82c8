package org.encompass.portal.access;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.encompass.portal.access.PeopleAccounts.Known;
import org.springframework.stereotype.Component;

/// Finds out whether a person who is to be put on a list has an account already. By address *and*
/// name: who takes over a predecessor's address does not take over the account.
@Component
public class Identities {
  private final PeopleAccounts accounts;
  private final SchoolList lists;

  Identities(PeopleAccounts accounts, SchoolList lists) {
    this.accounts = accounts;
    this.lists = lists;
  }

  /// Who somebody is.
  public sealed interface Identity {
    /// A person with an account, set up or not.
    record Somebody(String id) implements Identity {}

    /// Nobody yet; the id is for the account to be.
    record Nobody(String id) implements Identity {}

    /// The address is somebody's on a list, by another name.
    record OtherName() implements Identity {}
  }

  /// Who goes by this name at this address. An account that stands on no list any more and goes by
  /// another name is a predecessor's: it is in nobody's way.
  public Identity of(String name, String email) {
    var known = accounts.at(email);
    var same = known.stream().filter(one -> names(one).anyMatch(isLike(name))).toList();
    if (!same.isEmpty()) {
      return new Identity.Somebody(first(same).accountId());
    }
    return known.stream().anyMatch(this::isListed)
        ? new Identity.OtherName()
        : new Identity.Nobody(UUID.randomUUID().toString());
  }

  private Known first(List<Known> same) {
    return same.stream().min(Comparator.comparing(one -> !isListed(one))).orElseThrow();
  }

  private boolean isListed(Known one) {
    return !lists.placesOf(one.accountId()).isEmpty();
  }

  // Lists may know one person by names that differ: any of them will do.
  private Stream<String> names(Known one) {
    return Stream.concat(
        Stream.of(one.name()),
        lists.placesOf(one.accountId()).stream()
            .map(place -> lists.namesAt(place.school()).get(one.accountId()))
            .filter(Objects::nonNull));
  }

  private static Predicate<String> isLike(String name) {
    return other -> isSameName(name, other);
  }

  /// Whether two names are written alike, but for case and spaces.
  public static boolean isSameName(String one, String other) {
    return plain(one).equalsIgnoreCase(plain(other));
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }
}
