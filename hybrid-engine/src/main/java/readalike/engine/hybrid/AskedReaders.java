package readalike.engine.hybrid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readalike.engine.catalog.Profile;
import readalike.engine.evaluation.ReaderView;

/**
 * Readers as if they had just come in and answered questions: of each is shown what they rated of
 * the books that they were asked about. Thread-safe.
 */
public final class AskedReaders implements ReaderView {
  private final Onboarding onboarding;
  private final int questions;
  private final boolean popular;
  private final int every;

  /** How questions are chosen. */
  public enum Choice {
    /** The most widely read books, the same for everybody. */
    POPULAR,
    /** What teaches the most, given the answers. */
    TEACHING
  }

  /**
   * Prepares the questions.
   *
   * @param lists made of the evaluated models
   * @param users how many readers the models were trained on
   * @param questions how many are asked, at least 1
   * @param every one of so many readers is asked, the others are not measured
   */
  public AskedReaders(ListMaker lists, int users, int questions, Choice choice, int every) {
    if (questions < 1 || every < 1) {
      throw new IllegalArgumentException(
          "questions and every must be >= 1, got " + questions + " and " + every);
    }
    this.onboarding = lists.onboarding(users);
    this.questions = questions;
    this.popular = choice == Choice.POPULAR;
    this.every = every;
  }

  @Override
  public Optional<Profile> shown(int user, Profile profile) {
    if (user % every != 0) {
      return Optional.empty();
    }
    if (popular) {
      return Optional.of(kept(profile, new HashSet<>(onboarding.popular(questions))));
    }
    Set<Integer> asked = new HashSet<>();
    Profile answered = Profile.EMPTY;
    List<Integer> unknown = new ArrayList<>();
    while (asked.size() < questions) {
      // As on the page: each answer counts for the next question.
      List<Integer> next = onboarding.questions(answered, unknown, _ -> true, 1);
      if (next.isEmpty()) {
        break;
      }
      asked.addAll(next);
      if (profile.contains(next.getFirst())) {
        answered = kept(profile, asked);
      } else {
        unknown.addAll(next);
      }
    }
    return Optional.of(answered);
  }

  private static Profile kept(Profile profile, Set<Integer> asked) {
    List<Integer> others = new ArrayList<>();
    for (int book : profile.books()) {
      if (!asked.contains(book)) {
        others.add(book);
      }
    }
    return profile.without(others);
  }
}
