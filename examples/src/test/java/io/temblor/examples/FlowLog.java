package io.temblor.examples;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.temblor.connector.testkit.Await;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/// Listens to what a flow logs, while it is open.
final class FlowLog implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("listening on .*:(\\d+)");

    private final Logger logger;
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    };

    /// @param name of a flow, or of a flow and a connector, as in `relay.in`
    FlowLog(String name) {
        logger = (Logger) LoggerFactory.getLogger("temblor." + name);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        appender.start();
        logger.addAppender(appender);
    }

    List<ILoggingEvent> events() {
        return List.copyOf(events);
    }

    List<String> messages() {
        return events.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    List<ILoggingEvent> warnings() {
        return events.stream().filter(event -> event.getLevel() == Level.WARN).toList();
    }

    /// The port that a server of the flow says it listens on; waits until it does.
    int port() throws Exception {
        Await.until("a server listens", () -> find().isPresent());
        return find().orElseThrow();
    }

    private Optional<Integer> find() {
        return messages().stream()
                .map(LISTENING::matcher)
                .filter(Matcher::matches)
                .map(match -> Integer.valueOf(match.group(1)))
                .findFirst();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}
