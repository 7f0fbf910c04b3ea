package readalike.builder.plot;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;
import org.w3c.dom.Document;

/** Writes a chart in both formats. */
final class PlotFiles {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** One of the logical fonts that every Java has. */
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private PlotFiles() {}

  /** The look that all plots share. */
  static void style(Styler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setChartTitleFont(TEXT.deriveFont(Font.BOLD, 14));
    styler.setLegendFont(TEXT);
    styler.setAnnotationTextFont(TEXT);
  }

  /** Writes {@code NAME.png} and {@code NAME.svg}. */
  static void write(Chart<?, ?> chart, Path folder, String name) throws IOException {
    BufferedImage image =
        new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    graphics.dispose();
    ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    Files.writeString(folder.resolve(name + ".svg"), svg(chart), StandardCharsets.UTF_8);
  }

  private static String svg(Chart<?, ?> chart) throws IOException {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment("Measured and drawn by Readalike");
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(chart.getWidth(), chart.getHeight()));
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    StringWriter text = new StringWriter();
    graphics.stream(text, true);
    // A document type names a file on another host, which a parser would fetch.
    return text.toString().replace("\r\n", "\n").replaceFirst("<!DOCTYPE[^>]*>\\s*", "");
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK makes XML documents", e);
    }
  }
}
