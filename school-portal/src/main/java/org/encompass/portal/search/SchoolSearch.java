package org.encompass.portal.search;

import java.util.List;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.springframework.stereotype.Service;

/// Searches the register as it is at this moment. The index of it is kept in memory, some tens of
/// megabytes for the nation, and made anew when the register's mark has changed.
@Service
public class SchoolSearch {
  private final Listings listings;
  private volatile Held held = new Held("", new SchoolIndex(List.of()));

  SchoolSearch(Listings listings) {
    this.listings = listings;
  }

  /// Those whom the words mean, the likeliest first; without words all, by name.
  public List<Listing> find(String words, Remit remit, int atMost) {
    return current().find(words, one -> one.within(remit), atMost);
  }

  /// The one with this number; empty if there is none in the remit.
  public Optional<Listing> of(String urn, Remit remit) {
    return current().of(urn).filter(one -> one.within(remit));
  }

  private SchoolIndex current() {
    var mark = listings.mark();
    var known = held;
    return known.mark().equals(mark) ? known.index() : renewed(mark);
  }

  // The mark was read first: what changes meanwhile is seen by the next who asks.
  private synchronized SchoolIndex renewed(String mark) {
    if (!held.mark().equals(mark)) {
      held = new Held(mark, new SchoolIndex(listings.all()));
    }
    return held.index();
  }

  private record Held(String mark, SchoolIndex index) {}
}
