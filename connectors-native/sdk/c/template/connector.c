/* SPDX-License-Identifier: Apache-2.0
 *
 * A connector to copy and change: reads and writes a named pipe. From top to bottom: what it is called and set by, the instance,
 * the source, the sink, and the one exported function. temblor_connector.h says what each function has to do.
 */
#include "temblor_kit.h"

#include <stdlib.h>
#include <sys/stat.h>

/* ---- Settings: the host checks them against this schema, fills in the defaults, and tells users of mistakes ---------- */

static const char schema[] =
    "{\"type\":\"object\",\"required\":[\"path\"],\"additionalProperties\":false,\"properties\":{"
    "\"path\":{\"type\":\"string\",\"format\":\"path\",\"description\":\"The named pipe\"},"
    "\"create\":{\"type\":\"boolean\",\"default\":true,\"description\":\"Whether to make the pipe where it is missing\"},"
    "\"read-size\":{\"type\":\"integer\",\"format\":\"size\",\"default\":\"64KiB\",\"minimum\":1,\"maximum\":262144,"
    "\"description\":\"For reading: how much is read at once\"}}}";

/* ---- The instance: whatever one source or sink needs to know --------------------------------------------------------- */

enum { SPLIT = 0 }; /* one pipe is one stream of bytes, so there is one split */

struct temblor_instance {
    const temblor_host *host;
    char *path;
    int create;
    size_t read_size;
    int pipe;    /* -1 unless it is open */
    temblor_bell bell; /* interrupt rings it, and whoever waits wakes up */
    int announced;
    uint64_t torn_id;   /* the event of which a part was written, and how much of it */
    uint32_t torn_length;
    uint64_t *interrupted;
};

static void destroy(temblor_instance *self) {
    if (self != NULL) {
        temblor_bell_close(&self->bell);
        free(self->path);
        free(self);
    }
}

/* No I/O here: create is called to check a configuration, too. The bell touches nothing outside, and must be there before open,
 * because interrupt may come at any time. */
static temblor_status create(
    const temblor_host *host, uint32_t role, const char *given, uint64_t length, temblor_instance **instance,
    temblor_error *error) {
    temblor_text settings = temblor_text_of(given, length);
    temblor_instance *self = calloc(1, sizeof *self);
    (void)role;
    if (self == NULL) {
        return temblor_fail(error, TEMBLOR_DEFECT, "no memory for the connector");
    }
    self->host = host;
    self->pipe = -1;
    int code = temblor_bell_open(&self->bell);
    self->path = temblor_new_text(settings, "path");
    self->create = temblor_flag(settings, "create", 1);
    self->read_size = (size_t)temblor_whole(settings, "read-size", 65536);
    self->interrupted = temblor_counter(host, "waits-interrupted");
    if (self->path == NULL || strlen(self->path) == 0) {
        destroy(self); /* of an instance whose create failed nobody else takes care */
        return temblor_fail_setting(error, "path", "must name a pipe");
    }
    if (code != 0) {
        destroy(self);
        return temblor_fail_system(error, TEMBLOR_DEFECT, code, "cannot make a pipe for interrupts");
    }
    *instance = self;
    return TEMBLOR_OK;
}

/* Any thread, at any time. */
static void interrupt(temblor_instance *self) {
    temblor_ring(&self->bell);
}

/* Waits until the pipe is ready; 0 if the time is over or somebody interrupted. */
static int wait_for(temblor_instance *self, short what, uint64_t most_ns) {
    int came = temblor_wait(&self->bell, self->pipe, what, most_ns);
    temblor_count(self->interrupted, came < 0 ? 1u : 0u);
    return came > 0;
}

static temblor_status open_pipe(temblor_instance *self, int how, temblor_error *error) {
    if (self->create && mkfifo(self->path, 0666) != 0 && errno != EEXIST) {
        return temblor_fail_system(error, TEMBLOR_LOST, errno, "cannot make `%s`", self->path);
    }
    self->pipe = open(self->path, how | O_NONBLOCK | O_CLOEXEC);
    if (self->pipe < 0 && errno == ENXIO) {
        return temblor_fail(error, TEMBLOR_LOST, "nobody reads `%s`", self->path);
    }
    if (self->pipe < 0) {
        return temblor_fail_system(error, TEMBLOR_LOST, errno, "cannot open `%s`", self->path);
    }
    struct stat what;
    if (fstat(self->pipe, &what) != 0 || !S_ISFIFO(what.st_mode)) {
        return temblor_fail(error, TEMBLOR_GONE, "`%s` is not a named pipe", self->path);
    }
    temblor_logf(self->host, TEMBLOR_LOG_DEBUG, "opened `%s`", self->path);
    return TEMBLOR_OK;
}

/* After each open, also after one that failed. */
static void close_pipe(temblor_instance *self) {
    if (self->pipe >= 0) {
        (void)close(self->pipe);
        self->pipe = -1;
    }
}

/* ---- The source ------------------------------------------------------------------------------------------------------ */

/* For reading and writing, so that the stream does not end when the last writer leaves. Bytes of a pipe cannot be read a second
 * time, so there is nothing to resume. */
static temblor_status open_source(
    temblor_instance *self, const temblor_position *resume, uint32_t count, uint32_t attempt, temblor_error *error) {
    (void)resume, (void)count, (void)attempt;
    self->announced = 0;
    return open_pipe(self, O_RDWR, error);
}

