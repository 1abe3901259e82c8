package org.encompass.notifier.matching;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import java.util.Set;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.domain.Urn;
import org.jspecify.annotations.Nullable;

/// What a reviewer may decide about a child.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ReviewDecision.Schools.class, name = "SCHOOL"),
  @JsonSubTypes.Type(
      value = ReviewDecision.NotAtASchoolWeKnow.class,
      name = "NOT_AT_A_SCHOOL_WE_KNOW"),
  @JsonSubTypes.Type(value = ReviewDecision.HomeEducated.class, name = "HOME_EDUCATED"),
  @JsonSubTypes.Type(value = ReviewDecision.OutOfScope.class, name = "OUT_OF_SCOPE")
})
public sealed interface ReviewDecision {
  /// The child goes to these schools: they are told.
  ///
  /// @param despiteConflict those of which the reviewer said: told, although the police say that
  ///     somebody there is involved
  record Schools(Set<Urn> urns, Set<Urn> despiteConflict) implements ReviewDecision {
    /// What was proposed before anybody was asked about conflicts names none.
    public Schools {
      despiteConflict = Objects.requireNonNullElse(despiteConflict, Set.of());
    }

    /// Schools where nobody is involved.
    public Schools(Set<Urn> urns) {
      this(urns, Set.of());
    }
  }

  /// The local authority is told: the said one, else that of the child's residence.
  ///
  /// @param despiteConflict the code of the authority of which the reviewer said: told, although
  ///     the police say that somebody there is involved
  record NotAtASchoolWeKnow(@Nullable String laCode, @Nullable String despiteConflict)
      implements ReviewDecision {
    /// Of an authority where nobody is involved.
    public NotAtASchoolWeKnow(@Nullable String laCode) {
      this(laCode, null);
    }
  }

  /// The child is taught at home: the officer of the said local authority is told, else of that of
  /// the child's residence.
  ///
  /// @param despiteConflict as with [NotAtASchoolWeKnow]
  record HomeEducated(@Nullable String laCode, @Nullable String despiteConflict)
      implements ReviewDecision {
    /// Of an authority where nobody is involved.
    public HomeEducated(@Nullable String laCode) {
      this(laCode, null);
    }
  }

  /// Nobody is told.
  record OutOfScope() implements ReviewDecision {}

  /// Whether the reviewer said that these are told although somebody there is involved.
  default boolean isDespiteConflictAt(Recipient recipient) {
    return switch (this) {
      case Schools(_, var despite) ->
          recipient instanceof Recipient.School(var urn) && despite.contains(urn);
      case NotAtASchoolWeKnow(_, var despite) -> isAuthority(recipient, despite);
      case HomeEducated(_, var despite) -> isAuthority(recipient, despite);
      case OutOfScope _ -> false;
    };
  }

  private static boolean isAuthority(Recipient recipient, @Nullable String laCode) {
    return recipient instanceof Recipient.LocalAuthority(var code) && code.equals(laCode);
  }

  /// As it stands in tables and the ledger.
  default String code() {
    return switch (this) {
      case Schools _ -> "SCHOOL";
      case NotAtASchoolWeKnow _ -> "NOT_AT_A_SCHOOL_WE_KNOW";
      case HomeEducated _ -> "HOME_EDUCATED";
      case OutOfScope _ -> "OUT_OF_SCOPE";
    };
  }
}
