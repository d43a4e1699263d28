/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes events to a file, whole batches at once. After a failed write the file ends with its last whole event: what was
 * written of the next one is cut off before anything else is written.
 */
#include "writing.h"

#include <stdlib.h>

static const int64_t LOOK_INTERVAL_NS = 1000000000; /* how often to look whether somebody else has renamed the file */

struct file_sink {
    const temblor_host *host;
    const settings *settings;
    const temblor_bell *bell;
    char *path;
    out out;
    torn torn;
    int begun; /* the file was opened before, so that this sink goes on behind what it wrote */
    uint64_t position;
    int64_t interval;
    int64_t next_look;
    uint64_t *rotated;
    temblor_error *error; /* of the present call */
};

file_sink *file_sink_new(const temblor_host *host, const settings *how, const temblor_bell *bell) {
    file_sink *self = memory(sizeof *self);
    self->host = host;
    self->bell = bell;
    self->settings = how;
    self->path = path_absolute(how->path);
    self->out.file = -1;
    self->rotated = temblor_counter(host, "files-rotated");
    return self;
}

void file_sink_free(file_sink *self) {
    free(self->path);
    free(self);
}

static int64_t epoch(const file_sink *self) {
    return self->host->epoch_ns(self->host->instance);
}

static int64_t now(const file_sink *self) {
    return self->host->monotonic_ns(self->host->instance);
}

static temblor_status lost(file_sink *self, int code) {
    return temblor_fail_system(self->error, TEMBLOR_LOST, code, "`%s`", self->path);
}

/* ---- Opening --------------------------------------------------------------------------------------------------------- */

static int mend(file_sink *self) {
    int clean = out_mend(self->path, &self->torn);
    if (clean == 0) {
        temblor_logf(self->host, TEMBLOR_LOG_WARNING,
            "`%s`: was changed by somebody else after a failed write, and may hold a torn event", self->path);
    }
    if (clean >= 0) {
        self->torn.is_set = 0;
    }
    return clean < 0 ? errno : 0;
}

static int open_file(file_sink *self) {
    file_mode mode = self->settings->mode;
    int is_new = mode == MODE_WRITE && !self->begun;
    int code = out_open(&self->out, self->path, O_CREAT | (is_new ? O_EXCL : 0), mode != MODE_OVERWRITE, self->position);
    if (code == 0 && mode == MODE_TRUNCATE && !self->begun) {
        code = out_empty(&self->out);
    }
    if (code != 0) {
        return code;
    }
    self->next_look = now(self) + LOOK_INTERVAL_NS;
    if (out_size(&self->out) == 0) {
        self->interval = rotation_interval(self->settings, epoch(self));
    } else if (!self->begun) {
        self->interval = rotation_interval(self->settings, self->out.identity.modified_ms * 1000000);
    }
    self->begun = 1;
    return 0;
}

static temblor_status say_in_the_way(file_sink *self) {
    return temblor_fail(self->error, TEMBLOR_GONE,
        "`%s`: exists, but mode write begins a new file; remove it, or choose append, truncate or overwrite", self->path);
}

static temblor_status say_no_folder(file_sink *self) {
    char *folder = path_parent(self->path);
    temblor_status status = temblor_fail(self->error, TEMBLOR_LOST,
        "`%s`: the folder `%s` does not exist; create it, or set create-folders = true", self->path, folder);
    free(folder);
    return status;
}

static temblor_status make_folders(file_sink *self) {
    char *folder = path_parent(self->path);
    char *at = NULL;
    int code = path_make_folders(folder, &at);
    temblor_status status = TEMBLOR_OK;
    if (code == EEXIST || code == ENOTDIR) {
        status = temblor_fail(self->error, TEMBLOR_LOST, "`%s`: is not a folder", at);
    } else if (code != 0) {
        status = lost(self, code);
    }
    free(at);
    free(folder);
    return status;
}

static temblor_status open_sink(temblor_instance *instance, uint32_t attempt, temblor_error *error) {
    file_sink *self = instance->sink;
    (void)attempt;
    self->error = error;
    temblor_status status = self->settings->create_folders ? make_folders(self) : TEMBLOR_OK;
    if (status != TEMBLOR_OK) {
        return status;
    }
    int code = mend(self);
    code = code == 0 ? open_file(self) : code;
    error->system_code = code;
    switch (code) {
    case 0: return TEMBLOR_OK;
    case EEXIST: return say_in_the_way(self);
    case ENOENT: return say_no_folder(self);
    default: return lost(self, code);
    }
}

static void close_sink(temblor_instance *instance) {
    file_sink *self = instance->sink;
    char room[128];
    if (self->out.file >= 0) {
        self->position = self->out.position;
        int code = out_close(&self->out);
        if (code != 0) {
            temblor_logf(self->host, TEMBLOR_LOG_WARNING, "`%s` cannot be closed: %s", self->path,
                temblor_reason(code, room, sizeof room));
        }
    }
}

/* ---- Changing the file ----------------------------------------------------------------------------------------------- */

