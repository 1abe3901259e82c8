package org.encompass.notifier.desk.web;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.Candidate;
import org.encompass.notifier.matching.Housemate;
import org.encompass.notifier.matching.ReviewNotes;
import org.encompass.notifier.matching.ReviewRows;
import org.encompass.notifier.matching.linkage.FieldEvidence;
import org.encompass.notifier.matching.linkage.FieldEvidence.Field;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.SchoolMessage.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Children in review, with candidates that nobody has to be matched for.
final class MadeUpReviews {
  private static final Duration SOON = Duration.ofSeconds(60);
  private final JdbcClient jdbc;
  private final MadeUpCounty county;
  private final ReviewRows rows;
  private final Children children;
  private final SweepRunner sweeps;
  private final TransactionTemplate transaction;

  MadeUpReviews(
      JdbcClient jdbc,
      MadeUpCounty county,
      ReviewRows rows,
      Children children,
      SweepRunner sweeps,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.county = county;
    this.rows = rows;
    this.children = children;
    this.sweeps = sweeps;
    this.transaction = transaction;
  }

  /// A school that is in the register and has a lead.
  String school(String name, Status status, String... successors) {
    var urn = "%06d".formatted(280000 + MadeUpCounty.number());
    entry(urn, name, status, successors);
    return urn;
  }

  /// A school or local authority with a lead "lead-<key>".
  void entry(String key, String name, Status status, String... successors) {
    var id = "lead-" + key.replace(":", "");
    county.entry(key, name, status, List.of(successors), MadeUpCounty.lead(id, "Lead"));
    arrived(key);
  }

  /// A school where nobody can be reached.
  void nobodyAt(String urn, String name) {
    county.entry(urn, name, Status.OPEN, List.of());
    arrived(urn);
  }

  private void arrived(String key) {
    await()
        .atMost(SOON)
        .until(
            () ->
                jdbc.sql("select exists (select 1 from school where urn = ?)")
                    .param(key)
                    .query(Boolean.class)
                    .single());
  }

  /// A child about whom a person decides.
  ///
  /// @param involved schools where somebody must not see the incident
  UUID child(boolean confidentialAddress, String... involved) {
    var reference = "REVIEW-" + MadeUpCounty.number();
    county.incident(
        reference,
        "Made up.",
        confidentialAddress,
        Stream.of(involved).map(urn -> new Conflict(urn, null)).toList(),
        MadeUpCounty.child("Perpetua", "Sparrowfoot", "ZZ3 3ZZ", "Hello."));
    return await()
        .atMost(SOON)
        .until(
            () -> {
              sweeps.run("routing");
              return jdbc.sql(
                      "select c.child_id from child c join incident i using (incident_id)"
                          + " where i.reference = ? and c.state = 'IN_REVIEW'")
                  .param(reference)
                  .query(UUID.class)
                  .optional();
            },
            Optional::isPresent)
        .orElseThrow();
  }

  /// What the matcher might have found for the child.
  void found(UUID child, List<Candidate> candidates, List<Housemate> household) {
    transaction.executeWithoutResult(
        _ ->
            rows.open(
                children.find(child).orElseThrow(),
                List.of("NOT_SURE", "GIVEN_NAME_DIFFERS"),
                new ReviewNotes(candidates, household, List.of(), null, null, List.of()),
                Instant.parse("2026-11-20T21:41:00Z")));
  }

  static Candidate likely(String... urns) {
    return candidate(
        Set.of(urns),
        "Perpetua Jane",
        "ZZ3 3ZZ",
        0.94,
        List.of(
            new FieldEvidence(Field.GIVEN_NAME, "EXACT", 12.3),
            new FieldEvidence(Field.FAMILY_NAME, "EXACT", 14.1),
            new FieldEvidence(Field.DATE_OF_BIRTH, "SAME", 12.2),
            new FieldEvidence(Field.SEX, "MISSING", 0),
            new FieldEvidence(Field.POSTCODE, "SAME", 9.8),
            new FieldEvidence(Field.ADDRESS, "SIMILAR", 2.1)));
  }

  static Candidate possible(String urn) {
    return candidate(
        Set.of(urn),
        "Penelope",
        "ZZ9 4QQ",
        0.03,
        List.of(
            new FieldEvidence(Field.GIVEN_NAME, "SIMILAR", 1.4),
            new FieldEvidence(Field.FAMILY_NAME, "EXACT", 14.1),
            new FieldEvidence(Field.DATE_OF_BIRTH, "SWAPPED", 4.2),
            new FieldEvidence(Field.POSTCODE, "DIFFERENT", -3.1)));
  }

  private static Candidate candidate(
      Set<String> urns,
      String given,
      String postcode,
      double posterior,
      List<FieldEvidence> evidence) {
    return new Candidate(
        urns,
        given,
        "Sparrowfoot",
        "Pip",
        LocalDate.of(2016, 3, 4),
        Sex.F,
        postcode,
        "1 Canary Rd",
        posterior,
        evidence.stream().mapToDouble(FieldEvidence::bits).sum(),
        evidence);
  }

  static Housemate brother(String urn) {
    return new Housemate(urn, "Barnaby", "Sparrowfoot", LocalDate.of(2014, 7, 9));
  }
}
