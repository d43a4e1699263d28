/* SPDX-License-Identifier: Apache-2.0
 *
 * udp.h - what the files of the connectors udp_server and udp_client know of each other.
 */
#ifndef UDP_H
#define UDP_H

#include "temblor_kit.h"

#include <netinet/in.h>
#include <sys/socket.h>

/* ---- server.c, client.c: what their components point to -------------------------------------------------------------- */

extern const temblor_source udp_server_source;
extern const temblor_sink udp_client_sink;

temblor_status udp_server_create(
    const temblor_host *host, uint32_t role, const char *given, uint64_t length, temblor_instance **instance,
    temblor_error *error);
void udp_server_destroy(temblor_instance *self);
temblor_status udp_client_create(
    const temblor_host *host, uint32_t role, const char *given, uint64_t length, temblor_instance **instance,
    temblor_error *error);
void udp_client_destroy(temblor_instance *self);

/* ---- endpoint.c: addresses ------------------------------------------------------------------------------------------- */

enum { ENDPOINT_TEXT = 300 };

typedef union address {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
} address;

/* Host and port as people write them, with the host as the settings have it: 127.0.0.1:1514, [::1]:1514. */
void endpoint_text(char room[ENDPOINT_TEXT], const char *host, int port);

/* Looks a host up, which may mean asking a name server; of several addresses one of IPv4 is taken. 0 if there is none. */
int endpoint_resolve(const char *host, int port, address *found);

/* Reads an address that needs no name server; 0 if it is none. */
int endpoint_literal(const char *text, address *found);

int address_is_multicast(const address *one);
int address_is_any(const address *one);
int address_equals(const address *one, const address *other);
socklen_t address_length(const address *one);
int address_port(const address *one);

/* The address of a peer without its port, as Java writes it: IPv6 without abbreviation, IPv4 in IPv6 as IPv4. */
void address_host(const address *one, char room[64]);

/* ---- buffers.c: the buffers that the system has for a socket --------------------------------------------------------- */

/* A size with the largest unit that divides it, as in 64KiB. */
void size_text(char room[32], int64_t bytes);

/* Asks for a buffer of so many bytes, SO_RCVBUF or SO_SNDBUF, if `wanted` is more than 0; warns if the system gives less. Returns
 * what it gives. */
int64_t buffer_set(const temblor_host *host, int socket, int option, int64_t wanted, const char *endpoint);

/* ---- warning.c: what happens to datagrams again and again ------------------------------------------------------------ */

/* Warned of the first time at once, from then on once a minute at most, with the number since the last time. */
typedef struct warning {
    const temblor_host *host;
    const char *endpoint;
    const char *what; /* put behind "127.0.0.1:1514: 12 datagrams " */
    uint64_t untold;
    int64_t told_at;
    int told;
} warning;

void warning_begin(warning *self, const temblor_host *host, const char *endpoint, const char *what);
void warning_add(warning *self, uint64_t times);
void warning_repeat(warning *self); /* says what could not be said because the minute was not over, if it is now */
void warning_finish(warning *self); /* says what was not yet said */

/* ---- meta.c: the metadata of messages -------------------------------------------------------------------------------- */

enum { META_TEXT = 160, META_PEERS = 256 };

/* The metadata of one peer's messages, as JSON. */
typedef struct meta {
    address peer;
    uint32_t length;
    char text[META_TEXT];
} meta;

/* The metadata of peers that were seen before; all zero at first. */
typedef struct metas {
    meta known[META_PEERS];
    meta cut;
} metas;

/* {"udp_server":{"peer":{"host":"192.0.2.7","port":50123},"truncated":true}}, without what does not apply; NULL if that is nothing.
 * peer: NULL if it is not wanted. Valid until the next call. */
const meta *metas_find(metas *self, const address *peer, int truncated);

/* ---- multicast.c ----------------------------------------------------------------------------------------------------- */

/* Joins a group, on the interface of that name or, if it is NULL, on one of the system's choice. */
temblor_status multicast_join(int socket, const char *group, const char *interface, const char *endpoint, temblor_error *error);

/* ---- server_settings.c ----------------------------------------------------------------------------------------------- */

enum { LONGEST_DATAGRAM = 65536 }; /* none is longer: its length has 16 bits */

typedef struct server_settings {
    char *host;
    int port;
    int64_t receive_buffer; /* 0 for the system's choice */
    uint32_t max_datagram;
    int peer_metadata;
    char *group;     /* or NULL */
    char *interface; /* or NULL */
    int reuse_port;
} server_settings;

temblor_status server_settings_read(server_settings *self, temblor_text json, temblor_error *error);
void server_settings_free(server_settings *self);

/* ---- drops.c: what the system drops because nobody reads it in time -------------------------------------------------- */

typedef struct drops {
    int socket;
    uint64_t *counter;
    warning warning;
    char what[160];
    uint32_t known;
    int64_t looked_at;
} drops;

void drops_begin(drops *self, const temblor_host *host, int socket, const char *endpoint, int64_t buffer);
void drops_look(drops *self, int64_t now_ns); /* once a second */
void drops_finish(drops *self);

/* ---- gather.c: datagrams that come together are read together --------------------------------------------------------------- */

typedef struct gather {
    int64_t longest_ns; /* how long they may come together */
    int64_t nap_ns;     /* how long they do at the rate at which they came last; 0 if they are few */
    int64_t looked_at;
} gather;

/* buffer: how many bytes the system keeps for the socket meanwhile. */
void gather_begin(gather *self, int64_t buffer, int64_t now_ns);

/* Takes notice of how many have been read since the last time. */
void gather_learn(gather *self, uint32_t datagrams, int64_t now_ns);

/* Sleeps while datagrams come together; half a millisecond at most, and not longer than `most_ns`, but for what timers are late. */
void gather_nap(const gather *self, uint64_t most_ns);

/* ---- runs.c: many datagrams by one system call ------------------------------------------------------------------------------ */

typedef struct runs runs;

runs *runs_new(void);
void runs_free(runs *self);

/* Sends events from `first` on, none of which is longer than a datagram may be, as long as the system takes them. Returns how many
 * it took, 0 or more; if it stopped before `end`, `code` is the errno that says why. */
uint32_t runs_send(runs *self, int socket, const temblor_write *batch, uint32_t first, uint32_t end, int *code);

#endif
