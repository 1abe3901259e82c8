package org.encompass.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedUploadTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
  void comesBackAsItWasSentAsOftenAsAskedFor(int size) throws IOException {
    var sent = new byte[size];
    new Random(size).nextBytes(sent);
    try (var file = SealedUpload.of(new ByteArrayInputStream(sent))) {
      assertThat(file.size()).isEqualTo(size);
      for (int i = 0; i < 2; i++) {
        try (var again = file.open()) {
          assertThat(again.readAllBytes()).isEqualTo(sent);
        }
      }
    }
  }

  @Test
  void tellsHowFarItWasRead() throws IOException {
    try (var file = SealedUpload.of(new ByteArrayInputStream(new byte[100_000]))) {
      var read = new long[2];
      file.open(
              (done, all) -> {
                read[0] = done;
                read[1] = all;
              })
          .readAllBytes();
      assertThat(read).containsExactly(100_000, 100_000);
    }
  }

  @Test
  void isGoneOnceItIsClosed() throws IOException {
    var file = SealedUpload.of(new ByteArrayInputStream(new byte[10]));
    file.close();
    assertThatThrownBy(() -> file.open().read()).isInstanceOf(IOException.class);
  }

  @Test
  void anUploadThatBreaksOffIsPassedOn() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line is gone");
          }
        };
    assertThatThrownBy(() -> SealedUpload.of(broken)).hasMessage("the line is gone");
  }
}
