// No name of a file is taken for rich text: in labels, message boxes and tooltips.
#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QTest>
#include <QToolTip>
#include <memory>

#include "support/test_registry.h"
#include "ui/plain_texts.h"

using namespace orfeas;

namespace {

const QString kName = QStringLiteral("85-<b>bold</b><br>.png");

QList<QLabel*> tooltips() {
    QList<QLabel*> found;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* label = qobject_cast<QLabel*>(widget); label != nullptr && label->inherits("QTipLabel")) {
            found += label;
        }
    }
    return found;
}

}  // namespace

class TestPlainTexts : public QObject {
    Q_OBJECT

    std::unique_ptr<PlainTexts> m_plain;

private Q_SLOTS:
    void init() { m_plain = std::make_unique<PlainTexts>(*QCoreApplication::instance()); }
    void cleanup() {
        QToolTip::hideText();
        qDeleteAll(tooltips());
    }

    void labels() {
        QLabel label(kName);
        QLabel plain(QStringLiteral("plain"));
        label.show();
        plain.show();
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.sizeHint().height(), plain.sizeHint().height());  // the line break is none
    }

    void labelsThatAreMeantToBeRich() {
        QLabel label(QStringLiteral("<a href=\"x\">x</a>"));
        label.setTextFormat(Qt::RichText);
        label.show();
        QCOMPARE(label.textFormat(), Qt::RichText);
    }

    void messageBoxes() {
        QMessageBox box(QMessageBox::Warning, QStringLiteral("Title"), kName);
        box.setInformativeText(kName);
        box.show();
        const QList<QLabel*> labels = box.findChildren<QLabel*>();
        int withName = 0;
        for (const QLabel* label : labels) {
            withName += label->text() == kName ? 1 : 0;
            QVERIFY(label->text() != kName || label->textFormat() == Qt::PlainText);
        }
        QCOMPARE(withName, 2);
    }

    void toolTips() {
        QWidget widget;
        widget.show();
        for (int i = 0; i < 2; ++i) {  // the second one takes the place of the first
            QToolTip::showText(widget.mapToGlobal(QPoint(5, 5)), kName + QString::number(i), &widget);
            const QList<QLabel*> shown = tooltips();
            QVERIFY(!shown.isEmpty());
            for (const QLabel* label : shown) {
                QCOMPARE(label->textFormat(), Qt::PlainText);
            }
        }
    }
};

ORFEAS_TEST(TestPlainTexts, QApplication)
#include "test_plain_texts.moc"
