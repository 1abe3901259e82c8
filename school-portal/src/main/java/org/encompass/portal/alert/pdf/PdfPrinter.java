package org.encompass.portal.alert.pdf;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Makes a PDF of a plain, well-formed page: tagged for screen readers (PDF/UA), its fonts
/// embedded, and nothing fetched from anywhere.
@Component
public class PdfPrinter {
  private static final String FAMILY = "Liberation Sans";
  private static final byte[] REGULAR = font("LiberationSans-Regular.ttf");
  private static final byte[] BOLD = font("LiberationSans-Bold.ttf");

  /// What an XML text may not hold, and free text may: the file must come all the same.
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  static {
    // Its messages may quote the page.
    XRLog.setLoggingEnabled(false);
  }

  /// The page as a PDF. A letter that the font lacks becomes a box.
  public byte[] print(String page) {
    var pdf = new ByteArrayOutputStream();
    try {
      var builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.useFont(supply(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
      builder.useFont(supply(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
      builder.useReplacementText("\u25a1");
      for (var moment : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl((address, kind) -> false, moment);
      }
      builder.withProducer("school-portal");
      builder.withHtmlContent(NO_XML.matcher(page).replaceAll("\u25a1"), null);
      builder.toStream(pdf);
      builder.run();
    } catch (IOException e) {
      // The cause may quote the page.
      throw new IllegalStateException("a page cannot be printed: " + e.getClass().getSimpleName());
    }
    return pdf.toByteArray();
  }

  private static FSSupplier<InputStream> supply(byte[] font) {
    return () -> new ByteArrayInputStream(font);
  }

  private static byte[] font(String name) {
    try (var file = PdfPrinter.class.getResourceAsStream("/liberation/" + name)) {
      return requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
