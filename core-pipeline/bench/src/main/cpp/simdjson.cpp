// What simdjson takes for the tasks of the benchmarks of JSON: `simdjson parse|event FILE`. The file has texts, each
// behind its length in a line. Prints the nanoseconds of CPU time for one text, several times.

#include <simdjson.h>

#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

namespace {

constexpr int rounds = 7;
constexpr double round_nanos = 200e6;

double cpu_nanos() {
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

std::vector<simdjson::padded_string> read_texts(const char *path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<simdjson::padded_string> texts;
    std::string length;
    while (std::getline(file, length)) {
        simdjson::padded_string text(std::stoul(length));
        file.read(text.data(), static_cast<std::streamsize>(text.size()));
        texts.push_back(std::move(text));
    }
    return texts;
}

// Parses all of every text.
size_t parse(const std::vector<simdjson::padded_string> &texts) {
    static simdjson::dom::parser parser;
    size_t count = 0;
    for (const auto &text : texts) {
        simdjson::dom::element root = parser.parse(text);
        count += root.is_object();
    }
    return count;
}

// Copies each text, as simdjson needs room behind it; reads two fields, and copies the event out if it passes.
size_t event(const std::vector<simdjson::padded_string> &texts) {
    static simdjson::ondemand::parser parser;
    static std::vector<char> slot(1 << 16);
    static std::string out;
    out.clear();
    for (const auto &text : texts) {
        memcpy(slot.data(), text.data(), text.size());
        auto document = parser.iterate(slot.data(), text.size(), slot.size());
        std::string_view level = document["level"];
        int64_t status = document["status"];
        if (level != "trace" && status < 600) {
            document.rewind();
            std::string_view raw = document.get_object().value().raw_json();
            out.append(raw);
        }
    }
    return out.size();
}

}

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: simdjson parse|event FILE\n");
        return 2;
    }
    auto *task = strcmp(arguments[1], "parse") == 0 ? parse : event;
    auto texts = read_texts(arguments[2]);
    volatile size_t sink = 0;
    for (int round = -1; round < rounds; round++) {
        double start = cpu_nanos();
        double taken = 0;
        int laps = 0;
        while (taken < round_nanos) {
            sink = sink + task(texts);
            laps++;
            taken = cpu_nanos() - start;
        }
        if (round >= 0) {
            printf("%.1f\n", taken / laps / texts.size());
        }
    }
}