static int close_file(file_sink *self) {
    int code = self->settings->sync != SYNC_NEVER ? out_force(&self->out) : 0;
    return code == 0 ? out_close(&self->out) : code;
}

/* If somebody else has renamed or deleted the file, this sink goes on in a new one of the configured name. */
static int follow_name(file_sink *self) {
    int64_t time = now(self);
    if (time - self->next_look < 0) {
        return 0;
    }
    self->next_look = time + LOOK_INTERVAL_NS;
    if (!out_is_replaced(&self->out)) {
        return 0;
    }
    temblor_logf(self->host, TEMBLOR_LOG_INFO, "`%s` was renamed or deleted: a new file is begun", self->path);
    int code = close_file(self);
    return code == 0 ? open_file(self) : code;
}

static int rotate(file_sink *self, int64_t time) {
    char *name = NULL;
    int code = close_file(self);
    code = code == 0 ? rotation_rename(self->path, time, &name) : code;
    if (code == 0) {
        temblor_count(self->rotated, 1);
        temblor_logf(self->host, TEMBLOR_LOG_INFO, "`%s` was rotated to `%s`", self->path, path_name(name));
        code = open_file(self);
        rotation_prune(self->settings, self->path, self->host);
    }
    free(name);
    return code;
}

static int rotate_if_due(file_sink *self, uint64_t next) {
    int64_t time = epoch(self);
    uint64_t size = out_size(&self->out);
    int is_on = self->settings->rotate_size > 0 || self->settings->rotate_interval_ns > 0;
    if (is_on && self->out.is_regular && rotation_is_due(self->settings, size, next, self->interval, time)) {
        return rotate(self, time);
    }
    if (size == 0) {
        self->interval = rotation_interval(self->settings, time);
    }
    return 0;
}

/* ---- Writing --------------------------------------------------------------------------------------------------------- */

/* How many of the events from `from` on lie wholly in the first `written` bytes. */
static uint32_t whole_events(const temblor_write *batch, uint32_t from, uint32_t to, uint64_t written) {
    uint64_t end = batch->events[from].offset + written;
    uint32_t next = from;
    while (next < to && batch->events[next].offset + (uint64_t)batch->events[next].length <= end) {
        next++;
    }
    return next - from;
}

static uint64_t length_of(const temblor_write *batch, uint32_t from, uint32_t to) {
    const temblor_event *last = &batch->events[to - 1];
    return to == from ? 0 : last->offset + (uint64_t)last->length - batch->events[from].offset;
}

/* Writes the events from `from` to before *to, which go into the same file. If that fails, *to is behind the last that is
 * written. */
static int write_part(file_sink *self, const temblor_write *batch, uint32_t from, uint32_t *to) {
    uint64_t before = out_size(&self->out);
    uint64_t written;
    int synchronous = self->settings->sync == SYNC_BATCH;
    int code = out_write(&self->out, batch->data + batch->events[from].offset, length_of(batch, from, *to), &written, self->bell);
    if (code == 0 && synchronous) {
        code = out_force(&self->out);
    }
    if (code != 0) { /* after a failed force nobody knows which of the bytes are safe */
        uint32_t whole = synchronous ? 0 : whole_events(batch, from, *to, written);
        uint64_t keep = whole == 0 ? 0 : length_of(batch, from, from + whole);
        self->torn = out_torn(&self->out, before, written, keep);
        (void)mend(self); /* and it is tried again when the sink opens */
        *to = from + whole;
    }
    return code;
}

static temblor_status write_sink(
    temblor_instance *instance, const temblor_write *batch, temblor_outcomes *outcomes, temblor_error *error) {
    file_sink *self = instance->sink;
    self->error = error;
    uint32_t from = 0;
    int code = follow_name(self);
    while (code == 0 && from < batch->event_count && (code = rotate_if_due(self, batch->events[from].length)) == 0) {
        uint32_t to = rotation_fitting(self->settings, batch, from, out_size(&self->out));
        code = write_part(self, batch, from, &to);
        from = to;
    }
    if (code == EAGAIN) {
        temblor_retry_from(batch, from, outcomes, "interrupted while `%s` took no more", self->path);
        return TEMBLOR_OK;
    }
    temblor_deliver_first(batch, from, outcomes);
    return code == 0 ? TEMBLOR_OK : lost(self, code);
}

static temblor_status flush(temblor_instance *instance, temblor_error *error) {
    file_sink *self = instance->sink;
    self->error = error;
    int code = rotate_if_due(self, 0);
    if (code == 0 && self->settings->sync != SYNC_NEVER) {
        code = out_force(&self->out);
    }
    return code == 0 ? TEMBLOR_OK : lost(self, code);
}

static void interrupt(temblor_instance *instance) {
    temblor_ring(&instance->bell);
}

const temblor_sink file_sink_table = {.size = sizeof file_sink_table,
    .open = open_sink,
    .write = write_sink,
    .flush = flush,
    .interrupt = interrupt,
    .close = close_sink};
