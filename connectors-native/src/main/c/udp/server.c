/* SPDX-License-Identifier: Apache-2.0
 *
 * The source of udp_server: reads the datagrams that come to one port, each straight into the memory that the host lent.
 *
 * One system call takes one datagram. recvmmsg takes many, but copies the header of each message and its parts to and fro, and that
 * costs more than the system call it saves; so does a ring of io_uring. What does save is to let some datagrams come together before
 * they are read, when there are many: waking up is what costs most then. UDP_GRO hands over what one peer sent in one piece, but then
 * the system counts pieces, not datagrams, that it drops; and where to cut is told by recvmsg only, at the cost of recvmmsg.
 */
#include "udp.h"

#include <stdlib.h>

struct temblor_instance {
    const temblor_host *host;
    server_settings settings;
    temblor_bell bell;
    int socket; /* -1 unless it is open */
    int announced;
    gather gather;
    int is_dry;    /* whether everything has been read that was there */
    uint32_t room; /* for a datagram, and one byte that shows if there was more */
    char endpoint[ENDPOINT_TEXT];
    drops drops;
    uint64_t *truncated;
    warning cuts;
    char cuts_what[160 + ENDPOINT_TEXT];
    metas metas;
};

void udp_server_destroy(temblor_instance *self) {
    temblor_bell_close(&self->bell);
    server_settings_free(&self->settings);
    free(self);
}

temblor_status udp_server_create(
    const temblor_host *host, uint32_t role, const char *given, uint64_t length, temblor_instance **instance,
    temblor_error *error) {
    temblor_text settings = temblor_text_of(given, length);
    temblor_instance *self = calloc(1, sizeof *self);
    (void)role;
    if (self == NULL) {
        return temblor_fail(error, TEMBLOR_DEFECT, "no memory for a udp_server");
    }
    self->host = host;
    self->socket = self->drops.socket = -1;
    self->truncated = temblor_counter(host, "datagrams-truncated");
    int code = temblor_bell_open(&self->bell);
    temblor_status status = code == 0 ? server_settings_read(&self->settings, settings, error)
                                      : temblor_fail_system(error, TEMBLOR_DEFECT, code, "cannot make a pipe for interrupts");
    if (status != TEMBLOR_OK) {
        udp_server_destroy(self);
        return status;
    }
    self->room = self->settings.max_datagram < LONGEST_DATAGRAM ? self->settings.max_datagram + 1 : LONGEST_DATAGRAM;
    *instance = self;
    return TEMBLOR_OK;
}

static void interrupt(temblor_instance *self) {
    temblor_ring(&self->bell);
}

/* ---- Opening --------------------------------------------------------------------------------------------------------- */

