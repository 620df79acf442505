#pragma once

#include <QStringList>

#include "orfeas/error.h"
#include "ui/banner.h"

class QLabel;
class QPlainTextEdit;

namespace orfeas {

/** What a card says. */
struct ErrorCardText {
    QString heading;   ///< what happened, in a few words
    QString sentence;  ///< what exactly, with the names concerned
    QString advice;    ///< what to do; may be empty, where the sentence says it
    QString details;   ///< for whoever helps: code, stage, version and the log's last lines
};

ErrorCardText errorCardText(const Error& error, const QStringList& logTail);
ErrorCardText errorCardText(const QString& sentence, const QStringList& logTail);

/** An error as a card: what happened, what to do, and details to read and copy. */
class ErrorCard : public Banner {
    Q_OBJECT

public:
    ErrorCard(const ErrorCardText& text, QWidget* parent);

    /** The same has happened once more. */
    void countAgain();

    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString details() const;

private:
    QString m_title;
    int m_count = 1;
    QLabel* m_heading;
    QPlainTextEdit* m_details;
};

}  // namespace orfeas
