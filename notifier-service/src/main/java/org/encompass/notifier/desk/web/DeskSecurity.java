package org.encompass.notifier.desk.web;

import java.time.Clock;
import org.encompass.notifier.desk.DeskAccounts;
import org.encompass.notifier.desk.DeskSettings;
import org.encompass.notifier.desk.DeskTask;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Which pages are for whom. What is not named here opens to nobody.
@Configuration(proxyBeanMethods = false)
class DeskSecurity {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " frame-ancestors 'none'; base-uri 'none'";

  /// The board refreshes itself by a script of ours; no other page runs any.
  private static final String BOARD = POLICY + "; script-src 'self'; connect-src 'self'";

  @Bean
  @Order(30)
  SecurityFilterChain desk(
      HttpSecurity http,
      DeskAccounts accounts,
      DeskSettings settings,
      @Qualifier("wall") Clock wall)
      throws Exception {
    return http.securityMatcher("/desk", "/desk/**", "/webjars/**", "/error")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/desk/sign-in", "/desk/sign-in/code", "/desk/invitation/**")
                    .permitAll()
                    .requestMatchers(
                        "/desk/desk.css", "/desk/board.js", "/webjars/govuk-frontend/**", "/error")
                    .permitAll()
                    .requestMatchers("/desk")
                    .hasAuthority(DeskTask.BOARD.name())
                    .requestMatchers(HttpMethod.GET, "/desk/notifications/*")
                    .hasAuthority(DeskTask.CASES.name())
                    .requestMatchers("/desk/notifications/*/call")
                    .hasAuthority(DeskTask.CALLS.name())
                    .requestMatchers("/desk/notifications/*/step")
                    .hasAuthority(DeskTask.TELLING.name())
                    .requestMatchers("/desk/notifications/*/close")
                    .hasAuthority(DeskTask.CLOSING.name())
                    .requestMatchers("/desk/report")
                    .hasAuthority(DeskTask.BOARD.name())
                    .requestMatchers("/desk/report/sign-off")
                    .hasAuthority(DeskTask.SIGN_OFF.name())
                    .requestMatchers("/desk/call-sheet", "/desk/call-sheet/**")
                    .hasAuthority(DeskTask.CALLS.name())
                    .requestMatchers("/desk/review", "/desk/review/**")
                    .hasAuthority(DeskTask.REVIEW.name())
                    .requestMatchers(HttpMethod.GET, "/desk/quarantine/*")
                    .hasAuthority(DeskTask.QUARANTINE_CONTENT.name())
                    .requestMatchers("/desk/quarantine", "/desk/quarantine/**")
                    .hasAuthority(DeskTask.QUARANTINE.name())
                    .requestMatchers(HttpMethod.GET, "/desk/breaches", "/desk/breaches/*")
                    .hasAuthority(DeskTask.BREACHES.name())
                    .requestMatchers("/desk/breaches/*/reported", "/desk/breaches/*/not-reportable")
                    .hasAuthority(DeskTask.BREACH_RULINGS.name())
                    .requestMatchers("/desk/feeds", "/desk/feeds/**")
                    .hasAuthority(DeskTask.FEEDS.name())
                    .requestMatchers("/desk/accounts", "/desk/accounts/**")
                    .hasAuthority(DeskTask.ACCOUNTS.name())
                    .requestMatchers("/desk/sign-out")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .csrf(Customizer.withDefaults())
        .requestCache(cache -> cache.disable())
        .logout(
            logout ->
                logout.logoutUrl("/desk/sign-out").logoutSuccessUrl("/desk/sign-in?signed-out"))
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/desk/sign-in"))
                    .accessDeniedHandler(new AccessDeniedHandlerImpl()))
        .headers(
            headers ->
                headers
                    .addHeaderWriter(
                        (request, response) ->
                            response.setHeader(
                                "Content-Security-Policy",
                                "/desk".equals(request.getRequestURI()) ? BOARD : POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .addFilterBefore(new DatabaseGone(), SecurityContextHolderFilter.class)
        .addFilterAfter(
            new StillAllowed(accounts, settings, wall), SecurityContextHolderFilter.class)
        .addFilterAfter(new StillThere(wall), StillAllowed.class)
        .build();
  }
}
