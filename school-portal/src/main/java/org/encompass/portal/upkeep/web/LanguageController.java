package org.encompass.portal.upkeep.web;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.Language;
import org.encompass.portal.upkeep.Languages;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// English or Welsh, on every page. The browser remembers the choice; once somebody is signed in,
/// so does the account.
@Controller
class LanguageController {
  private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[\\w/:.?=&%~-]*");
  private static final Set<String> SECOND = Set.of("FACTOR_TOTP", "FACTOR_WEBAUTHN");
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final Languages languages;

  LanguageController(Languages languages) {
    this.languages = languages;
  }

  @PostMapping("/language")
  ResponseEntity<Void> choose(
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request) {
    var answer = ResponseEntity.status(HttpStatus.SEE_OTHER);
    Language.ofCode(language)
        .ifPresent(
            chosen -> {
              remember(chosen, request);
              answer.header(HttpHeaders.SET_COOKIE, cookie(chosen, request));
            });
    return answer
        .header(HttpHeaders.LOCATION, OWN_PAGE.matcher(back).matches() ? back : "/")
        .build();
  }

  // Who has given one factor only changes nothing but the page.
  private void remember(Language chosen, HttpServletRequest request) {
    var signIn = SecurityContextHolder.getContext().getAuthentication();
    if (signIn == null || !(signIn.getPrincipal() instanceof SignedIn person)) {
      return;
    }
    if (signIn.getAuthorities().stream()
        .anyMatch(one -> SECOND.contains(String.valueOf(one.getAuthority())))) {
      languages.choose(person.accountId(), chosen);
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(speaking(signIn, person, chosen));
    SecurityContextHolder.setContext(context);
    request.getSession().setAttribute(SPRING_SECURITY_CONTEXT_KEY, context);
  }

  private static Authentication speaking(Authentication signIn, SignedIn person, Language chosen) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(person.accountId(), person.kind(), chosen), null, signIn.getAuthorities());
  }

  private static String cookie(Language chosen, HttpServletRequest request) {
    return ResponseCookie.from(Language.COOKIE, chosen.code())
        .path("/")
        .maxAge(REMEMBERED)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite(SameSite.LAX.attributeValue())
        .build()
        .toString();
  }
}
