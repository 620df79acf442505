#pragma once

#include <QObject>

class QCoreApplication;

namespace orfeas {

/**
 * While it lives, labels, message boxes and tooltips show their texts as they are: a file that is called "<b>x</b>" is not
 * taken for rich text. A label that is meant to be rich says so by its text format.
 */
class PlainTexts : public QObject {
    Q_OBJECT

public:
    explicit PlainTexts(QCoreApplication& application);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace orfeas
