/* SPDX-License-Identifier: Apache-2.0 */
/* The native half of what the benchmark of the boundary compares: a source that emits `batch` messages of `size` bytes in each poll,
 * `count` in all, and a sink that adds up the first eight bytes of each event. Both do in C just what CrossingConnector does in Java. */
#include <stdlib.h>
#include <string.h>
#include "temblor_kit.h"

struct temblor_instance {
    uint64_t batch, size, left, sum;
    int begun;
    uint8_t block[4096];
};

static temblor_status create(const temblor_host *host, uint32_t role, const char *given, uint64_t length,
                             temblor_instance **instance, temblor_error *error) {
    temblor_text settings = temblor_text_of(given, length);
    temblor_instance *self = calloc(1, sizeof *self);
    (void)host, (void)role;
    if (self == NULL) {
        return temblor_fail(error, TEMBLOR_DEFECT, "out of memory");
    }
    self->batch = (uint64_t)temblor_whole(settings, "batch", 1);
    self->size = (uint64_t)temblor_whole(settings, "size", 8);
    self->left = (uint64_t)temblor_whole(settings, "count", INT64_MAX);
    for (size_t i = 0; i < sizeof self->block; i++) {
        self->block[i] = (uint8_t)(' ' + i % 64);
    }
    *instance = self;
    return TEMBLOR_OK;
}

static void destroy(temblor_instance *self) { free(self); }

static temblor_status open_source(temblor_instance *self, const temblor_position *resume, uint32_t count, uint32_t attempt,
                                  temblor_error *error) {
    (void)resume, (void)count, (void)attempt, (void)error;
    self->begun = 0;
    return TEMBLOR_OK;
}

static uint32_t begin(temblor_instance *self, temblor_batch *batch) {
    uint64_t at = batch->data_capacity - 8;
    self->begun = 1;
    memcpy(batch->data + at, "crossing", 8);
    batch->events[0] = (temblor_event){.offset = (uint32_t)at, .length = 8, .kind = TEMBLOR_SPLIT};
    return 1;
}

static temblor_status poll_source(temblor_instance *self, temblor_batch *batch, uint64_t max_wait_ns, temblor_error *error) {
    uint64_t now = self->left < self->batch ? self->left : self->batch;
    uint32_t count = self->begun ? 0 : begin(self, batch);
    uint32_t size = (uint32_t)self->size;
    uint32_t offset = 0;
    (void)max_wait_ns, (void)error;
    if (now > batch->event_capacity - count) {
        now = batch->event_capacity - count;
    }
    for (uint64_t i = 0; i < now; i++) {
        memcpy(batch->data + offset, self->block, size);
        batch->events[count++] =
            (temblor_event){.offset = offset, .length = size, .position = TEMBLOR_NO_POSITION, .kind = TEMBLOR_MESSAGE};
        offset += size;
    }
    batch->event_count = count;
    self->left -= now;
    return self->left == 0 ? TEMBLOR_END : TEMBLOR_MORE;
}

static temblor_status open_sink(temblor_instance *self, uint32_t attempt, temblor_error *error) {
    (void)self, (void)attempt, (void)error;
    return TEMBLOR_OK;
}

static temblor_status write_events(temblor_instance *self, const temblor_write *write, temblor_outcomes *outcomes, temblor_error *error) {
    uint64_t sum = self->sum;
    (void)error;
    for (uint32_t i = 0; i < write->event_count; i++) {
        uint64_t first;
        memcpy(&first, write->data + write->events[i].offset, sizeof first);
        sum += first;
    }
    self->sum = sum;
    temblor_deliver_all(write, outcomes);
    return TEMBLOR_OK;
}

static void close_any(temblor_instance *self) { (void)self; }

static const temblor_source source = {
    .size = sizeof source, .open = open_source, .poll = poll_source, .close = close_any};
static const temblor_sink sink = {.size = sizeof sink, .open = open_sink, .write = write_events, .close = close_any};

static const temblor_component component = {
    .size = sizeof component,
    .roles = TEMBLOR_SOURCE | TEMBLOR_SINK,
    .name = TEMBLOR_TEXT("crossing"),
    .summary = TEMBLOR_TEXT("Emits messages, or adds up events"),
    .settings_schema = TEMBLOR_TEXT(
        "{\"type\":\"object\",\"properties\":{"
        "\"batch\":{\"type\":\"integer\",\"minimum\":1,\"default\":1,\"description\":\"Messages in each poll\"},"
        "\"size\":{\"type\":\"integer\",\"minimum\":8,\"maximum\":4096,\"default\":8,\"description\":\"Bytes of each\"},"
        "\"count\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Messages in all\"}}}"),
    .create = create,
    .destroy = destroy,
    .source = &source,
    .sink = &sink};

static const temblor_component *const components[] = {&component};

static const temblor_library library = {
    .magic = TEMBLOR_MAGIC,
    .size = sizeof library,
    .abi_major = TEMBLOR_ABI_MAJOR,
    .component_count = 1,
    .name = TEMBLOR_TEXT("crossing"),
    .components = components};

const temblor_library *temblor_connector_entry(uint32_t host_major, uint32_t host_minor) {
    (void)host_minor;
    return host_major == TEMBLOR_ABI_MAJOR ? &library : NULL;
}
