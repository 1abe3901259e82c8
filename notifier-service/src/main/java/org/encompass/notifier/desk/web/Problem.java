package org.encompass.notifier.desk.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is wrong with what somebody sent, and the field where it is mended.
///
/// @param field the id of an input of the page
record Problem(String field, String message) {
  /// For the fields to show what is wrong with them.
  static Map<String, String> byField(List<Problem> problems) {
    return problems.stream()
        .collect(Collectors.toMap(Problem::field, Problem::message, (first, second) -> first));
  }
}
