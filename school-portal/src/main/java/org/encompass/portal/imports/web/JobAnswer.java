package org.encompass.portal.imports.web;

import java.time.Instant;
import java.util.UUID;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Job;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.State;
import org.jspecify.annotations.Nullable;

/// A job as programs read it.
///
/// @param done of `all`; 0 of 0 = nobody knows yet
/// @param began whether it ever began to be put into force
/// @param question which column is which, while that is asked
record JobAnswer(
    UUID id,
    Kind kind,
    State state,
    boolean working,
    boolean began,
    Instant askedAt,
    Instant changedAt,
    long done,
    long all,
    Checked.@Nullable Unclear question,
    Findings.@Nullable Found findings,
    @Nullable Report plan,
    @Nullable Report result) {
  static JobAnswer of(Job job) {
    var papers = job.papers();
    return new JobAnswer(
        job.id(),
        job.kind(),
        job.state(),
        job.state().working(),
        job.began(),
        job.askedAt(),
        job.changedAt(),
        job.done(),
        job.all(),
        papers.question(),
        papers.findings(),
        papers.plan(),
        papers.result());
  }
}
