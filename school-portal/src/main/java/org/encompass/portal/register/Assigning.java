package org.encompass.portal.register;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.school.Revising;
import org.encompass.portal.school.Revising.Revision;
import org.springframework.stereotype.Service;

/// People say to which authority, and so to which force, schools belong that no file assigns.
/// No file takes that away again that does not know better.
@Service
public class Assigning {
  private static final int SHOWN = 100;
  private final RegisterBook book;
  private final Revising revising;

  Assigning(RegisterBook book, Revising revising) {
    this.book = book;
    this.revising = revising;
  }

  /// Schools without a force, the first of them.
  public RegisterBook.Unassigned unassigned(Remit remit, String words) {
    return book.unassigned(remit, words, SHOWN);
  }

  /// The authorities that schools may be assigned to.
  public Collection<Authority> authorities(Remit remit) {
    return book.authorities(remit);
  }

  /// Assigns schools that still have no force.
  ///
  /// @return how many; empty if the authority is none that may be chosen
  public Optional<Integer> assign(Remit remit, Collection<String> urns, String laCode) {
    return book.authorities(remit).stream()
        .filter(authority -> authority.code().equals(laCode))
        .findFirst()
        .map(authority -> assign(remit, urns, authority));
  }

  private int assign(Remit remit, Collection<String> urns, Authority authority) {
    var revisions = new LinkedHashMap<String, Revision>();
    for (var urn : urns) {
      revisions.put(
          urn,
          known ->
              known == null || known.force() != null || !remit.covers(known.force(), known.laCode())
                  ? Optional.empty()
                  : Optional.of(SchoolFacts.of(known).of(authority).in(known)));
    }
    return revising.revise(revisions, _ -> {}).changed();
  }
}
