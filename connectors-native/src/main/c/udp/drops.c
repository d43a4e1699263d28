/* SPDX-License-Identifier: Apache-2.0
 *
 * What the system drops for a socket, because its receive buffer was full. Only Linux tells.
 */
#include "udp.h"

#if defined(__linux__)
#include <linux/sock_diag.h>
#endif

static const int64_t PAUSE_NS = 1000000000;

/* A number that grows, in 32 bits; 0 if the system does not tell. */
static uint32_t dropped(int socket) {
#if defined(SO_MEMINFO)
    uint32_t info[SK_MEMINFO_VARS] = {0};
    socklen_t length = sizeof info;
    if (getsockopt(socket, SOL_SOCKET, SO_MEMINFO, info, &length) == 0 && length > SK_MEMINFO_DROPS * sizeof info[0]) {
        return info[SK_MEMINFO_DROPS];
    }
#endif
    (void)socket;
    return 0;
}

void drops_begin(drops *self, const temblor_host *host, int socket, const char *endpoint, int64_t buffer) {
    char size[32];
    size_text(size, buffer);
    (void)snprintf(self->what, sizeof self->what,
        "dropped by the system: its receive buffer of %s was full; raise receive-buffer", size);
    self->socket = socket;
    self->counter = temblor_counter(host, "datagrams-dropped-by-system");
    self->known = 0;
    self->looked_at = host->monotonic_ns(host->instance);
    warning_begin(&self->warning, host, endpoint, self->what);
}

static void count(drops *self) {
    uint32_t now = dropped(self->socket);
    uint32_t more = now - self->known;
    if (more > 0) {
        self->known = now;
        temblor_count(self->counter, more);
        warning_add(&self->warning, more);
    }
}

void drops_look(drops *self, int64_t now_ns) {
    if (now_ns - self->looked_at >= PAUSE_NS) {
        self->looked_at = now_ns;
        count(self);
        warning_repeat(&self->warning);
    }
}

void drops_finish(drops *self) {
    count(self);
    warning_finish(&self->warning);
}
