package readalike.builder.index;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import readalike.builder.clean.CleaningReport;
import readalike.builder.clean.ImportedData;
import readalike.builder.csv.SourceFile;
import readalike.builder.release.Verdict;
import readalike.builder.tuning.Trial;
import readalike.engine.format.BuildFacts;
import readalike.engine.format.BuildWriter;
import readalike.engine.hybrid.LearntBlend;
import readalike.engine.hybrid.ProfileSize;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RatingConfig;

/**
 * All that is to be known of a build, as {@code manifest.json}: sources with their checksums,
 * counts, what cleaning did, configuration, seed, learnt weights and what each part gains, what a
 * search for better settings tried, how training went, epoch by epoch, and what the release gate
 * said. For people and tools; the engine keeps what it needs in the index itself.
 */
record Manifest(
    int format,
    String build,
    String created,
    double seconds,
    BuildFacts facts,
    List<SourceFile> sources,
    RankingConfig ranking,
    RatingConfig rating,
    long seed,
    List<Trial> tuning,
    List<EpochFigures> epochs,
    Map<String, String> blend,
    Map<ProfileSize, LearntBlend.Gains> blendGains,
    boolean published,
    String release,
    CleaningReport cleaning) {
  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .serializeSpecialFloatingPointValues()
          .create();

  static Manifest of(
      BuildFacts facts,
      ImportedData data,
      Training training,
      List<Trial> tuning,
      Training.Trained trained,
      Verdict verdict,
      Instant created,
      double seconds) {
    return new Manifest(
        BuildWriter.FORMAT,
        facts.id(),
        created.toString(),
        seconds,
        facts,
        data.sources(),
        training.ranking(),
        training.rating(),
        training.seed(),
        tuning,
        trained.epochs(),
        new TreeMap<>(trained.weights().toSettings()),
        trained.blend().gains(),
        verdict.published(),
        verdict.reason(),
        data.report());
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("manifest.json"), GSON.toJson(this) + "\n");
    Files.writeString(folder.resolve("cleaning.txt"), cleaning.toText());
  }
}
