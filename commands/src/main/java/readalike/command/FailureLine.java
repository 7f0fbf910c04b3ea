package readalike.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed; the stack trace only when it is asked for. */
final class FailureLine implements IExecutionExceptionHandler {
  private final BooleanSupplier stackTrace;

  FailureLine(BooleanSupplier stackTrace) {
    this.stackTrace = stackTrace;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    command.getErr().println(Printable.line(message(failure)));
    if (stackTrace.getAsBoolean()) {
      failure.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return ExitCode.SOFTWARE;
  }

  private static String message(Exception failure) {
    return switch (failure) {
      case CommandFailure expected -> expected.getMessage();
      case NoSuchFileException missing -> "there is no file or folder " + missing.getFile();
      case AccessDeniedException denied -> "no permission to use " + denied.getFile();
      case FileSystemException file when file.getReason() == null ->
          "cannot use the file " + file.getFile();
      case UncheckedIOException wrapped -> message(wrapped.getCause());
      case IOException io when io.getMessage() != null -> io.getMessage();
      default ->
          "unexpected failure: " + failure + "; run it again with --stack-trace and report it";
    };
  }
}
