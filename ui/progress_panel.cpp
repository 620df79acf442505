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

ProgressPanel::ProgressPanel(QWidget* parent)
    : QWidget(parent), m_sampling(new StageBar(tr("Sampling"), this)), m_decoding(new StageBar(tr("Decoding"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_sampling);
    layout->addWidget(m_decoding);
}

void ProgressPanel::reset() {
    m_sampling->reset();
    m_decoding->reset();
}

void ProgressPanel::showJob(const StageProgress& at) {
    if (at.stage <= Stage::Sampling) {
        m_decoding->reset();
    } else {
        m_sampling->setComplete();
    }
    if (at.stage < Stage::Sampling) {
        m_sampling->reset();
    } else if (at.stage == Stage::Sampling) {
        m_sampling->setProgress(at.done, at.total, joined(tr("%1 of %2").arg(at.done).arg(at.total), timeLeftWords(at.secondsLeft)));
    } else if (at.stage == Stage::DecodeVolume && at.total > 0) {
        m_decoding->setProgress(at.done, at.total, joined(tr("%1 %").arg(at.done * 100 / at.total), timeLeftWords(at.secondsLeft)));
    } else if (at.stage <= Stage::DecodeVolume) {
        m_decoding->setProgress(0, 1, tr("starting"));
    } else {
        m_decoding->setProgress(1, 1, tr("%1 %").arg(100));
    }
}

bool ProgressPanel::isDue(bool last) {
    if (!last && m_sinceShown.isValid() && m_sinceShown.elapsed() < kRepaintMilliseconds) {
        return false;
    }
    m_sinceShown.start();
    return true;
}

void ProgressPanel::showProgress(const StageProgress& at) {
    if (isDue(at.done == at.total)) {
        showJob(at);
    }
}

void ProgressPanel::showFinished() {
    m_sampling->setComplete();
    m_decoding->setComplete();
}

}  // namespace orfeas
