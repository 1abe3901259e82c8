package org.encompass.portal.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells how far it was read.
final class WatchedStream extends FilterInputStream {
  private final long size;
  private final Progress progress;
  private long read;

  WatchedStream(InputStream in, long size, Progress progress) {
    super(in);
    this.size = size;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    if (next >= 0) {
      progress.at(++read, size);
    }
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int some = in.read(into, from, length);
    if (some > 0) {
      read += some;
      progress.at(read, size);
    }
    return some;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
