#pragma once

#include <QWidget>

class QLabel;

namespace orfeas {

enum class EngineState { None, Loading, WarmingUp, Ready, Failed };

/** A coloured dot and a few words on what the engine is doing. */
class EngineStatus : public QWidget {
    Q_OBJECT

public:
    explicit EngineStatus(QWidget* parent = nullptr);

    void setState(EngineState state, const QString& text, const QString& details = {});
    [[nodiscard]] EngineState state() const { return m_state; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintDot();

    QLabel* m_dot;
    QLabel* m_text;
    EngineState m_state = EngineState::None;
};

}  // namespace orfeas
