package org.encompass.notifier.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.encompass.notifier.delivery.Addressee;
import org.encompass.notifier.delivery.Wording;
import org.encompass.schemas.SchoolMessage.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes over the wire, byte by byte, so that it can be signed and no server needs to mend it.
class NudgeTemplateTest {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final URI PORTAL = URI.create("https://portal.example/");
  private static final Instant DATE = Instant.parse("2026-11-02T07:05:09Z");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyHeaderStandsThereOnce(Language language) throws Exception {
    var head = written(template(language)).split("\r\n\r\n", 2)[0];

    var names = Arrays.stream(head.split("\r\n(?![ \t])")).map(line -> line.split(":")[0]).toList();
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                "Date",
                "To",
                "Message-ID",
                "From",
                "Reply-To",
                "Subject",
                "MIME-Version",
                "Content-Type",
                "Content-Transfer-Encoding",
                "Content-Language",
                "Auto-Submitted"));
    assertThat(head)
        .contains("Date: Mon, 2 Nov 2026 07:05:09 +0000\r\n")
        .contains("To: <lead@school.example>\r\n")
        .contains("Message-ID: <520000@encompass.example>\r\n")
        .contains("Auto-Submitted: auto-generated")
        .contains("Content-Language: " + language.name());
  }

  @Test
  void wordsOutsideAsciiAndLongLinesAreCoded() throws Exception {
    var text =
        new NudgeText("Ŵyn \u2013 hysbysiad", "Ŵyn, dŵr a thŷ.\n" + "y".repeat(2_000) + "\n");
    var mail = written(new NudgeTemplate(SESSION, "notices@encompass.example", Language.cy, text));

    assertThat(mail.chars()).allMatch(c -> c == '\r' || c == '\n' || (c >= ' ' && c <= '~'));
    assertThat(mail.split("\r\n", -1)).allMatch(line -> line.length() <= 998);
    assertThat(mail.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    var read =
        new MimeMessage(
            SESSION, new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
    assertThat(read.getSubject()).isEqualTo(text.subject());
    assertThat(read.getContent().toString().lines()).isEqualTo(text.body().lines().toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCorrectionSaysThatSomethingIsWithdrawnAndNothingElse(Language language) throws Exception {
    var text = NudgeText.in(Wording.CORRECTION, language, PORTAL);
    assertThat(text.subject()).contains(language == Language.en ? "withdrawn" : "dynnu'n ôl");
    assertThat(text.body()).contains(text.subject().substring(text.subject().length() - 9));
    assertThat(text.body()).contains("https://portal.example/sign-in").doesNotContain("''");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void linesEndAsTheyDoOnTheWire(Language language) throws Exception {
    var mail = written(template(language));

    assertThat(mail).endsWith("\r\n");
    assertThat(mail.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lead@school.example\r\nBcc: other@school.example",
        "arweinydd@ysgol-tŷ.example",
        "no address",
        "two@school.example, other@school.example",
        "a@@school.example"
      })
  void addressThatCouldSayMoreThanAnAddressIsRefused(String email) {
    var to = new Addressee(email, Language.en);

    assertThatThrownBy(() -> template(Language.en).message("<1@encompass.example>", to, DATE))
        .isInstanceOf(AddressException.class);
  }

  private static NudgeTemplate template(Language language) {
    return new NudgeTemplate(SESSION, "notices@encompass.example", Wording.NEWS, language, PORTAL);
  }

  private static String written(NudgeTemplate template) throws Exception {
    var to = new Addressee("lead@school.example", Language.en);
    var bytes = new ByteArrayOutputStream();
    template.message("<520000@encompass.example>", to, DATE).writeTo(bytes, null);
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
