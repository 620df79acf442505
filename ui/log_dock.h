#pragma once

#include <QDockWidget>
#include <memory>

class QPlainTextEdit;

namespace orfeas {

class LogLines;

/** The log at the bottom of the window. */
class LogDock : public QDockWidget {
    Q_OBJECT

public:
    explicit LogDock(std::shared_ptr<LogLines> lines, QWidget* parent = nullptr);

private:
    std::shared_ptr<LogLines> m_lines;
    QPlainTextEdit* m_text;
};

}  // namespace orfeas
