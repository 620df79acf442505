#include "support/test_registry.h"

int main(int argc, char** argv) {
    return orfeas::test::runProgram(argc, argv);
}
