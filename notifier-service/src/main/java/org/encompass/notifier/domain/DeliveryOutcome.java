package org.encompass.notifier.domain;

import org.jspecify.annotations.Nullable;

/// How one SMTP dialogue ended. UNKNOWN is an outcome of its own: the final dot was sent and no
/// answer came, so the server may or may not hold the mail.
public sealed interface DeliveryOutcome {
  /// The server has taken the mail.
  record Accepted(int code) implements DeliveryOutcome {}

  /// The server has not taken it, and may later: a 4xx answer, or no conversation at all.
  record Retry(@Nullable Integer code, String stage) implements DeliveryOutcome {
    private static final String GIVEN_BACK = "GIVEN_BACK";
    private static final String NOT_BEGUN = "NOT_BEGUN";

    /// Nothing was handed to the server, and the server had no part in that: the lease had become
    /// too short, or the server was being left alone.
    public static Retry givenBack() {
      return new Retry(null, GIVEN_BACK);
    }

    /// The attempt failed before the server was spoken to: a fault of ours.
    public static Retry notBegun() {
      return new Retry(null, NOT_BEGUN);
    }

    /// Whether it says nothing about the server.
    public boolean isOurs() {
      return isGivenBack() || stage.equals(NOT_BEGUN);
    }

    /// Whether it was given back, so that no attempt was used up.
    public boolean isGivenBack() {
      return stage.equals(GIVEN_BACK);
    }
  }

  /// The server has refused this mail or recipient for good.
  record Failed(@Nullable Integer code, String stage) implements DeliveryOutcome {}

  /// Nobody knows whether the server has it.
  record Unknown(String stage) implements DeliveryOutcome {}

  /// As it stands in tables and metrics.
  default String key() {
    return switch (this) {
      case Accepted a -> "ACCEPTED";
      case Retry r -> "RETRY";
      case Failed f -> "FAILED";
      case Unknown u -> "UNKNOWN";
    };
  }
}
