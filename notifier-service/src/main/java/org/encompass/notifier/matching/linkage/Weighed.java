package org.encompass.notifier.matching.linkage;

import java.util.List;

/// A person on the rolls weighed against the child. Names nobody: rows of the index stand for
/// people.
///
/// @param rows of the index, all of one person
/// @param urns of the person's schools now
/// @param evidence by field; the bits sum to the score
/// @param score in bits
/// @param posterior of this person alone
public record Weighed(
    List<Integer> rows,
    java.util.Set<String> urns,
    List<FieldEvidence> evidence,
    double score,
    double posterior) {}
