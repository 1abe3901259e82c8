package org.encompass.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {
  @Test
  void whatCalendarProgramsWriteIsReadOverTls() {
    var address =
        FeedAddress.parse(" webcal://School.example/term dates.ics".replace(" d", "%20d"));
    assertThat(address.orElseThrow().uri()).hasToString("https://school.example/term%20dates.ics");
    assertThat(address.orElseThrow()).hasToString("FeedAddress[withheld]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://school.example/a.ics",
        "ftp://school.example/a.ics",
        "file:///etc/passwd",
        "https://localhost/a.ics",
        "https://127.0.0.1/a.ics",
        "https://2130706433/a.ics",
        "https://0x7f.1/a.ics",
        "https://0x7f.0.0.0x1/a.ics",
        "https://[::1]/a.ics",
        "https://school.example:8443/a.ics",
        "https://somebody:secret@school.example/a.ics",
        "https://school.example\\@169.254.169.254/",
        "https:///a.ics",
        "jar:https://school.example/a.ics!/b"
      })
  void nothingElseIsAsked(String typed) {
    assertThat(FeedAddress.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "192.0.0.192",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001::1",
        "2001:db8::1",
        "ff02::1"
      })
  void whatIsNotPublicIsNotAsked(String address) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"151.101.0.144", "172.32.0.1", "100.128.0.1", "2a04:4e42::144"})
  void whatIsPublicIs(String address) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
  }
}
