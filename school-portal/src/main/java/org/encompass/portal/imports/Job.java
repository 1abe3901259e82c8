package org.encompass.portal.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One file on its way from the upload until it is in force, as its row tells.
///
/// @param accountId who brought it
/// @param done of `all`, in the unit of whatever is being done
/// @param size of the files, in bytes
/// @param changedAt when it came to the state in which it is
/// @param began whether it ever began to be put into force
public record Job(
    UUID id,
    Kind kind,
    String accountId,
    State state,
    Instant askedAt,
    Instant changedAt,
    boolean began,
    long size,
    long done,
    long all,
    Papers papers) {

  /// What has to be confirmed before it is put into force, by code.
  public List<String> doubts() {
    var plan = papers.plan();
    return plan == null ? List.of() : plan.doubts().stream().map(Report.Count::code).toList();
  }

  /// What is written about it; nothing of a person.
  ///
  /// @param question which columns are what, while that is asked
  /// @param findings why nothing of it can be brought in
  /// @param plan what it would do
  /// @param result what it did
  public record Papers(
      Checked.@Nullable Unclear question,
      Findings.@Nullable Found findings,
      @Nullable Report plan,
      @Nullable Report result) {
    /// Nothing yet.
    public static final Papers NONE = new Papers(null, null, null, null);

    static Papers asking(Checked.Unclear question) {
      return new Papers(question, null, null, null);
    }

    static Papers refusing(Findings.Found findings) {
      return new Papers(null, findings, null, null);
    }

    static Papers planning(Report plan) {
      return new Papers(null, null, plan, null);
    }

    static Papers telling(Report result) {
      return new Papers(null, null, null, result);
    }
  }
}
