#include "ui/progress_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "ui/words.h"

namespace orfeas {

namespace {

constexpr int kBarUnits = 1000;
constexpr int kBarHeight = 8;
constexpr qint64 kRepaintMilliseconds = 100;

QString joined(const QString& amount, const QString& left) {
    return left.isEmpty() ? amount : amount + QStringLiteral(" · ") + left;
}

}  // namespace

StageBar::StageBar(const QString& title, QWidget* parent) : QWidget(parent), m_detail(new QLabel(this)), m_bar(new QProgressBar(this)) {
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_bar->setRange(0, kBarUnits);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(kBarHeight);
    m_bar->setAccessibleName(title);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(3);
    layout->addWidget(new QLabel(title, this), 0, 0);
    layout->addWidget(m_detail, 0, 1);
    layout->addWidget(m_bar, 1, 0, 1, 2);
}

void StageBar::reset() {
    m_bar->setValue(0);
    m_detail->clear();
}

void StageBar::setProgress(qint64 done, qint64 total, const QString& detail) {
    m_bar->setValue(total > 0 ? static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * kBarUnits) : 0);
    m_detail->setText(detail);
}

void StageBar::setComplete() {
    m_bar->setValue(kBarUnits);
    m_detail->setText(tr("done"));
}

void StageBar::continueFrom(const StageBar& other) {
    if (other.m_bar->value() == kBarUnits) {
        setComplete();
    } else {
        m_bar->setValue(other.m_bar->value());
    }
}

ProgressPanel::ProgressPanel(QWidget* parent)
    : QWidget(parent), m_sampling(new StageBar(tr("Sampling"), this)), m_decoding(new StageBar(tr("Decoding"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_sampling);
    layout->addWidget(m_decoding);
}

void ProgressPanel::continueFrom(const ProgressPanel& other) {
    m_sampling->continueFrom(*other.m_sampling);
    m_decoding->continueFrom(*other.m_decoding);
}

void ProgressPanel::reset() {
    m_sampling->reset();
    m_decoding->reset();
}

void ProgressPanel::startStage(Stage stage, qint64 total) {
    if (stage == Stage::Sampling) {
        m_sampling->setProgress(0, total, tr("0 of %1").arg(total));
    } else if (stage == Stage::DecodeLatents) {
        m_sampling->setComplete();
        m_decoding->setProgress(0, 1, tr("starting"));
    }
}

bool ProgressPanel::isDue(bool last) {
    if (!last && m_sinceShown.isValid() && m_sinceShown.elapsed() < kRepaintMilliseconds) {
        return false;
    }
    m_sinceShown.start();
    return true;
}

void ProgressPanel::showProgress(Stage stage, qint64 done, qint64 total, double secondsLeft) {
    if (!isDue(done == total)) {
        return;
    }
    if (stage == Stage::Sampling) {
        m_sampling->setProgress(done, total, joined(tr("%1 of %2").arg(done).arg(total), timeLeftWords(secondsLeft)));
    } else if (stage == Stage::DecodeVolume && total > 0) {
        m_decoding->setProgress(done, total, joined(tr("%1 %").arg(done * 100 / total), timeLeftWords(secondsLeft)));
    }
}

void ProgressPanel::showFinished() {
    m_sampling->setComplete();
    m_decoding->setComplete();
}

}  // namespace orfeas
