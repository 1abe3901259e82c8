package org.encompass.portal.access.web;

import java.time.Clock;
import java.util.Map;
import org.encompass.portal.access.AccessProperties;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.PortalProperties;
import org.encompass.portal.access.RelyingParty;
import org.encompass.portal.access.SchoolList;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Two factors for everything but the doors themselves, and headers that let nothing foreign run.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({AccessProperties.class, PortalProperties.class})
class SecurityConfiguration {
  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  @Fallback
  RelyingParty relyingParty(PortalProperties portal) {
    return RelyingParty.at(portal.baseUrl());
  }

  /// Health and metrics: on the management port only, which the internet does not reach. Counts and
  /// states, no ids.
  @Bean
  @Order(1)
  SecurityFilterChain monitoring(HttpSecurity http) {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(CsrfConfigurer::disable)
        .build();
  }

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http,
      PasswordSignIn password,
      CodeSignIn code,
      PasskeySignIn passkey,
      DeviceCookie device,
      AccountStore accounts,
      SchoolList list,
      AccessProperties settings,
      @Qualifier("wall") Clock wall) {
    var saved = new HttpSessionRequestCache();
    saved.setRequestMatcher(
        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"));
    return http.requestCache(cache -> cache.requestCache(saved))
        .authorizeHttpRequests(
            requests -> {
              for (var door : Doors.ALL) {
                requests
                    .requestMatchers(door.pattern())
                    .access(new DoorKeeper(door.who(), settings.sessionLifetime(), wall));
              }
              requests.anyRequest().denyAll();
            })
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .successHandler(
                        (request, response, who) -> response.sendRedirect("/sign-in/code"))
                    .authenticationDetailsSource(SignInDetails::of)
                    .failureHandler(failures()))
        // A ProviderManager would leave in the session from where the person came.
        .authenticationManager(password::authenticate)
        .addFilterBefore(
            new EndedSignIns(accounts, list), UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(
            completing(
                new CodeFilter(new ProviderManager(code)), "/sign-in/code?failed", saved, device),
            UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(
            completing(
                new PasskeyFilter(PasskeyFilter.ALONE, new ProviderManager(passkey)),
                "/sign-in?refused",
                saved,
                device),
            UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(
            completing(
                new PasskeyFilter(PasskeyFilter.SECOND, new ProviderManager(passkey)),
                "/sign-in/code?refused",
                saved,
                device),
            UsernamePasswordAuthenticationFilter.class)
        .exceptionHandling(
            handling ->
                handling
                    .defaultDeniedHandlerForMissingAuthority(
                        new LoginUrlAuthenticationEntryPoint("/sign-in"), DoorKeeper.FIRST)
                    .defaultDeniedHandlerForMissingAuthority(
                        new LoginUrlAuthenticationEntryPoint("/sign-in/code"), DoorKeeper.SECOND))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/signed-out"))
        .headers(
            headers ->
                headers
                    .addHeaderWriter(new PagePolicy())
                    .frameOptions(FrameOptionsConfig::deny)
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
        .build();
  }

  private static AuthenticationFailureHandler failures() {
    var handler = new ExceptionMappingAuthenticationFailureHandler();
    handler.setDefaultFailureUrl("/sign-in?failed");
    handler.setExceptionMappings(Map.of(SeveralAccounts.class.getName(), "/sign-in?several"));
    return handler;
  }

  private static AbstractAuthenticationProcessingFilter completing(
      AbstractAuthenticationProcessingFilter filter,
      String failure,
      RequestCache saved,
      DeviceCookie device) {
    filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    filter.setAuthenticationSuccessHandler(new SignedInHandler(saved, device));
    filter.setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler(failure));
    return filter;
  }
}
