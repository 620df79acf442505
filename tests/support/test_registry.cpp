#include "support/test_registry.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace orfeas::test {

namespace {

using Registry = std::map<std::string, TestFunction>;

Registry& registry() {
    static Registry tests;
    return tests;
}

void list(std::FILE* stream) {
    for (const auto& [name, run] : registry()) {
        std::fprintf(stream, "%s\n", name.c_str());
    }
}

}  // namespace

bool registerTest(const char* sourceFile, TestFunction run) {
    return registry().emplace(std::filesystem::path(sourceFile).stem().string(), run).second;
}

int runProgram(int argc, char** argv) {
    if (argc < 2) {
        list(stdout);
        return 0;
    }
    const auto found = registry().find(argv[1]);
    if (found == registry().end()) {
        std::fprintf(stderr, "There is no test \"%s\" in this program. It has:\n", argv[1]);
        list(stderr);
        return 2;
    }
    // The class sees its own name as the program's: settings, state and temporary files of two classes must not meet.
    std::vector<char*> arguments(argv + 1, argv + argc);
    arguments.push_back(nullptr);
    return found->second(argc - 1, arguments.data());
}

}  // namespace orfeas::test
