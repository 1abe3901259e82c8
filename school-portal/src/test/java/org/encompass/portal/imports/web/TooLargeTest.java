package org.encompass.portal.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

@PortalTest
class TooLargeTest {
  @LocalServerPort int port;

  @Test
  void aFileThatSaysItIsTooLargeIsRefusedWithAPageBeforeItIsSent() throws IOException {
    try (var line = new Socket("localhost", port)) {
      line.getOutputStream()
          .write(
              """
              POST /administration/imports/rolls HTTP/1.1
              Host: localhost
              Accept: text/html
              Content-Type: multipart/form-data; boundary=made-up
              Content-Length: 2000000000
              Connection: close

              """
                  .replace("\n", "\r\n")
                  .getBytes(UTF_8));
      line.shutdownOutput(); // or the container waits a minute for what was announced
      assertThat(new String(line.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 413")
          .contains("This file is too large");
    }
  }

  @Test
  void aFileThatDoesNotSayHowLargeItIsIsCutOff() throws Exception {
    var head = "--made-up\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
    var request =
        new MockHttpServletRequest("POST", "/administration/imports/rolls") {
          @Override
          public long getContentLengthLong() {
            return -1;
          }
        };
    request.setContentType("multipart/form-data; boundary=made-up");
    request.setContent((head + "x".repeat(20_000) + "\r\n--made-up--\r\n").getBytes(UTF_8));

    var upload = UploadRequest.of(request, DataSize.ofKilobytes(10));

    assertThatThrownBy(() -> upload.receive())
        .satisfies(thrown -> assertThat(UploadRequest.tooLarge(thrown)).isTrue());
  }
}
