#pragma once

#include <QString>
#include <functional>

#include "window_fixture.h"

class QAction;

namespace orfeas::test {

/** The real window with the starter model and the sample pictures, at the size that the documents show it in. */
class Studio : public WindowFixture {
public:
    explicit Studio(const SettingValues& settings);

    /** Waits until something is so; ends the program, saying what was missing, if it never is. */
    static void await(const char* what, const std::function<bool()>& condition);

    /** Adds sample pictures ("train") and waits until they are read and the first of them is on show. */
    void add(const QStringList& samples);

    /** Makes the selected picture's mesh. */
    void generate();

    /** Triggers what the viewport does on that key. */
    void press(const QKeySequence& key);

    /** Waits until the viewport shows in full what it was given. */
    void settle();

    GenerationQueue& queue() { return window.queue(); }
};

}  // namespace orfeas::test
