#pragma once

#include <QTest>
#include <cstdio>
#include <exception>

#include "support/patience.h"

/**
 * Many test classes in one program. Each file says ORFEAS_TEST(ItsClass, QApplication) where a program of its own would have said
 * QTEST_MAIN; the program then runs one class per process, by the name of its file: `tests_ui test_queue [Qt Test's arguments]`.
 */
namespace orfeas::test {

using TestFunction = int (*)(int argc, char** argv);

/** Makes the test class in that source file known to the program. Called before main() by ORFEAS_TEST. */
bool registerTest(const char* sourceFile, TestFunction run);

/** The main function of a test program: runs the class named by the first argument, and without arguments lists the names. */
int runProgram(int argc, char** argv);

/** In place of an application, for tests that need no event loop. */
struct NoApplication {
    NoApplication(int& /*argc*/, char** /*argv*/) {}
};

/** Runs a test class as Qt Test's own main() does: its initMain() first, then the application. */
template <typename Test, typename Application>
int runTest(int argc, char** argv) {
    if constexpr (requires { Test::initMain(); }) {
        Test::initMain();
    }
    [[maybe_unused]] Application application(argc, argv);
    if constexpr (requires { application.setAttribute(Qt::AA_Use96Dpi); }) {
        application.setAttribute(Qt::AA_Use96Dpi);
    }
    Test test;
    try {
        return QTest::qExec(&test, argc, argv);
    } catch (const std::exception& error) {  // Qt Test has told which test it was
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

}  // namespace orfeas::test

/** Registers a test class and the application that it needs: NoApplication, QCoreApplication, QGuiApplication or QApplication. */
#define ORFEAS_TEST(Test, Application)                                                                                                \
    namespace {                                                                                                                       \
    using orfeas::test::NoApplication;                                                                                                \
    [[maybe_unused]] const bool isRegistered##Test = orfeas::test::registerTest(__FILE__, &orfeas::test::runTest<Test, Application>); \
    }
