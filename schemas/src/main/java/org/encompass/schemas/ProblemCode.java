package org.encompass.schemas;

/// Everything that can be wrong with a record, and advice that may come with an accepted one.
public enum ProblemCode {
  TOO_LARGE("The record is larger than 262,144 bytes."),
  MALFORMED_JSON("The record is not one well-formed UTF-8 JSON object."),
  DUPLICATE_KEY("An object names the same key twice."),
  TOO_DEEP("The record is nested deeper than 32 levels."),
  MALFORMED_JWE("The record looks sealed but is not a compact JWE of a kind that is accepted."),
  KEY_UNKNOWN("The record is sealed with a key that is not known here."),
  SEAL_BROKEN("The record was sealed with another key, or changed on its way."),
  ENCRYPTION_REQUIRED("Only sealed records are accepted here."),
  UNSUPPORTED_VERSION("This schemaVersion is not supported."),
  MISSING("A required field is missing."),
  WRONG_TYPE("The value has the wrong JSON type."),
  NOT_ALLOWED("The value is not one of the allowed ones."),
  WRONG_FORMAT("The value does not have the required form."),
  TOO_LONG("The text is longer than allowed."),
  TOO_SHORT("The text is shorter than allowed."),
  OUT_OF_RANGE("The number or time lies outside the allowed range."),
  TOO_MANY("The list has more entries than allowed."),
  TOO_FEW("The list has fewer entries than required."),
  UNKNOWN_FORCE("No police force of England and Wales has this code."),
  KEY_MISMATCH("The Kafka record's key does not name what the value says."),
  CHILD_REF_REPEATED("Two children of the record carry the same childRef."),
  PERIOD_REVERSED("The end lies before the beginning."),
  EVENT_ID_REUSED("This eventId was already used for another content."),
  VERSION_REUSED("This version of the incident was already accepted with another content."),
  OLDER_VERSION("A higher version of the incident is already known."),
  VOICE_MISSING("Advice: the child was present, but nothing the child said was recorded.");

  private final String sentence;

  ProblemCode(String sentence) {
    this.sentence = sentence;
  }

  /// What it means, in a sentence for people.
  public String sentence() {
    return sentence;
  }
}
