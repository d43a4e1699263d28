/* SPDX-License-Identifier: Apache-2.0
 *
 * Tests of sysstat, on files as Linux has them and on garbage.
 */
#include "folder.h"
#include "rig.h"
#include "tests.h"

static const temblor_component *component;

static rig *source(const char *more) {
    char settings[512];
    (void)snprintf(settings, sizeof settings, "{'interval':1000000,'proc':'%s'%s}", in_folder("."), more);
    return rig_new(component, TEMBLOR_SOURCE, settings);
}

static void prepare(void) {
    (void)folder_new();
    make_folder("net");
    write_file("stat", "cpu  100 0 50 800 50 0 0 0 7 7\ncpu0 60 0 25 400 15 0 0 0\ncpu1 40 0 25 400 35 0 0 0\nintr 5 6\n");
    write_file("meminfo", "MemTotal: 1000 kB\nMemFree: 100 kB\nMemAvailable: 750 kB\nHugePages_Total: 0\n");
    write_file("net/dev", "Inter-| Receive | Transmit\n face |bytes packets\n"
                          "    lo: 1000 10 0 0 0 0 0 0 2000 20 0 0 0 0 0 0\n"
                          "eth0:1: 5 1 2 3 0 0 0 0 6 1 4 5 0 0 0 0\n");
    write_file("diskstats", " 7 0 loop0 0 0 0 0 0 0 0 0 0 0 0\n 8 0 sda 10 1 100 5 20 2 200 6 0 7 13 0 0 0 0\n");
    write_file("loadavg", "0.20 1.5 12 1/80 11206\n");
    write_file("uptime", "350735.47 234388.90\n");
}

/* Brackets and quotes are in balance, and nothing follows: enough to see that text was not put together wrongly. */
static void check_json(const char *json) {
    char open[64];
    size_t depth = 0;
    int inside = 0;
    for (const char *c = json; *c != '\0'; c++) {
        CHECK((unsigned char)*c >= 0x20 && (unsigned char)*c < 0x7F);
        if (inside && *c == '\\') {
            c++;
        } else if (inside) {
            inside = *c != '"';
        } else if (*c == '"') {
            inside = 1;
        } else if (*c == '{' || *c == '[') {
            CHECK(depth < sizeof open);
            open[depth++] = *c;
        } else if (*c == '}' || *c == ']') {
            CHECK(depth > 0 && open[--depth] == (*c == '}' ? '{' : '['));
        }
        CHECK(!(c[0] == ',' && !inside && strchr(",}]", c[1]) != NULL));
    }
    CHECK(depth == 0 && !inside);
}

static const char *event(rig *self) {
    const char *json = rig_payload(self, rig_payloads(self) - 1)->payload;
    check_json(json);
    return json;
}

static void check_has(const char *json, const char *part) {
    if (strstr(json, part) == NULL) {
        CHECK_FAIL("`%s` does not contain `%s`", json, part);
    }
}

static void tellsTotalsAndRates(void) {
    prepare();
    rig *it = source(",'count':1,'collect':['cpu','cores','memory','network','disk','load','uptime']");
    it->epoch_ns = 1234567890;
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
    it->skew_ns = 1000000000;
    write_file("stat", "cpu  110 0 60 850 80 0 0 0 7 7\ncpu0 60 0 25 400 15 0 0 0\ncpu1 50 0 35 450 65 0 0 0\n");
    rig_poll_to_end(it);
    CHECK_WHOLE(rig_payloads(it), 1);
    const char *json = event(it);
    check_has(json, "{\"connector\":\"sysstat\",\"ingest_ns\":1234567890,\"cpu\":{\"user_seconds\":1.100,");
    check_has(json, "\"user_percent\":10.000,\"nice_percent\":0.000,\"system_percent\":10.000,\"idle_percent\":50.000,");
    check_has(json, "\"busy_percent\":20.000}");
    check_has(json, "\"cores\":[{\"name\":\"0\",\"user_seconds\":0.600,");
    check_has(json, "\"memory\":{\"total_bytes\":1024000,\"free_bytes\":102400,\"available_bytes\":768000,");
    check_has(json, "\"used_percent\":25.000}");
    check_has(json, "{\"name\":\"lo\",\"received_bytes\":1000,\"received_packets\":10,\"receive_errors\":0");
    check_has(json, "{\"name\":\"eth0:1\",\"received_bytes\":5,");
    check_has(json, "\"disk\":[{\"name\":\"sda\",\"reads\":10,\"read_bytes\":51200,\"writes\":20,\"written_bytes\":102400,");
    check_has(json, "\"load\":{\"one_minute\":0.200,\"five_minutes\":1.500,\"fifteen_minutes\":12.000,\"running\":1,");
    check_has(json, "\"uptime\":{\"seconds\":350735.470}}");
    rig_close(it);
    rig_free(it);
}

