package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.OneTimeLink;
import org.encompass.portal.access.Recovery;
import org.encompass.portal.access.SettingUp;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stands before every page of an invitation, whoever made it: who is let in again gives the
/// colleague's code first, once in each session; a later recovery asks for its own. The mail's
/// link alone opens nothing.
@Configuration(proxyBeanMethods = false)
class RecoveryGate implements HandlerInterceptor, WebMvcConfigurer {
  private static final String GIVEN = RecoveryGate.class.getName() + ".given";

  private final SettingUp settingUp;
  private final Recovery recovery;

  RecoveryGate(SettingUp settingUp, Recovery recovery) {
    this.settingUp = settingUp;
    this.recovery = recovery;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/invitation/**")
        .excludePathPatterns("/invitation/*/colleague");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var token = token(request);
    var closed =
        settingUp
            .waitingFor(new OneTimeLink(token))
            .filter(account -> !isOpen(account, request.getSession()))
            .isPresent();
    if (closed) {
      response.sendRedirect("/invitation/" + token + "/colleague");
    }
    return !closed;
  }

  // As the page itself gets it: an address may write the same token in other ways.
  private static String token(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get("token") instanceof String token
        ? token
        : "";
  }

  private boolean isOpen(Account account, HttpSession session) {
    return !account.setUpBefore()
        || recovery
            .openFor(account.accountId())
            .filter(open -> open.toString().equals(session.getAttribute(GIVEN)))
            .isPresent();
  }

  static void open(UUID recoveryId, HttpSession session) {
    session.setAttribute(GIVEN, recoveryId.toString());
  }
}
