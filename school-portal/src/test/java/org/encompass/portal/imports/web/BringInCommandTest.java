package org.encompass.portal.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.encompass.harness.TokenIssuer;
import org.encompass.portal.school.MadeUp;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The command beside the portal, as somebody types it.
@PortalTest
class BringInCommandTest {
  @Autowired TokenIssuer issuer;
  @LocalServerPort int port;
  @TempDir Path folder;

  private record Ended(int code, String said) {}

  private Ended bringIn(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("bash", "../deploy/bring-in"));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ENCOMPASS_PORTAL", "http://localhost:" + port);
    builder
        .environment()
        .put("ENCOMPASS_TOKEN", issuer.token("loader", Map.of("scope", "imports imports:all")));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), said);
  }

  private String file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content).toString();
  }

  @Test
  void aFileIsLookedAtAndThenPutIntoForce() throws Exception {
    var file = file(MadeUp.lines(List.of(MadeUp.school("610071", 1))));
    assertThat(bringIn("schools", file))
        .satisfies(ended -> assertThat(ended.code()).as(ended.said()).isZero())
        .satisfies(ended -> assertThat(ended.said()).contains("READY", "1  New or changed"));
    assertThat(bringIn("schools", file, "--apply"))
        .satisfies(ended -> assertThat(ended.code()).as(ended.said()).isZero())
        .satisfies(ended -> assertThat(ended.said()).contains("APPLIED", "in force"));
  }

  @Test
  void aBadFileEndsWithItsFindings() throws Exception {
    assertThat(bringIn("contacts", file("urn,role\n1,2\n".getBytes(StandardCharsets.UTF_8))))
        .satisfies(ended -> assertThat(ended.code()).isEqualTo(1))
        .satisfies(ended -> assertThat(ended.said()).contains("REFUSED", "COLUMN_MISSING"));
  }
}
