/// The `temblor` command.
module io.temblor.cli {
    requires static org.jspecify;
    requires info.picocli;
    requires io.temblor.connectors.ffi;
    requires io.temblor.pipeline;
    requires jdk.unsupported; // sun.misc.Signal, see StopSignals
    requires org.slf4j;

    opens io.temblor.cli to
            info.picocli;

    provides org.slf4j.spi.SLF4JServiceProvider with
            io.temblor.cli.logging.StderrLogProvider;
}