/* Says once after each open that the split begins, with metadata that all its events share. 0 if the batch is full. */
static int announce(temblor_instance *self, temblor_cursor *out) {
    if (!self->announced) {
        self->announced = temblor_append_split(out, SPLIT, self->path, "{\"pipe\":true}");
    }
    return self->announced && temblor_places(out) > 0 && temblor_room(out) > 0;
}

/* Reads straight into the memory that the host lent. */
static temblor_status poll_source(temblor_instance *self, temblor_batch *batch, uint64_t max_wait_ns, temblor_error *error) {
    temblor_cursor out = temblor_fill(batch);
    if (!announce(self, &out)) {
        return temblor_filled(&out);
    }
    size_t most = temblor_room(&out) < self->read_size ? (size_t)temblor_room(&out) : self->read_size;
    ssize_t length = read(self->pipe, temblor_space(&out), most);
    if (length < 0 && errno == EAGAIN && max_wait_ns > 0 && wait_for(self, POLLIN, max_wait_ns)) {
        length = read(self->pipe, temblor_space(&out), most);
    }
    if (length > 0) {
        (void)temblor_take(&out, TEMBLOR_CHUNK, SPLIT, (uint64_t)length, 0, TEMBLOR_NO_POSITION);
        return TEMBLOR_MORE;
    }
    if (length < 0 && errno != EAGAIN && errno != EINTR) {
        return temblor_fail_system(error, TEMBLOR_LOST, errno, "cannot read `%s`", self->path);
    }
    return TEMBLOR_OK;
}

/* ---- The sink -------------------------------------------------------------------------------------------------------- */

static temblor_status open_sink(temblor_instance *self, uint32_t attempt, temblor_error *error) {
    (void)attempt;
    self->torn_length = 0; /* whoever reads now has not seen the first part of an event */
    return open_pipe(self, O_WRONLY, error);
}

/* How many events lie wholly in the first `done` bytes; of the next one we remember how much of it is written, because it comes
 * again under the same id. */
static uint32_t whole_events(temblor_instance *self, const temblor_write *batch, uint64_t done) {
    uint32_t whole = 0;
    while (whole < batch->event_count && (uint64_t)batch->events[whole].offset + batch->events[whole].length <= done) {
        whole++;
    }
    self->torn_length = 0;
    if (whole < batch->event_count) {
        self->torn_id = batch->events[whole].position;
        self->torn_length = (uint32_t)(done - batch->events[whole].offset);
    }
    return whole;
}

static temblor_status write_sink(
    temblor_instance *self, const temblor_write *batch, temblor_outcomes *outcomes, temblor_error *error) {
    uint64_t done = self->torn_length > 0 && self->torn_id == batch->events[0].position ? self->torn_length : 0;
    int code = 0;
    while (done < batch->data_length && code == 0) {
        ssize_t written = write(self->pipe, batch->data + done, (size_t)(batch->data_length - done));
        code = written < 0 ? errno : 0;
        done += written > 0 ? (uint64_t)written : 0;
        if (code == EAGAIN && wait_for(self, POLLOUT, UINT64_MAX)) {
            code = 0; /* there is room again */
        }
    }
    uint32_t whole = whole_events(self, batch, done);
    temblor_retry_from(batch, whole, outcomes, "`%s` is full", self->path);
    if (code != 0 && code != EAGAIN && code != EINTR) {
        return temblor_fail_system(error, TEMBLOR_LOST, code, "cannot write to `%s`", self->path);
    }
    return TEMBLOR_OK;
}

/* ---- The tables, and the one exported function ----------------------------------------------------------------------- */

static const temblor_source source = {
    .size = sizeof source, .open = open_source, .poll = poll_source, .interrupt = interrupt, .close = close_pipe};

static const temblor_sink sink = {
    .size = sizeof sink, .open = open_sink, .write = write_sink, .interrupt = interrupt, .close = close_pipe};

static const temblor_component component = {
    .size = sizeof component,
    .roles = TEMBLOR_SOURCE | TEMBLOR_SINK,
    .codec_rule = TEMBLOR_CODEC_REQUIRED,
    .name = TEMBLOR_TEXT("named_pipe"),
    .summary = TEMBLOR_TEXT("Reads and writes a named pipe"),
    .settings_schema = {schema, sizeof schema - 1},
    .example = TEMBLOR_TEXT("in { type = named_pipe, path = orders, preprocessors = [separate], codec = json }"),
    .source_promise = TEMBLOR_TEXT("bytes of a pipe cannot be read a second time"),
    .sink_promise = TEMBLOR_TEXT("who reads the pipe does not say what became of the bytes"),
    .create = create,
    .destroy = destroy,
    .source = &source,
    .sink = &sink};

static const temblor_component *const components[] = {&component};

static const temblor_library library = {
    .magic = TEMBLOR_MAGIC,
    .size = sizeof library,
    .abi_major = TEMBLOR_ABI_MAJOR,
    .abi_minor = TEMBLOR_ABI_MINOR,
    .component_count = 1,
    .name = TEMBLOR_TEXT("named-pipe"),
    .version = TEMBLOR_TEXT("0.1.0"),
    .vendor = TEMBLOR_TEXT("you"),
    .licence = TEMBLOR_TEXT("Apache-2.0"),
    .components = components};

const temblor_library *temblor_connector_entry(uint32_t host_major, uint32_t host_minor) {
    (void)host_minor;
    return host_major == TEMBLOR_ABI_MAJOR ? &library : NULL;
}
