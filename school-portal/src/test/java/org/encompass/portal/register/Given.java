package org.encompass.portal.register;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encompass.portal.access.Remit;
import org.encompass.portal.files.CsvFile;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.SealedFile;
import org.encompass.portal.testing.SentFile;
import org.encompass.schemas.SchoolMessage.Status;

/// Files and what stands, for the plain rules.
final class Given {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  final Findings findings = new Findings();
  final Findings advice = new Findings();
  private final Map<String, Standing> standing = new HashMap<>();
  private Map<String, String> forces = Map.of();
  private Remit remit = Remit.EVERYTHING;

  /// A file of the public reference data; without it the test is skipped.
  static SentFile shared(String path) {
    var shared = System.getProperty("encompass.shared");
    assumeTrue(shared != null, "the property encompass.shared names no folder of public data");
    var found = Path.of(String.valueOf(shared), "data", path);
    assumeTrue(Files.isReadable(found), "no data/" + path + " in the folder encompass.shared");
    return SentFile.of(found);
  }

  static SchoolFacts school(String name, Status status) {
    return new SchoolFacts(
        name,
        null,
        null,
        null,
        null,
        status,
        List.of(),
        "199",
        "Northmarsh",
        "E23000015",
        "Sedgeford",
        null,
        null);
  }

  Given standing(String urn, SchoolFacts facts, int contacts) {
    standing.put(urn, new Standing(facts.entry(urn), contacts, 0, 0));
    return this;
  }

  Given standing(RegisterPlan plan) {
    plan.steps()
        .forEach(
            step ->
                standing.put(step.urn(), new Standing(step.facts().entry(step.urn()), 0, 0, 0)));
    return this;
  }

  Given forces(Map<String, String> areas) {
    forces = areas;
    return this;
  }

  Given within(Remit narrower) {
    remit = narrower;
    return this;
  }

  Register register(SealedFile file) {
    return RegisterFile.read(csv(file), findings, advice, (_, _) -> {}, TODAY);
  }

  Register.Links links(SealedFile file) {
    return LinksFile.read(csv(file), findings, (_, _) -> {});
  }

  Map<String, RegisterBook.Area> areas(SealedFile file) {
    return AreasFile.read(csv(file), findings, (_, _) -> {});
  }

  RegisterPlan.Known known() {
    return new RegisterPlan.Known(standing, new PoliceAreas(forces), Map.of(), remit);
  }

  RegisterPlan plan(Register register, Register.Links links) {
    return RegisterPlan.of(register, links, known(), false);
  }

  List<String> found() {
    return findings.found().first().stream()
        .map(one -> one.line() + " " + one.column() + " " + one.code())
        .toList();
  }

  private static CsvFile csv(SealedFile file) {
    return switch (CsvFile.look(file, "file")) {
      case CsvFile.Look.Readable(var csv) -> csv;
      case CsvFile.Look.Refused(var why) -> throw new AssertionError(why);
    };
  }
}
