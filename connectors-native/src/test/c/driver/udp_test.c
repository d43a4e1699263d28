/* SPDX-License-Identifier: Apache-2.0
 *
 * Tests of udp_server and udp_client, over the loopback interface.
 */
#include "rig.h"
#include "tests.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

static const temblor_component *server_component, *client_component;

/* An open server on some free port. */
static rig *server(const char *more, int *port) {
    char settings[256];
    (void)snprintf(settings, sizeof settings, "{'host':'127.0.0.1','port':0%s}", more);
    rig *self = rig_new(server_component, TEMBLOR_SOURCE, settings);
    CHECK_WHOLE(rig_open(self, NULL, 0), TEMBLOR_OK);
    const char *told = strstr(self->log, "listening on 127.0.0.1:");
    CHECK(told != NULL);
    *port = atoi(told + strlen("listening on 127.0.0.1:"));
    return self;
}

static rig *client(int port) {
    char settings[128];
    (void)snprintf(settings, sizeof settings, "{'host':'127.0.0.1','port':%d,'broadcast':false}", port);
    rig *self = rig_new(client_component, TEMBLOR_SINK, settings);
    CHECK_WHOLE(rig_open(self, NULL, 0), TEMBLOR_OK);
    return self;
}

static void done(rig *self) {
    rig_close(self);
    rig_free(self);
}

static void keepsMessageBoundariesAndOrder(void) {
    int port;
    char outcomes[65];
    rig *in = server("", &port);
    rig *out = client(port);
    const char *events[] = {"aaa", "bbb", "cc", "ddd", "", "eeeee", "eeeee", "eeeee", "f", "gg", NULL};
    CHECK_WHOLE(rig_write(out, 100, events, outcomes), TEMBLOR_OK);
    CHECK_STRING(outcomes, "dddddddddd");
    rig_poll_until(in, 10);
    for (size_t i = 0; i < 10; i++) {
        CHECK_STRING(rig_payload(in, i)->payload, events[i]);
        CHECK(rig_payload(in, i)->position == TEMBLOR_NO_POSITION);
    }
    CHECK(strncmp(in->events[0].payload, "127.0.0.1:", 10) == 0);
    CHECK_WHOLE(rig_flush(out), TEMBLOR_OK);
    done(in);
    done(out);
}

/* Lengths as they come in telemetry: long runs of equal ones, and wild ones. */
static void sendsAnyMixtureOfLengths(void) {
    enum { COUNT = 3000 };
    int port;
    static char outcomes[COUNT + 1];
    static uint32_t lengths[COUNT];
    rig *in = server(",'receive-buffer':4194304", &port);
    rig *out = client(port);
    uint32_t random = 12345;
    uint32_t total = 0;
    for (int i = 0; i < COUNT; i++) {
        random = random * 1103515245u + 12345u;
        lengths[i] = random >> 16 & 7 ? (i / 100 % 2 == 0 ? 64u : 1u + (random >> 20) % 40u) : (random >> 24) % 3u * 700u;
        total += lengths[i];
    }
    uint8_t *data = malloc(total);
    CHECK(data != NULL);
    for (uint32_t i = 0; i < total; i++) {
        data[i] = (uint8_t)('a' + i % 23);
    }
    for (int from = 0, at = 0; from < COUNT; from += 500) {
        CHECK_WHOLE(rig_write_bytes(out, (uint64_t)from, data + at, lengths + from, 500, outcomes), TEMBLOR_OK);
        CHECK(strspn(outcomes, "d") == 500);
        rig_poll_until(in, (size_t)from + 500);
        for (int i = from; i < from + 500; i++) {
            received *one = rig_payload(in, (size_t)i);
            CHECK_WHOLE(one->length, lengths[i]);
            CHECK(memcmp(one->payload, data + at, one->length) == 0);
            at += (int)one->length;
        }
    }
    free(data);
    done(in);
    done(out);
}

