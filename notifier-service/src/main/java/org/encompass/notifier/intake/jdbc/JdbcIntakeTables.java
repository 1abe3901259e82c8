package org.encompass.notifier.intake.jdbc;

import java.util.Collection;
import java.util.List;
import org.encompass.notifier.intake.CaseFile;
import org.encompass.notifier.intake.Casebook;
import org.encompass.notifier.intake.Decision;
import org.encompass.notifier.intake.Inspected;
import org.encompass.notifier.intake.IntakeTables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcIntakeTables implements IntakeTables {
  private final CasebookReader reader;
  private final CaseFileWriter writer;

  JdbcIntakeTables(CasebookReader reader, CaseFileWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Casebook open(Collection<? extends Inspected> records) {
    return reader.read(records, "for update of i");
  }

  @Override
  public Casebook peek(Inspected record) {
    return reader.read(List.of(record), "");
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(List<CaseFile> changed, List<Decision.Accepted> accepted) {
    writer.write(changed, accepted);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void noteDuplicates(List<Decision.Duplicate> duplicates) {
    writer.noteDuplicates(duplicates);
  }
}
