package io.temblor.cli.console;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/// Writes lines to standard error, and keeps a few lines at the bottom of a terminal up to date.
///
/// **Threading.** Any thread may call any method.
public final class Console {
    private static final Console STANDARD_ERROR = new Console(() -> System.err);

    /// To the beginning of the line, and from there to the end of the screen: gone.
    private static final String ERASE = "\r\u001b[J";

    private static final String LINE_UP = "\u001b[A";

    /// Lines that are too long are cut off by the terminal itself, so that its width need not be known.
    private static final String CUT = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final Supplier<PrintStream> stream;
    private List<String> bottom = List.of();

    private Console(Supplier<PrintStream> stream) {
        this.stream = stream;
    }

    /// A console on any stream.
    public Console(PrintStream stream) {
        this(() -> stream);
    }

    /// The console of this process.
    public static Console standardError() {
        return STANDARD_ERROR;
    }

    /// Writes lines, above those at the bottom.
    ///
    /// @param text one line or several, without the last line's end
    public synchronized void print(String text) {
        write(erase() + text + System.lineSeparator() + drawn(bottom));
    }

    /// Replaces the lines at the bottom. Only for a terminal.
    public synchronized void showAtBottom(List<String> lines) {
        String erase = erase();
        bottom = List.copyOf(lines);
        write(erase + drawn(bottom));
    }

    /// Erases the lines at the bottom.
    public void clearBottom() {
        showAtBottom(List.of());
    }

    private String erase() {
        return bottom.isEmpty() ? "" : LINE_UP.repeat(bottom.size() - 1) + ERASE;
    }

    private static String drawn(List<String> lines) {
        return lines.isEmpty() ? "" : CUT + String.join(System.lineSeparator(), lines) + WRAP;
    }

    private void write(String text) {
        PrintStream out = stream.get();
        out.print(text);
        out.flush();
    }
}