static void cutsWhatIsTooLongAndSaysSo(void) {
    int port;
    char outcomes[65];
    rig *in = server(",'max-datagram':4,'peer-metadata':true", &port);
    rig *out = client(port);
    const char *events[] = {"1234", "12345", "123456789", "1", "2", NULL};
    CHECK_WHOLE(rig_write(out, 0, events, outcomes), TEMBLOR_OK);
    rig_poll_until(in, 5);
    CHECK_STRING(rig_payload(in, 2)->payload, "1234");
    CHECK(strstr(rig_payload(in, 0)->meta, "{\"udp_server\":{\"peer\":{\"host\":\"127.0.0.1\",\"port\":") != NULL);
    CHECK(strstr(rig_payload(in, 0)->meta, "truncated") == NULL);
    CHECK(strstr(rig_payload(in, 1)->meta, "},\"truncated\":true}}") != NULL);
    CHECK_STRING(rig_payload(in, 4)->meta, rig_payload(in, 0)->meta);
    CHECK_WHOLE(rig_counter(in, "datagrams-truncated"), 2);
    CHECK(rig_logged(in, "1 datagram longer than 4B cut to that size, the last of 127.0.0.1:"));
    CHECK(rig_logged(in, "; raise max-datagram"));
    rig_close(in);
    CHECK(rig_logged(in, "1 datagram longer"));
    rig_free(in);
    done(out);
}

static void takesLongestDatagramWhole(void) {
    int port;
    char outcomes[4];
    rig *in = server("", &port);
    rig *out = client(port);
    uint32_t lengths[] = {65507, 65508, 3};
    uint8_t *data = calloc(1, 65507 + 65508 + 3);
    CHECK(data != NULL);
    CHECK_WHOLE(rig_write_bytes(out, 0, data, lengths, 3, outcomes), TEMBLOR_OK);
    CHECK_STRING(outcomes, "dxd");
    CHECK(strstr(rig_reason, "too-large a datagram to 127.0.0.1:") != NULL);
    CHECK(strstr(rig_reason, "has at most 65507 bytes, but the event has 65508") != NULL);
    in->data_capacity = 65536;
    rig_poll_until(in, 2);
    CHECK_WHOLE(rig_payload(in, 0)->length, 65507);
    CHECK_WHOLE(rig_payload(in, 1)->length, 3);
    free(data);
    done(in);
    done(out);
}

static void worksWithBatchesOfOneEvent(void) {
    int port;
    char outcomes[65];
    rig *in = server(",'peer-metadata':true", &port);
    rig *out = client(port);
    in->event_capacity = 1;
    in->data_capacity = 65536;
    const char *events[] = {"a", "b", "c", NULL};
    CHECK_WHOLE(rig_write(out, 0, events, outcomes), TEMBLOR_OK);
    rig_poll_until(in, 3);
    CHECK_STRING(rig_payload(in, 2)->payload, "c");
    done(in);
    done(out);
}

static void returnsWhenInterrupted(void) {
    int port;
    rig *in = server("", &port);
    CHECK_WHOLE(rig_poll(in, 0), TEMBLOR_OK);
    rig_interrupts(in);
    rig *out = client(port);
    char outcomes[65];
    const char *events[] = {"after", NULL};
    CHECK_WHOLE(rig_write(out, 0, events, outcomes), TEMBLOR_OK);
    rig_poll_until(in, 1);
    done(in);
    done(out);
}

static void opensAgainAfterClosing(void) {
    int port;
    rig *in = server("", &port);
    (void)rig_poll(in, 0);
    rig_close(in);
    rig_forget(in);
    CHECK_WHOLE(rig_open(in, NULL, 0), TEMBLOR_OK);
    (void)rig_poll(in, 0);
    CHECK_WHOLE(in->events[0].kind, TEMBLOR_SPLIT);
    done(in);
}

static void saysWhyAPortCannotBeHad(void) {
    int port;
    char settings[128], expected[128];
    rig *in = server("", &port);
    (void)snprintf(settings, sizeof settings, "{'host':'127.0.0.1','port':%d}", port);
    rig *other = rig_new(server_component, TEMBLOR_SOURCE, settings);
    CHECK_WHOLE(rig_open(other, NULL, 0), TEMBLOR_LOST);
    (void)snprintf(expected, sizeof expected, "127.0.0.1:%d: address already in use", port);
    CHECK_STRING(rig_message(other), expected);
    CHECK_WHOLE(other->error.system_code, EADDRINUSE);
    rig_close(other);
    rig_close(in);
    CHECK_WHOLE(rig_open(other, NULL, 0), TEMBLOR_OK);
    done(other);
    rig_free(in);
}

