package org.encompass.portal.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.encompass.portal.imports.SealedFile;
import org.encompass.portal.imports.SealedUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// An upload: the fields before the first file are parameters, the rest is received when somebody
/// asks for it, straight from the line.
final class UploadRequest extends HttpServletRequestWrapper {
  private static final int MOST_FIELDS = 32;
  private static final int LONGEST_FIELD = 4_096;
  private final Map<String, String[]> fields = new LinkedHashMap<>();
  private final FileItemIterator parts;
  private @Nullable FileItemStream next;

  private UploadRequest(HttpServletRequest request, FileItemIterator parts) {
    super(request);
    this.parts = parts;
  }

  /// Reads as far as the first file; more than `limit` in all is refused with an exception that
  /// {@link #tooLarge} knows.
  static UploadRequest of(HttpServletRequest request, DataSize limit)
      throws FileUploadException, IOException {
    var upload = new FileUpload();
    upload.setSizeMax(limit.toBytes());
    var sent = new UploadRequest(request, upload.getItemIterator(context(request)));
    sent.readFields();
    return sent;
  }

  // Fields beyond the most that any form has are not looked at.
  private void readFields() throws FileUploadException, IOException {
    while (next == null && parts.hasNext()) {
      var part = parts.next();
      if (!part.isFormField()) {
        next = part;
        return;
      }
      try (var value = part.openStream()) {
        var text = new String(value.readNBytes(LONGEST_FIELD), UTF_8);
        if (fields.size() < MOST_FIELDS) {
          fields.put(part.getFieldName(), new String[] {text});
        }
      }
    }
  }

  /// Takes the files in, sealed, and the fields that follow them. Whoever asks for it closes what
  /// comes back, or hands it on.
  Received receive() throws IOException {
    var received = new Received();
    try {
      for (readFields(); next != null; readFields()) {
        var file = next;
        next = null;
        received.add(file);
      }
    } catch (FileUploadException refused) {
      received.close();
      throw new IOException(refused);
    } catch (IOException | RuntimeException brokenOff) {
      received.close();
      throw brokenOff;
    }
    fields.forEach((name, values) -> received.options.put(name, values[0].strip()));
    received.options.values().removeIf(String::isEmpty);
    received.options.remove("_csrf");
    return received;
  }

  /// What was sent.
  static final class Received implements AutoCloseable {
    private static final int MOST_FILES = 4;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, SealedUpload> files = new LinkedHashMap<>();

    private void add(FileItemStream part) throws IOException {
      try (var sent = part.openStream()) {
        var file = SealedUpload.of(sent);
        // A browser sends an empty file without a name where none was chosen.
        var none = file.size() == 0 && (part.getName() == null || part.getName().isBlank());
        if (none || files.size() == MOST_FILES || files.containsKey(part.getFieldName())) {
          file.close();
        } else {
          files.put(part.getFieldName(), file);
        }
      }
    }

    Map<String, String> options() {
      return options;
    }

    boolean has(String file) {
      return files.containsKey(file);
    }

    Map<String, SealedFile> files() {
      return Map.copyOf(files);
    }

    /// The files are somebody else's from now on.
    void handOver() {
      files.clear();
    }

    @Override
    public void close() {
      files.values().forEach(SealedUpload::close);
    }
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
    return "application/octet-stream";
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
}
