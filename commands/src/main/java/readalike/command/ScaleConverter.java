package readalike.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import readalike.engine.catalog.RatingScale;

/** Reads {@code 1-5} or {@code 0.5-5}. */
final class ScaleConverter implements ITypeConverter<RatingScale> {
  @Override
  public RatingScale convert(String text) {
    String[] ends = text.strip().split("-", -1);
    try {
      if (ends.length == 2) {
        return new RatingScale(Float.parseFloat(ends[0]), Float.parseFloat(ends[1]));
      }
    } catch (IllegalArgumentException notAScale) {
      throw new TypeConversionException("a scale is like 1-5, the lower end first, got " + text);
    }
    throw new TypeConversionException("a scale is like 1-5, got " + text);
  }
}
