package org.encompass.portal.upkeep.web;

import java.util.Locale;
import org.encompass.portal.domain.Times;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Lets every page say when something was or will be, in its reader's language.
@ControllerAdvice
class TimesOnPages {
  @ModelAttribute("times")
  Times times(Locale locale) {
    return new Times(locale);
  }
}
