/* SPDX-License-Identifier: Apache-2.0
 *
 * Joining a multicast group.
 */
#include "udp.h"

#include <net/if.h>

/* The names of all network interfaces, as far as they fit. */
static void known_interfaces(char *room, size_t capacity) {
    struct if_nameindex *all = if_nameindex();
    size_t used = 0;
    room[0] = '\0';
    for (struct if_nameindex *one = all; one != NULL && one->if_index != 0; one++) {
        int length = snprintf(room + used, capacity - used, used == 0 ? "%s" : ", %s", one->if_name);
        if (length < 0 || (size_t)length >= capacity - used) {
            room[used] = '\0';
            break;
        }
        used += (size_t)length;
    }
    if (all != NULL) {
        if_freenameindex(all);
    }
}

static int join(int socket, const address *group, unsigned interface) {
    if (group->any.sa_family == AF_INET) {
        struct ip_mreqn request = {.imr_multiaddr = group->v4.sin_addr, .imr_ifindex = (int)interface};
        return setsockopt(socket, IPPROTO_IP, IP_ADD_MEMBERSHIP, &request, sizeof request);
    }
    struct ipv6_mreq request = {.ipv6mr_multiaddr = group->v6.sin6_addr, .ipv6mr_interface = interface};
    return setsockopt(socket, IPPROTO_IPV6, IPV6_JOIN_GROUP, &request, sizeof request);
}

temblor_status multicast_join(
    int socket, const char *group, const char *interface, const char *endpoint, temblor_error *error) {
    address where;
    unsigned index = interface == NULL ? 0 : if_nametoindex(interface);
    if (interface != NULL && index == 0) {
        char known[256];
        known_interfaces(known, sizeof known);
        return temblor_fail(error, TEMBLOR_LOST, "%s: cannot join %s: there is no network interface `%s`; there are %s", endpoint,
            group, interface, known);
    }
    if (!endpoint_literal(group, &where)) {
        return temblor_fail(error, TEMBLOR_LOST, "%s: cannot join %s: it is not an address", endpoint, group);
    }
    if (join(socket, &where, index) != 0) {
        char room[128];
        error->system_code = errno;
        return temblor_fail(error, TEMBLOR_LOST, "%s: cannot join %s: %s%s", endpoint, group,
            temblor_reason(errno, room, sizeof room), interface != NULL ? "" : "; multicast-interface says on which interface");
    }
    return TEMBLOR_OK;
}
