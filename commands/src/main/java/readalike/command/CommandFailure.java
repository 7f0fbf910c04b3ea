package readalike.command;

/** A command that cannot do what was asked. The message is one line for people. */
final class CommandFailure extends RuntimeException {
  CommandFailure(String message) {
    super(message);
  }
}
