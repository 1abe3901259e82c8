package org.encompass.portal.alert.web;

import java.util.Locale;
import org.encompass.portal.domain.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What alerts tell a key adult about help for themselves.
///
/// @param helpline the telephone number of the teachers' helpline; empty = none is shown
/// @param helplineHours when it answers, in English; sources differ, so there is no default
/// @param helplineHoursCy the same in Welsh
@ConfigurationProperties("encompass.guidance")
record GuidanceProperties(
    @DefaultValue("0204 513 9990") String helpline,
    @DefaultValue("") String helplineHours,
    @DefaultValue("") String helplineHoursCy) {

  /// A helpline as the page shows it.
  public record Helpline(String telephone, String hours) {}

  Helpline helpline(Locale locale) {
    return new Helpline(
        helpline,
        switch (Language.of(locale)) {
          case EN -> helplineHours;
          case CY -> helplineHoursCy;
        });
  }
}
