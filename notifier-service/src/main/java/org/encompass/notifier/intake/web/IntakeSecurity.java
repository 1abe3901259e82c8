package org.encompass.notifier.intake.web;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Who may use the HTTP intake: clients with a token (OAuth 2.0 client credentials) and its scopes.
@Configuration(proxyBeanMethods = false)
class IntakeSecurity {
  @Bean
  @Order(20)
  SecurityFilterChain intakeChain(HttpSecurity http, SecurityAnswers answers) {
    return http.securityMatcher("/v1/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, "/v1/openapi.json", "/v1/schemas/*")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/v1/incidents")
                    .hasAuthority("SCOPE_incidents:write")
                    .requestMatchers(HttpMethod.GET, "/v1/incidents/**")
                    .hasAuthority("SCOPE_incidents:read")
                    .anyRequest()
                    .authenticated())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // no cookies: a browser cannot be tricked into it
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(Customizer.withDefaults())
                    .authenticationEntryPoint(answers)
                    .accessDeniedHandler(answers)
                    .withObjectPostProcessor(answeringAlways(answers)))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .build();
  }

  // Left alone, the filter throws when the issuer is silent, and the sender gets an error page.
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringAlways(
      SecurityAnswers answers) {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(answers::commence);
        return filter;
      }
    };
  }

  /// References hold slashes ("1234/26"), and clients encode them.
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowUrlEncodedSlash(true);
    return firewall;
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> encodedSlashes() {
    return tomcat ->
        tomcat.addConnectorCustomizers(
            connector ->
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.DECODE.getValue()));
  }
}
