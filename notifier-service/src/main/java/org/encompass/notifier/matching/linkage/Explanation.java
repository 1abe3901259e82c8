package org.encompass.notifier.matching.linkage;

import java.util.List;

/// Why the linkage decided as it did: codes and numbers only, fit to be stored with the decision.
///
/// @param model version of the model file
/// @param watermark of the index: how far it had followed the rolls
/// @param pupils on the rolls
/// @param evidence of the best person, by field; the bits sum to the score
/// @param score of the best person, in bits
/// @param posterior of the best set of schools
/// @param runnerUp posterior of the next best set; 0 if there is none
/// @param unrelated probability that the child is on no roll and a stranger to all on them
/// @param absentSibling probability that the child is on no roll and only its household is
/// @param gates codes of the gates that are shut; empty if it was decided without a person
public record Explanation(
    String model,
    String watermark,
    int pupils,
    List<FieldEvidence> evidence,
    double score,
    double posterior,
    double runnerUp,
    double unrelated,
    double absentSibling,
    List<String> gates) {}
