#pragma once

#include <QFrame>
#include <memory>
#include <utility>

#include "orfeas/error.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace orfeas {

class LogLines;

enum class BannerKind { Error, Notice };

/** A message in a coloured strip that stays until it is dismissed. */
class Banner : public QFrame {
    Q_OBJECT

public:
    Banner(BannerKind kind, const QString& text, QWidget* parent);

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
    void show(BannerKind kind, const QString& text);
    void showError(const Error& error);

    /** What happened lately, for the details of errors. */
    void setLog(std::shared_ptr<const LogLines> log) { m_log = std::move(log); }

    void dismissErrors();
    [[nodiscard]] QList<Banner*> banners() const;

private:
    void add(Banner* banner);
    [[nodiscard]] Banner* find(const QString& text) const;
    [[nodiscard]] QStringList logTail() const;

    QVBoxLayout* m_layout;
    std::shared_ptr<const LogLines> m_log;
};

}  // namespace orfeas
