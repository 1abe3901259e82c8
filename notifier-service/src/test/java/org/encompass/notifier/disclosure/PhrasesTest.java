package org.encompass.notifier.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.disclosure.MarkedPhrase.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// The shipped phrase file, and how a phrase is read.
class PhrasesTest {
  private static final ClassPathResource SHIPPED = new ClassPathResource("language/phrases-1.txt");
  private final Phrases phrases = read(SHIPPED.getContentAsString(StandardCharsets.UTF_8));

  PhrasesTest() throws IOException {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is a lifestyle choice of hers.",
        "They are as bad as one another.",
        "as bad as each other",
        "The victim refused to engage with officers.",
        "She chose to go back.",
        "She CHOSE to\n\n  go back to him",
        "the victim provoked him",
        "‘asking for it’",
        "It is six of one and half a dozen of the other.",
        "a toxic relationship",
        "a very volatile relationship",
        "Their relationship is volatile.",
        "Mother failed to protect the children.",
        "attention-seeking behaviour",
        "Attention – seeking",
        "She can be manipulative.",
        "He is street-wise.",
        "known to be promiscuous",
        "mutual violence",
        "The aggression was mutual.",
        "no better than him",
        "failed to co-operate",
        "failed to coöperate",
        "The female was hysterical.",
        "it was her own fault",
        "She wound him up.",
        "just a domestic",
        "She is putting herself at risk.",
        "The boy claims that he saw it.",
        "She won’t leave him.",
        "li\u00ADfestyle\u200B choice",
        "Ｌｉｆｅｓｔｙｌｅ choice",
        "Dewis ffordd o fyw yw hyn.",
        "Mae’r ddau ohonynt gynddrwg, cynddrwg â’i gilydd.",
        "Gwrthododd ymgysylltu â’r heddlu.",
        "Dewisodd fynd yn ôl ato.",
        "perthynas wenwynig",
        "Roedd hi’n gofyn amdani.",
        "Methodd y fam, methodd ag amddiffyn y plant.",
        "Chaotic lifestyle",
        "Her lifestyle puts the children at risk.",
        "She went back to him.",
        "Officers advised her but she went back to him.",
        "She returned to the perpetrator.",
        "Victim did not engage.",
        "The mother declined to engage.",
        "She does not engage.",
        "She is difficult to engage.",
        "refused to make a statement",
        "Both parties are to blame.",
        "Both were at fault.",
        "They give as good as they get.",
        "She instigated the argument.",
        "She refused to engage.",
        "Mother refused to engage.",
        "Male victim refused to engage.",
        "Father says that mother refused to engage.",
        "He refused to support a prosecution.",
        "Mae hi wedi mynd yn ôl ato.",
      })
  void wordingThatBlamesIsMarked(String text) {
    assertThat(marked("circumstances", text))
        .extracting(MarkedPhrase::kind)
        .contains(Kind.LANGUAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contact arrangements were mutually agreed.",
        "A mutual friend called the police.",
        "The separation was mutual.",
        "The attack was unprovoked and without provocation.",
        "He took her phone; she asked for it back.",
        "The suspect refused to leave the address.",
        "The suspect refused to engage and was arrested.",
        "The suspect allegedly struck her in the kitchen.",
        "It is alleged that he sent messages.",
        "He is controlling and manipulative.",
        "She chose to go back to bed.",
        "The child chose to go back upstairs.",
        "Officers let him back in to collect his belongings.",
        "She went to hospital for attention to her wrist.",
        "The relationship ended in May. Volatile chemicals were in the garage.",
        "The child was asking. For it was late.",
        "Toxic fumes were noted by the fire service.",
        "A choice of food was offered.",
        "She has nagging pain in her shoulder.",
        "No better than yesterday, the injury needs a doctor.",
        "Mother protected the children and left with her sister.",
        "Six of the officers attended; one of them spoke with the boy.",
        "The parties were separated. Both were spoken to alone.",
        "She did not wish to give a statement today.",
        "Safeguarding advice given, referral made to social care.",
        "He has been bailed not to contact her.",
        "The children were in bed; the eldest called 999.",
        "The family are known to children’s social care.",
        "Officers were called by a neighbour to shouting and banging. Adults were separated.",
        "Roedd y plant yn y gwely. Galwodd cymydog yr heddlu.",
        "Mae hi wedi dewis lliw newydd i’r ystafell.",
        "The girl chose to stay with her father.",
        "She decided to go back to her parents.",
        "By bus it takes two hours.",
        "She will not leave him alone with the children.",
        "Both were taken to hospital for attention.",
        "Officers led him on foot to the car.",
        "It is not that type of family home.",
        "He refused to engage.",
        "Male refused to engage with officers.",
        "Father refused to engage.",
        "The suspect did not engage.",
        "Male non-compliant, PAVA used.",
        "The suspect instigated the argument.",
        "Officers went back to him for a statement.",
        "The keys were returned to the perpetrator.",
        "A healthy lifestyle course was mentioned.",
      })
  void ordinarySentencesOfThePoliceAreLeftAlone(String text) {
    assertThat(marked("circumstances", text)).isEmpty();
  }

  @Test
  void doubtAboutAChildsWordsIsMarkedWhereTheyStand() {
    assertThat(marked("voiceOfTheChild", "Dad allegedly hit mum.")).hasSize(1);
    assertThat(marked("demeanour", "claims to be scared")).hasSize(1);
    assertThat(marked("voiceOfTheChild", "He may be lying.")).hasSize(1);
    assertThat(marked("voiceOfTheChild", "a known liar")).hasSize(1);
    assertThat(marked("voiceOfTheChild", "She may be lying on the bed.")).isEmpty();
    assertThat(marked("actionsTaken", "He allegedly hit her.")).isEmpty();
  }

  @Test
  void theReviewerReadsWhy() {
    var mark = marked("circumstances", "They are six of one.").getFirst();
    assertThat(mark.phrase()).isEqualTo("six of one");
    assertThat(mark.why()).contains("Shares the blame", "paragraph 76");
  }

  @Test
  void oneFineWordSavesNoOther() {
    assertThat(marked("circumstances", "She asked for it back and provoked him."))
        .extracting(MarkedPhrase::phrase)
        .containsExactly("provoked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why lifestyle",
        "xx: lifestyle",
        "en: lifestyle",
        "why: w\nen: lifestyle",
        "why: w\nsource: s\nen: life-style",
        "why: w\nsource: s\nen: (perhaps)",
        "why: w\nsource: s\nen: .. lifestyle",
        "why: w\nsource: s\nen: life/ style",
        "why: w\nsource: s\nkind: NO_SUCH",
        "why: w\nsource: s\nin: adult",
        "version: one",
      })
  void theBadLineIsNamedByItsNumber(String lines) {
    int last = lines.split("\n").length;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(lines))
        .withMessageStartingWith("a file, line " + last);
  }

  @Test
  void aFileWithoutVersionOrPhrasesIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> read("# nothing"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("why: w\nsource: s\nen: life"))
        .withMessage("a file: no version or no phrase");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chose to ",
        "1 ",
        "A-",
        "A a ",
        "0",
        "0 ",
        "a.",
        "a@",
        "a@a.",
        "1 Aa ",
        "( ",
        "Snapchat ",
        "relationship is ",
        "12 Jan ",
        "born ",
        "AA11 ",
        "reg no ",
        "'",
        "\u00AD",
        " ",
        "failed ",
        "as bad as ",
        "1 Street",
        "http://",
        "kept ",
        "in a ",
        "took refuge in a refuge ",
        "1 the ",
        "1 Bryn ",
        "Room 1 at ",
        "Facebook - ",
        "ref 0",
        "0130 1.1.",
        "S47 2",
        "he refused to "
      })
  void hostileTextTakesNoLonger(String piece) throws IOException {
    var check = new FreeTextCheck(SHIPPED);
    var incident = new IncidentMaker();
    incident.circumstances = piece.repeat(20_000 / piece.length());
    incident.children = List.of(new ChildMaker().make());
    var child = incident.children.getFirst();
    var made = incident.make();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> check.check(made, child, incident.children));
  }

  private List<MarkedPhrase> marked(String field, String text) {
    return phrases.mark(FreeText.of(field, text));
  }

  private static Phrases read(String lines) {
    return PhraseFile.read("a file", lines.lines().toList());
  }
}
