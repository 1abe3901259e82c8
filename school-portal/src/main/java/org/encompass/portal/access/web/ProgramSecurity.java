package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/// Who may use what is for programs: clients with a token (OAuth 2.0 client credentials) and the
/// scope `imports`. Where no issuer is named, all of it is closed.
@Configuration(proxyBeanMethods = false)
class ProgramSecurity {
  private static final String RETRY_AFTER_SECONDS = "30";

  @Bean
  @Order(2)
  SecurityFilterChain programs(HttpSecurity http, ObjectProvider<JwtDecoder> tokens) {
    http.securityMatcher("/api/**")
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // no cookies: a browser cannot be tricked into it
        .requestCache(AbstractHttpConfigurer::disable);
    if (tokens.getIfAvailable() == null) {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
          .exceptionHandling(
              handling ->
                  handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
          .build();
    }
    return http.authorizeHttpRequests(
            requests -> requests.anyRequest().hasAuthority(ProgramRemits.SCOPE))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(Customizer.withDefaults())
                    .withObjectPostProcessor(answeringAlways(whileTheIssuerIsSilent())))
        .build();
  }

  private static AuthenticationEntryPoint whileTheIssuerIsSilent() {
    var otherwise = new BearerTokenAuthenticationEntryPoint();
    return (request, response, fault) -> {
      if (fault instanceof AuthenticationServiceException) {
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      } else {
        otherwise.commence(request, response, fault);
      }
    };
  }

  // Left alone, the filter throws when the issuer is silent, and the client gets an error page.
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringAlways(
      AuthenticationEntryPoint answer) {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(answer::commence);
        return filter;
      }
    };
  }
}
