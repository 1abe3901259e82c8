package org.encompass.notifier.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a client hears that may not: the usual headers, and problem+json like all other answers.
@Component
class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final BearerTokenAuthenticationEntryPoint unauthenticated =
      new BearerTokenAuthenticationEntryPoint();
  private final BearerTokenAccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();
  private final JsonMapper json;

  SecurityAnswers(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
      throws IOException {
    if (fault instanceof AuthenticationServiceException) {
      response.setHeader("Retry-After", "30");
      write(response, HttpStatus.SERVICE_UNAVAILABLE, "Tokens cannot be checked now");
      return;
    }
    unauthenticated.commence(request, response, fault);
    write(response, HttpStatus.UNAUTHORIZED, "A valid token is needed");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException fault)
      throws IOException {
    denied.handle(request, response, fault);
    write(response, HttpStatus.FORBIDDEN, "Not allowed to this client");
  }

  private void write(HttpServletResponse response, HttpStatus status, String title)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), Answers.problem(status, title, List.of()));
  }
}
