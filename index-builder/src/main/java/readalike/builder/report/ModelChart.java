package readalike.builder.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** A bar for each model: its NDCG at the shortest list that was measured. */
final class ModelChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final Color BAR = new Color(0x2f6f6b);

  private ModelChart() {}

  /** Writes {@code NAME.png} beside the result file. */
  static void write(ResultFile result, Path folder) throws IOException {
    String measure =
        result.models().iterator().next().getValue().getAsJsonObject().keySet().stream()
            .filter(name -> name.startsWith("ndcg@"))
            .findFirst()
            .orElseThrow(() -> new IOException(result.name() + " has no NDCG"));
    List<String> models = new ArrayList<>();
    List<Double> figures = new ArrayList<>();
    for (Map.Entry<String, JsonElement> model : result.models()) {
      JsonObject json = model.getValue().getAsJsonObject();
      models.add(model.getKey());
      figures.add(json.get(measure).getAsDouble());
    }
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(result.name())
            .yAxisTitle(measure)
            .build();
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setLabelsVisible(true);
    chart.getStyler().setDecimalPattern("0.000");
    chart.getStyler().setSeriesColors(new Color[] {BAR});
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.addSeries(measure, models, figures);
    BitmapEncoder.saveBitmap(chart, folder.resolve(result.name()).toString(), BitmapFormat.PNG);
  }
}
