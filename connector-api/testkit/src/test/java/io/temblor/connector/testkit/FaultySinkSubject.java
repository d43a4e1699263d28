package io.temblor.connector.testkit;

import io.temblor.connector.Connector;
import io.temblor.connector.Role;
import io.temblor.connector.value.StringValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A sink to a [World] with one fault.
record FaultySinkSubject(World world, Fault fault) implements SinkSubject<FaultySettings> {
    static final String UNACCEPTABLE = "unacceptable";

    @Override
    public Connector<FaultySettings> connector() {
        return new FaultyConnector(world, fault, Role.SINK);
    }

    @Override
    public FaultySettings settings() {
        return new FaultySettings(fault);
    }

    @Override
    public List<String> arrived() {
        return world.lines();
    }

    @Override
    public Optional<ListBatch.Entry> unacceptable() {
        return Optional.of(
                new ListBatch.Entry(new StringValue(UNACCEPTABLE), UNACCEPTABLE.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public boolean canStall() {
        return true;
    }

    @Override
    public void stall() {
        world.stall(true);
    }

    @Override
    public void proceed() {
        world.stall(false);
    }

    @Override
    public boolean canBreak() {
        return true;
    }

    @Override
    public void breakConnection() {
        world.breakConnection();
    }

    @Override
    public boolean canRefuse() {
        return true;
    }

    @Override
    public void refuse() {
        world.refuse(true);
    }

    @Override
    public void accept() {
        world.refuse(false);
    }

    @Override
    public String place() {
        return World.PLACE;
    }

    @Override
    public Duration patience() {
        return fault == Fault.NONE ? Await.LIMIT : Duration.ofMillis(300);
    }
}
