package org.encompass.portal.roll.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through XML that anybody may have written: no document type, no entities, nothing
/// fetched, and never more in memory than a piece, whatever stands there.
final class SafeXml {
  // Of what no file that was meant well has more.
  private static final int DEEPEST = 32;
  private static final int LONGEST_TEXT = 4_096;
  private static final int LONGEST_PIECE = 1 << 20;
  private static final XMLInputFactory FACTORY = factory();

  private final Metered bytes;
  private final XMLStreamReader xml;
  private final StringBuilder path = new StringBuilder();
  private int depth;

  SafeXml(InputStream in) throws Refused {
    this.bytes = new Metered(in);
    try {
      this.xml = FACTORY.createXMLStreamReader(bytes);
    } catch (XMLStreamException broken) {
      throw refused(broken, 1);
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /// Why nothing more is read.
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final String code;

    Refused(int line, String code) {
      super(code);
      this.line = line;
      this.code = code;
    }

    int line() {
      return line;
    }

    String code() {
      return code;
    }
  }

  /// Goes to the next beginning of an element; false at the end of the document.
  boolean next() throws Refused {
    return next(0);
  }

  /// The same inside an element whose children lie deeper than this; false at its end.
  boolean next(int above) throws Refused {
    while (true) {
      switch (event()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth <= above) {
            return false;
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  private int event() throws Refused {
    bytes.begin();
    try {
      int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> down();
        case XMLStreamConstants.END_ELEMENT -> up();
        case XMLStreamConstants.DTD -> throw new Refused(line(), "XML_HAS_DTD");
        case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused(line(), "XML_HAS_ENTITY");
        default -> {}
      }
      return event;
    } catch (XMLStreamException broken) {
      throw refused(broken, line());
    }
  }

  private void down() throws Refused {
    if (++depth > DEEPEST) {
      throw new Refused(line(), "XML_TOO_DEEP");
    }
    if (!path.isEmpty()) {
      path.append('/');
    }
    path.append(xml.getLocalName());
  }

  private void up() {
    depth--;
    path.setLength(Math.max(0, path.lastIndexOf("/")));
  }

  // A message may quote the file. What it went wrong at is the bytes' own fault or the limit's.
  private Refused refused(XMLStreamException broken, int line) {
    var code = bytes.isSpent() ? "XML_PIECE_TOO_LONG" : "XML_BROKEN";
    return new Refused(broken.getLocation() == null ? line : location(broken, line), code);
  }

  private static int location(XMLStreamException broken, int line) {
    return Math.max(line, broken.getLocation().getLineNumber());
  }

  /// The names from the root to the element that began last.
  String path() {
    return path.toString();
  }

  int depth() {
    return depth;
  }

  int line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  /// The text of the element that just began, to its end.
  String text() throws Refused {
    var text = new StringBuilder();
    int above = depth;
    while (depth >= above) {
      int event = event();
      boolean letters = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
      if (letters && depth == above) {
        text.append(xml.getText());
      }
      if (text.length() > LONGEST_TEXT) {
        throw new Refused(line(), "XML_PIECE_TOO_LONG");
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        break;
      }
    }
    return text.toString().strip();
  }

  /// Counts what one step of the parser takes: comments and names have no limit of their own.
  private static final class Metered extends FilterInputStream {
    private int taken;

    Metered(InputStream in) {
      super(in);
    }

    void begin() {
      taken = 0;
    }

    boolean isSpent() {
      return taken > LONGEST_PIECE;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) throws IOException {
      taken += more;
      if (isSpent()) {
        throw new IOException("too much in one piece");
      }
    }
  }
}
