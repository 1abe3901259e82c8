package org.encompass.portal.imports;

import java.io.IOException;
import java.io.InputStream;

/// An uploaded file. It lies on the disk without a name, under a key in this process's memory, and
/// may be read as often as needed until its job ends.
public interface SealedFile {
  /// The file from its beginning; buffered.
  InputStream open() throws IOException;

  /// The same, telling how many of its bytes were read.
  default InputStream open(Progress progress) throws IOException {
    return new WatchedStream(open(), size(), progress);
  }

  /// Its length in bytes, as it was sent.
  long size();
}
