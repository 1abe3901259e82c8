package org.encompass.portal.access.web;

import java.util.List;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.Remits;
import org.encompass.portal.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands a controller's method the [Remit] of whoever is signed in, as it is at this request.
@Configuration
class RemitArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final Remits remits;

  RemitArguments(Remits remits) {
    this.remits = remits;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Remit.class;
  }

  @Override
  public Remit resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var signIn = SecurityContextHolder.getContext().getAuthentication();
    if (signIn instanceof JwtAuthenticationToken program) {
      return ProgramRemits.of(program);
    }
    return signIn != null && signIn.getPrincipal() instanceof SignedIn who
        ? remits.of(who.accountId())
        : Remit.NOTHING;
  }
}
