package org.encompass.portal.access.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.encompass.portal.access.Remit;
import org.jspecify.annotations.Nullable;

/// A remit as ticked on a form.
///
/// @param reach `EVERYTHING` or `SOME`; empty while nothing was chosen
/// @param forces codes, counted only with `SOME`
/// @param authorities the same
record RemitForm(String reach, Set<String> forces, Set<String> authorities) {
  private static final String EVERYTHING = "EVERYTHING";
  private static final String SOME = "SOME";
  private static final Pattern CODE = Pattern.compile("\\w{3,9}");

  /// Nothing chosen yet, which leaves those who may give only a part with that.
  static RemitForm empty(Remit giver) {
    return new RemitForm(giver.everything() ? "" : SOME, Set.of(), Set.of());
  }

  static RemitForm of(Remit remit) {
    return new RemitForm(
        remit.everything() ? EVERYTHING : SOME, remit.forces(), remit.authorities());
  }

  static RemitForm typed(
      String reach, @Nullable Set<String> forces, @Nullable Set<String> authorities) {
    return new RemitForm(reach, codes(forces), codes(authorities));
  }

  private static Set<String> codes(@Nullable Set<String> sent) {
    return sent == null
        ? Set.of()
        : sent.stream().filter(CODE.asMatchPredicate()).collect(toUnmodifiableSet());
  }

  /// What it says; empty unless something was chosen.
  Optional<Remit> remit() {
    return switch (reach) {
      case EVERYTHING -> Optional.of(Remit.EVERYTHING);
      case SOME ->
          Optional.of(new Remit(false, forces, authorities)).filter(remit -> !remit.isEmpty());
      default -> Optional.empty();
    };
  }
}
