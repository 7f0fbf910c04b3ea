package readalike.command.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page with a palette of at most 256 colours, a third of the size. */
final class SmallPng {
  private static final int COLOURS = 256;

  private SmallPng() {}

  /** The same picture; each pixel gets the nearest of the most frequent colours. */
  static byte[] of(byte[] png) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(rounded(picture.getRGB(x, y)), 1, Integer::sum);
      }
    }
    List<Integer> palette =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<Integer, Integer> each) -> -each.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    BufferedImage small =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            model(palette));
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int colour = rounded(picture.getRGB(x, y));
        int index = nearest.computeIfAbsent(colour, wanted -> nearest(palette, wanted));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(small, "png", bytes);
    return bytes.toByteArray();
  }

  /** Without the last two bits of each channel, which nobody sees. */
  private static int rounded(int rgb) {
    return rgb & 0xfcfcfc;
  }

  private static IndexColorModel model(List<Integer> palette) {
    byte[] red = new byte[palette.size()];
    byte[] green = new byte[palette.size()];
    byte[] blue = new byte[palette.size()];
    for (int i = 0; i < palette.size(); i++) {
      red[i] = (byte) (palette.get(i) >> 16);
      green[i] = (byte) (palette.get(i) >> 8);
      blue[i] = (byte) (int) palette.get(i);
    }
    return new IndexColorModel(8, palette.size(), red, green, blue);
  }

  private static int nearest(List<Integer> palette, int wanted) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.size(); i++) {
      int distance = distance(palette.get(i), wanted);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int difference = (a >> shift & 0xff) - (b >> shift & 0xff);
      sum += difference * difference;
    }
    return sum;
  }
}
