package org.encompass.schemas.callsheet;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Whom to telephone when no mail was answered: school, telephone, references and deadlines. It
/// names no child and no contact.
///
/// @param writtenAt as of when it is true
/// @param schools those to call now first, then by deadline
public record CallSheet(Instant writtenAt, List<School> schools) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  public CallSheet {
    writtenAt = present(writtenAt);
    schools = List.copyOf(schools);
  }

  /// A school, or a local authority, and what is open there: one call serves all of it.
  ///
  /// @param key its URN, or LA:code
  public record School(String key, String name, @Nullable String telephone, List<Line> lines) {
    public School {
      key = present(key);
      name = present(name);
      lines = List.copyOf(lines);
    }

    /// Whether anything there does not wait any longer.
    public boolean callNow() {
      return lines.stream().anyMatch(Line::pressing);
    }

    /// The nearest deadline.
    public Instant deadline() {
      return lines.stream().map(Line::deadline).min(Comparator.naturalOrder()).orElse(Instant.MAX);
    }
  }

  /// One notification.
  ///
  /// @param force the attending force
  /// @param callNow why somebody must telephone now; absent where there is time
  /// @param state where it stands, in words
  /// @param lastCall how the last call about it ended, in words
  public record Line(
      UUID notificationId,
      String force,
      String reference,
      Instant deadline,
      @Nullable String callNow,
      String state,
      @Nullable String lastCall) {
    public Line {
      notificationId = present(notificationId);
      force = present(force);
      reference = present(reference);
      deadline = present(deadline);
      state = present(state);
    }

    /// Whether somebody must telephone now.
    public boolean pressing() {
      return callNow != null;
    }

    /// Whether the deadline has passed.
    public boolean passed(Instant now) {
      return !now.isBefore(deadline);
    }

    /// Whole minutes until the deadline, or since it passed.
    public long minutes(Instant now) {
      return Duration.between(now, deadline).abs().toMinutes();
    }
  }

  /// How many notifications stand on it.
  public int size() {
    return schools.stream().mapToInt(school -> school.lines().size()).sum();
  }

  /// As JSON, for {@link #read}.
  public byte[] write() {
    return WireWriter.write(this);
  }

  /// A sheet as {@link #write} made it. What a later version adds is passed over.
  ///
  /// @throws IllegalArgumentException if it is none
  @SuppressWarnings("UnusedException") // its text would quote the value
  public static CallSheet read(byte[] json) {
    try {
      return MAPPER.readValue(json, CallSheet.class);
    } catch (JacksonException keptBack) {
      throw new IllegalArgumentException("not a call sheet");
    }
  }

  // What JSON leaves out arrives as null, whatever the type says.
  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("incomplete");
    }
    return value;
  }
}
