/* SPDX-License-Identifier: Apache-2.0
 *
 * The metadata of messages. To write them takes longer than to receive a datagram, so those of some peers are kept.
 */
#include "udp.h"

static void write_meta(meta *to, const address *peer, int truncated) {
    char host[64];
    const char *cut = truncated ? ",\"truncated\":true" : "";
    to->peer = *peer;
    address_host(peer, host);
    to->length = (uint32_t)snprintf(to->text, META_TEXT, "{\"udp_server\":{\"peer\":{\"host\":\"%s\",\"port\":%d}%s}}", host,
        address_port(peer), cut);
}

static uint32_t place(const address *peer) {
    uint32_t hash = (uint32_t)address_port(peer);
    if (peer->any.sa_family == AF_INET) {
        hash ^= peer->v4.sin_addr.s_addr;
    } else {
        for (int i = 0; i < 16; i++) {
            hash = hash * 31u + peer->v6.sin6_addr.s6_addr[i];
        }
    }
    return hash * 2654435761u >> 24;
}

const meta *metas_find(metas *self, const address *peer, int truncated) {
    if (peer == NULL && !truncated) {
        return NULL;
    }
    if (peer == NULL) {
        self->cut.length = (uint32_t)snprintf(self->cut.text, META_TEXT, "{\"udp_server\":{\"truncated\":true}}");
        return &self->cut;
    }
    if (truncated) {
        write_meta(&self->cut, peer, 1);
        return &self->cut;
    }
    meta *one = &self->known[place(peer) % META_PEERS];
    if (one->length == 0 || !address_equals(&one->peer, peer)) {
        write_meta(one, peer, 0);
    }
    return one;
}
