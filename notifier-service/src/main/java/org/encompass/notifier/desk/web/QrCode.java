package org.encompass.notifier.desk.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/// A QR code as an SVG path, which needs neither a script nor another request.
///
/// @param size edge length in modules
/// @param path one square a dark module
record QrCode(int size, String path) {
  private static final int QUIET_ZONE = 4;

  static QrCode of(String text) {
    try {
      var modules =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
      var path = new StringBuilder();
      for (int y = 0; y < modules.getHeight(); y++) {
        for (int x = 0; x < modules.getWidth(); x++) {
          if (modules.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrCode(modules.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException("the second factor's code cannot be drawn", e);
    }
  }
}
