package org.encompass.notifier.desk.web;

import java.util.List;
import org.encompass.notifier.matching.Candidate;
import org.encompass.schemas.PersonalData;

/// A candidate's schools, and why the candidate may be the child.
///
/// @param schools with the ones that follow a closed one
/// @param weighed whether there is evidence to show
@PersonalData
record CandidateView(
    int number,
    String name,
    List<SchoolChoice> schools,
    List<SchoolChoice> offered,
    boolean weighed,
    EvidenceTable evidence) {
  static CandidateView of(int number, Candidate candidate, SchoolFinder finder) {
    var schools =
        candidate.urns().stream()
            .sorted()
            .flatMap(urn -> finder.withSuccessors(urn).stream())
            .toList();
    return new CandidateView(
        number,
        candidate.givenNames() + " " + candidate.familyName(),
        schools,
        SchoolChoice.offered(schools),
        !candidate.evidence().isEmpty(),
        EvidenceTable.of(candidate.evidence(), candidate.score()));
  }

  @Override
  public String toString() {
    return "CandidateView[withheld]";
  }
}
