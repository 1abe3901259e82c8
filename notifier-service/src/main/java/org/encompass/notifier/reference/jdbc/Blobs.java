package org.encompass.notifier.reference.jdbc;

import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.schemas.wire.WireWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Messages as they stand sealed in a row, under their school's data key.
@Component
class Blobs {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Sealing sealing;

  Blobs(Sealing sealing) {
    this.sealing = sealing;
  }

  byte[] seal(String urn, String place, Object message) {
    return sealing.seal(Subject.school(urn), place, WireWriter.write(message));
  }

  <T> T open(String urn, String place, byte[] sealed, Class<T> type) {
    return JSON.readValue(sealing.open(Subject.school(urn), place, sealed), type);
  }
}
