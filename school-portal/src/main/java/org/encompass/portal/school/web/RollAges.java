package org.encompass.portal.school.web;

import org.encompass.portal.school.RollAge;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Lets every page that shows a roll say whether it is still fresh.
@ControllerAdvice
class RollAges {
  private final RollAge age;

  RollAges(RollAge age) {
    this.age = age;
  }

  @ModelAttribute("rolls")
  RollAge rolls() {
    return age;
  }
}
