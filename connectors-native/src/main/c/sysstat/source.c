/* SPDX-License-Identifier: Apache-2.0
 *
 * The source of sysstat: a sample at each interval, and what grew since the sample before.
 */
#include "sysstat.h"

#include <stdlib.h>

typedef struct sample {
    table tables[SECTIONS];
    int64_t at_ns;
} sample;

struct temblor_instance {
    const temblor_host *host;
    temblor_bell bell;
    int64_t interval_ns;
    int64_t count; /* 0 for no end */
    char *proc;
    int wants[SECTIONS];
    int is_missing[SECTIONS]; /* told once */
    int announced;
    int is_pending; /* an event is made, but had no room yet */
    int64_t sent;
    int64_t next_ns;
    sample now, before;
    text content;
    json event;
};

void sysstat_destroy(temblor_instance *self) {
    for (int i = 0; i < SECTIONS; i++) {
        table_free(&self->now.tables[i]);
        table_free(&self->before.tables[i]);
    }
    text_free(&self->content);
    text_free(&self->event.out);
    temblor_bell_close(&self->bell);
    free(self->proc);
    free(self);
}

/* ---- Settings -------------------------------------------------------------------------------------------------------- */

static int section_of(temblor_text word) {
    for (int i = 0; i < SECTIONS; i++) {
        if (word.length == strlen(section_names[i]) + 2 && memcmp(word.bytes + 1, section_names[i], word.length - 2) == 0) {
            return i;
        }
    }
    return -1;
}

static temblor_status read_collect(temblor_instance *self, temblor_text settings, temblor_error *error) {
    temblor_text list = temblor_setting(settings, "collect"), key, word;
    uint64_t at = 0;
    int any = 0;
    while (temblor_next(list, &at, &key, &word)) {
        int section = section_of(word);
        if (section < 0) {
            return temblor_fail_setting(error, "collect",
                "has the word %.*s, but knows only cpu, cores, memory, network, disk, load and uptime", TEMBLOR_PRINT(word));
        }
        self->wants[section] = any = 1;
    }
    return any ? TEMBLOR_OK : temblor_fail_setting(error, "collect", "must name at least one of what there is");
}

static temblor_status read_settings(temblor_instance *self, temblor_text settings, temblor_error *error) {
    self->interval_ns = temblor_whole(settings, "interval", 0);
    self->count = temblor_whole(settings, "count", 0);
    self->proc = temblor_new_text(settings, "proc");
    if (self->interval_ns < 1000000) {
        return temblor_fail_setting(error, "interval", "must be at least 1ms");
    }
    if (temblor_has(settings, "count") && self->count < 1) {
        return temblor_fail_setting(error, "count", "must be at least 1, but is %lld", (long long)self->count);
    }
    if (self->proc == NULL || self->proc[0] == '\0') {
        return temblor_fail_setting(error, "proc", "must name a folder");
    }
#if !defined(__linux__)
    if (strcmp(self->proc, "/proc") == 0) {
        return temblor_fail_setting(error, "proc", "is a folder that only Linux has, and this is another system");
    }
#endif
    return read_collect(self, settings, error);
}

temblor_status sysstat_create(
    const temblor_host *host, uint32_t role, const char *given, uint64_t length, temblor_instance **instance,
    temblor_error *error) {
    temblor_text settings = temblor_text_of(given, length);
    temblor_instance *self = calloc(1, sizeof *self);
    (void)role;
    if (self == NULL) {
        return temblor_fail(error, TEMBLOR_DEFECT, "no memory for a sysstat");
    }
    self->host = host;
    int code = temblor_bell_open(&self->bell);
    temblor_status status = code == 0 ? read_settings(self, settings, error)
                                      : temblor_fail_system(error, TEMBLOR_DEFECT, code, "cannot make a pipe for interrupts");
    if (status != TEMBLOR_OK) {
        sysstat_destroy(self);
        return status;
    }
    *instance = self;
    return TEMBLOR_OK;
}

/* ---- Sampling -------------------------------------------------------------------------------------------------------- */

static void tell(temblor_instance *self, int section, int code) {
    char room[128];
    if (code != 0 && !self->is_missing[section]) {
        temblor_logf(self->host, TEMBLOR_LOG_WARNING, "cannot read `%s/%s`: %s: events are without %s", self->proc,
            section_files[section], temblor_reason(code, room, sizeof room), section_names[section]);
    }
    self->is_missing[section] = code != 0;
}

