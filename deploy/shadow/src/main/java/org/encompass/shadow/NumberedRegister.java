package org.encompass.shadow;

import java.util.Optional;
import org.encompass.notifier.matching.linkage.Register;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.schemas.IncidentMessage.StatedSchool;

/// A register that is asked by the numbers of the run and answers in them.
record NumberedRegister(Register register, SchoolNumbers numbers) implements Register {
  @Override
  public Fitting fitting(StatedSchool stated, Sought child) {
    var fitting = register.fitting(stated, child);
    return new Fitting(numbers.numbers(fitting.urns()), fitting.byNumber(), fitting.telling());
  }

  @Override
  public Optional<String> objection(String urn) {
    return register.objection(numbers.urn(urn));
  }
}
