package org.encompass.portal.alert.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPrinterTest {
  private static final String WELSH = "Siân Ŵyn-Ŷgo, â ê î ô û ŵ ŷ ï ö, Łukasz Žižka";

  @Test
  void whatIsPrintedIsTaggedAndReadsAsItWasWritten() throws IOException {
    try (var pdf = print("<h1>Rhybudd</h1><p>" + WELSH + "</p><p><strong>ŵ</strong></p>")) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Rhybudd", WELSH);
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo("cy");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      var fonts = new ArrayList<String>();
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          fonts.add(font.getName());
        }
      }
      assertThat(fonts).hasSize(2).allMatch(name -> name.contains("LiberationSans"));
    }
  }

  @Test
  void freeTextThatNoXmlMayHoldIsNoReasonForNoFile() throws IOException {
    try (var pdf = print("<p>before\u0001\u000b\uffff after, \ud83d\ude00 there</p>")) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("before", "after", "there");
    }
  }

  @Test
  void nothingIsFetched() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    try {
      var there = "http://localhost:" + server.getAddress().getPort();
      var page =
          """
          <img src="%s/a.png" alt=""/><link rel="stylesheet" href="%s/b.css"/>
          <p style="background-image: url(%s/c.png)">text</p><img src="file:///etc/hosts" alt=""/>
          """;
      print(page.formatted(there, there, there)).close();
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private static PDDocument print(String body) throws IOException {
    return Loader.loadPDF(
        new PdfPrinter()
            .print(
                """
                <html lang="cy" xmlns="http://www.w3.org/1999/xhtml"><head><title>Rhybudd</title>
                <meta name="description" content="Rhybudd"/>
                <style>body { font-family: "Liberation Sans" }</style></head><body>%s</body></html>
                """
                    .formatted(body)));
  }
}
