package org.encompass.benchmarks.matching.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an officer has written down of a child so far.
final class Notebook {
  String given = "";
  String family = "";
  @Nullable String knownAs;
  @Nullable LocalDate born;
  @Nullable Sex sex;
  @Nullable String postcode;
  @Nullable String addressLine;
  @Nullable String telephone;
  @Nullable String upn;
  @Nullable School school;
  boolean homeEducated;
  @Nullable String authority;
  boolean confidentialAddress;

  void moveTo(Home home) {
    postcode = home.postcode();
    addressLine = addressLine == null ? null : home.addressLine();
    telephone = telephone == null ? null : home.telephone();
  }

  Statement statement() {
    return new Statement(
        given,
        family,
        knownAs,
        born,
        sex,
        postcode,
        addressLine,
        telephone,
        upn,
        school,
        homeEducated,
        authority,
        confidentialAddress);
  }
}
