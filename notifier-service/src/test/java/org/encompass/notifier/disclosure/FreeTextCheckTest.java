package org.encompass.notifier.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.disclosure.MarkedPhrase.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextCheckTest {
  private final ChildMaker child = new ChildMaker();
  private final ChildMaker sibling = new ChildMaker();

  FreeTextCheckTest() {
    sibling.ref = "c2";
    sibling.given = "Łucja Mae";
    sibling.knownAs = "Lulu";
    sibling.addressLine = "14 Invented Row, Nowhere";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The child said nothing.",
        "Police were called at 20:15 on 20/11/2026, reference 0512345.",
        "Ada Madeup was upstairs.",
        "They have lived there for 10 years and 3 months, at number 7.",
        "Grandmother took the way home through the park.",
      })
  void ordinaryTextPasses(String text) {
    assertThat(kinds(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Her sister LUCJA was upstairs.",
        "lulu cried",
        "It was Lulu’s room.",
        "Mae hid.",
        "Łucja-Mae hid."
      })
  void anotherChildsNameIsMarked(String text) {
    assertThat(kinds(text)).contains(Kind.CHILD_NAME);
  }

  @Test
  void theFamilyNameIsMarkedOnlyWhereItDiffers() {
    assertThat(kinds("The Madeup family")).isEmpty();
    sibling.family = "Fiction";
    assertThat(kinds("The Fiction family")).containsExactly(Kind.CHILD_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Now at ZZ9 9ZZ.", "cb1 2ab", "postcode SW1A1AA"})
  void aPostcodeIsMarked(String text) {
    assertThat(kinds(text)).contains(Kind.POSTCODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"07700 900123", "+44 7700 900123", "(01632) 960 123", "call 02079460123 now"})
  void aTelephoneNumberIsMarked(String text) {
    assertThat(kinds(text)).contains(Kind.TELEPHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "staying at 3 the mews court",
        "went to Acacia Avenue",
        "at 14, invented row",
        "in Flat 7",
        "yn Heol Fawr",
        "12a Long Made Up Rd"
      })
  void anAddressIsMarked(String text) {
    assertThat(kinds(text)).contains(Kind.ADDRESS);
  }

  @Test
  void everyDisclosedTextIsLookedAt() {
    child.voice = "Lulu hid";
    child.demeanour = "like Lulu";
    child.collection = "with Lulu";
    assertThat(marked("Lulu", "Lulu"))
        .extracting(MarkedPhrase::field)
        .containsExactly(
            "circumstances", "actionsTaken", "voiceOfTheChild", "demeanour", "collectionConcern");
  }

  private List<Kind> kinds(String circumstances) {
    return marked(circumstances, null).stream().map(MarkedPhrase::kind).toList();
  }

  private List<MarkedPhrase> marked(String circumstances, String actions) {
    var incident = new IncidentMaker();
    incident.circumstances = circumstances;
    incident.actionsTaken = actions;
    incident.children = List.of(child.make()); // the sibling was removed since
    return FreeTextCheck.check(
        incident.make(), incident.children.getFirst(), List.of(child.make(), sibling.make()));
  }
}
