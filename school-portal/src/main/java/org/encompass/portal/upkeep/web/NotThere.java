package org.encompass.portal.upkeep.web;

import org.encompass.portal.domain.SchoolKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// The same plain answer for what does not exist and for what a person may not see.
final class NotThere {
  private NotThere() {}

  static ResponseStatusException exception() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  static SchoolKey key(String urn) {
    return SchoolKey.parse(urn).orElseThrow(NotThere::exception);
  }
}
