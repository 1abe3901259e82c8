package org.encompass.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.encompass.harness.Folders;
import org.encompass.harness.RealDatabase;
import org.encompass.harness.RealPostgres;

/// A PostgreSQL of this run alone, in a folder of its own: it writes to disk before it says that
/// something is committed, as one in earnest does. It is stopped whatever happens.
public final class OwnPostgres implements AutoCloseable {
  private final Path folder;
  private final RealPostgres server;
  private boolean closed;

  public OwnPostgres() {
    try {
      folder = Files.createTempDirectory("encompass-postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = RealPostgres.in(folder, 0);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /// A fresh database without tables.
  public RealDatabase database(String name) {
    return server.database(name);
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.close();
      Folders.delete(folder);
    }
  }
}
