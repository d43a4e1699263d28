package io.temblor.connectors.inprocess;

import io.temblor.connector.Position;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The queue between the threads of a program and the thread of a source, and the account of what became of its
/// items.
///
/// **Threading.** Any thread may call any method; one lock guards everything and is never held while waiting.
final class Mailbox {

    /// What a program sends.
    sealed interface Item {
        RecordValue meta();

        /// A value as it is.
        record Decoded(Value value, RecordValue meta) implements Item {}

        /// Bytes for the codec.
        record Message(byte[] bytes, RecordValue meta) implements Item {}
    }

    /// The account of one split. Its numbers count items, so that `taken` is the position behind the last one
    /// taken.
    private static final class Account {
        private long sent;
        private long taken;
        private long settled;
    }

    private static final String VALUES = "values";
    private static final String MESSAGES = "messages";

    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition roomOrClosed = lock.newCondition();
    private final Condition itemOrWoken = lock.newCondition();
    private final Condition moreSettled = lock.newCondition();

    private final Deque<Item> waiting = new ArrayDeque<>();
    private final Account values = new Account();
    private final Account messages = new Account();
    private Split valueSplit = new Split(VALUES);
    private Split messageSplit = new Split(MESSAGES);
    private boolean read;
    private boolean closed;
    private boolean woken;
    private long lost;

    Mailbox(int capacity) {
        this.capacity = capacity;
    }

    void put(Item item) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && waiting.size() >= capacity) {
                roomOrClosed.await();
            }
            add(item);
        } finally {
            lock.unlock();
        }
    }

    boolean offer(Item item) {
        lock.lock();
        try {
            boolean room = closed || waiting.size() < capacity;
            if (room) {
                add(item);
            }
            return room;
        } finally {
            lock.unlock();
        }
    }

    private void add(Item item) {
        if (closed) {
            throw new IllegalStateException("nothing can be sent after close()");
        }
        waiting.add(item);
        account(item).sent++;
        itemOrWoken.signal();
    }

    private Account account(Item item) {
        return switch (item) {
            case Item.Decoded _ -> values;
            case Item.Message _ -> messages;
        };
    }

    /// Becomes the one reader, if there is none. What the last reader left unsettled is lost.
    boolean attach() {
        lock.lock();
        try {
            boolean free = !read;
            if (free) {
                read = true;
                woken = false;
                valueSplit = new Split(VALUES);
                messageSplit = new Split(MESSAGES);
                giveUp(values);
                giveUp(messages);
            }
            return free;
        } finally {
            lock.unlock();
        }
    }

    private void giveUp(Account account) {
        lost += account.taken - account.settled;
        account.settled = account.taken;
        moreSettled.signalAll();
    }

    void detach() {
        lock.lock();
        try {
            read = false;
        } finally {
            lock.unlock();
        }
    }

    /// Appends what waits to the batch; waits for something if there is nothing.
    ///
    /// @return whether there will never be more
    boolean drainTo(SourceBatch batch, long maxWaitNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = maxWaitNanos;
            while (waiting.isEmpty() && !closed && !woken && left > 0) {
                left = itemOrWoken.awaitNanos(left);
            }
            woken = false;
            while (!waiting.isEmpty() && !batch.isFull()) {
                append(waiting.remove(), batch);
                roomOrClosed.signal();
            }
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void append(Item item, SourceBatch batch) {
        switch (item) {
            case Item.Decoded decoded ->
                batch.value(valueSplit, Position.at(++values.taken), decoded.value(), decoded.meta());
            case Item.Message message -> {
                batch.space(Math.max(1, message.bytes().length)).put(ByteBuffer.wrap(message.bytes()));
                batch.message(messageSplit, Position.at(++messages.taken), message.meta());
            }
        }
    }

    void settled(Split split, Position position) {
        lock.lock();
        try {
            Account account = split.id().equals(VALUES) ? values : messages;
            account.settled = Math.max(account.settled, position.offset());
            moreSettled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean awaitSettled(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long lastValue = values.sent;
            long lastMessage = messages.sent;
            long left = TimeUnit.NANOSECONDS.convert(limit);
            while ((values.settled < lastValue || messages.settled < lastMessage) && left > 0) {
                left = moreSettled.awaitNanos(left);
            }
            return values.settled >= lastValue && messages.settled >= lastMessage;
        } finally {
            lock.unlock();
        }
    }

    long lost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }

    /// Makes a reader that waits return.
    void wake() {
        lock.lock();
        try {
            woken = true;
            itemOrWoken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            roomOrClosed.signalAll();
            itemOrWoken.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
