package org.encompass.portal.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitTaken;
import org.encompass.portal.imports.Job.Papers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Files that were sent in, and what people say to them. Any instance hears them; the one that
/// holds the file acts.
@Service
public class Jobs {
  private final JobBook book;
  private final JobRunner runner;
  private final Clock wall;

  Jobs(JobBook book, JobRunner runner, @Qualifier("wall") Clock wall) {
    this.book = book;
    this.runner = runner;
    this.wall = wall;
  }

  /// What can be brought in here.
  public Set<Kind> kinds() {
    return runner.kinds();
  }

  /// Whether another file may come in.
  public boolean hasRoom() {
    return runner.hasRoom();
  }

  /// Keeps a place for another file, before it is read.
  ///
  /// @return false if there is none; else `arrived` has to be called once, however it ends
  public boolean expect() {
    return runner.expect();
  }

  /// The file is here, or will not come.
  public void arrived() {
    runner.arrived();
  }

  /// Takes a file over and begins to look at it.
  ///
  /// @param goesOn whether to put it into force without another word, if there are no doubts
  /// @return the job's id
  public UUID begin(Asked asked, boolean goesOn) {
    return runner.hold(asked, goesOn);
  }

  /// A job of one's own; administrators of everything see everybody's.
  public Optional<Job> find(UUID id, String accountId, Remit remit) {
    return book.find(id).filter(job -> remit.everything() || job.accountId().equals(accountId));
  }

  /// The newest of those that one may see.
  public List<Job> newest(String accountId, Remit remit, int atMost) {
    return book.newest(remit.everything() ? null : accountId, atMost);
  }

  /// Has it put into force. Saying it twice, too late, or of a plan that is not the newest, does
  /// nothing.
  public void apply(Job job) {
    if (book.queue(job, wall.instant())) {
      runner.attend(job.id(), State.QUEUED);
    }
  }

  /// Says which column is which, and has it looked at again.
  public void answer(Job job, Map<String, String> options) {
    if (book.answer(job.id(), options, wall.instant())) {
      runner.attend(job.id(), State.ASKED);
    }
  }

  /// What was weighed by what somebody looked after until now is not put into force any more.
  @EventListener
  void letGo(RemitTaken taken) {
    book.dropAll(taken.accountId(), wall.instant());
  }

  /// Lets go of it, unless it is being put into force already.
  public void drop(Job job) {
    if (book.step(job.id(), State.CAN_BE_DROPPED, State.DROPPED, Papers.NONE, wall.instant())) {
      runner.attend(job.id(), State.DROPPED);
    }
  }
}
