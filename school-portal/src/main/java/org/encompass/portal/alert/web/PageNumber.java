package org.encompass.portal.alert.web;

/// Which page of a long list an address asks for.
final class PageNumber {
  private static final int LAST = 10_000;

  private PageNumber() {}

  /// The number, if a list can have such a page; else the nearest it can have.
  static int of(int asked) {
    return Math.clamp(asked, 0, LAST);
  }
}
