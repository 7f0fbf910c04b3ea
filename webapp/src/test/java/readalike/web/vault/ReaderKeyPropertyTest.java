package readalike.web.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReaderKeyPropertyTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Vault vault = vault((byte) 1);
  private final ReaderKey key = vault.unwrap(vault.newWrappedKey("ana"), "ana");

  private static Vault vault(byte fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, fill);
    return new Vault(MasterKey.of(Base64.getEncoder().encodeToString(bytes), "test"), RANDOM);
  }

  @Property(tries = 200)
  void whatIsSealedOpensAtItsPlaceAlone(@ForAll byte[] open) {
    byte[] sealed = key.seal(open, "rating");
    assertThat(key.open(sealed, "rating")).isEqualTo(open);
    assertThatThrownBy(() -> key.open(sealed, "mark")).isInstanceOf(IllegalStateException.class);
  }

  @Property(tries = 200)
  void changedBytesDoNotOpen(@ForAll byte[] open, @ForAll @IntRange(max = 100_000) int where) {
    byte[] sealed = key.seal(open, "rating");
    sealed[where % sealed.length] ^= 1;
    assertThatThrownBy(() -> key.open(sealed, "rating")).isInstanceOf(IllegalStateException.class);
  }

  @Property(tries = 50)
  void keyOfAnotherReaderOrMasterOpensNothing(@ForAll byte[] open) {
    byte[] sealed = key.seal(open, "rating");
    ReaderKey other = vault.unwrap(vault.newWrappedKey("ben"), "ben");
    assertThatThrownBy(() -> other.open(sealed, "rating"))
        .isInstanceOf(IllegalStateException.class);
    byte[] wrapped = vault.newWrappedKey("ana");
    assertThatThrownBy(() -> vault.unwrap(wrapped, "ben"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault((byte) 2).unwrap(wrapped, "ana"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Property(tries = 50)
  void theSameIsNeverSealedToTheSameBytesButFoundInTheSameSlot(@ForAll String book) {
    assertThat(key.seal(new byte[8], "rating")).isNotEqualTo(key.seal(new byte[8], "rating"));
    assertThat(key.slot("rating", book)).isEqualTo(key.slot("rating", book));
    assertThat(key.slot("rating", book)).isNotEqualTo(key.slot("mark", book));
  }
}
