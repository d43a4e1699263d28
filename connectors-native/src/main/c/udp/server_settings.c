/* SPDX-License-Identifier: Apache-2.0
 *
 * Settings of udp_server: the same as those of the connector in Java.
 */
#include "udp.h"

#include <stdlib.h>

/* Who listens to a group has to be bound to it, or to all addresses of its family. */
static temblor_status check_group(const server_settings *self, temblor_error *error) {
    address group, host;
    const char *any = strchr(self->group, ':') == NULL ? "0.0.0.0" : "::";
    if (!endpoint_literal(self->group, &group) || !address_is_multicast(&group)) {
        return temblor_fail_setting(error, "multicast-group",
            "must be an address between 224.0.0.0 and 239.255.255.255, or one that begins with ff, but is `%s`", self->group);
    }
    if (!endpoint_literal(self->host, &host) || host.any.sa_family != group.any.sa_family
        || !(address_is_any(&host) || address_equals(&host, &group))) {
        return temblor_fail_setting(
            error, "host", "must be %s or %s to hear of that multicast-group, but is %s", any, self->group, self->host);
    }
    return TEMBLOR_OK;
}

static temblor_status check(const server_settings *self, temblor_error *error) {
    if (self->host == NULL || strlen(self->host) == 0) {
        return temblor_fail_setting(error, "host", "must not be empty");
    }
    if (self->port < 0 || self->port > 65535) {
        return temblor_fail_setting(error, "port", "must be between 0 and 65535");
    }
    if (self->max_datagram < 1 || self->max_datagram > LONGEST_DATAGRAM) {
        return temblor_fail_setting(error, "max-datagram", "must be between 1B and 64KiB");
    }
    if (self->receive_buffer < 0 || self->receive_buffer > 1 << 30) {
        return temblor_fail_setting(error, "receive-buffer", "must be between 1B and 1GiB");
    }
    if (self->interface != NULL && self->group == NULL) {
        return temblor_fail_setting(error, "multicast-interface", "belongs to multicast-group, which is not given");
    }
    return self->group == NULL ? TEMBLOR_OK : check_group(self, error);
}

temblor_status server_settings_read(server_settings *self, temblor_text json, temblor_error *error) {
    int64_t longest = temblor_whole(json, "max-datagram", LONGEST_DATAGRAM);
    int64_t port = temblor_whole(json, "port", -1);
    self->host = temblor_new_text(json, "host");
    self->port = port < 0 || port > 65535 ? -1 : (int)port;
    self->receive_buffer = temblor_whole(json, "receive-buffer", 0);
    self->max_datagram = longest < 1 || longest > LONGEST_DATAGRAM ? 0 : (uint32_t)longest;
    self->peer_metadata = temblor_flag(json, "peer-metadata", 0);
    self->group = temblor_new_text(json, "multicast-group");
    self->interface = temblor_new_text(json, "multicast-interface");
    self->reuse_port = temblor_flag(json, "reuse-port", 0);
    return check(self, error);
}

void server_settings_free(server_settings *self) {
    free(self->host);
    free(self->group);
    free(self->interface);
}
