package io.temblor.examples.embedding;

/// Runs the three programs of this example, one after the other.
public final class Main {
    private Main() {}

    /// Takes no arguments.
    public static void main(String[] args) throws InterruptedException {
        IO.println("A flow from a configuration:");
        ConfiguredFlow.run();
        IO.println("A flow written in Java:");
        WrittenFlow.run();
        IO.println("A connector of our own:");
        GreenhouseFlow.run();
    }
}
