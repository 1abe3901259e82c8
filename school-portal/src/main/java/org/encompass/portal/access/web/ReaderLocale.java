package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/// Pages speak the person's language once it is known; before, the one chosen in this browser, else
/// the browser's own.
@Configuration(proxyBeanMethods = false)
class ReaderLocale {
  @Bean
  LocaleResolver localeResolver() {
    var resolver =
        new AcceptHeaderLocaleResolver() {
          @Override
          public Locale resolveLocale(HttpServletRequest request) {
            var who = SecurityContextHolder.getContext().getAuthentication();
            return who != null && who.getPrincipal() instanceof SignedIn person
                ? person.language().locale()
                : chosen(request).orElseGet(() -> super.resolveLocale(request));
          }

          private Optional<Locale> chosen(HttpServletRequest request) {
            return Optional.ofNullable(WebUtils.getCookie(request, Language.COOKIE))
                .flatMap(cookie -> Language.ofCode(cookie.getValue()))
                .map(Language::locale);
          }
        };
    resolver.setSupportedLocales(List.of(Language.EN.locale(), Language.CY.locale()));
    resolver.setDefaultLocale(Language.EN.locale());
    return resolver;
  }
}
