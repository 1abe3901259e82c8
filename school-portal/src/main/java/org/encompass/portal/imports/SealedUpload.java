package org.encompass.portal.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// A file as it was sent, sealed piece by piece under a key that lives in memory only. When the
/// process ends, however it ends, nothing readable is left.
public final class SealedUpload implements SealedFile, AutoCloseable {
  private static final int PIECE = 1 << 16;
  private static final int TAG = 16;

  private final FileChannel file;
  private final SecretKey key;
  private long size;

  private SealedUpload(FileChannel file, SecretKey key) {
    this.file = file;
    this.key = key;
  }

  /// Takes a file in to its end.
  public static SealedUpload of(InputStream sent) throws IOException {
    var upload = nameless();
    try {
      var piece = sent.readNBytes(PIECE);
      for (long number = 0; piece.length > 0; number++) {
        var sealed = ByteBuffer.wrap(upload.crypt(Cipher.ENCRYPT_MODE, number, piece));
        while (sealed.hasRemaining()) {
          upload.file.write(sealed);
        }
        upload.size += piece.length;
        piece = sent.readNBytes(PIECE);
      }
      return upload;
    } catch (IOException | RuntimeException brokenOff) {
      upload.close();
      throw brokenOff;
    }
  }

  private static SealedUpload nameless() throws IOException {
    var path = Files.createTempFile("import", null);
    var file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    Files.deleteIfExists(path); // where the system lets an open file go without a name
    try {
      var keys = KeyGenerator.getInstance("AES");
      keys.init(256);
      return new SealedUpload(file, keys.generateKey());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream open() {
    return new BufferedInputStream(new Pieces(), PIECE);
  }

  // The piece's number is the nonce: each number is sealed once under this key.
  private byte[] crypt(int mode, long number, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var nonce = ByteBuffer.allocate(12).putLong(4, number).array();
      cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the sealed file cannot be read back", broken);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Reads on its own, so that several may read beside each other.
  private final class Pieces extends InputStream {
    private long next;
    private ByteBuffer open = ByteBuffer.allocate(0);

    @Override
    public int read() throws IOException {
      return fill() ? open.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int some = Math.min(length, open.remaining());
      open.get(into, from, some);
      return some;
    }

    private boolean fill() throws IOException {
      if (open.hasRemaining()) {
        return true;
      }
      long left = size - next * PIECE;
      if (left <= 0) {
        return false;
      }
      var sealed = ByteBuffer.allocate((int) Math.min(left, PIECE) + TAG);
      long start = next * (PIECE + TAG);
      while (sealed.hasRemaining() && file.read(sealed, start + sealed.position()) >= 0) {}
      open = ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, next++, sealed.array()));
      return true;
    }
  }
}
