package org.encompass.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PageTest {
  private final Page page =
      new Page(
          200,
          URI.create("http://localhost/sign-in"),
          """
          <form action="/sign-in" method="post">
          <input type="hidden" name="_csrf" value="t-1"/><input name="username" id="u">
          </form>
          <p>Your code: <code id="totp-secret">ABCD EFGH</code> &amp; more</p>
          <a class="govuk-link" href="/alerts/00000000-0000-4000-8000-000000000001">One</a>
          <a href="/alerts/00000000-0000-4000-8000-000000000001?x">again</a>
          """);

  @Test
  void findsWhatAScriptNeeds() {
    assertThat(page.csrf()).isEqualTo("t-1");
    assertThat(page.text("totp-secret")).contains("ABCD EFGH");
    assertThat(page.links("/alerts/[0-9a-f-]{36}"))
        .containsExactly("/alerts/00000000-0000-4000-8000-000000000001");
    assertThat(page.words()).contains("ABCD EFGH & more");
  }
}
