/* SPDX-License-Identifier: Apache-2.0
 *
 * The sink of udp_client: sends each event as one datagram, which is delivered when the system has it.
 */
#include "udp.h"

#include <stdlib.h>

enum { LONGEST_V4 = 65535 - 20 - 8, LONGEST_V6 = 65535 - 8, MOST_ANSWERS = 64 };

struct temblor_instance {
    const temblor_host *host;
    char *name; /* of the host to send to */
    int port;
    int64_t send_buffer; /* 0 for the system's choice */
    int broadcast;
    temblor_bell bell;
    int socket; /* -1 unless it is open; connected, because only so does the system tell of a peer that refuses datagrams */
    uint32_t longest;
    char buffer[32]; /* how much the system takes before it is sent */
    runs *runs;
    char endpoint[ENDPOINT_TEXT];
    uint64_t *refused;
    warning refusals;
};

void udp_client_destroy(temblor_instance *self) {
    temblor_bell_close(&self->bell);
    runs_free(self->runs);
    free(self->name);
    free(self);
}

static temblor_status read_settings(temblor_instance *self, temblor_text settings, temblor_error *error) {
    int64_t port = temblor_whole(settings, "port", 0);
    self->name = temblor_new_text(settings, "host");
    self->send_buffer = temblor_whole(settings, "send-buffer", 0);
    self->broadcast = temblor_flag(settings, "broadcast", 0);
    if (self->name == NULL || strlen(self->name) == 0) {
        return temblor_fail_setting(error, "host", "must not be empty");
    }
    if (port < 1 || port > 65535) {
        return temblor_fail_setting(error, "port", "must be between 1 and 65535, but is %lld", (long long)port);
    }
    if (self->send_buffer < 0 || self->send_buffer > 1 << 30) {
        return temblor_fail_setting(error, "send-buffer", "must be between 1B and 1GiB");
    }
    self->port = (int)port;
    endpoint_text(self->endpoint, self->name, self->port);
    return TEMBLOR_OK;
}

temblor_status udp_client_create(
    const temblor_host *host, uint32_t role, const char *given, uint64_t length, temblor_instance **instance,
    temblor_error *error) {
    temblor_text settings = temblor_text_of(given, length);
    temblor_instance *self = calloc(1, sizeof *self);
    (void)role;
    if (self == NULL) {
        return temblor_fail(error, TEMBLOR_DEFECT, "no memory for a udp_client");
    }
    self->host = host;
    self->socket = -1;
    self->refused = temblor_counter(host, "datagrams-refused");
    self->runs = runs_new();
    int code = temblor_bell_open(&self->bell);
    temblor_status status = code != 0 || self->runs == NULL
                                ? temblor_fail(error, TEMBLOR_DEFECT, "no memory or no pipe for a udp_client")
                                : read_settings(self, settings, error);
    if (status != TEMBLOR_OK) {
        udp_client_destroy(self);
        return status;
    }
    warning_begin(&self->refusals, host, self->endpoint, "refused, because nobody listens there");
    *instance = self;
    return TEMBLOR_OK;
}

static void interrupt(temblor_instance *self) {
    temblor_ring(&self->bell);
}

static temblor_status open_sink(temblor_instance *self, uint32_t attempt, temblor_error *error) {
    address peer;
    (void)attempt;
    if (!endpoint_resolve(self->name, self->port, &peer)) {
        return temblor_fail(error, TEMBLOR_LOST, "%s: unknown host", self->endpoint);
    }
    self->longest = peer.any.sa_family == AF_INET ? LONGEST_V4 : LONGEST_V6;
    self->socket = socket(peer.any.sa_family, SOCK_DGRAM, 0);
    if (self->socket < 0 || (fcntl(self->socket, F_SETFD, FD_CLOEXEC) | fcntl(self->socket, F_SETFL, O_NONBLOCK)) != 0
        || setsockopt(self->socket, SOL_SOCKET, SO_BROADCAST, &self->broadcast, sizeof self->broadcast) != 0) {
        return temblor_fail_system(error, TEMBLOR_LOST, errno, "%s", self->endpoint);
    }
    size_text(self->buffer, buffer_set(self->host, self->socket, SO_SNDBUF, self->send_buffer, self->endpoint));
    if (connect(self->socket, &peer.any, address_length(&peer)) != 0) {
        if (errno == EACCES && !self->broadcast) {
            error->system_code = EACCES;
            return temblor_fail(error, TEMBLOR_LOST, "%s: permission denied; a broadcast address needs broadcast = true",
                self->endpoint);
        }
        return temblor_fail_system(error, TEMBLOR_LOST, errno, "%s", self->endpoint);
    }
    return TEMBLOR_OK;
}