static void countsWhatThePeerRefuses(void) {
    int port;
    char outcomes[65];
    done(server("", &port));
    rig *out = client(port);
    const char *events[] = {"a", NULL};
    for (uint64_t id = 0; id < 20 && rig_counter(out, "datagrams-refused") < 3; id++) {
        CHECK_WHOLE(rig_write(out, id, events, outcomes), TEMBLOR_OK);
        CHECK_STRING(outcomes, "d");
        CHECK_WHOLE(rig_flush(out), TEMBLOR_OK);
    }
    CHECK(rig_counter(out, "datagrams-refused") >= 3);
    CHECK(rig_logged(out, "1 datagram refused, because nobody listens there"));
    done(out);
}

static void countsWhatTheSystemDrops(void) {
    int port;
    char outcomes[65];
    rig *in = server(",'receive-buffer':4096", &port);
    rig *out = client(port);
    const char *events[] = {"0123456789", "0123456789", "0123456789", "0123456789", NULL};
    for (uint64_t i = 0; i < 200; i++) {
        CHECK_WHOLE(rig_write(out, i * 4, events, outcomes), TEMBLOR_OK);
    }
    in->skew_ns = 2000000000;
    while (rig_poll(in, 0) == TEMBLOR_MORE) {
    }
    (void)rig_poll(in, 0);
    uint64_t dropped = rig_counter(in, "datagrams-dropped-by-system");
    CHECK_WHOLE(dropped + rig_payloads(in), 800);
    CHECK(dropped > 0);
    CHECK(rig_logged(in, "dropped by the system: its receive buffer of "));
    done(in);
    done(out);
}

static void refusesSettingsThatCannotWork(void) {
    const temblor_component *in = server_component, *out = client_component;
    rig_refuses(in, TEMBLOR_SOURCE, "{'host':'','port':1}", "host", "must not be empty");
    rig_refuses(in, TEMBLOR_SOURCE, "{'host':'h','port':65536}", "port", "must be between 0 and 65535");
    rig_refuses(in, TEMBLOR_SOURCE, "{'host':'h','port':1,'max-datagram':65537}", "max-datagram", "64KiB");
    rig_refuses(in, TEMBLOR_SOURCE, "{'host':'h','port':1,'multicast-interface':'lo'}", "multicast-interface", "belongs to");
    rig_refuses(in, TEMBLOR_SOURCE, "{'host':'0.0.0.0','port':1,'multicast-group':'10.0.0.1'}", "multicast-group", "224.0.0.0");
    rig_refuses(in, TEMBLOR_SOURCE, "{'host':'127.0.0.1','port':1,'multicast-group':'239.1.2.3'}", "host", "must be 0.0.0.0");
    rig_refuses(out, TEMBLOR_SINK, "{'host':'h','port':0}", "port", "must be between 1 and 65535");
    rig_refuses(out, TEMBLOR_SINK, "[]", "host", "must not be empty");
}

static void tellsWhichInterfacesThereAre(void) {
    rig *in = rig_new(server_component, TEMBLOR_SOURCE,
        "{'host':'0.0.0.0','port':0,'multicast-group':'239.1.2.3','multicast-interface':'nope0'}");
    CHECK_WHOLE(rig_open(in, NULL, 0), TEMBLOR_LOST);
    CHECK(strstr(rig_message(in), "0.0.0.0:0: cannot join 239.1.2.3: there is no network interface `nope0`; there are lo") != NULL);
    rig_close(in);
    rig_free(in);
    in = rig_new(server_component, TEMBLOR_SOURCE, "{'host':'no.such.host.invalid','port':5}");
    CHECK_WHOLE(rig_open(in, NULL, 0), TEMBLOR_LOST);
    CHECK_STRING(rig_message(in), "no.such.host.invalid:5: unknown host");
    done(in);
}

