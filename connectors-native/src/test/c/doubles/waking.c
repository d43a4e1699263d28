/* SPDX-License-Identifier: Apache-2.0 */
/* A source with a thread of its own, which makes `count` messages, one each `every` nanoseconds, and wakes the host for each. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "temblor_connector.h"

#define TEXT(literal) {literal, sizeof(literal) - 1}

struct temblor_instance {
    const temblor_host *host;
    pthread_t thread;
    atomic_uint made;
    atomic_int stopped;
    uint32_t taken;
    int announced;
    uint64_t count, every;
    uint64_t *polls;
};

static uint64_t number(const char *settings, uint64_t length, const char *key) {
    const char *found = memmem(settings, length, key, strlen(key));
    return found == NULL ? 0 : strtoull(found + strlen(key), NULL, 10);
}

static temblor_status create(const temblor_host *host, uint32_t role, const char *settings, uint64_t length,
                             temblor_instance **instance, temblor_error *error) {
    (void)role, (void)error;
    temblor_instance *self = (temblor_instance *)calloc(1, sizeof *self);
    self->host = host;
    self->count = number(settings, length, "\"count\":");
    self->every = number(settings, length, "\"every\":");
    self->polls = host->counter(host->instance, "polls", 5);
    *instance = self;
    return TEMBLOR_OK;
}

static void destroy(temblor_instance *self) { free(self); }

static void wake(const temblor_host *host) {
    if (__atomic_exchange_n(host->wake_word, 1u, __ATOMIC_ACQ_REL) == 0u) {
        uint64_t one = 1;
        (void)!write(host->wake_fd, &one, sizeof one);
    }
}

/* Sleeps in short naps, so that close need not wait. */
static void nap(temblor_instance *self) {
    const uint64_t longest = 5000000;
    for (uint64_t left = self->every; left > 0 && !atomic_load(&self->stopped);) {
        uint64_t now = left < longest ? left : longest;
        struct timespec wait = {0, (long)now};
        nanosleep(&wait, NULL);
        left -= now;
    }
}

static void *make(void *argument) {
    temblor_instance *self = (temblor_instance *)argument;
    for (uint64_t i = 0; i < self->count && !atomic_load(&self->stopped); i++) {
        nap(self);
        atomic_fetch_add(&self->made, 1);
        wake(self->host);
    }
    return NULL;
}

static temblor_status open_source(temblor_instance *self, const temblor_position *resume, uint32_t count, uint32_t attempt,
                                  temblor_error *error) {
    (void)resume, (void)count, (void)attempt, (void)error;
    return pthread_create(&self->thread, NULL, make, self) == 0 ? TEMBLOR_OK : TEMBLOR_LOST;
}

static temblor_status poll(temblor_instance *self, temblor_batch *batch, uint64_t max_wait_ns, temblor_error *error) {
    (void)error;
    *self->polls += 1;
    if (max_wait_ns != 0) {
        return TEMBLOR_DEFECT; /* who wakes is never asked to wait */
    }
    if (!self->announced) {
        self->announced = 1;
        memcpy(batch->data + batch->data_capacity - 5, "split", 5);
        batch->events[batch->event_count++] =
            (temblor_event){.offset = (uint32_t)batch->data_capacity - 5, .length = 5, .kind = TEMBLOR_SPLIT};
    }
    uint32_t made = atomic_load(&self->made);
    while (self->taken < made && batch->event_count < batch->event_capacity) {
        uint32_t offset = 16 * batch->event_count;
        int length = snprintf((char *)batch->data + offset, 16, "%u", self->taken++);
        batch->events[batch->event_count++] = (temblor_event){
            .offset = offset, .length = (uint32_t)length, .position = TEMBLOR_NO_POSITION, .kind = TEMBLOR_MESSAGE};
    }
    return self->taken == self->count ? TEMBLOR_END : TEMBLOR_OK;
}

static void close_source(temblor_instance *self) {
    atomic_store(&self->stopped, 1);
    if (self->thread != 0) {
        pthread_join(self->thread, NULL);
    }
}

static const temblor_source source = {sizeof(temblor_source), 0, open_source, poll, NULL, NULL, close_source};

static const temblor_component component = {
    .size = sizeof(temblor_component), .roles = TEMBLOR_SOURCE, .can = TEMBLOR_CAN_WAKE | TEMBLOR_CAN_UNLOAD,
    .name = TEXT("waking"), .summary = TEXT("Wakes the host"),
    .settings_schema = TEXT("{\"type\":\"object\",\"required\":[\"count\",\"every\"],\"properties\":{"
                            "\"count\":{\"type\":\"integer\",\"description\":\"How many messages\"},"
                            "\"every\":{\"type\":\"integer\",\"format\":\"duration\",\"description\":\"Time between two\"}}}"),
    .create = create, .destroy = destroy, .source = &source};

static const temblor_component *const components[] = {&component};
static const temblor_library library = {.magic = TEMBLOR_MAGIC, .size = sizeof(temblor_library), .abi_major = 1,
                                        .component_count = 1, .name = TEXT("waking"), .components = components};

TEMBLOR_EXPORT const temblor_library *temblor_connector_entry(uint32_t host_major, uint32_t host_minor) {
    (void)host_major, (void)host_minor;
    return &library;
}
