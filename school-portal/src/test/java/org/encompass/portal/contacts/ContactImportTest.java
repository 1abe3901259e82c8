package org.encompass.portal.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.access.Person;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Doubted;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.Report.Count;
import org.encompass.portal.imports.SealedFile;
import org.encompass.portal.school.Entries;
import org.encompass.portal.school.MadeUp;
import org.encompass.portal.school.Revising;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.SentFile;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ContactImportTest {
  private static final AtomicInteger URNS = new AtomicInteger(610_100);
  private static final String HEAD = "urn,role,name,email,telephone,locale,trainedUntil,contactId";

  @Autowired ContactImport contacts;
  @Autowired Revising revising;
  @Autowired Entries entries;
  @Autowired Accounts accounts;
  @Autowired PeopleAccounts people;
  @Autowired Administrators administrators;

  private final String urn = String.valueOf(URNS.incrementAndGet());
  private final String ada = "ada." + urn + "@example.invalid";
  private final String moved = "moved." + urn + "@example.invalid";
  private final String ben = "ben." + urn + "@example.invalid";

  @BeforeEach
  void aSchoolWithoutPeople() {
    school(urn);
  }

  private void school(String key) {
    school(key, "846");
  }

  private void school(String key, String laCode) {
    var school = MadeUp.school(key, 1, "Thistledown Primary School", laCode, List.of());
    revising.revise(Map.of(key, _ -> Optional.of(school)), _ -> {});
  }

  private Checked check(Remit remit, Map<String, String> options, String... rows) {
    var lines = new String[rows.length + 1];
    lines[0] = HEAD;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    var files = Map.<String, SealedFile>of("file", SentFile.lines(lines));
    return contacts.check(
        new Asked(Kind.CONTACTS, "somebody", remit, options, files), (_, _) -> {});
  }

  private Report bring(String... rows) {
    return bring(Map.of(), rows);
  }

  private Report bring(Map<String, String> options, String... rows) {
    return bring(check(Remit.EVERYTHING, options, rows));
  }

  private static Report bring(Checked checked) {
    return ((Checked.Ready) checked).applying().apply((_, _) -> {});
  }

  private List<Finding> refused(String... rows) {
    return ((Checked.Refused) check(Remit.EVERYTHING, Map.of(), rows)).found().first();
  }

  private List<Contact> list() {
    return list(urn);
  }

  private List<Contact> list(String key) {
    return entries.find(new SchoolKey(key)).orElseThrow().school().contacts();
  }

  private String row(String role, String name, String email) {
    return row(urn, role, name, email);
  }

  private static String row(String key, String role, String name, String email) {
    return String.join(",", key, role, name, email, "", "", "", "");
  }

  @Test
  void nobodyBringsThemselvesOntoAList() {
    var self = administrators.create();
    var lines = SentFile.lines(HEAD, row("LEAD", "Ada Fenwhistle", self.email()));
    var checked =
        contacts.check(
            new Asked(Kind.CONTACTS, self.id(), Remit.EVERYTHING, Map.of(), Map.of("file", lines)),
            (_, _) -> {});
    assertThat(((Checked.Refused) checked).found().first())
        .extracting(Finding::code)
        .containsExactly("OWN_ADDRESS");
  }

  @Test
  void peopleComeOnTheirListsAndGetAccounts() {
    var report =
        bring(
            urn + ",lead,Ada Fenwhistle," + ada + ",01632 960001,cy,31/08/2028,",
            row("Deputy", "Ben Quillsworth", ben));
    assertThat(report.counts())
        .contains(new Count("CONTACTS_ADDED", 2), new Count("CONTACT_SCHOOLS", 1));
    assertThat(list())
        .extracting(Contact::name, Contact::role)
        .containsExactly(tuple("Ada Fenwhistle", Role.LEAD), tuple("Ben Quillsworth", Role.DEPUTY));
    assertThat(list().getFirst().trainedUntil()).isEqualTo("2028-08-31");
    assertThat(list().getFirst().locale()).isEqualTo(SchoolMessage.Language.cy);
    assertThat(people.emailOf(list().getFirst().contactId())).contains(ada);
  }

  @Test
  void theSameFileTwiceChangesNothingAndAnEmptyCellLeavesWhatIsKnown() {
    bring(urn + ",LEAD,Ada Fenwhistle," + ada + ",01632 960001,,2028-08-31,");
    var before = list();
    assertThat(bring(row("LEAD", "Ada Fenwhistle", ada)).counts())
        .contains(new Count("CONTACTS_UNCHANGED", 1), new Count("CONTACTS_CHANGED", 0));
    assertThat(list()).isEqualTo(before);
  }

  @Test
  void aWholeListReplacesTheOldOneAndChangesDoNot() {
    bring(row("LEAD", "Ada Fenwhistle", ada));
    bring(Map.of("mode", "changes"), row("DEPUTY", "Ben Quillsworth", ben));
    assertThat(list()).hasSize(2);
    var plan =
        ((Checked.Ready) check(Remit.EVERYTHING, Map.of(), row("LEAD", "Ben Quillsworth", ben)))
            .report();
    assertThat(plan.doubts()).containsExactly(new Count("CONTACTS_LEAVING", 1));
    assertThat(plan.sections().getFirst().rows())
        .containsExactly(List.of(urn, "Thistledown Primary School", "2", "1"));
    assertThat(list()).as("nothing changes by looking").hasSize(2);
    bring(row("LEAD", "Ben Quillsworth", ben));
    assertThat(list()).singleElement().extracting(Contact::role).isEqualTo(Role.LEAD);
  }

  @Test
  void whoCameOntoAListSinceItWasLookedAtIsNotTakenOffUnseen() {
    var looked =
        (Checked.Ready) check(Remit.EVERYTHING, Map.of(), row("LEAD", "Ada Fenwhistle", ada));
    assertThat(looked.report().doubts()).isEmpty();
    bring(row("LEAD", "Ben Quillsworth", ben));
    var before = list();
    var doubted = catchThrowableOfType(Doubted.class, () -> looked.applying().apply((_, _) -> {}));
    assertThat(doubted.again().report().doubts()).containsExactly(new Count("CONTACTS_LEAVING", 1));
    assertThat(list()).isEqualTo(before);
    doubted.again().applying().apply((_, _) -> {});
    assertThat(list()).singleElement().extracting(Contact::name).isEqualTo("Ada Fenwhistle");
  }

  @Test
  void onePersonAtTwoSchoolsIsOneAccount() {
    var other = String.valueOf(URNS.incrementAndGet());
    school(other);
    bring(row("LEAD", "Ada Fenwhistle", ada), row(other, "LEAD", "ada  fenwhistle", ada));
    assertThat(list(other).getFirst().contactId()).isEqualTo(list().getFirst().contactId());
  }

  @Test
  void whoTakesOverAnAddressDoesNotTakeOverTheAccount() {
    bring(row("LEAD", "Ada Fenwhistle", ada));
    var before = list().getFirst().contactId();
    bring(row("LEAD", "Ben Quillsworth", ada));
    assertThat(list())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("Ben Quillsworth");
              assertThat(one.contactId()).isNotEqualTo(before);
            });
  }

  @Test
  void everyBadRowIsNamedAndNothingIsChanged() {
    assertThat(
            refused(
                row("LEAD", "Ada Fenwhistle", ada),
                row("JANITOR", "Ben Quillsworth", ben),
                row("LEAD", "", "no address"),
                row("LA_OFFICER", "Cleo Rooksby", "cleo@example.invalid"),
                "610000,LEAD,Dora Alder,dora@example.invalid,,,,",
                row("LEAD", "Ada Fenwhistle", ada)))
        .containsExactly(
            Finding.at(3, "role", "ROLE_UNKNOWN"),
            Finding.at(4, "name", "MISSING"),
            Finding.at(4, "email", "EMAIL_FORM"),
            Finding.at(5, "role", "ROLE_NOT_HERE"),
            Finding.at(6, "urn", "SCHOOL_UNKNOWN"),
            Finding.at(7, null, "CONTACT_REPEATED"));
    assertThat(list()).isEmpty();
  }

  @Test
  void aForeignSchoolIsOutsideTheRemit() {
    var remit = new Remit(false, Set.of("E23000001"), Set.of());
    assertThat(check(remit, Map.of(), row("LEAD", "Ada Fenwhistle", ada)))
        .isInstanceOfSatisfying(
            Checked.Refused.class,
            refused ->
                assertThat(refused.found().first())
                    .containsExactly(Finding.at(2, "urn", "OUTSIDE_REMIT")));
  }

  @Test
  void anIdOfAnotherSchoolsPersonIsRefused() {
    var other = String.valueOf(URNS.incrementAndGet());
    school(other);
    bring(row("LEAD", "Ada Fenwhistle", ada));
    var id = list().getFirst().contactId();
    assertThat(refused(other + ",LEAD,Ada Fenwhistle,elsewhere@example.invalid,,,," + id))
        .containsExactly(Finding.at(2, null, "CONTACT_ID_TAKEN"));
  }

  @Test
  void anIdThatOtherPeopleHaveAtOtherSchoolsIsNotOneAccount() {
    var other = String.valueOf(URNS.incrementAndGet());
    school(other);
    var id = "numbered-" + urn;
    assertThat(
            refused(
                row("LEAD", "Ada Fenwhistle", ada) + id,
                row(other, "LEAD", "Ben Quillsworth", ben) + id))
        .containsExactly(Finding.at(3, null, "CONTACT_ID_OF_ANOTHER"));
    bring(row("LEAD", "Ada Fenwhistle", ada) + id);
    assertThat(
            refused(
                row("LEAD", "Ada Fenwhistle", ada) + id,
                row(other, "LEAD", "Ada Fenwhistle", ada),
                row("DEPUTY", "Ben Quillsworth", ben) + id))
        .containsExactly(Finding.at(4, null, "CONTACT_ID_OF_ANOTHER"));
    assertThat(list(other)).isEmpty();
  }

  @Test
  void aNewAddressIsThePersonsAtEachOfTheirSchoolsAndNoOtherFileBringsTheOldOneBack() {
    var other = String.valueOf(URNS.incrementAndGet());
    school(other, "847");
    bring(row("LEAD", "Ada Fenwhistle", ada), row(other, "LEAD", "Ada Fenwhistle", ada));
    var id = list().getFirst().contactId();
    var both = new Remit(false, Set.of(), Set.of("846", "847"));
    bring(check(both, Map.of(), row("LEAD", "Ada Fenwhistle", moved) + id));
    assertThat(list()).extracting(Contact::email).containsExactly(moved);
    assertThat(list(other)).extracting(Contact::email).containsExactly(moved);
    assertThat(people.emailOf(id)).contains(moved);
    var theirs = new Remit(false, Set.of(), Set.of("847"));
    bring(check(theirs, Map.of(), row(other, "LEAD", "Ada Fenwhistle", ada)));
    assertThat(list(other)).noneMatch(one -> one.contactId().equals(id));
    assertThat(people.emailOf(id)).contains(moved);
  }

  @Test
  void aListThatHasAnEarlierAddressLeavesTheAccountItsOwn() {
    bring(row("LEAD", "Ada Fenwhistle", ada));
    var id = list().getFirst().contactId();
    accounts.move(List.of(new Person(id, "Ada Fenwhistle", moved, Language.EN)));
    bring(row("LEAD", "Ada Fenwhistle", ada), row("DEPUTY", "Ben Quillsworth", ben));
    assertThat(list()).hasSize(2);
    assertThat(people.emailOf(id)).contains(moved);
  }

  @Test
  void anAuthoritysOfficersAreContactsToo() {
    school("LA:610");
    bring("la:610,LA officer,Cleo Rooksby,cleo." + urn + "@example.invalid,,,,");
    assertThat(list("LA:610")).singleElement().extracting(Contact::role).isEqualTo(Role.LA_OFFICER);
  }
}
