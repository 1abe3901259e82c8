package org.encompass.portal.school;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.RollRows.Published;
import org.encompass.portal.school.RollRows.Pupil;

/// Roll entries between their checking and their publishing: in a file without a name, batch by
/// batch under a key that lives in memory only. When the process ends, however it ends, nothing
/// readable is left.
final class Spool implements Closeable {
  private static final int TAG_BITS = 128;
  private final FileChannel file;
  private final SecretKey key;
  private final List<Integer> sizes = new ArrayList<>();

  private Spool(FileChannel file, SecretKey key) {
    this.file = file;
    this.key = key;
  }

  static Spool open() {
    try {
      var path = Files.createTempFile("roll", null);
      var file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      Files.deleteIfExists(path); // where the system lets an open file go without a name
      var keys = KeyGenerator.getInstance("AES");
      keys.init(256);
      return new Spool(file, keys.generateKey());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// An entry on its way.
  record Row(int line, Pupil pupil, Published state, byte[] entry) {
    @Override
    public String toString() {
      return "Row[line " + line + "]";
    }
  }

  void add(List<Row> batch) {
    try {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      out.writeInt(batch.size());
      for (var row : batch) {
        out.writeInt(row.line());
        out.writeUTF(row.pupil().school().value());
        out.writeUTF(row.pupil().pupilId());
        out.writeLong(row.state().revision());
        write(out, row.state().hash());
        write(out, row.entry());
      }
      var sealed = ByteBuffer.wrap(crypt(Cipher.ENCRYPT_MODE, sizes.size(), bytes.toByteArray()));
      sizes.add(sealed.remaining());
      while (sealed.hasRemaining()) {
        file.write(sealed);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void forEachBatch(Consumer<List<Row>> work) {
    try {
      long position = 0;
      for (int number = 0; number < sizes.size(); number++) {
        var sealed = ByteBuffer.allocate(sizes.get(number));
        while (sealed.hasRemaining() && file.read(sealed, position + sealed.position()) >= 0) {}
        position += sealed.capacity();
        work.accept(rows(crypt(Cipher.DECRYPT_MODE, number, sealed.array())));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Row> rows(byte[] batch) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(batch));
    int size = in.readInt();
    var rows = new ArrayList<Row>(size);
    for (int i = 0; i < size; i++) {
      rows.add(
          new Row(
              in.readInt(),
              new Pupil(new SchoolKey(in.readUTF()), in.readUTF()),
              new Published(in.readLong(), in.readNBytes(in.readInt())),
              in.readNBytes(in.readInt())));
    }
    return rows;
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  // The batch's number is the nonce: each number is sealed once under this key.
  private byte[] crypt(int mode, int number, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var nonce = ByteBuffer.allocate(12).putInt(8, number).array();
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the spool cannot be read back", broken);
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
}
