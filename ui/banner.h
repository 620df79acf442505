#pragma once

#include <QFrame>
#include <memory>
#include <utility>

#include "orfeas/error.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace orfeas {

class LogLines;
struct ErrorCardText;

enum class BannerKind { Error, Notice };

/** A message in a coloured strip that stays until it is dismissed. */
class Banner : public QFrame {
    Q_OBJECT

public:
    Banner(BannerKind kind, const QString& text, QWidget* parent);

    /** Adds a button below the text; the caller connects it. */
    QPushButton* addButton(const QString& text, const QString& toolTip);

    [[nodiscard]] QString text() const;
    [[nodiscard]] BannerKind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent* event) override;

    /** The text's column, for what a kind of banner has above and below it. */
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

private:
    void applyColors();

    BannerKind m_kind;
    QVBoxLayout* m_column;
    QHBoxLayout* m_buttons = nullptr;
    QLabel* m_text;
    QToolButton* m_close;
    bool m_applying = false;
};

/** The place of the banners: newest last, the oldest gives way, no text twice. Errors are cards (ErrorCard). */
class BannerArea : public QWidget {
    Q_OBJECT

public:
    explicit BannerArea(QWidget* parent = nullptr);

    /** An error for which there are no more words than these becomes a card too. */
    Banner* show(BannerKind kind, const QString& text);
    Banner* showError(const Error& error);

    /** What happened lately, for the details of errors. */
    void setLog(std::shared_ptr<const LogLines> log) { m_log = std::move(log); }

    /** Takes what another area shows, below what is here already. */
    void takeOver(BannerArea& other);

    void dismissErrors();
    [[nodiscard]] QList<Banner*> banners() const;

private:
    Banner* add(Banner* banner);
    Banner* showCard(const ErrorCardText& text);
    [[nodiscard]] Banner* find(const QString& text) const;
    [[nodiscard]] QStringList logTail() const;

    QVBoxLayout* m_layout;
    std::shared_ptr<const LogLines> m_log;
};

}  // namespace orfeas