static void hearsAMulticastGroup(void) {
    rig *in = rig_new(server_component, TEMBLOR_SOURCE,
        "{'host':'239.1.2.3','port':0,'multicast-group':'239.1.2.3','multicast-interface':'lo'}");
    CHECK_WHOLE(rig_open(in, NULL, 0), TEMBLOR_OK);
    CHECK(rig_logged(in, " to 239.1.2.3"));
    int port = atoi(strstr(in->log, "listening on 239.1.2.3:") + strlen("listening on 239.1.2.3:"));
    struct sockaddr_in group = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    CHECK(inet_pton(AF_INET, "239.1.2.3", &group.sin_addr) == 1);
    struct in_addr loopback = {.s_addr = htonl(INADDR_LOOPBACK)};
    int sender = socket(AF_INET, SOCK_DGRAM, 0);
    CHECK(setsockopt(sender, IPPROTO_IP, IP_MULTICAST_IF, &loopback, sizeof loopback) == 0);
    CHECK(sendto(sender, "all", 3, 0, (struct sockaddr *)&group, sizeof group) == 3);
    rig_poll_until(in, 1);
    CHECK_STRING(rig_payload(in, 0)->payload, "all");
    (void)close(sender);
    done(in);
}

static void needsLeaveForBroadcast(void) {
    rig *out = rig_new(client_component, TEMBLOR_SINK, "{'host':'127.255.255.255','port':1514,'broadcast':false}");
    CHECK_WHOLE(rig_open(out, NULL, 0), TEMBLOR_LOST);
    CHECK_STRING(rig_message(out), "127.255.255.255:1514: permission denied; a broadcast address needs broadcast = true");
    done(out);
    out = rig_new(client_component, TEMBLOR_SINK, "{'host':'127.255.255.255','port':1514,'broadcast':true}");
    CHECK_WHOLE(rig_open(out, NULL, 0), TEMBLOR_OK);
    done(out);
}

static void writesPeersOfIpv6WithoutAbbreviation(void) {
    rig *in = rig_new(server_component, TEMBLOR_SOURCE, "{'host':'::','port':0,'peer-metadata':true}");
    temblor_status opened = rig_open(in, NULL, 0);
    if (opened == TEMBLOR_OK) {
        int port = atoi(strstr(in->log, "listening on [::]:") + strlen("listening on [::]:"));
        struct sockaddr_in6 to = {.sin6_family = AF_INET6, .sin6_port = htons((uint16_t)port), .sin6_addr = IN6ADDR_LOOPBACK_INIT};
        struct sockaddr_in to4 = {.sin_family = AF_INET, .sin_port = to.sin6_port, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
        int sender6 = socket(AF_INET6, SOCK_DGRAM, 0), sender4 = socket(AF_INET, SOCK_DGRAM, 0);
        if (sendto(sender6, "6", 1, 0, (struct sockaddr *)&to, sizeof to) == 1) {
            rig_poll_until(in, 1);
            CHECK(strstr(rig_payload(in, 0)->meta, "\"host\":\"0:0:0:0:0:0:0:1\"") != NULL);
        }
        rig_forget(in);
        CHECK(sendto(sender4, "4", 1, 0, (struct sockaddr *)&to4, sizeof to4) == 1);
        rig_poll_until(in, 1);
        CHECK(strstr(rig_payload(in, 0)->meta, "\"host\":\"127.0.0.1\"") != NULL);
        (void)close(sender6);
        (void)close(sender4);
    }
    done(in);
}

void test_udp(void) {
    server_component = load("udp", "udp_server");
    client_component = load("udp", "udp_client");
    RUN(keepsMessageBoundariesAndOrder);
    RUN(sendsAnyMixtureOfLengths);
    RUN(cutsWhatIsTooLongAndSaysSo);
    RUN(takesLongestDatagramWhole);
    RUN(worksWithBatchesOfOneEvent);
    RUN(returnsWhenInterrupted);
    RUN(opensAgainAfterClosing);
    RUN(saysWhyAPortCannotBeHad);
    RUN(countsWhatThePeerRefuses);
    RUN(countsWhatTheSystemDrops);
    RUN(refusesSettingsThatCannotWork);
    RUN(tellsWhichInterfacesThereAre);
    RUN(hearsAMulticastGroup);
    RUN(needsLeaveForBroadcast);
    RUN(writesPeersOfIpv6WithoutAbbreviation);
}