static void close_sink(temblor_instance *self) {
    warning_finish(&self->refusals);
    if (self->socket >= 0) {
        (void)close(self->socket);
        self->socket = -1;
    }
}

static void count_refusal(temblor_instance *self) {
    temblor_count(self->refused, 1);
    warning_add(&self->refusals, 1);
}

/* The events from `from` to before the next one that is too large for any datagram. */
static uint32_t fitting(const temblor_instance *self, const temblor_write *batch, uint32_t from) {
    while (from < batch->event_count && batch->events[from].length <= self->longest) {
        from++;
    }
    return from;
}

static void reject_too_large(temblor_instance *self, uint64_t id, uint32_t length, temblor_outcomes *outcomes) {
    temblor_reject(outcomes, id, "too-large", "a datagram to %s has at most %u bytes, but the event has %u", self->endpoint,
        self->longest, length);
}

/* What the system says of the datagram of the event at *next: 0 if it can go on, 1 with the events from there on reported, or -1
 * if the socket is of no use any more. */
static int judge(temblor_instance *self, int code, const temblor_write *batch, uint32_t *next, temblor_outcomes *outcomes) {
    uint32_t length = batch->events[*next].length;
    switch (code) {
    case EINTR: return 0;
    case ECONNREFUSED: count_refusal(self); return 0;
    case EMSGSIZE:
        temblor_reject(outcomes, batch->events[*next].position, "too-large",
            "the system sends no datagram of %u bytes to %s", length, self->endpoint);
        (*next)++;
        return 0;
    case ENOBUFS:
        temblor_retry_from(batch, *next, outcomes,
            "%s: the system has no space for a datagram of %u bytes; its send buffer has %s", self->endpoint, length, self->buffer);
        return 1;
    case EAGAIN:
        if (temblor_wait(&self->bell, self->socket, POLLOUT, UINT64_MAX) >= 0) {
            return 0;
        }
        temblor_retry_from(batch, *next, outcomes, "interrupted while the system took no more");
        return 1;
    default: return -1;
    }
}

static temblor_status write_sink(
    temblor_instance *self, const temblor_write *batch, temblor_outcomes *outcomes, temblor_error *error) {
    uint32_t next = 0;
    int code = 0;
    int stop = 0;
    while (next < batch->event_count && stop == 0) {
        uint32_t end = fitting(self, batch, next);
        if (end == next) {
            reject_too_large(self, batch->events[next].position, batch->events[next].length, outcomes);
            next++;
            continue;
        }
        next += runs_send(self->runs, self->socket, batch, next, end, &code);
        stop = code == 0 ? 0 : judge(self, code, batch, &next, outcomes);
    }
    temblor_deliver_first(batch, next, outcomes);
    warning_repeat(&self->refusals);
    return stop < 0 ? temblor_fail_system(error, TEMBLOR_LOST, code, "%s", self->endpoint) : TEMBLOR_OK;
}

/* Takes in what the system has to say of datagrams that were sent. What a peer answers goes nowhere. */
static temblor_status flush(temblor_instance *self, temblor_error *error) {
    char answer[1];
    ssize_t came = 0;
    for (int i = 0; i < MOST_ANSWERS && came >= 0; i++) {
        came = recv(self->socket, answer, sizeof answer, 0);
    }
    if (came < 0 && errno == ECONNREFUSED) {
        count_refusal(self);
    } else if (came < 0 && errno != EAGAIN && errno != EINTR) {
        return temblor_fail_system(error, TEMBLOR_LOST, errno, "%s", self->endpoint);
    }
    warning_repeat(&self->refusals);
    return TEMBLOR_OK;
}

const temblor_sink udp_client_sink = {.size = sizeof udp_client_sink,
    .open = open_sink,
    .write = write_sink,
    .flush = flush,
    .interrupt = interrupt,
    .close = close_sink};
