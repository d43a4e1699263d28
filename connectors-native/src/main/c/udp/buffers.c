/* SPDX-License-Identifier: Apache-2.0
 *
 * The buffers that the system has for a socket, and sizes as people write them.
 */
#include "udp.h"

void size_text(char room[32], int64_t bytes) {
    static const char *const units[] = {"B", "KiB", "MiB", "GiB"};
    int unit = 0;
    while (bytes != 0 && bytes % 1024 == 0 && unit < 3) {
        bytes /= 1024;
        unit++;
    }
    (void)snprintf(room, 32, "%lld%s", (long long)bytes, units[unit]);
}

/* Linux gives twice of what is asked, for its own bookkeeping, and says so. */
static int64_t given(int socket, int option) {
    int bytes = 0;
    socklen_t length = sizeof bytes;
    (void)getsockopt(socket, SOL_SOCKET, option, &bytes, &length);
#if defined(__linux__)
    bytes /= 2;
#endif
    return bytes;
}

static void ask(int socket, int option, int64_t wanted) {
    int bytes = (int)wanted;
    (void)setsockopt(socket, SOL_SOCKET, option, &bytes, sizeof bytes);
}

/* Beyond the system's limit only who may administer the network gets more. */
static void insist(int socket, int option, int64_t wanted) {
#if defined(SO_RCVBUFFORCE) && defined(SO_SNDBUFFORCE)
    ask(socket, option == SO_RCVBUF ? SO_RCVBUFFORCE : SO_SNDBUFFORCE, wanted);
#else
    (void)socket, (void)option, (void)wanted;
#endif
}

int64_t buffer_set(const temblor_host *host, int socket, int option, int64_t wanted, const char *endpoint) {
    char want[32], have[32];
    int receives = option == SO_RCVBUF;
    if (wanted > 0) {
        ask(socket, option, wanted);
        if (given(socket, option) < wanted) {
            insist(socket, option, wanted);
        }
    }
    int64_t is = given(socket, option);
    if (is < wanted) {
        size_text(want, wanted);
        size_text(have, is);
        temblor_logf(host, TEMBLOR_LOG_WARNING,
            "%s: %s is %s, but the system gives no more than %s; Linux keeps its limit in %s", endpoint,
            receives ? "receive-buffer" : "send-buffer", want, have, receives ? "net.core.rmem_max" : "net.core.wmem_max");
    }
    return is;
}
