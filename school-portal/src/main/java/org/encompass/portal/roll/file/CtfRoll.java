package org.encompass.portal.roll.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.SealedFile;

/// Rolls as a common transfer file (CTF), by which schools pass pupils on. One file is about
/// one school: the one that wrote it.
final class CtfRoll implements RollFile {
  private final SealedFile file;
  private final RowRules rules;
  private final SchoolNumbers numbers;

  CtfRoll(SealedFile file, RowRules rules, SchoolNumbers numbers) {
    this.file = file;
    this.rules = rules;
    this.numbers = numbers;
  }

  @Override
  public boolean isTransfer() {
    return true;
  }

  @Override
  public boolean read(Findings findings, Findings advice, Progress progress, Consumer<Read> work) {
    try (var in = file.open(progress)) {
      var xml = new SafeXml(in);
      if (!xml.next() || !xml.path().equals("CTfile")) {
        throw new SafeXml.Refused(xml.line(), "XML_IS_NO_CTF");
      }
      var source = new CtfPupil.Source();
      while (xml.next()) {
        switch (xml.path()) {
          case "CTfile/Header/SourceSchool/LEA" -> source.authority = xml.text();
          case "CTfile/Header/SourceSchool/Estab" -> source.establishment = xml.text();
          case "CTfile/Header/SourceSchool/URN" -> source.urn = xml.text();
          case "CTfile/CTFpupilData/Pupil" -> {
            source.settle(numbers);
            if (rules.terms().school() == null && source.urn == null) {
              throw new SafeXml.Refused(xml.line(), "CTF_SCHOOL_UNKNOWN");
            }
            var said = rules.terms().school();
            if (said != null && source.urn != null && !said.equals(source.urn)) {
              throw new SafeXml.Refused(xml.line(), "CTF_OTHER_SCHOOL");
            }
            var pupil = CtfPupil.read(xml, source);
            rules.read(pupil, findings, advice).ifPresent(work);
          }
          default -> {}
        }
      }
      return true;
    } catch (SafeXml.Refused refused) {
      findings.add(Finding.at(refused.line(), null, refused.code()));
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