static int set_options(temblor_instance *self, const address *where) {
    int off = 0, on = 1;
    int failed = fcntl(self->socket, F_SETFD, FD_CLOEXEC) | fcntl(self->socket, F_SETFL, O_NONBLOCK);
    if (where->any.sa_family == AF_INET6) {
        failed |= setsockopt(self->socket, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
    }
    if (self->settings.reuse_port) {
        failed |= setsockopt(self->socket, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    }
    return failed;
}

/* Takes the name that the socket has got, and readies what depends on it. */
static void settle_down(temblor_instance *self, int64_t buffer) {
    const server_settings *settings = &self->settings;
    address local;
    socklen_t length = sizeof local;
    if (getsockname(self->socket, &local.any, &length) == 0) {
        endpoint_text(self->endpoint, settings->host, address_port(&local));
    }
    warning_begin(&self->cuts, self->host, self->endpoint, self->cuts_what);
    self->is_dry = 1;
    gather_begin(&self->gather, buffer, self->host->monotonic_ns(self->host->instance));
    drops_begin(&self->drops, self->host, self->socket, self->endpoint, buffer);
    temblor_logf(self->host, TEMBLOR_LOG_INFO, "listening on %s%s%s", self->endpoint, settings->group ? " to " : "",
        settings->group ? settings->group : "");
}

static temblor_status open_source(
    temblor_instance *self, const temblor_position *resume, uint32_t count, uint32_t attempt, temblor_error *error) {
    const server_settings *settings = &self->settings;
    address where;
    (void)resume, (void)count, (void)attempt;
    self->announced = 0;
    endpoint_text(self->endpoint, settings->host, settings->port);
    if (!endpoint_resolve(settings->host, settings->port, &where)) {
        return temblor_fail(error, TEMBLOR_LOST, "%s: unknown host", self->endpoint);
    }
    self->socket = socket(where.any.sa_family, SOCK_DGRAM, 0);
    if (self->socket < 0 || set_options(self, &where) != 0) {
        return temblor_fail_system(error, TEMBLOR_LOST, errno, "%s", self->endpoint);
    }
    int64_t buffer = buffer_set(self->host, self->socket, SO_RCVBUF, settings->receive_buffer, self->endpoint);
    if (bind(self->socket, &where.any, address_length(&where)) != 0) {
        return temblor_fail_system(error, TEMBLOR_LOST, errno, "%s", self->endpoint);
    }
    if (settings->group != NULL) {
        temblor_status joined = multicast_join(self->socket, settings->group, settings->interface, self->endpoint, error);
        if (joined != TEMBLOR_OK) {
            return joined;
        }
    }
    settle_down(self, buffer);
    return TEMBLOR_OK;
}

static void close_source(temblor_instance *self) {
    if (self->socket >= 0) {
        if (self->drops.socket == self->socket) {
            drops_finish(&self->drops);
            warning_finish(&self->cuts);
        }
        (void)close(self->socket);
    }
    self->socket = -1;
    self->drops.socket = -1;
}

/* ---- Reading --------------------------------------------------------------------------------------------------------- */

/* Whether the event before has these metadata: then both share them. */
static int has_same(const temblor_batch *batch, const temblor_event *before, const meta *about) {
    return before->meta_length == about->length && memcmp(batch->data + before->meta_offset, about->text, about->length) == 0;
}

static void count_cut(temblor_instance *self, const address *peer) {
    char host[64], where[ENDPOINT_TEXT], size[32];
    address_host(peer, host);
    endpoint_text(where, host, address_port(peer));
    size_text(size, self->settings.max_datagram);
    (void)snprintf(self->cuts_what, sizeof self->cuts_what,
        "longer than %s cut to that size, the last of %s; raise max-datagram", size, where);
    temblor_count(self->truncated, 1);
    warning_add(&self->cuts, 1);
}

/* Appends the datagram of `length` bytes that stands behind the cursor. peer: NULL if nobody wants to know. */
static void take(temblor_instance *self, temblor_cursor *out, uint32_t length, const address *peer) {
    uint32_t longest = self->settings.max_datagram;
    const meta *about = metas_find(&self->metas, self->settings.peer_metadata ? peer : NULL, length > longest);
    temblor_event *event = out->batch->events + out->batch->event_count;
    if (length > longest) {
        count_cut(self, peer);
        length = longest;
    }
    if (about == NULL) {
        (void)temblor_take(out, TEMBLOR_MESSAGE, 0, length, 0, TEMBLOR_NO_POSITION);
    } else if (out->batch->event_count > 0 && has_same(out->batch, event - 1, about)) {
        (void)temblor_take(out, TEMBLOR_MESSAGE, 0, length, 0, TEMBLOR_NO_POSITION);
        event->meta_offset = event[-1].meta_offset;
        event->meta_length = about->length;
    } else {
        memcpy(temblor_space(out) + length, about->text, about->length);
        (void)temblor_take(out, TEMBLOR_MESSAGE, 0, length, about->length, TEMBLOR_NO_POSITION);
    }
}

/* Takes what is there until the batch is full; returns 0, or the errno of what went wrong. */
static int receive(temblor_instance *self, temblor_cursor *out) {
    int asks = self->settings.peer_metadata || self->settings.max_datagram < LONGEST_DATAGRAM;
    address peer;
    self->is_dry = 0;
    while (temblor_fits(out, 1, (uint64_t)self->room + META_TEXT)) {
        socklen_t length = sizeof peer;
        ssize_t came =
            recvfrom(self->socket, temblor_space(out), self->room, 0, asks ? &peer.any : NULL, asks ? &length : NULL);
        if (came >= 0) {
            take(self, out, (uint32_t)came, asks ? &peer : NULL);
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            self->is_dry = 1;
            return 0;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

static temblor_status poll_source(temblor_instance *self, temblor_batch *batch, uint64_t max_wait_ns, temblor_error *error) {
    temblor_cursor out = temblor_fill(batch);
    if (!self->announced && !(self->announced = temblor_append_split(&out, 0, self->endpoint, ""))) {
        return temblor_filled(&out);
    }
    uint32_t before = batch->event_count;
    if (!temblor_fits(&out, 1, (uint64_t)self->room + META_TEXT)) {
        return temblor_filled(&out);
    }
    if (self->is_dry) {
        gather_nap(&self->gather, max_wait_ns);
    }
    int code = receive(self, &out);
    if (code == 0 && batch->event_count == before && max_wait_ns > 0) {
        (void)temblor_wait(&self->bell, self->socket, POLLIN, max_wait_ns);
        code = receive(self, &out);
    }
    int64_t now = self->host->monotonic_ns(self->host->instance);
    gather_learn(&self->gather, batch->event_count - before, now);
    drops_look(&self->drops, now);
    warning_repeat(&self->cuts);
    if (code != 0) {
        return temblor_fail_system(error, TEMBLOR_LOST, code, "%s", self->endpoint);
    }
    return temblor_fits(&out, 1, (uint64_t)self->room + META_TEXT) ? TEMBLOR_OK : TEMBLOR_MORE;
}

const temblor_source udp_server_source = {.size = sizeof udp_server_source,
    .open = open_source,
    .poll = poll_source,
    .interrupt = interrupt,
    .close = close_source};
