package org.encompass.notifier.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.disclosure.MarkedPhrase.Kind;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// What identifies somebody; wording is in `PhrasesTest`.
class FreeTextCheckTest {
  private final FreeTextCheck check =
      new FreeTextCheck(new ClassPathResource("language/phrases-1.txt"));
  private final IncidentMaker incident = new IncidentMaker();
  private final ChildMaker child = new ChildMaker();
  private final ChildMaker sibling = new ChildMaker();

  FreeTextCheckTest() throws IOException {
    sibling.ref = "c2";
    sibling.given = "Łucja Mae";
    sibling.knownAs = "Lulu";
    sibling.addressLine = "14 Invented Row, Nowhere";
    sibling.born = LocalDate.of(2012, 3, 5);
    sibling.schools = List.of(new StatedSchool(null, "Saint Nowhere Primary School", null));
    child.schools = List.of(new StatedSchool(null, "Made Up Academy", null));
    incident.conflicts = List.of(new Conflict(null, "Quentin Fabric"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The child said nothing.",
        "Police were called at 20:15 on 20/11/2026, reference 0512345.",
        "Ada Madeup was upstairs.",
        "They have lived there for 10 years and 3 months, at number 7.",
        "Grandmother took the way home through the park.",
        "Officers attended on 20.11.2026 20:15 and 21-11-2026 0900.",
        "For 20 minutes from the house shouting was heard; 2 children in the house.",
        "At 20:15 the house was quiet. 3 officers attended court.",
        "The family court and the Crown Court have orders.",
        "He was last seen on the M25 and the A127, by PC 1234.",
        "Child aged 7 stayed close to her mother.",
        "Call the team on 0300 000 0000.",
        "The child goes to Made Up Academy.",
        "Born on 9 April 2016, so ten years old; the row began on 3 March 2026.",
        "The message came by Instagram and she showed it @ 9pm.",
        "He smashed a plate and 3 glasses.",
        "Call received 0130 21.11.2026",
        "Call received 0130 1.11.26",
        "0115 21-11-2026",
        "Occurrence 01234567890",
        "crime ref 0512345678",
        "Incident no. 0512345678",
        "on Facebook - suspect denies",
        "Facebook is where he messaged her.",
        "S47 2nd strategy meeting",
        "CP1 3rd review",
        "He hit the caravan 3 times; interview room 2 at the station.",
        "At 2015 the street was quiet, and 3 hits above the brow were seen.",
        "She took refuge upstairs and was offered temporary accommodation.",
        "He works at a hotel. Mother is in touch with Women’s Aid.",
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

  @Test
  void whoMustNotSeeTheCaseIsNotNamedInIt() {
    assertThat(kinds("Mr FABRIC was arrested.")).containsExactly(Kind.PERSON_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Now at ZZ9 9ZZ.", "cb1 2ab", "postcode SW1A1AA", "cb1 2nd", "CB1 2ND"})
  void aPostcodeIsMarked(String text) {
    assertThat(kinds(text)).contains(Kind.POSTCODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07700 900123",
        "+44 7700 900123",
        "+44 (0)7700 900123",
        "(01632) 960 123",
        "call 02079460123 now",
        "0130 on 21.11.2026 from 07700 900123",
        "crime ref 0512345678, mother 01632960123",
        "ref 01632 960123"
      })
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
        "12a Long Made Up Rd",
        "12 Invented Close",
        "OF 12 INVENTED CLOSE",
        "seen on 7 made-up\nstreet",
        "now at a women’s refuge",
        "placed in a women's aid refuge",
        "took refuge in a refuge",
        "temporary accommodation at the Holiday Inn",
        "moved to temporary accommodation",
        "Room 12 at the Travelodge",
        "room 4 at the Invented Arms",
        "staying at the Premier Inn",
        "placed in a hostel",
        "staying at Madeup Hotel",
        "staying at Caravan 14, Sandy Bay",
        "Rose Cottage, Nowhere",
        "12 Ashfield Croft",
        "7 Market Wharf",
        "22 Oakwood Heights",
        "4 Chapel Brow",
        "5 Mill Bank",
        "3 Long Meadow",
        "lives at 8 invented fields",
        "5 Bryn Teg, Pentre",
        "7 Tan-y-Bryn",
        "12 the crescent",
        "12 The Mount"
      })
  void anAddressIsMarked(String text) {
    assertThat(kinds(text)).contains(Kind.ADDRESS);
  }

  @Test
  void theFamilysOwnAddressIsMarkedWhereItStands() {
    var marked = marked("They left 14 INVENTED\nROW in a hurry.", null);
    assertThat(marked).extracting(MarkedPhrase::phrase).contains("14 INVENTED\nROW");
  }

  /// Copied from Word or Outlook, which put in what looks the same.
  @ParameterizedTest
  @CsvSource({
    "POSTCODE, ZZ9\u00a09ZZ",
    "POSTCODE, ZZ9\u202f9ZZ",
    "POSTCODE, ZZ9\u200b9ZZ",
    "TELEPHONE, 07700\u00a0900123",
    "TELEPHONE, 07700\u2013900123",
    "TELEPHONE, 07700\u2011900123",
    "TELEPHONE, 07700\u2212900123",
    "TELEPHONE, 07700\u00ad900123",
    "ADDRESS, 14\u00a0Invented\u00a0Row",
    "ADDRESS, 14\u2003Invented Row",
    "ADDRESS, 12 Invented\u2013Made Close",
    "ADDRESS, Flat\u00a07",
    "ADDRESS, 7 Tan\u2010y\u2010Bryn",
    "CHILD_NAME, Lu\u00adlu",
    "CHILD_NAME, Mae\u2013Lou",
    "PERSON_NAME, Fab\u200bric",
    "ONLINE_NAME, Snapchat\u00a0name is\u00a0made.up",
    "VEHICLE_REGISTRATION, ZZ99\u00a0ZZZ",
    "DATE_OF_BIRTH, DOB 01\u201102\u20111985",
    "DATE_OF_BIRTH, 5\u00a0March\u00a02012"
  })
  void whatLooksLikeABlankOrAHyphenIsOne(Kind kind, String phrase) {
    assertThat(marked("They said " + phrase + ", then left.", null))
        .anySatisfy(
            mark -> {
              assertThat(mark.kind()).isEqualTo(kind);
              assertThat(phrase).contains(mark.phrase());
              assertThat(mark.start())
                  .isEqualTo("They said ".length() + phrase.indexOf(mark.phrase()));
            });
  }

  @Test
  void aNumberBehindADashIsAHouseAndOneBehindADateIsNone() {
    assertThat(kinds("moved \u2014 12 Invented Road")).contains(Kind.ADDRESS);
    assertThat(kinds("moved\u201412 Invented Road")).contains(Kind.ADDRESS);
    assertThat(kinds("on 2026\u201311\u201312 the road was closed")).isEmpty();
  }

  @Test
  void aNameWithAnotherBlankInTheRecordIsItsWords() {
    sibling.given = "Quillon\u00a0Mae";
    incident.conflicts = List.of(new Conflict(null, "Mr\u00a0Weaver"));
    assertThat(kinds("Quillon hid from Weaver."))
        .containsExactly(Kind.CHILD_NAME, Kind.PERSON_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mum@example.invalid wrote", "write to a.b+c@made-up.example.org."})
  void anEmailAddressIsMarked(String text) {
    assertThat(kinds(text)).containsExactly(Kind.EMAIL_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "as @made_up99",
        "Snapchat name is made.up",
        "Snapchat is madeup and she",
        "on Snapchat - made_up she",
        "Snapchat - madeup.",
        "see https://example.invalid/x"
      })
  void anOnlineNameIsMarked(String text) {
    assertThat(kinds(text)).containsExactly(Kind.ONLINE_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a blue van ZZ99 ZZZ", "in zz99zzz", "reg no. Z123 ZZZ", "plate ZZZ 3"})
  void aVehicleRegistrationIsMarked(String text) {
    assertThat(kinds(text)).contains(Kind.VEHICLE_REGISTRATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DOB 01/02/1985",
        "date of birth: 3rd of March 1985",
        "born on 3 Mar 85",
        "ganwyd 3.3.1985",
        "the other one, 5 March 2012,",
        "05/03/12 slept",
        "2012-03-05"
      })
  void theBirthdayOfAnybodyElseIsMarked(String text) {
    assertThat(kinds(text)).containsExactly(Kind.DATE_OF_BIRTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"collected from Saint Nowhere Primary", "SAINT NOWHERE PRIMARY SCHOOL"})
  void anotherChildsSchoolIsMarked(String text) {
    assertThat(kinds(text)).contains(Kind.OTHER_SCHOOL);
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
    incident.circumstances = circumstances;
    incident.actionsTaken = actions;
    incident.children = List.of(child.make()); // the sibling was removed since
    return check.check(
        incident.make(), incident.children.getFirst(), List.of(child.make(), sibling.make()));
  }
}
