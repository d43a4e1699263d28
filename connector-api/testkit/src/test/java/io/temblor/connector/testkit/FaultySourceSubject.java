package io.temblor.connector.testkit;

import io.temblor.connector.Connector;
import io.temblor.connector.Role;
import java.time.Duration;
import java.util.List;

/// A source of a [World] with one fault.
record FaultySourceSubject(World world, Fault fault) implements SourceSubject<FaultySettings> {
    @Override
    public Connector<FaultySettings> connector() {
        return new FaultyConnector(world, fault, Role.SOURCE);
    }

    @Override
    public FaultySettings settings() {
        return new FaultySettings(fault);
    }

    @Override
    public List<String> offer(List<String> payloads) {
        world.add(payloads);
        return payloads;
    }

    @Override
    public boolean canEnd() {
        return true;
    }

    @Override
    public void end() {
        world.end();
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
