package org.encompass.portal.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.portal.imports.Job.Papers;
import org.jspecify.annotations.Nullable;

/// The rows of jobs, which all instances of the portal share.
public interface JobBook {
  /// Writes a new one down.
  ///
  /// @param owner the instance that holds the file
  void add(Job job, UUID owner, Map<String, String> options);

  /// One job.
  Optional<Job> find(UUID id);

  /// The newest jobs, newest first; null = everybody's.
  List<Job> newest(@Nullable String accountId, int atMost);

  /// Takes a step if the job still stands where it is to be taken from.
  ///
  /// @param papers what comes to those it has
  /// @return whether it was taken
  boolean step(UUID id, Set<State> from, State to, Papers papers, Instant at);

  /// Has a ready job put into force, if it still is what somebody saw.
  boolean queue(Job seen, Instant at);

  /// Answers the question of an unclear job, and has it looked at again.
  boolean answer(UUID id, Map<String, String> options, Instant at);

  /// What it is to be looked at with.
  Map<String, String> options(UUID id);

  /// Says that an instance still holds these, and how far they are.
  ///
  /// @return where each of them stands by now
  Map<UUID, State> beat(UUID owner, Collection<Beat> held);

  /// Ends jobs for which nobody said anything since then.
  void expire(Instant since, Instant at);

  /// Lets go of all that somebody brought and nobody has put into force yet.
  void dropAll(String accountId, Instant at);

  /// Ends jobs of which no instance has said for so long that it holds them.
  ///
  /// @param asking the instance that asks; its own are not among them
  void lose(UUID asking, Duration silence, Instant at);

  /// A job that is held.
  record Beat(UUID id, long done, long all) {}
}
