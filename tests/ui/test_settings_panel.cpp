// Presets, seed and the rest of the settings panel, as a person handles them.
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <set>
#include <tuple>

#include "gui_test.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/disclosure.h"
#include "ui/estimates/estimate_label.h"
#include "ui/preset_bar.h"
#include "ui/setting_keys.h"
#include "ui/settings_panel.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

ModelInfo modelWith(int steps, int resolution) {
    ModelInfo info;
    info.name = "test";
    info.defaults.steps = steps;
    info.defaults.octreeResolution = resolution;
    info.stageBytes = {{Stage::DecodeVolume, 1'300'000'000}};
    info.queryBytes = 4'000;
    return info;
}

/** reuse, guidanceFrom and guidanceUntil. */
using Way = std::tuple<int, double, double>;

Way wayOf(const SettingsPanel& panel) {
    const GenerationSettings settings = panel.settings();
    return {settings.reuse, settings.guidanceFrom, settings.guidanceUntil};
}

/** Opens the box by mouse and clicks the entry. */
void pick(QComboBox& box, const QString& text) {
    QTest::mouseClick(&box, Qt::LeftButton);
    QAbstractItemView* list = box.view();
    REQUIRE_SOON(list->isVisible());
    const QModelIndex index = box.model()->index(box.findText(text), 0);
    require(index.isValid(), qPrintable(QStringLiteral("no entry ") + text));
    // A release that comes right after the opening is taken for the end of the click that opened the list.
    const auto click = [&] {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        return !list->isVisible();
    };
    REQUIRE_SOON(click());
}

void choose(QComboBox* box, const QString& text) {
    box->setFocus();
    box->setCurrentIndex(box->findText(text));
    Q_EMIT box->activated(box->currentIndex());
}

}  // namespace

class TestSettingsPanel : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }
    void afterEach() override { QSettings().clear(); }

