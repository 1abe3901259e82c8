package org.encompass.portal.access.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/// A QR code as one SVG path: drawn by the page itself, so that the secret is in no second address.
///
/// @param size of the square, quiet zone included
record QrPicture(int size, String path) {
  static QrPicture of(String text) {
    try {
      var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
      var path = new StringBuilder();
      for (var y = 0; y < matrix.getHeight(); y++) {
        for (var x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrPicture(matrix.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException("the second factor's picture cannot be drawn", e);
    }
  }

  /// What the SVG element shows of its plane.
  public String viewBox() {
    return "0 0 " + size + " " + size;
  }

  @Override
  public String toString() {
    return "QrPicture[withheld]";
  }
}
