package org.encompass.portal.imports.web;

import java.time.Instant;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Job;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.State;
import org.jspecify.annotations.Nullable;

/// A job as pages show it.
///
/// @param seen tells the plan that is shown from a later one
/// @param percent of what is being done; null = nobody knows
/// @param report what it did, or else what it would do
public record JobPage(
    String id,
    Kind kind,
    State state,
    Instant asked,
    String seen,
    boolean began,
    boolean mine,
    @Nullable Integer percent,
    @Nullable Report report,
    Findings.Found findings) {

  static JobPage of(Job job, String accountId) {
    var papers = job.papers();
    var findings = papers.findings();
    return new JobPage(
        job.id().toString(),
        job.kind(),
        job.state(),
        job.askedAt(),
        job.changedAt().toString(),
        job.began(),
        job.accountId().equals(accountId),
        percent(job),
        report(job),
        findings == null ? Findings.Found.NONE : findings);
  }

  private static @Nullable Integer percent(Job job) {
    return job.all() <= 0 ? null : (int) Math.clamp(job.done() * 100 / job.all(), 0, 100);
  }

  // Once a file is gone, what it would have done is of no use to anybody.
  private static @Nullable Report report(Job job) {
    return switch (job.state()) {
      case DROPPED, EXPIRED -> null;
      case APPLIED -> job.papers().result();
      case ASKED, CHECKING, UNCLEAR, READY, QUEUED, APPLYING, REFUSED, FAILED, LOST ->
          job.papers().plan();
    };
  }

  /// Where to look once it is in force; null = there is no such page.
  public @Nullable String next() {
    return switch (kind) {
      case AUTHORITIES, REGISTER -> "/administration/unassigned";
      case CALENDAR -> "/administration/calendars";
      case CONTACTS -> "/administration";
      case ROLLS, SCHOOLS -> null;
    };
  }

  /// Whether the page changes by itself.
  public boolean working() {
    return state.working();
  }

  /// Whether one may still let go of it.
  public boolean canBeDropped() {
    return state.canBeDropped();
  }

  /// How the state looks: done, wrong, waiting for somebody, or neither.
  public String colour() {
    return switch (state) {
      case APPLIED -> "green";
      case REFUSED, FAILED, LOST -> "red";
      case UNCLEAR, READY -> "yellow";
      case ASKED, CHECKING, QUEUED, APPLYING -> "blue";
      case DROPPED, EXPIRED -> "grey";
    };
  }
}
