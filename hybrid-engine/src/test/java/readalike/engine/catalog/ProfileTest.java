package readalike.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ProfileTest {
  private static final Profile THREE = Profile.of(new int[] {7, 2, 5}, new float[] {1, 4, 3});

  @Test
  void booksRiseWhateverTheOrderTheyAreGivenIn() {
    assertThat(THREE.books()).containsExactly(2, 5, 7);
    assertThat(THREE.rating(0)).isEqualTo(4);
    assertThat(THREE.rating(2)).isEqualTo(1);
  }

  @Test
  void onlyRatedBooksAreContained() {
    assertThat(THREE.contains(5)).isTrue();
    assertThat(THREE.contains(6)).isFalse();
    assertThat(Profile.EMPTY.contains(0)).isFalse();
  }

  @Test
  void withoutTakesOneBookOutAndLeavesTheOriginal() {
    Profile two = THREE.without(5);
    assertThat(two.books()).containsExactly(2, 7);
    assertThat(two.rating(1)).isEqualTo(1);
    assertThat(THREE.size()).isEqualTo(3);
    assertThat(THREE.without(6)).isSameAs(THREE);
    assertThat(Profile.EMPTY.without(0).size()).isZero();
  }

  @Test
  void theCallersArraysAreNotShared() {
    int[] books = {1};
    Profile profile = Profile.of(books, new float[] {5});
    books[0] = 9;
    profile.books()[0] = 9;
    assertThat(profile.book(0)).isEqualTo(1);
  }

  @Test
  void whatIsNotARatingIsRefused() {
    assertThatThrownBy(() -> Profile.of(new int[] {1, 1}, new float[] {5, 5}))
        .hasMessage("profile names book number 1 twice");
    assertThatThrownBy(() -> Profile.of(new int[] {-1}, new float[] {5}))
        .hasMessageContaining("profile entry -1");
    assertThatThrownBy(() -> Profile.of(new int[] {1}, new float[] {Float.NaN}))
        .hasMessageContaining("NaN is not a rating");
    assertThatThrownBy(() -> Profile.of(new int[] {1}, new float[0]))
        .hasMessageContaining("got 1 and 0");
  }
}
