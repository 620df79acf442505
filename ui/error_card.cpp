#include "ui/error_card.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/words.h"

namespace orfeas {

namespace {

constexpr int kDetailLines = 9;

QString headingOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument: return ErrorCard::tr("A setting does not fit");
        case ErrorCode::FileNotFound: return ErrorCard::tr("A file is not there");
        case ErrorCode::AccessDenied: return ErrorCard::tr("A file or folder is out of reach");
        case ErrorCode::UnsupportedFormat: return ErrorCard::tr("Orfeas can't read this file");
        case ErrorCode::CorruptFile: return ErrorCard::tr("A file is damaged");
        case ErrorCode::MissingTensor: return ErrorCard::tr("The model is not complete");
        case ErrorCode::ConfigMismatch: return ErrorCard::tr("The model contradicts its description");
        case ErrorCode::NotFinite: return ErrorCard::tr("The computation went astray");
        case ErrorCode::EmptyImage: return ErrorCard::tr("There is nothing to see in the picture");
        case ErrorCode::EmptySurface: return ErrorCard::tr("No shape came out");
        case ErrorCode::OutOfMemory: return ErrorCard::tr("Not enough memory");
        case ErrorCode::DeviceUnavailable: return ErrorCard::tr("The device is not available");
        case ErrorCode::WriteFailed: return ErrorCard::tr("The file could not be written");
        case ErrorCode::Cancelled: return ErrorCard::tr("Cancelled");
        case ErrorCode::Internal: break;
    }
    return ErrorCard::tr("Something went wrong inside Orfeas");
}

/** Where the engine's sentence cannot know what the window offers. */
QString adviceOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::OutOfMemory:
            return ErrorCard::tr(
                "Choose a lower resolution or a smaller decoder batch size, set jobs in flight to 1, or close other programs.");
        case ErrorCode::NotFinite: return ErrorCard::tr("The precision is chosen in File → Preferences → Engine.");
        case ErrorCode::EmptySurface:
            return ErrorCard::tr("Try another seed or a lower iso level, or check what is cut out of the picture.");
        case ErrorCode::MissingTensor:
        case ErrorCode::ConfigMismatch: return ErrorCard::tr("Download the model's files again, or choose another model.");
        case ErrorCode::DeviceUnavailable:
            return ErrorCard::tr("The device is chosen in File → Preferences → Engine; the CPU always works.");
        case ErrorCode::Internal: return ErrorCard::tr("Please report it with the details below. Your pictures and results are kept.");
        default: return {};
    }
}

QString detailsOf(const QString& what, const QString& sentence, const QStringList& logTail) {
    const QString program = QStringLiteral("Orfeas %1 · %2 · %3")
                                .arg(QCoreApplication::applicationVersion(), QSysInfo::prettyProductName(), QLatin1StringView(qVersion()));
    QStringList lines{program};
    if (!what.isEmpty()) {
        lines += what;
    }
    lines += sentence;
    if (!logTail.isEmpty()) {
        lines += QString();
        lines += logTail;
    }
    return lines.join(QLatin1Char('\n'));
}

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

ErrorCardText errorCardText(const Error& error, const QStringList& logTail) {
    const QString sentence = errorWords(error);
    const QString what = QStringLiteral("%1 · %2").arg(fromView(errorCodeName(error.code())), fromView(stageName(error.stage())));
    return {headingOf(error.code()), sentence, adviceOf(error.code()), detailsOf(what, sentence, logTail)};
}

ErrorCardText errorCardText(const QString& sentence, const QStringList& logTail) {
    return {ErrorCard::tr("That did not work"), sentence, {}, detailsOf({}, sentence, logTail)};
}

ErrorCard::ErrorCard(const ErrorCardText& text, QWidget* parent)
    : Banner(BannerKind::Error, text.sentence, parent),
      m_title(text.heading),
      m_heading(new QLabel(text.heading, this)),
      m_details(new QPlainTextEdit(text.details, this)) {
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    column()->insertWidget(0, m_heading);
    if (!text.advice.isEmpty()) {
        auto* advice = new QLabel(text.advice, this);
        advice->setWordWrap(true);
        column()->addWidget(advice);
    }
    m_details->setReadOnly(true);
    m_details->setFont(fixedFont());
    m_details->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * kDetailLines);
    m_details->setAccessibleName(tr("Details"));
    m_details->setToolTip(tr("What to send along when asking for help"));
    m_details->hide();

    QPushButton* show = addButton(tr("Details"), tr("Shows the error's code and stage and the last lines of the log"));
    show->setObjectName(QStringLiteral("showDetails"));
    show->setCheckable(true);
    connect(show, &QPushButton::toggled, m_details, &QWidget::setVisible);
    QPushButton* copy = addButton(tr("Copy details"), tr("Puts the details on the clipboard, to be sent to somebody who helps"));
    copy->setObjectName(QStringLiteral("copyDetails"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(details()); });
    column()->addWidget(m_details);
}

void ErrorCard::countAgain() {
    ++m_count;
    m_heading->setText(tr("%1 (%2 times)").arg(m_title, QString::number(m_count)));
}

QString ErrorCard::heading() const {
    return m_heading->text();
}

QString ErrorCard::details() const {
    return m_details->toPlainText();
}

}  // namespace orfeas
