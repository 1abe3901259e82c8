package org.encompass.schemas.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes messages as the contract wants them: nulls left out, RFC 3339 times with their offset.
public final class WireWriter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /// The message as UTF-8 JSON.
  public static byte[] write(Object message) {
    return MAPPER.writeValueAsBytes(message);
  }

  private WireWriter() {}
}
