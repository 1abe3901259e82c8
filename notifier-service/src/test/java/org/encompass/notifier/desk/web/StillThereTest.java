package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.encompass.harness.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/// A board that nobody touches for a quarter of an hour does not keep its session.
class StillThereTest {
  private final MovableClock wall = new MovableClock(Instant.parse("2026-11-23T07:00:00Z"));
  private final StillThere filter = new StillThere(wall);
  private final MockHttpSession session = new MockHttpSession();

  StillThereTest() throws Exception {
    session.setMaxInactiveInterval(900);
    request("touched");
  }

  @Test
  void aBoardThatRefreshesItselfUntouchedEndsWithItsSession() throws Exception {
    for (int minute = 1; minute < 15; minute++) {
      wall.advance(Duration.ofMinutes(1));
      request(StillThere.UNTOUCHED);
      assertThat(session.isInvalid()).as("after %d minutes", minute).isFalse();
    }
    wall.advance(Duration.ofMinutes(1));
    request(StillThere.UNTOUCHED);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void whoeverTouchesThePageStays() throws Exception {
    wall.advance(Duration.ofMinutes(14));
    request("touched");
    wall.advance(Duration.ofMinutes(14));
    request(StillThere.UNTOUCHED);
    assertThat(session.isInvalid()).isFalse();
  }

  private void request(String said) throws Exception {
    var request = new MockHttpServletRequest("GET", "/desk");
    request.addHeader(StillThere.HEADER, said);
    request.setSession(session);
    filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
  }
}
