package org.encompass.portal.school.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// An upload as its fields and one stream. Whatever follows the file in the form is not looked at.
final class UploadRequest extends HttpServletRequestWrapper {
  private static final int MOST_FIELDS = 8;
  private static final int LONGEST_FIELD = 4_096;
  private final Map<String, String[]> fields;
  private final InputStream file;

  private UploadRequest(
      HttpServletRequest request, Map<String, String[]> fields, InputStream file) {
    super(request);
    this.fields = fields;
    this.file = file;
  }

  /// The fields are read here, the file as it is asked for; more than `limit` in all is refused
  /// with an exception that {@link #tooLarge} knows.
  static UploadRequest of(HttpServletRequest request, DataSize limit)
      throws FileUploadException, IOException {
    var upload = new FileUpload();
    upload.setSizeMax(limit.toBytes());
    var parts = upload.getItemIterator(context(request));
    var fields = new LinkedHashMap<String, String[]>();
    while (fields.size() <= MOST_FIELDS && parts.hasNext()) {
      var part = parts.next();
      if (!part.isFormField()) {
        return new UploadRequest(request, fields, part.openStream());
      }
      try (var value = part.openStream()) {
        fields.put(
            part.getFieldName(), new String[] {new String(value.readNBytes(LONGEST_FIELD), UTF_8)});
      }
    }
    return new UploadRequest(request, fields, InputStream.nullInputStream());
  }

  /// Whether it was refused, or broken off, because there is too much of it.
  static boolean tooLarge(@Nullable Throwable refused) {
    return refused instanceof SizeException
        || (refused != null && refused != refused.getCause() && tooLarge(refused.getCause()));
  }

  private static UploadContext context(HttpServletRequest request) {
    return new UploadContext() {
      @Override
      public String getCharacterEncoding() {
        return UTF_8.name();
      }

      @Override
      public String getContentType() {
        return request.getContentType();
      }

      @Override
      public long contentLength() {
        return request.getContentLengthLong();
      }

      @Override
      public InputStream getInputStream() throws IOException {
        return request.getInputStream();
      }
    };
  }

  @Override
  public String getContentType() {
    return "application/x-ndjson";
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = fields.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(fields);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return fields.get(name);
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ServletInputStream() {
      private boolean ended;

      @Override
      public int read() throws IOException {
        var next = file.read();
        ended = next < 0;
        return next;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        var read = file.read(into, from, length);
        ended = read < 0;
        return read;
      }

      @Override
      public boolean isFinished() {
        return ended;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("an upload is read on the request's own thread");
      }
    };
  }
}
