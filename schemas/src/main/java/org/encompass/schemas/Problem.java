package org.encompass.schemas;

/// What is wrong with a record, or advice on one that was accepted.
///
/// @param pointer RFC 6901 JSON Pointer to the place; "" is the whole record
/// @param code what is wrong, for programs: a {@link ProblemCode} by name
/// @param message what is wrong, for people; never the offending value
public record Problem(String pointer, String code, String message) {
  /// A problem of the closed list, with that code's own sentence.
  public static Problem of(ProblemCode code, String pointer) {
    return new Problem(pointer, code.name(), code.sentence());
  }
}
