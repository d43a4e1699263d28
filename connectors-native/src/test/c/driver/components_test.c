/* SPDX-License-Identifier: Apache-2.0
 *
 * What holds for every component: how it describes itself, and that no settings make it fall.
 */
#include "rig.h"
#include "tests.h"

static const struct {
    const char *library, *component, *settings;
} known[] = {
    {"udp", "udp_server", "{'host':'127.0.0.1','port':0,'max-datagram':65536,'peer-metadata':true,'multicast-group':'239.1.2.3'}"},
    {"udp", "udp_client", "{'host':'127.0.0.1','port':1514,'send-buffer':65536,'broadcast':false}"},
    {"sysstat", "sysstat", "{'interval':1000000000,'collect':['cpu','load'],'count':5,'proc':'/proc'}"},
    {"file", "file", "{'path':'/tmp/*[a-z]{b,c}.log','mode':'read','follow':true,'rotate':{},'chunk-size':65536}"},
    {"file", "file", "{'path':'/tmp/a','mode':'append','sync':'batch','rotate':{'size':10,'interval':5,'keep':3}}"},
    {"template", "named_pipe", "{'path':'/tmp/pipe','create':true,'read-size':65536}"},
};

enum { KNOWN = sizeof known / sizeof known[0] };

static void describesItself(void) {
    for (size_t i = 0; i < KNOWN; i++) {
        const temblor_component *it = load(known[i].library, known[i].component);
        CHECK(it->size == sizeof *it);
        CHECK(it->summary.length > 0 && it->summary.bytes[it->summary.length - 1] != '.');
        CHECK((it->roles & TEMBLOR_SOURCE) == 0 || (it->source != NULL && it->source->size == sizeof *it->source));
        CHECK((it->roles & TEMBLOR_SINK) == 0 || (it->sink != NULL && it->sink->size == sizeof *it->sink));
        CHECK(it->settings_schema.length > 2 && it->settings_schema.bytes[it->settings_schema.length - 1] == '}');
        CHECK(temblor_says(it->settings_schema, "type", "object"));
    }
}

/* Creates with these settings; whatever comes of it, nothing may leak or be read elsewhere. */
static void try_settings(const temblor_component *component, const char *settings) {
    for (uint32_t role = TEMBLOR_SOURCE; role <= TEMBLOR_SINK; role *= 2) {
        if ((component->roles & role) != 0) {
            rig_tries(component, role, settings);
        }
    }
}

static void survivesAnySettings(void) {
    static const char odd[] = "\"\\{}[]:,0-.e\1xtrue*?/";
    uint32_t random = 3;
    for (size_t i = 0; i < KNOWN; i++) {
        const temblor_component *it = load(known[i].library, known[i].component);
        size_t length = strlen(known[i].settings);
        char broken[256];
        CHECK(length < sizeof broken);
        try_settings(it, known[i].settings);
        try_settings(it, "");
        try_settings(it, "{}");
        for (size_t cut = 0; cut < length; cut++) {
            (void)snprintf(broken, sizeof broken, "%.*s", (int)cut, known[i].settings);
            try_settings(it, broken);
            (void)snprintf(broken, sizeof broken, "%s", known[i].settings);
            for (int changes = 0; changes < 3; changes++) {
                random = random * 1103515245u + 12345u;
                broken[(random >> 8) % length] = odd[(random >> 20) % (sizeof odd - 1)];
            }
            try_settings(it, broken);
        }
    }
}

void test_components(void) {
    RUN(describesItself);
    RUN(survivesAnySettings);
}
