package org.encompass.notifier.desk.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// A supervisor's word on one day of one force: the report as it was then.
///
/// @param force its code; "*" for all forces, also what no force can be read from
/// @param text the whole report, frozen
/// @param sha256 of that text in UTF-8, in hexadecimal; it stands in the ledger, too
public record SignOff(
    LocalDate day, String force, Instant at, UUID accountId, String text, String sha256) {
  /// The forces of somebody who looks after all.
  public static final String ALL = "*";

  /// What a text is recognised by.
  public static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// What is not any more as it was signed, line by line.
  public Changes since(String text) {
    var was = this.text.lines().toList();
    var is = text.lines().toList();
    return new Changes(
        was.stream().filter(line -> !is.contains(line)).map(String::strip).distinct().toList(),
        is.stream().filter(line -> !was.contains(line)).map(String::strip).distinct().toList());
  }

  /// Lines of the signed report that are gone, and lines that stand there now.
  public record Changes(List<String> was, List<String> is) {
    /// Whether everything is as it was signed.
    public boolean none() {
      return was.isEmpty() && is.isEmpty();
    }
  }
}
