package org.encompass.portal.search;

import java.util.List;

/// The register, as far as it can be searched.
public interface Listings {
  /// Another text whenever something that can be searched for has changed; cheap to ask.
  String mark();

  /// All of it.
  List<Listing> all();
}
