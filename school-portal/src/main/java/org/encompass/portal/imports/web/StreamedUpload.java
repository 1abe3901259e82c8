package org.encompass.portal.imports.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets an uploaded file stream through. The servlet container would write it to its disk first, in
/// the clear; a roll must not lie there. The fields before the file (the form's token among them)
/// become parameters, the file becomes the body.
class StreamedUpload extends OncePerRequestFilter {
  // Ahead of the security filters, which ask for the form's token.
  private static final int BEFORE_SECURITY = -110;

  private final DataSize limit;

  StreamedUpload(DataSize limit) {
    this.limit = limit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isUpload(request)) {
      chain.doFilter(request, response);
      return;
    }
    UploadRequest upload;
    try {
      upload = UploadRequest.of(request, limit);
    } catch (FileUploadException | FileUploadIOException refused) {
      response.sendError(
          UploadRequest.tooLarge(refused)
              ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
              : HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(upload, response);
  }

  private static boolean isUpload(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null
        && request.getMethod().equals("POST")
        && type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }

  /// Puts the filter where uploads come in, and nowhere else.
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(UploadProperties.class)
  static class Registration {
    @Bean
    FilterRegistrationBean<StreamedUpload> streamedUpload(UploadProperties settings) {
      var registration = new FilterRegistrationBean<>(new StreamedUpload(settings.largest()));
      registration.addUrlPatterns("/administration/imports/*", "/api/imports/*");
      registration.setOrder(BEFORE_SECURITY);
      return registration;
    }
  }
}
