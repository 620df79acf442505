#pragma once

#include <QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace orfeas {

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

private:
    void applyColors();

    BannerKind m_kind;
    QLabel* m_text;
    QToolButton* m_close;
    bool m_applying = false;
};

/** The place of the banners: newest last, the oldest gives way, no text twice. */
class BannerArea : public QWidget {
    Q_OBJECT

public:
    explicit BannerArea(QWidget* parent = nullptr);

    void show(BannerKind kind, const QString& text);
    void dismissErrors();
    [[nodiscard]] QList<Banner*> banners() const;

private:
    QVBoxLayout* m_layout;
};

}  // namespace orfeas