private Q_SLOTS:
    void presetsFollowTheModel() {
        SettingsPanel panel;
        panel.setModel(modelWith(50, 384), {{"seed", 77}});
        QComboBox* box = panel.presetBar()->box();
        QCOMPARE(box->currentText(), QStringLiteral("Standard"));
        choose(box, QStringLiteral("Draft"));
        QCOMPARE(panel.settings().steps, 25);
        QCOMPARE(panel.settings().octreeResolution, 256);
        QCOMPARE(panel.settings().seed, std::uint64_t(77));
        choose(box, QStringLiteral("Fine"));
        QCOMPARE(panel.settings().steps, 75);
        QCOMPARE(panel.settings().octreeResolution, 512);
        panel.findChild<QDoubleSpinBox*>(QStringLiteral("steps"))->setValue(31);
        QCOMPARE(box->currentIndex(), -1);
        QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("resetSettings")), Qt::LeftButton);
        QCOMPARE(box->currentText(), QStringLiteral("Standard"));
        QCOMPARE(panel.settings().seed, std::uint64_t(77));
    }

    void distilledModelsKeepTheirFewSteps() {
        SettingsPanel panel;
        panel.setModel(modelWith(5, 384), {});
        choose(panel.presetBar()->box(), QStringLiteral("Draft"));
        QCOMPARE(panel.settings().steps, 5);
        QCOMPARE(panel.settings().octreeResolution, 256);
    }

    void ownPresetsAreKeptRenamedAndDeleted() {
        {
            SettingsPanel panel;
            panel.setModel(modelWith(50, 384), {});
            GenerationSettings mine = panel.settings();
            mine.steps = 12;
            mine.guidanceScale = 3.5;
            mine.decoder = DecoderKind::Dense;
            panel.setSettings(mine);
            panel.presetBar()->savePreset(QStringLiteral("  Quick look "));
            QCOMPARE(panel.presetBar()->box()->currentText(), QStringLiteral("Quick look"));
            panel.presetBar()->savePreset(QStringLiteral("   "));
            QCOMPARE(panel.presetBar()->box()->count(), 4);
        }
        SettingsPanel panel;
        panel.setModel(modelWith(20, 256), {});
        QComboBox* box = panel.presetBar()->box();
        QCOMPARE(box->count(), 4);
        choose(box, QStringLiteral("Quick look"));
        QCOMPARE(panel.settings().steps, 12);
        QCOMPARE(panel.settings().guidanceScale, 3.5);
        QCOMPARE(panel.settings().decoder, DecoderKind::Dense);
        panel.presetBar()->renamePreset(QStringLiteral("Draft"));
        QCOMPARE(box->count(), 4);
        QCOMPARE(box->currentIndex(), 3);
        panel.presetBar()->deletePreset();
        QCOMPARE(box->count(), 3);
        panel.presetBar()->deletePreset();  // "Own values" or a built-in one: nothing to delete
        QCOMPARE(box->count(), 3);
        QCOMPARE(PresetStore().presets().size(), std::size_t(0));
    }

    void theMenuAsksForAName() {
        SettingsPanel panel;
        panel.show();
        auto* menu = panel.findChild<QToolButton*>(QStringLiteral("presetMenu"));
        menu->menu()->actions().first()->trigger();
        auto* dialog = panel.findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("Mine"));
        dialog->accept();
        QVERIFY(panel.presetBar()->box()->findText(QStringLiteral("Mine")) > 0);
        QTRY_VERIFY(panel.findChild<QInputDialog*>() == nullptr);

        // And deletes it by mouse.
        menu->menu()->popup(panel.mapToGlobal(QPoint(0, 0)));
        QTRY_VERIFY(menu->menu()->isVisible());
        QTest::mouseClick(menu->menu(), Qt::LeftButton, {}, menu->menu()->actionGeometry(menu->menu()->actions().last()).center());
        QCOMPARE(panel.presetBar()->box()->findText(QStringLiteral("Mine")), -1);
    }

    void theDecodersBatchTellsItsMemory() {
        SettingsPanel panel;
        panel.setModel(modelWith(50, 384), {});
        panel.estimate()->setDevice(QStringLiteral("GPU (fp16)"));
        panel.show();
        panel.findChild<Disclosure*>()->setOpen(true);
        auto* batch = panel.findChild<QDoubleSpinBox*>(QStringLiteral("chunk"));
        const auto says = [&](const char* words) {
            const auto labels = batch->parentWidget()->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->isVisible() && label->text() == QLatin1StringView(words); });
        };
        batch->selectAll();
        QTest::keyClicks(batch, QStringLiteral("100000"));
        QTest::keyClick(batch, Qt::Key_Return);
        QVERIFY(says("400 MB"));  // 4 kB for each point
        batch->selectAll();
        QTest::keyClicks(batch, QStringLiteral("200000"));
        QTest::keyClick(batch, Qt::Key_Return);
        QVERIFY(says("800 MB"));
    }

    void readsNoNonsenseFromTheFile() {
        QSettings file;
        file.beginGroup(generationGroup(QStringLiteral("test")));
        file.setValue(QStringLiteral("steps"), QStringLiteral("2.5"));
        file.setValue(QStringLiteral("resolution"), 1e9);
        file.setValue(QStringLiteral("guidance"), QStringLiteral("nan"));
        file.setValue(QStringLiteral("iso"), 0.25);
        file.setValue(QStringLiteral("decoder"), QStringLiteral("magic"));
        file.endGroup();
        file.setValue(kPresetsKey + QStringLiteral("/size"), 2'000'000'000);
        file.setValue(kPresetsKey + QStringLiteral("/1/name"), QStringLiteral("Mine"));
        file.setValue(kPresetsKey + QStringLiteral("/1/steps"), -4);
        file.sync();
        SettingsPanel panel;
        panel.setModel(modelWith(50, 384), {});
        QCOMPARE(panel.settings().steps, 50);
        QCOMPARE(panel.settings().octreeResolution, 384);
        QCOMPARE(panel.settings().guidanceScale, 5.0);
        QCOMPARE(panel.settings().isoLevel, 0.25);
        QCOMPARE(panel.settings().decoder, DecoderKind::Auto);
        QCOMPARE(panel.presetBar()->box()->count(), 4);
    }

    void samplingIsChosenByKeysAndMouse() {
        SettingsPanel panel;
        panel.setModel(modelWith(50, 384), {});
        panel.show();
        panel.findChild<Disclosure*>()->setOpen(true);
        QVERIFY(QTest::qWaitForWindowExposed(&panel, kPatience));
        auto* box = panel.findChild<QComboBox*>(QStringLiteral("sampling"));
        QCOMPARE(box->currentText(), QStringLiteral("Exact"));
        QCOMPARE(box->count(), 3);
        QSignalSpy changes(&panel, &SettingsPanel::changed);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(wayOf(panel), (Way{2, 0.0, 1.0}));
        QCOMPARE(panel.presetBar()->box()->currentIndex(), -1);  // the built-in ones are exact
        pick(*box, QStringLiteral("Quickest"));
        QCOMPARE(wayOf(panel), (Way{2, 0.0, 0.5}));
        QCOMPARE(changes.count(), 2);
        QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("resetSettings")), Qt::LeftButton);
        QCOMPARE(wayOf(panel), (Way{1, 0.0, 1.0}));
        QCOMPARE(box->currentText(), QStringLiteral("Exact"));
        QCOMPARE(panel.presetBar()->box()->currentText(), QStringLiteral("Standard"));
    }

    void otherWaysOfSamplingAreKept() {
        SettingsPanel panel;
        panel.setModel(modelWith(50, 384), {});
        panel.show();
        panel.findChild<Disclosure*>()->setOpen(true);
        GenerationSettings recipe = panel.settings();
        recipe.reuse = 3;
        recipe.guidanceFrom = 0.1;
        recipe.guidanceUntil = 0.9;
        panel.setSettings(recipe);
        auto* box = panel.findChild<QComboBox*>(QStringLiteral("sampling"));
        QCOMPARE(box->currentText(), QStringLiteral("As given"));
        QCOMPARE(panel.settings(), recipe);
        panel.findChild<QDoubleSpinBox*>(QStringLiteral("steps"))->setValue(40);
        QCOMPARE(wayOf(panel), (Way{3, 0.1, 0.9}));

        // It can be gone back to until other settings come.
        pick(*box, QStringLiteral("Quicker"));
        QCOMPARE(wayOf(panel), (Way{2, 0.0, 1.0}));
        pick(*box, QStringLiteral("As given"));
        QCOMPARE(wayOf(panel), (Way{3, 0.1, 0.9}));
        recipe.reuse = 4;
        panel.setSettings(recipe);
        QCOMPARE(panel.settings(), recipe);
        QCOMPARE(box->count(), 4);
        panel.resetToDefaults();
        QCOMPARE(box->count(), 3);
        QCOMPARE(wayOf(panel), (Way{1, 0.0, 1.0}));
    }

    void samplingIsRememberedAndPartOfOwnPresets() {
        {
            SettingsPanel panel;
            panel.setModel(modelWith(50, 384), {});
            choose(panel.findChild<QComboBox*>(QStringLiteral("sampling")), QStringLiteral("Quickest"));
            panel.presetBar()->savePreset(QStringLiteral("Hasty"));
            QCOMPARE(panel.presetBar()->box()->currentText(), QStringLiteral("Hasty"));
            panel.save();
        }
        SettingsPanel panel;
        panel.setModel(modelWith(50, 384), {});
        QCOMPARE(wayOf(panel), (Way{2, 0.0, 0.5}));
        for (const char* builtIn : {"Draft", "Standard", "Fine"}) {
            choose(panel.presetBar()->box(), QString::fromUtf8(builtIn));
            QCOMPARE(wayOf(panel), (Way{1, 0.0, 1.0}));
            choose(panel.presetBar()->box(), QStringLiteral("Hasty"));
            QCOMPARE(wayOf(panel), (Way{2, 0.0, 0.5}));
        }
    }

    void distilledModelsOfferWhatHelpsThem() {
        SettingsPanel panel;
        ModelInfo fast = modelWith(50, 384);
        fast.guidanceDistilled = true;
        panel.setModel(fast, {});
        panel.show();
        panel.findChild<Disclosure*>()->setOpen(true);
        QVERIFY(QTest::qWaitForWindowExposed(&panel, kPatience));
        auto* box = panel.findChild<QComboBox*>(QStringLiteral("sampling"));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), QStringLiteral("Quicker"));  // there is no pass that Quickest could leave out
        QVERIFY(box->toolTip().contains(QLatin1StringView("no guidance to leave out")));

        ModelInfo turbo = modelWith(5, 384);
        turbo.guidanceDistilled = true;
        turbo.fewSteps = true;
        panel.setModel(turbo, {});
        panel.resetToDefaults();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), QStringLiteral("Exact"));
        QVERIFY(box->toolTip().contains(QLatin1StringView("so few steps")));
        GenerationSettings given = panel.settings();
        given.reuse = 2;  // of a recipe that was made with another model
        panel.setSettings(given);
        QCOMPARE(panel.settings(), given);

        panel.setModel(modelWith(50, 384), {});
        panel.resetToDefaults();
        pick(*box, QStringLiteral("Quickest"));
        QCOMPARE(wayOf(panel), (Way{2, 0.0, 0.5}));
        QVERIFY(!box->toolTip().contains(QLatin1StringView("This model")));
    }

    void theLockKeepsTheSeed() {
        SettingsPanel panel;
        panel.setModel(modelWith(50, 384), {{"seed", 7}});
        QCOMPARE(panel.settingsForJob().seed, std::uint64_t(7));
        QCOMPARE(panel.settingsForJob().seed, std::uint64_t(7));
        QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("seedLock")), Qt::LeftButton);
        std::set<std::uint64_t> seeds;
        for (int i = 0; i < 5; ++i) {
            seeds.insert(panel.settingsForJob().seed);
            QVERIFY(seeds.contains(panel.settings().seed));  // the panel shows what was used
        }
        QVERIFY(seeds.size() >= 4);
        SettingsPanel next;
        QVERIFY(!next.findChild<QToolButton*>(QStringLiteral("seedLock"))->isChecked());
        next.setModel(modelWith(50, 384), {{"seed", 7}});
        QCOMPARE(next.settingsForJob().seed, std::uint64_t(7));
    }

    void theDiceRollsOnce() {
        SettingsPanel panel;
        std::set<std::uint64_t> seeds;
        for (int i = 0; i < 5; ++i) {
            QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("dice")), Qt::LeftButton);
            seeds.insert(panel.settings().seed);
        }
        QVERIFY(seeds.size() >= 4);
    }

    void jobsInFlightAndPreviewsAreRemembered() {
        {
            SettingsPanel panel;
            QCOMPARE(panel.jobsInFlight(), 1);
            QVERIFY(panel.settings().previews);
            QSignalSpy jobs(&panel, &SettingsPanel::jobsInFlightChanged);
            QSignalSpy pictures(&panel, &SettingsPanel::picturesPerBatchChanged);
            panel.findChild<QSpinBox*>(QStringLiteral("picturesPerBatch"))->setValue(4);
            QCOMPARE(pictures.count(), 1);
            panel.findChild<QSpinBox*>(QStringLiteral("jobsInFlight"))->setValue(3);
            QCOMPARE(jobs.count(), 1);
            panel.findChild<QCheckBox*>(QStringLiteral("previews"))->click();
        }
        SettingsPanel panel;
        QCOMPARE(panel.jobsInFlight(), 3);
        QCOMPARE(panel.picturesPerBatch(), 4);
        QVERIFY(!panel.settings().previews);
        panel.setPreviews(true);  // the command line speaks for this session only
        QVERIFY(panel.settings().previews);
        QVERIFY(!SettingsPanel().settings().previews);
    }

    void saysWhatAJobWillTake() {
        SettingsPanel panel;
        ModelInfo model = modelWith(20, 200);
        panel.setModel(model, {});
        panel.estimate()->setDevice(QStringLiteral("GPU (fp16)"));
        QVERIFY2(panel.estimate()->text().contains(QLatin1StringView("unknown")), qPrintable(panel.estimate()->text()));
        QVERIFY2(panel.estimate()->text().contains(QLatin1StringView("1.3 GB")), qPrintable(panel.estimate()->text()));
        RunRecord run{QStringLiteral("test"), QStringLiteral("GPU (fp16)"), panel.settings(), {}};
        run.timings.seconds = {{Stage::Sampling, 7.6}, {Stage::DecodeVolume, 4.0}};
        run.timings.totalSeconds = 12.0;
        panel.estimate()->addRun(run);
        QVERIFY2(panel.estimate()->text().startsWith(QLatin1StringView("About 12 s")), qPrintable(panel.estimate()->text()));
        panel.findChild<QDoubleSpinBox*>(QStringLiteral("steps"))->setValue(40);
        QVERIFY2(panel.estimate()->text().startsWith(QLatin1StringView("About 20 s")), qPrintable(panel.estimate()->text()));
    }
};

ORFEAS_TEST(TestSettingsPanel, QApplication)
#include "test_settings_panel.moc"