/* Takes a sample; writes the sections into the event, unless it is the first. Returns how many files could be read. */
static int take_sample(temblor_instance *self, int is_first) {
    sample older = self->before;
    self->before = self->now;
    self->now = older;
    self->now.at_ns = self->host->monotonic_ns(self->host->instance);
    int64_t elapsed = self->now.at_ns - self->before.at_ns;
    int readable = 0;
    for (int i = 0; i < SECTIONS; i++) {
        self->now.tables[i].count = 0;
        int code = self->wants[i] ? text_read(&self->content, self->proc, section_files[i]) : ENOENT;
        if (self->wants[i]) {
            tell(self, i, code);
        }
        if (code != 0) {
            continue;
        }
        readable++;
        if (section_is_table(i)) {
            section_parse(i, self->content.bytes, &self->now.tables[i]);
        }
        if (!is_first && section_is_table(i)) {
            section_write(i, &self->event, &self->now.tables[i], &self->before.tables[i], elapsed);
        } else if (!is_first) {
            section_write_plain(i, &self->event, self->content.bytes);
        }
    }
    return readable;
}

static void make_event(temblor_instance *self) {
    int64_t time = self->host->epoch_ns(self->host->instance);
    json_begin(&self->event);
    json_open(&self->event, NULL, '{');
    json_string(&self->event, "connector", "sysstat");
    json_number(&self->event, "ingest_ns", "", time > 0 ? (uint64_t)time : 0);
    (void)take_sample(self, 0);
    json_close(&self->event, '}');
    self->is_pending = 1;
}

/* ---- The source ------------------------------------------------------------------------------------------------------ */

static temblor_status open_source(
    temblor_instance *self, const temblor_position *resume, uint32_t count, uint32_t attempt, temblor_error *error) {
    (void)resume, (void)count, (void)attempt;
    self->announced = self->is_pending = 0;
    if (take_sample(self, 1) == 0) {
        return temblor_fail(error, TEMBLOR_LOST, "nothing of what is to be collected can be read in `%s`", self->proc);
    }
    self->next_ns = self->now.at_ns + self->interval_ns;
    return TEMBLOR_OK;
}

static void close_source(temblor_instance *self) {
    (void)self;
}

static void interrupt(temblor_instance *self) {
    temblor_ring(&self->bell);
}

/* Whether the time has come; waits for it if it may. Intervals that were missed are not made up for. */
static int is_due(temblor_instance *self, uint64_t max_wait_ns) {
    int64_t left = self->next_ns - self->host->monotonic_ns(self->host->instance);
    if (left > 0 && max_wait_ns > 0) {
        uint64_t wait = (uint64_t)left < max_wait_ns ? (uint64_t)left : max_wait_ns;
        (void)temblor_wait(&self->bell, -1, 0, wait);
    }
    int64_t now = self->host->monotonic_ns(self->host->instance);
    if (now < self->next_ns) {
        return 0;
    }
    self->next_ns += self->interval_ns;
    self->next_ns = self->next_ns > now ? self->next_ns : now + self->interval_ns;
    return 1;
}

static temblor_status poll_source(temblor_instance *self, temblor_batch *batch, uint64_t max_wait_ns, temblor_error *error) {
    temblor_cursor out = temblor_fill(batch);
    if (self->count > 0 && self->sent >= self->count) {
        return TEMBLOR_END;
    }
    if (!self->announced && !(self->announced = temblor_append_split(&out, 0, "sysstat", ""))) {
        return temblor_filled(&out);
    }
    if (!self->is_pending && is_due(self, max_wait_ns)) {
        make_event(self);
    }
    if (!self->is_pending) {
        return TEMBLOR_OK;
    }
    if (self->event.out.broken) {
        return temblor_fail(error, TEMBLOR_DEFECT, "no memory for an event");
    }
    if (!temblor_append_value(&out, 0, self->event.out.bytes, self->event.out.length, TEMBLOR_NO_POSITION)) {
        return temblor_filled(&out);
    }
    self->is_pending = 0;
    self->sent++;
    return self->count > 0 && self->sent >= self->count ? TEMBLOR_END : TEMBLOR_OK;
}

const temblor_source sysstat_source = {.size = sizeof sysstat_source,
    .open = open_source,
    .poll = poll_source,
    .interrupt = interrupt,
    .close = close_source};
