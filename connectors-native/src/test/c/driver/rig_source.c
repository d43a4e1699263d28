/* SPDX-License-Identifier: Apache-2.0
 *
 * A host for tests: sources.
 */
#include "rig.h"

#include <pthread.h>
#include <time.h>

static const uint64_t LONG_NS = 30000000000;

static char *copy(const uint8_t *bytes, uint32_t length) {
    char *to = malloc((size_t)length + 1);
    CHECK(to != NULL);
    memcpy(to, bytes, length);
    to[length] = '\0';
    return to;
}

static void keep(rig *self, const temblor_batch *batch) {
    if (batch->event_count == 0) {
        return;
    }
    self->events = realloc(self->events, (self->count + batch->event_count) * sizeof *self->events);
    CHECK(self->events != NULL);
    for (uint32_t i = 0; i < batch->event_count; i++) {
        const temblor_event *event = batch->events + i;
        CHECK((uint64_t)event->offset + event->length <= batch->data_capacity);
        CHECK((uint64_t)event->meta_offset + event->meta_length <= batch->data_capacity);
        CHECK_WHOLE(event->flags, 0);
        self->events[self->count++] = (received){.kind = event->kind,
            .split = event->split,
            .payload = copy(batch->data + event->offset, event->length),
            .length = event->length,
            .meta = copy(batch->data + event->meta_offset, event->meta_length),
            .position = event->position};
    }
}

temblor_status rig_poll(rig *self, uint64_t max_wait_ns) {
    temblor_batch batch = {.size = sizeof batch,
        .event_capacity = self->event_capacity,
        .data = malloc(self->data_capacity),
        .data_capacity = self->data_capacity,
        .events = malloc(self->event_capacity * sizeof(temblor_event))};
    CHECK(batch.data != NULL && batch.events != NULL);
    memset(batch.events, 0xA5, self->event_capacity * sizeof(temblor_event));
    temblor_status status = self->component->source->poll(self->instance, &batch, max_wait_ns, rig_error(self));
    CHECK(batch.event_count <= batch.event_capacity);
    if (status == TEMBLOR_TOO_SMALL) {
        CHECK(batch.needed > self->data_capacity || self->event_capacity == 1);
        self->data_capacity = batch.needed > self->data_capacity ? batch.needed : self->data_capacity;
        status = TEMBLOR_MORE;
    } else {
        keep(self, &batch);
    }
    free(batch.data);
    free(batch.events);
    return status;
}

static int64_t seconds(void) {
    return (int64_t)time(NULL);
}

void rig_poll_until(rig *self, size_t events) {
    int64_t start = seconds();
    while (rig_payloads(self) < events) {
        temblor_status status = rig_poll(self, 100000000);
        if (status < 0 || status == TEMBLOR_END || seconds() - start > 10) {
            CHECK_FAIL("poll says %d (%s) after %zu of %zu events", status, rig_message(self), rig_payloads(self), events);
        }
    }
}

void rig_poll_to_end(rig *self) {
    int64_t start = seconds();
    for (temblor_status status = TEMBLOR_OK; status != TEMBLOR_END;) {
        status = rig_poll(self, 100000000);
        if (status < 0 || seconds() - start > 20) {
            CHECK_FAIL("poll says %d (%s), but not the end", status, rig_message(self));
        }
    }
}

void rig_forget(rig *self) {
    for (size_t i = 0; i < self->count; i++) {
        free(self->events[i].payload);
        free(self->events[i].meta);
    }
    self->count = 0;
}

size_t rig_payloads(rig *self) {
    size_t count = 0;
    for (size_t i = 0; i < self->count; i++) {
        count += self->events[i].kind <= TEMBLOR_VALUE ? 1u : 0u;
    }
    return count;
}

received *rig_payload(rig *self, size_t n) {
    for (size_t i = 0; i < self->count; i++) {
        if (self->events[i].kind <= TEMBLOR_VALUE && n-- == 0) {
            return &self->events[i];
        }
    }
    CHECK_FAIL("there are not so many events");
    return NULL;
}

/* The id of the split that the i-th entry belongs to. */
static const char *split_of(rig *self, size_t i) {
    for (size_t j = i + 1; j-- > 0;) {
        if (self->events[j].kind == TEMBLOR_SPLIT && self->events[j].split == self->events[i].split) {
            return self->events[j].payload;
        }
    }
    CHECK_FAIL("split %u was not announced", self->events[i].split);
    return NULL;
}

char *rig_content(rig *self, const char *split) {
    size_t length = 0;
    char *all = calloc(1, 1);
    CHECK(all != NULL);
    for (size_t i = 0; i < self->count; i++) {
        received *one = &self->events[i];
        if (one->kind <= TEMBLOR_VALUE && (split[0] == '\0' || strcmp(split_of(self, i), split) == 0)) {
            all = realloc(all, length + one->length + 1);
            CHECK(all != NULL);
            memcpy(all + length, one->payload, (size_t)one->length + 1);
            length += one->length;
        }
    }
    return all;
}

int rig_position(rig *self, const char *split, temblor_position *position) {
    int found = 0;
    const received *state = NULL;
    memset(position, 0, sizeof *position);
    for (size_t i = 0; i < self->count; i++) {
        received *one = &self->events[i];
        if (strcmp(split_of(self, i), split) != 0) {
            continue;
        }
        position->split = temblor_text_of(split, strlen(split));
        if (one->kind == TEMBLOR_STATE) {
            state = one;
        } else if (one->kind <= TEMBLOR_VALUE) {
            position->state = state == NULL ? NULL : (const uint8_t *)state->payload;
            position->state_length = state == NULL ? 0 : state->length;
            position->state_version = state == NULL ? 1 : (uint32_t)state->position;
            position->offset = one->position + (one->kind == TEMBLOR_CHUNK ? one->length : 0);
            found = 1;
        }
    }
    return found;
}

static void *poll_long(void *argument) {
    rig *self = argument;
    (void)rig_poll(self, LONG_NS);
    return NULL;
}

void rig_interrupts(rig *self) {
    pthread_t thread;
    struct timespec moment = {.tv_nsec = 5000000};
    int64_t start = seconds();
    CHECK(pthread_create(&thread, NULL, poll_long, self) == 0);
    while (nanosleep(&moment, NULL), self->component->source->interrupt(self->instance), pthread_tryjoin_np(thread, NULL) != 0) {
        CHECK(seconds() - start < 5);
    }
}
