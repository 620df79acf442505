#pragma once

#include <QFrame>
#include <QList>
#include <functional>
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

/** What a banner is about, by which it goes when that is no longer so. */
enum class BannerTopic {
    Event,          ///< something that has happened: it stays until it is dismissed
    Background,     ///< what was made of a picture's background
    OddPicture,     ///< what was made of a picture that could not be taken as it is
    JobFailure,     ///< why a picture has no mesh
    OtherModel,     ///< a shape was made with a model that is not loaded
    NoMesh,         ///< there is nothing to export yet
    NothingToTake,  ///< what was pasted or dropped was no picture
    Model,          ///< the model that is loaded, or is not
};

/** A topic and, where it is about one, the picture's key. */
struct BannerCause {
    BannerTopic topic = BannerTopic::Event;
    quint64 picture = 0;

    bool operator==(const BannerCause&) const = default;
};

/** A message in a coloured strip that stays until it is dismissed. */
class Banner : public QFrame {
    Q_OBJECT

public:
    Banner(BannerKind kind, const QString& text, QWidget* parent);

    /** Adds a button below the text; the caller connects it. */
    QPushButton* addButton(const QString& text, const QString& toolTip);

    [[nodiscard]] QString text() const;
    [[nodiscard]] BannerKind kind() const { return m_kind; }

    /** The same sentence may be about several pictures. */
    void addCause(const BannerCause& cause);
    /** Closes when none of its causes is left. */
    void removeCauses(const std::function<bool(const BannerCause&)>& isSettled);

protected:
    void changeEvent(QEvent* event) override;

    /** The text's column, for what a kind of banner has above and below it. */
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

private:
    void applyColors();

    BannerKind m_kind;
    QList<BannerCause> m_causes;
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
    Banner* show(BannerKind kind, const QString& text, const BannerCause& cause = {});
    Banner* showError(const Error& error, const BannerCause& cause = {});

    /** A sentence that may still be on show is about this too. */
    void addCause(const QString& text, const BannerCause& cause);

    /** What the banners with this cause say is not so any more. */
    void settle(const BannerCause& cause);
    /** The same for all pictures. */
    void settle(BannerTopic topic);
    /** A picture is gone, and with it all that is said about it. */
    void settlePicture(quint64 picture);

    /** What happened lately, for the details of errors. */
    void setLog(std::shared_ptr<const LogLines> log) { m_log = std::move(log); }

    /** Takes what another area shows, below what is here already. */
    void takeOver(BannerArea& other);

    void dismissErrors();
    [[nodiscard]] QList<Banner*> banners() const;

private:
    Banner* add(Banner* banner);
    Banner* showCard(const ErrorCardText& text, const BannerCause& cause);
    void settleWhere(const std::function<bool(const BannerCause&)>& isSettled);
    [[nodiscard]] Banner* find(const QString& text) const;
    [[nodiscard]] QStringList logTail() const;

    QVBoxLayout* m_layout;
    std::shared_ptr<const LogLines> m_log;
};

}  // namespace orfeas
