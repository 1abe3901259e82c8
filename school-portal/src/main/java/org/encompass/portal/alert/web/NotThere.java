package org.encompass.portal.alert.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// The one answer for a foreign alert, a hidden one and one that never was.
final class NotThere extends ResponseStatusException {
  NotThere() {
    super(HttpStatus.NOT_FOUND);
  }
}
