// Presets, seed and the rest of the settings panel, as a person handles them.
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

#include "gui_test.h"
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
        run.timings.seconds = {{Stage::Sampling, 8.0}, {Stage::DecodeVolume, 4.0}};
        run.timings.totalSeconds = 12.4;
        panel.estimate()->addRun(run);
        QVERIFY2(panel.estimate()->text().startsWith(QLatin1StringView("About 12 s")), qPrintable(panel.estimate()->text()));
        panel.findChild<QDoubleSpinBox*>(QStringLiteral("steps"))->setValue(40);
        QVERIFY2(panel.estimate()->text().startsWith(QLatin1StringView("About 20 s")), qPrintable(panel.estimate()->text()));
    }
};

QTEST_MAIN(TestSettingsPanel)
#include "test_settings_panel.moc"
