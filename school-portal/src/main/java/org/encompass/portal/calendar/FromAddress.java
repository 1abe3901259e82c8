package org.encompass.portal.calendar;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import org.encompass.portal.imports.SealedFile;
import org.jspecify.annotations.Nullable;

/// What an address answered, as files are read. Nobody can send one: what comes by a form is never
/// of this type.
///
/// @param tag what the host calls this version
/// @param askedAt when it was asked
public record FromAddress(byte[] bytes, FeedAddress address, @Nullable String tag, Instant askedAt)
    implements SealedFile {
  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public long size() {
    return bytes.length;
  }
}
