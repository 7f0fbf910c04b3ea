package readalike.builder.index;

import java.util.Map;
import readalike.engine.evaluation.RankingEvaluation;
import readalike.engine.evaluation.RatingEvaluation;

/**
 * What an evaluation measured.
 *
 * @param dataset where the ratings came from, for people
 * @param trainRatings how many ratings were trained on
 * @param testRatings how many were held out
 * @param books how many books were ranked
 * @param relevantFrom the rating from which on a test book was relevant
 * @param ranking figures by name of the model, in the order asked for
 * @param rating figures of the predicted stars
 * @param blend the learnt weights, as settings
 * @param seconds how long it took in all
 */
public record EvaluationResult(
    String dataset,
    int trainRatings,
    int testRatings,
    int books,
    double relevantFrom,
    Map<String, RankingEvaluation.Result> ranking,
    RatingEvaluation rating,
    Map<String, String> blend,
    double seconds) {}