static void leavesOutRatesOfWhatIsNew(void) {
    prepare();
    rig *it = source(",'collect':['network']");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
    write_file("net/dev", "  new: 1 2 3 4 0 0 0 0 5 6 7 8 0 0 0 0\n   lo: 3 1 0 0 0 0 0 0 2000 20 0 0 0 0 0 0\n");
    rig_poll_until(it, 1);
    check_has(event(it), "{\"name\":\"new\",\"received_bytes\":1,\"received_packets\":2,\"receive_errors\":3,\"receive_drops\":4,"
                         "\"sent_bytes\":5,\"sent_packets\":6,\"send_errors\":7,\"send_drops\":8}");
    check_has(event(it), "\"received_bytes_per_second\":0.000"); /* it has started again */
    rig_close(it);
    rig_free(it);
}

static void tellsOfThisMachine(void) {
#if defined(__linux__)
    rig *it = rig_new(component, TEMBLOR_SOURCE,
        "{'interval':2000000,'count':3,'proc':'/proc','collect':['cpu','cores','memory','network','disk','load','uptime']}");
    it->event_capacity = 1;
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
    rig_poll_to_end(it);
    CHECK_WHOLE(rig_payloads(it), 3);
    check_has(event(it), "\"cores\":[{\"name\":\"0\"");
    rig_close(it);
    rig_free(it);
#endif
}

static void goesOnWithoutAFileThatIsMissing(void) {
    prepare();
    CHECK(remove(in_folder("uptime")) == 0);
    rig *it = source(",'collect':['load','uptime']");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
    CHECK(rig_logged(it, "/uptime`: no such file: events are without uptime"));
    rig_poll_until(it, 2);
    CHECK(strstr(event(it), "uptime") == NULL);
    rig_close(it);
    rig_free(it);
    it = source(",'collect':['uptime']");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_LOST);
    CHECK(strstr(rig_message(it), "nothing of what is to be collected can be read in") != NULL);
    rig_close(it);
    rig_free(it);
}

static void returnsWhenInterrupted(void) {
    prepare();
    rig *it = rig_new(component, TEMBLOR_SOURCE, "{'interval':3600000000000,'proc':'/proc','collect':['load']}");
    if (rig_open(it, NULL, 0) == TEMBLOR_OK) {
        rig_interrupts(it);
    }
    rig_close(it);
    rig_free(it);
}

static void refusesSettingsThatCannotWork(void) {
    rig_refuses(component, TEMBLOR_SOURCE, "{'interval':0,'proc':'/p','collect':['cpu']}", "interval", "at least 1ms");
    rig_refuses(component, TEMBLOR_SOURCE, "{'interval':1000000,'proc':'','collect':['cpu']}", "proc", "must name");
    rig_refuses(component, TEMBLOR_SOURCE, "{'interval':1000000,'proc':'/p','collect':[]}", "collect", "at least one");
    rig_refuses(component, TEMBLOR_SOURCE, "{'interval':1000000,'proc':'/p','collect':['x']}", "collect", "has the word \"x\"");
    rig_refuses(component, TEMBLOR_SOURCE, "{'interval':1000000,'proc':'/p','count':0,'collect':['cpu']}", "count", "but is 0");
}

/* Each file in turn is broken in many ways: bytes changed, cut, repeated, and replaced by noise. */
static void survivesOddFiles(void) {
    static const char *const names[] = {"stat", "meminfo", "net/dev", "diskstats", "loadavg", "uptime"};
    static const char odd[] = "0123456789 .:/-\n\t\0\"\\\xff";
    uint32_t random = 99;
    prepare();
    rig *it = source(",'collect':['cpu','cores','memory','network','disk','load','uptime']");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
    for (int round = 0; round < 300; round++) {
        prepare();
        const char *name = names[round % 6];
        char *content = read_file(name);
        size_t length = strlen(content);
        for (int i = 0; i < 1 + round / 6 % 40; i++) {
            random = random * 1103515245u + 12345u;
            content[(random >> 8) % length] = odd[(random >> 24) % (sizeof odd - 1)];
        }
        write_bytes(name, content, round % 5 == 0 ? (random >> 12) % length : length, "wb");
        if (round % 7 == 0) {
            write_bytes(name, content, length, "ab");
        }
        free(content);
        rig_free(it);
        it = source(",'collect':['cpu','cores','memory','network','disk','load','uptime']");
        CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
        it->skew_ns += 1000000000;
        CHECK_WHOLE(rig_poll(it, 0), TEMBLOR_OK);
        (void)event(it);
    }
    rig_close(it);
    rig_free(it);
}

void test_sysstat(void) {
    component = load("sysstat", "sysstat");
    RUN(tellsTotalsAndRates);
    RUN(leavesOutRatesOfWhatIsNew);
    RUN(tellsOfThisMachine);
    RUN(goesOnWithoutAFileThatIsMissing);
    RUN(returnsWhenInterrupted);
    RUN(refusesSettingsThatCannotWork);
    RUN(survivesOddFiles);
    folder_delete();
}
