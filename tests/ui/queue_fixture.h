#pragma once

#include <QTest>

#include "support/paths.h"
#include "support/require.h"
#include "ui/settings_panel.h"
#include "window_fixture.h"

namespace orfeas::test {

/** A window over the smallest model. */
class QueueFixture : public WindowFixture {
public:
    explicit QueueFixture(const QString& libraryFolder = {}) : WindowFixture(libraryFolder) {
        EngineSettings engine = testEngine();
        engine.model = testData("golden/hy3d-2.0-tiny");
        window.useModel(engine, {{"steps", 2}, {"resolution", 16}, {"seed", 7}});
        REQUIRE_SOON(window.settingsPanel()->settings().steps == 2);
    }

    GenerationQueue& queue() { return window.queue(); }

    /** Adds pictures called "0", "1", … and waits until they are read. */
    void add(int count) {
        const int before = queue().rowCount();
        for (int i = 0; i < count; ++i) {
            queue().addPicture(objectPicture(), QString::number(before + i));
        }
        REQUIRE_SOON(queue().openCount() == before + count);
    }

    [[nodiscard]] QStringList names() {
        QStringList result;
        for (int row = 0; row < queue().rowCount(); ++row) {
            result += queue().entry(row).name;
        }
        return result;
    }

    [[nodiscard]] bool areAllDone() { return queue().count(EntryState::Done) == queue().rowCount(); }
};

}  // namespace orfeas::test
