/* SPDX-License-Identifier: Apache-2.0
 *
 * Addresses, and how they are written.
 */
#include "udp.h"

#include <arpa/inet.h>
#include <netdb.h>

void endpoint_text(char room[ENDPOINT_TEXT], const char *host, int port) {
    const char *form = strchr(host, ':') == NULL ? "%.280s:%d" : "[%.280s]:%d";
    (void)snprintf(room, ENDPOINT_TEXT, form, host, port);
}

static int resolve(const char *host, int port, int flags, address *found) {
    struct addrinfo wanted = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_DGRAM, .ai_flags = flags};
    struct addrinfo *all = NULL;
    struct addrinfo *best = NULL;
    if (getaddrinfo(host, NULL, &wanted, &all) != 0) {
        return 0;
    }
    for (struct addrinfo *one = all; one != NULL; one = one->ai_next) {
        int fits = (one->ai_family == AF_INET || one->ai_family == AF_INET6) && one->ai_addrlen <= sizeof *found;
        if (fits && (best == NULL || (best->ai_family == AF_INET6 && one->ai_family == AF_INET))) {
            best = one;
        }
    }
    memset(found, 0, sizeof *found);
    if (best != NULL) {
        memcpy(found, best->ai_addr, best->ai_addrlen);
        in_port_t wire = htons((uint16_t)port);
        *(best->ai_family == AF_INET ? &found->v4.sin_port : &found->v6.sin6_port) = wire;
    }
    freeaddrinfo(all);
    return best != NULL;
}

int endpoint_resolve(const char *host, int port, address *found) {
    return resolve(host, port, 0, found);
}

int endpoint_literal(const char *text, address *found) {
    return resolve(text, 0, AI_NUMERICHOST, found);
}

int address_is_multicast(const address *one) {
    return one->any.sa_family == AF_INET ? IN_MULTICAST(ntohl(one->v4.sin_addr.s_addr))
                                         : one->v6.sin6_addr.s6_addr[0] == 0xFF;
}

int address_is_any(const address *one) {
    return one->any.sa_family == AF_INET ? one->v4.sin_addr.s_addr == htonl(INADDR_ANY)
                                         : memcmp(&one->v6.sin6_addr, &in6addr_any, sizeof in6addr_any) == 0;
}

int address_equals(const address *one, const address *other) {
    if (one->any.sa_family != other->any.sa_family || address_port(one) != address_port(other)) {
        return 0;
    }
    return one->any.sa_family == AF_INET
               ? one->v4.sin_addr.s_addr == other->v4.sin_addr.s_addr
               : one->v6.sin6_scope_id == other->v6.sin6_scope_id
                     && memcmp(&one->v6.sin6_addr, &other->v6.sin6_addr, sizeof one->v6.sin6_addr) == 0;
}

socklen_t address_length(const address *one) {
    return one->any.sa_family == AF_INET ? sizeof one->v4 : sizeof one->v6;
}

int address_port(const address *one) {
    return ntohs(one->any.sa_family == AF_INET ? one->v4.sin_port : one->v6.sin6_port);
}

static void host6(const uint8_t *bytes, uint32_t scope, char room[64]) {
    size_t used = 0;
    for (int i = 0; i < 16; i += 2) {
        unsigned group = (unsigned)bytes[i] << 8 | bytes[i + 1];
        used += (size_t)snprintf(room + used, 64 - used, i == 0 ? "%x" : ":%x", group);
    }
    if (scope != 0) {
        (void)snprintf(room + used, 64 - used, "%%%u", scope);
    }
}

void address_host(const address *one, char room[64]) {
    static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    const uint8_t *bytes = one->any.sa_family == AF_INET ? (const uint8_t *)&one->v4.sin_addr : one->v6.sin6_addr.s6_addr;
    int is4 = one->any.sa_family == AF_INET;
    if (!is4 && memcmp(bytes, mapped, sizeof mapped) == 0) {
        bytes += sizeof mapped;
        is4 = 1;
    }
    if (is4) {
        (void)snprintf(room, 64, "%u.%u.%u.%u", bytes[0], bytes[1], bytes[2], bytes[3]);
    } else {
        host6(bytes, one->v6.sin6_scope_id, room);
    }
}
