<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>MeshDialog</name>
    <message>
        <source>glTF binary</source>
        <translation>glTF (binär)</translation>
    </message>
    <message>
        <source>Wavefront OBJ</source>
        <translation>Wavefront OBJ</translation>
    </message>
    <message>
        <source>Export mesh</source>
        <translation>Mesh exportieren</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Starter model: simple objects; for production, get Hunyuan3D weights.</source>
        <translation>Startmodell: einfache Objekte; für die Produktion Hunyuan3D-Gewichte holen.</translation>
    </message>
</context>
<context>
    <name>PictureErrors</name>
    <message>
        <source>The picture &apos;%1&apos; does not exist.</source>
        <translation>Das Bild „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; can&apos;t be reached: %2.</source>
        <translation>Das Bild „%1“ ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder; name the pictures in it instead.</source>
        <translation>„%1“ ist ein Ordner; nennen Sie stattdessen die Bilder darin.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a regular file.</source>
        <translation>„%1“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; can&apos;t be opened: %2. Check its permissions.</source>
        <translation>Das Bild „%1“ lässt sich nicht öffnen: %2. Prüfen Sie seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 MB, more than a picture may have here (1,024 MB).</source>
        <translation>„%1“ hat %2 MB, mehr als ein Bild hier haben darf (1024 MB).</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; could not be read completely: %2.</source>
        <translation>Das Bild „%1“ konnte nicht vollständig gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is an empty file.</source>
        <translation>Das Bild „%1“ ist eine leere Datei.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is %2 × %3 pixels: there is nothing to see in it.</source>
        <translation>Das Bild „%1“ hat %2 × %3 Pixel: Darauf ist nichts zu sehen.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is %2 × %3 pixels; the limit is %4 megapixels. Scale it down: about 1,000 pixels a side are all that is used.</source>
        <translation>Das Bild „%1“ hat %2 × %3 Pixel; die Grenze sind %4 Megapixel. Verkleinern Sie es: Mehr als etwa 1000 Pixel je Seite werden nicht genutzt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a picture that can be read; use PNG, JPEG, WebP, GIF, BMP, TIFF or PNM.</source>
        <translation>„%1“ ist kein lesbares Bild; verwenden Sie PNG, JPEG, WebP, GIF, BMP, TIFF oder PNM.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; ends early: the file is truncated. Copy or download it again.</source>
        <translation>Das Bild „%1“ hört zu früh auf: Die Datei ist abgeschnitten. Kopieren oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is damaged and can&apos;t be decoded (%2). Save or download it again.</source>
        <translation>Das Bild „%1“ ist beschädigt und lässt sich nicht dekodieren (%2). Speichern oder laden Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; can&apos;t be looked into: %2. Check its permissions.</source>
        <translation>In den Ordner „%1“ lässt sich nicht hineinsehen: %2. Prüfen Sie seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>Der Speicher reicht nicht. Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a TIFF of floating-point or 32-bit values in a form that is not read. Save it with 8 or 16 bits a channel.</source>
        <translation>„%1“ ist ein TIFF mit Gleitkomma- oder 32-Bit-Werten, das in dieser Form nicht gelesen wird. Speichern Sie es mit 8 oder 16 Bit je Kanal.</translation>
    </message>
    <message>
        <source>The picture is an animation whose beginning is empty; its frame %1 was taken.</source>
        <translation>Das Bild ist eine Animation, deren Anfang leer ist; genommen wurde Einzelbild %1.</translation>
    </message>
    <message>
        <source>The picture is entirely transparent, but holds colours; it was taken for opaque.</source>
        <translation>Das Bild ist völlig durchsichtig, enthält aber Farben; es wurde als deckend behandelt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a picture of the kind %2, which can&apos;t be read yet. Save it as JPEG or PNG; a phone&apos;s camera writes JPEG when its format is set to &quot;most compatible&quot;.</source>
        <translation>„%1“ ist ein Bild der Art %2, die noch nicht gelesen werden kann. Speichern Sie es als JPEG oder PNG; die Kamera eines Telefons schreibt JPEG, wenn ihr Format auf „maximal kompatibel“ steht.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a file of the kind %2, which is not read. Save it as PNG or JPEG.</source>
        <translation>„%1“ ist eine Datei der Art %2, die nicht gelesen wird. Speichern Sie sie als PNG oder JPEG.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a video. Save one frame of it as a picture.</source>
        <translation>„%1“ ist ein Video. Speichern Sie ein Einzelbild davon als Bild.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a Git LFS pointer, not the picture itself. Fetch it with &apos;git lfs pull&apos;.</source>
        <translation>„%1“ ist ein Git-LFS-Zeiger, nicht das Bild selbst. Holen Sie es mit „git lfs pull“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a web page, not a picture: the download was answered by a page. Download the picture again.</source>
        <translation>„%1“ ist eine Webseite, kein Bild: Der Download wurde mit einer Seite beantwortet. Laden Sie das Bild noch einmal.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a drawing made of lines (SVG), which is not read. Export it as PNG.</source>
        <translation>„%1“ ist eine Vektorzeichnung (SVG), die nicht gelesen wird. Exportieren Sie sie als PNG.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fein</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Denoising steps: more are, up to a point, more exact; each takes the same time.</source>
        <translation>Entrauschungsschritte: Mehr sind bis zu einem gewissen Punkt genauer; jeder dauert gleich lang.</translation>
    </message>
    <message>
        <source>Guidance scale</source>
        <translation>Guidance-Stärke</translation>
    </message>
    <message>
        <source>How closely the shape follows the picture; 1 switches guidance off, which with most models halves the time of a step.</source>
        <translation>Wie eng die Form dem Bild folgt. 1 schaltet Guidance ab, was bei den meisten Modellen die Zeit eines Schritts halbiert.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Cells per axis of the decoded volume: detail of the mesh; twice as many make four times the triangles and decoding time.</source>
        <translation>Zellen je Achse des dekodierten Volumens, also wie fein das Mesh wird. Doppelt so viele ergeben viermal so viele Dreiecke und die vierfache Dekodierzeit.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Start of the random noise: another seed gives another shape in the same time.</source>
        <translation>Ausgangspunkt des Rauschens: Ein anderer Seed ergibt in gleicher Zeit eine andere Form.</translation>
    </message>
    <message>
        <source>Iso level</source>
        <translation>Iso-Wert</translation>
    </message>
    <message>
        <source>Level of the field at which the surface lies: lower is fatter; costs nothing.</source>
        <translation>Wert des Feldes, bei dem die Oberfläche liegt: Niedriger macht das Objekt dicker; kostet nichts.</translation>
    </message>
    <message>
        <source>Decoder batch size</source>
        <translation>Decoder-Batch</translation>
    </message>
    <message>
        <source>Field queries evaluated at once: more take more memory and are little faster; 0 chooses by free memory.</source>
        <translation>Wie viele Punkte des Feldes auf einmal berechnet werden: Mehr brauchen mehr Speicher und sind kaum schneller; 0 wählt nach freiem Speicher.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>How the volume is sampled. Sparse is much faster; dense also finds very thin parts.</source>
        <translation>Wie das Volumen abgetastet wird. Sparse ist viel schneller; Dense findet auch sehr dünne Teile.</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>Sparse</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Steps per evaluation</source>
        <translation>Schritte je Auswertung</translation>
    </message>
    <message>
        <source>Evaluates the network at every so many-th step only and continues in between: quicker, with a small deviation; 1 is exact.</source>
        <translation>Wertet das Netz nur bei jedem so vielten Schritt aus und rechnet dazwischen weiter: schneller, mit kleiner Abweichung; 1 ist genau.</translation>
    </message>
    <message>
        <source>Guidance from</source>
        <translation>Guidance von</translation>
    </message>
    <message>
        <source>Guidance begins at this part of the way from noise to shape; the steps before are quicker; 0 is exact.</source>
        <translation>Guidance beginnt an dieser Stelle des Wegs vom Rauschen zur Form; die Schritte davor sind schneller; 0 ist genau.</translation>
    </message>
    <message>
        <source>Guidance until</source>
        <translation>Guidance bis</translation>
    </message>
    <message>
        <source>Guidance ends at this part of the way from noise to shape; the steps after are quicker; 1 is exact.</source>
        <translation>Guidance endet an dieser Stelle des Wegs vom Rauschen zur Form; die Schritte danach sind schneller; 1 ist genau.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Reading picture</source>
        <translation>Bild lesen</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Modell laden</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Preparing picture</source>
        <translation>Bild vorbereiten</translation>
    </message>
    <message>
        <source>Encoding picture</source>
        <translation>Bild kodieren</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Decoding latents</source>
        <translation>Latents dekodieren</translation>
    </message>
    <message>
        <source>Decoding volume</source>
        <translation>Volumen dekodieren</translation>
    </message>
    <message>
        <source>Extracting surface</source>
        <translation>Oberfläche bilden</translation>
    </message>
    <message>
        <source>Processing mesh</source>
        <translation>Mesh aufbereiten</translation>
    </message>
    <message>
        <source>Writing mesh</source>
        <translation>Mesh schreiben</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Rendern</translation>
    </message>
</context>
<context>
    <name>Turntable</name>
    <message>
        <source>The GIF could not be written: %1. Check the free space and choose another folder.</source>
        <translation>Das GIF konnte nicht geschrieben werden: %1. Prüfen Sie den freien Platz, und wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is not enough memory to choose the colours of the GIF. Close other programs.</source>
        <translation>Der Speicher reicht nicht, um die Farben des GIFs zu wählen. Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check the free space and your rights there, or choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Prüfen Sie den freien Platz und Ihre Rechte dort, oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>sampling %1 · decoding %2 · total %3</source>
        <translation>Sampling %1 · Dekodieren %2 · gesamt %3</translation>
    </message>
    <message>
        <source>Previews: %1</source>
        <translation>Vorschauen: %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Gesamt: %1</translation>
    </message>
    <message>
        <source>The picture&apos;s plain background was left out; what is left becomes the shape. File → Leave out plain backgrounds turns that off.</source>
        <translation>Der einfarbige Hintergrund des Bildes wurde weggelassen; was übrig bleibt, wird zur Form. „Datei → Einfarbige Hintergründe weglassen“ schaltet das ab.</translation>
    </message>
    <message>
        <source>The picture&apos;s background is neither transparent nor plain, so the whole picture counts as the object. Cut the object out for a better mesh.</source>
        <translation>Der Hintergrund des Bildes ist weder transparent noch einfarbig, daher zählt das ganze Bild als Objekt. Stellen Sie das Objekt frei, um ein besseres Mesh zu erhalten.</translation>
    </message>
</context>
<context>
    <name>orfeas::AboutDialog</name>
    <message>
        <source>About Orfeas</source>
        <translation>Über Orfeas</translation>
    </message>
    <message>
        <source>A picture in, a mesh out, on your own machine.</source>
        <translation>Aus einem Bild wird ein Mesh, auf Ihrem eigenen Rechner.</translation>
    </message>
    <message>
        <source>Pages about Orfeas</source>
        <translation>Seiten über Orfeas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>Hinweise zu Drittsoftware</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>### The starter model

It comes with Orfeas, is under its licence (Apache-2.0), and knows simple objects only.

### Published weights

Orfeas runs the weights of the Hunyuan3D-2 family exactly as they are published: [2.0, its fast and turbo variants](https://huggingface.co/tencent/Hunyuan3D-2), [2mini](https://huggingface.co/tencent/Hunyuan3D-2mini), [2mv](https://huggingface.co/tencent/Hunyuan3D-2mv) and [2.1](https://huggingface.co/tencent/Hunyuan3D-2.1). Download a folder that holds a `config.yaml` and the weights, then choose it with *File → Choose model folder*.

Orfeas neither ships nor downloads them. They are under the **Tencent Hunyuan 3D Community License**, which **does not apply in the European Union, the United Kingdom and South Korea** and sets further conditions: read it before you use them.</source>
        <translation>### Das Startmodell

Es gehört zu Orfeas, steht unter derselben Lizenz (Apache-2.0) und kennt nur einfache Objekte.

### Veröffentlichte Gewichte

Orfeas verwendet die Gewichte der Hunyuan3D-2-Familie genau so, wie sie veröffentlicht sind: [2.0 mit den Varianten „fast“ und „turbo“](https://huggingface.co/tencent/Hunyuan3D-2), [2mini](https://huggingface.co/tencent/Hunyuan3D-2mini), [2mv](https://huggingface.co/tencent/Hunyuan3D-2mv) und [2.1](https://huggingface.co/tencent/Hunyuan3D-2.1). Laden Sie einen Ordner herunter, der eine `config.yaml` und die Gewichte enthält, und wählen Sie ihn mit *Datei → Modellordner wählen*.

Orfeas enthält sie nicht und lädt sie auch nicht herunter. Sie stehen unter der **Tencent Hunyuan 3D Community License**, die **in der Europäischen Union, im Vereinigten Königreich und in Südkorea nicht gilt** und weitere Bedingungen stellt: Lesen Sie sie, bevor Sie die Gewichte verwenden.</translation>
    </message>
</context>
<context>
    <name>orfeas::BackgroundTasks</name>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>Der Speicher reicht nicht. Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1. Try again.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen: %1. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Try again.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>orfeas::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>orfeas::CropTile</name>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>What the model sees: the object, cut out, centred on white and scaled to the size the model takes. Only this becomes the shape.</source>
        <translation>Was das Modell sieht: das freigestellte Objekt, mittig auf Weiß und auf die Größe skaliert, die das Modell erwartet. Nur dies wird zur Form.</translation>
    </message>
    <message>
        <source>The model sees</source>
        <translation>Modell sieht</translation>
    </message>
</context>
<context>
    <name>orfeas::DesktopProgress</name>
    <message>
        <source>The mesh is done, after %1.</source>
        <translation>Das Mesh ist fertig, nach %1.</translation>
    </message>
    <message>
        <source>%1 % · %2 — Orfeas</source>
        <translation>%1 % · %2 — Orfeas</translation>
    </message>
</context>
<context>
    <name>orfeas::DeviceMeter</name>
    <message>
        <source>Use of the device</source>
        <translation>Auslastung des Geräts</translation>
    </message>
    <message>
        <source>%1: memory and load, of all programs together</source>
        <translation>%1: Speicher und Auslastung durch alle Programme zusammen</translation>
    </message>
    <message>
        <source>Memory and processor load of Orfeas itself; 100 % is every core</source>
        <translation>Speicher und Prozessorlast von Orfeas selbst; 100 % sind alle Kerne</translation>
    </message>
    <message>
        <source>Memory %1 of %2</source>
        <translation>Speicher %1 von %2</translation>
    </message>
    <message>
        <source>GPU %1 %</source>
        <translation>GPU %1 %</translation>
    </message>
    <message>
        <source>CPU %1 %</source>
        <translation>CPU %1 %</translation>
    </message>
</context>
<context>
    <name>orfeas::DropZone</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Drop or paste a picture here, or press Space to choose a file.</source>
        <translation>Legen Sie hier ein Bild ab, fügen Sie eines ein, oder wählen Sie mit der Leertaste eine Datei.</translation>
    </message>
    <message>
        <source>Choose a picture (Ctrl+O). You can also drop one anywhere on the window, or paste it with Ctrl+V.</source>
        <translation>Ein Bild wählen (Strg+O). Sie können auch eines irgendwo auf das Fenster ziehen oder mit Strg+V einfügen.</translation>
    </message>
    <message>
        <source>Let go to add it</source>
        <translation>Zum Hinzufügen loslassen</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Bild hier ablegen</translation>
    </message>
    <message>
        <source>paste one, or click to choose a file</source>
        <translation>einfügen oder per Klick eine Datei wählen</translation>
    </message>
</context>
<context>
    <name>orfeas::EnginePage</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where the networks are computed. The CPU always works, but takes many times as long.</source>
        <translation>Wo die Netze berechnet werden. Die CPU geht immer, braucht aber ein Vielfaches der Zeit.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA-GPU</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>How exactly the networks compute. Automatic is fp16 on a GPU and fp32 on the CPU; fp32 takes twice the memory. On CPUs with instructions for it (AVX-512 BF16, AMX) bf16 is nearly twice as fast; the shape differs a little.</source>
        <translation>Wie genau die Netze rechnen. Automatisch heißt fp16 auf der GPU und fp32 auf der CPU; fp32 braucht doppelt so viel Speicher. Auf CPUs mit Befehlen dafür (AVX-512 BF16, AMX) ist bf16 fast doppelt so schnell; die Form weicht ein wenig ab.</translation>
    </message>
    <message>
        <source>One per core</source>
        <translation>Einer je Kern</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU-Threads</translation>
    </message>
    <message>
        <source>How many threads compute on the CPU. Fewer leave more of the machine to other programs.</source>
        <translation>Wie viele Threads auf der CPU rechnen. Weniger lassen anderen Programmen mehr vom Rechner übrig.</translation>
    </message>
    <message>
        <source>Load the model again</source>
        <translation>Modell neu laden</translation>
    </message>
    <message>
        <source>The choices above take effect when the model is loaded again. Jobs that are under way are cancelled.</source>
        <translation>Die Angaben oben gelten, sobald das Modell neu geladen ist. Laufende Jobs werden abgebrochen.</translation>
    </message>
    <message>
        <source>These take effect when the model is loaded again.</source>
        <translation>Dies gilt, sobald das Modell neu geladen ist.</translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation>Parallele Jobs</translation>
    </message>
    <message>
        <source>How many jobs are under way at once. More keep a GPU busy and take more memory.</source>
        <translation>Wie viele Jobs gleichzeitig unterwegs sind. Mehr lasten eine GPU aus und brauchen mehr Speicher.</translation>
    </message>
    <message>
        <source>Model folders</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Models in these folders, and in folders in them, are offered in the window</source>
        <translation>Modelle in diesen Ordnern und in deren Unterordnern werden im Fenster angeboten</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Add a model folder</source>
        <translation>Modellordner hinzufügen</translation>
    </message>
    <message>
        <source>Choose another folder to look for models in</source>
        <translation>Einen weiteren Ordner wählen, in dem nach Modellen gesucht wird</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the model folder</source>
        <translation>Modellordner entfernen</translation>
    </message>
    <message>
        <source>No longer looks for models in the selected folder; nothing is deleted</source>
        <translation>Sucht im gewählten Ordner nicht mehr nach Modellen; gelöscht wird nichts</translation>
    </message>
    <message>
        <source>Look for models in</source>
        <translation>Nach Modellen suchen in</translation>
    </message>
</context>
<context>
    <name>orfeas::EngineStatus</name>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Engine: %1</translation>
    </message>
</context>
<context>
    <name>orfeas::ErrorCard</name>
    <message>
        <source>A setting does not fit</source>
        <translation>Eine Einstellung passt nicht</translation>
    </message>
    <message>
        <source>A file is not there</source>
        <translation>Eine Datei ist nicht vorhanden</translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation>Eine Datei ist beschädigt</translation>
    </message>
    <message>
        <source>The model is not complete</source>
        <translation>Das Modell ist unvollständig</translation>
    </message>
    <message>
        <source>The model contradicts its description</source>
        <translation>Das Modell widerspricht seiner Beschreibung</translation>
    </message>
    <message>
        <source>The computation went astray</source>
        <translation>Die Berechnung ist entgleist</translation>
    </message>
    <message>
        <source>There is nothing to see in the picture</source>
        <translation>Auf dem Bild ist nichts zu sehen</translation>
    </message>
    <message>
        <source>No shape came out</source>
        <translation>Es kam keine Form heraus</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Zu wenig Speicher</translation>
    </message>
    <message>
        <source>The device is not available</source>
        <translation>Das Gerät ist nicht verfügbar</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Something went wrong inside Orfeas</source>
        <translation>In Orfeas ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Choose a lower resolution or a smaller decoder batch size, set jobs in flight to 1, or close other programs.</source>
        <translation>Wählen Sie eine niedrigere Auflösung oder einen kleineren Decoder-Batch, setzen Sie die parallelen Jobs auf 1, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Try another seed or a lower iso level, or check what is cut out of the picture.</source>
        <translation>Versuchen Sie einen anderen Seed oder einen niedrigeren Iso-Wert, oder prüfen Sie, was vom Bild freigestellt ist.</translation>
    </message>
    <message>
        <source>Download the model&apos;s files again, or choose another model.</source>
        <translation>Laden Sie die Dateien des Modells noch einmal herunter, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Please report it with the details below. Your pictures and results are kept.</source>
        <translation>Bitte melden Sie dies mit den Einzelheiten unten. Ihre Bilder und Ergebnisse bleiben erhalten.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>What to send along when asking for help</source>
        <translation>Was Sie mitschicken sollten, wenn Sie um Hilfe bitten</translation>
    </message>
    <message>
        <source>Shows the error&apos;s code and stage and the last lines of the log</source>
        <translation>Zeigt Code und Schritt des Fehlers und die letzten Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Puts the details on the clipboard, to be sent to somebody who helps</source>
        <translation>Legt die Einzelheiten in die Zwischenablage, damit Sie sie verschicken können</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>The precision is chosen in File → Preferences → Engine.</source>
        <translation>Die Genauigkeit wählen Sie unter „Datei → Einstellungen → Engine“.</translation>
    </message>
    <message>
        <source>The device is chosen in File → Preferences → Engine; the CPU always works.</source>
        <translation>Das Gerät wählen Sie unter „Datei → Einstellungen → Engine“; die CPU geht immer.</translation>
    </message>
    <message>
        <source>A file or folder is out of reach</source>
        <translation>Eine Datei oder ein Ordner ist nicht zugänglich</translation>
    </message>
    <message>
        <source>Orfeas can&apos;t read this file</source>
        <translation>Orfeas kann diese Datei nicht lesen</translation>
    </message>
</context>
<context>
    <name>orfeas::EstimateLabel</name>
    <message>
        <source>What a job with these settings will take: the time as earlier jobs with this model took it on this device, the memory as the model&apos;s sizes and the decoder&apos;s batch size ask for it at the widest stage.</source>
        <translation>Was ein Job mit diesen Einstellungen braucht: die Zeit nach früheren Jobs mit diesem Modell auf diesem Gerät, der Speicher nach der Größe des Modells und dem Decoder-Batch im speicherhungrigsten Schritt.</translation>
    </message>
    <message>
        <source>Expected time and memory</source>
        <translation>Erwartete Zeit und erwarteter Speicher</translation>
    </message>
    <message>
        <source>About %1 · %2</source>
        <translation>Etwa %1 · %2</translation>
    </message>
    <message>
        <source>Time unknown until the first run · %1</source>
        <translation>Zeit bis zum ersten Lauf unbekannt · %1</translation>
    </message>
</context>
<context>
    <name>orfeas::GeneralPage</name>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation>Die Farben des Fensters</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Whether the camera glides to its place or is there at once</source>
        <translation>Ob die Kamera an ihren Platz gleitet oder sofort dort ist</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Tell when a long job ends while the window is in the background</source>
        <translation>Melden, wenn ein langer Job endet, während das Fenster im Hintergrund ist</translation>
    </message>
    <message>
        <source>Shows a notification of the desktop</source>
        <translation>Zeigt eine Benachrichtigung des Desktops</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Systemsprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once</source>
        <translation>Die Sprache des Fensters; sie wechselt sofort</translation>
    </message>
</context>
<context>
    <name>orfeas::GenerationQueue</name>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>not generated yet</source>
        <translation>noch nicht generiert</translation>
    </message>
    <message>
        <source>next in line</source>
        <translation>als Nächstes dran</translation>
    </message>
    <message numerus="yes">
        <source>%n before it</source>
        <translation>
            <numerusform>noch %n davor</numerusform>
            <numerusform>noch %n davor</numerusform>
        </translation>
    </message>
    <message>
        <source>generating, %1 %</source>
        <translation>wird generiert, %1 %</translation>
    </message>
    <message>
        <source>generating…</source>
        <translation>wird generiert …</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>fertig nach %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation>Es gibt kein Modell zum Generieren. Wählen Sie eines mit „Datei → Modellordner wählen“.</translation>
    </message>
</context>
<context>
    <name>orfeas::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Search the history by name</source>
        <translation>Verlauf nach Namen durchsuchen</translation>
    </message>
    <message>
        <source>Show only what has this in its name</source>
        <translation>Nur zeigen, was dies im Namen hat</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Nur mit Stern</translation>
    </message>
    <message>
        <source>Show only what has a star</source>
        <translation>Nur zeigen, was einen Stern hat</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Order of the history</source>
        <translation>Reihenfolge des Verlaufs</translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation>Was zuerst kommt</translation>
    </message>
    <message>
        <source>What the pictures, shapes and meshes of the history take on the disk</source>
        <translation>Was die Bilder, Formen und Meshes des Verlaufs an Plattenplatz belegen</translation>
    </message>
    <message>
        <source>Open the history&apos;s folder</source>
        <translation>Ordner des Verlaufs öffnen</translation>
    </message>
    <message>
        <source>Show the folder with the meshes of the history, as .glb files</source>
        <translation>Den Ordner mit den Meshes des Verlaufs zeigen, als .glb-Dateien</translation>
    </message>
    <message>
        <source>Finished meshes</source>
        <translation>Fertige Meshes</translation>
    </message>
    <message>
        <source>Return opens a mesh with its settings; the menu key shows what else can be done.</source>
        <translation>Die Eingabetaste öffnet ein Mesh mit seinen Einstellungen; die Menütaste zeigt, was sonst noch geht.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the mesh and its settings again (Return)</source>
        <translation>Mesh und Einstellungen wieder zeigen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Mark it, or take the mark away</source>
        <translation>Markieren oder die Markierung entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Take it out of the history and put its files into the trash</source>
        <translation>Aus dem Verlauf nehmen und die Dateien in den Papierkorb legen</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 auf der Platte</translation>
    </message>
    <message>
        <source>What you generate is kept here.</source>
        <translation>Was Sie generieren, wird hier aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing here has that name or star.</source>
        <translation>Nichts hier hat diesen Namen oder einen Stern.</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Endgültig löschen?</translation>
    </message>
    <message>
        <source>There is no trash for the history&apos;s folder. Delete what was selected (%1) for good?</source>
        <translation>Für den Ordner des Verlaufs gibt es keinen Papierkorb. Die Auswahl (%1) endgültig löschen?</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>orfeas::HistoryModel</name>
    <message>
        <source>%1
%2 · model %3
%4 steps · resolution %5 · seed %6
%7</source>
        <translation>%1
%2 · Modell %3
%4 Schritte · Auflösung %5 · Seed %6
%7</translation>
    </message>
    <message>
        <source>%1, starred</source>
        <translation>%1, mit Stern</translation>
    </message>
</context>
<context>
    <name>orfeas::InputPanel</name>
    <message>
        <source>Nothing is left of the picture. Bring the object back with the mask.</source>
        <translation>Vom Bild ist nichts übrig. Holen Sie das Objekt mit der Maske zurück.</translation>
    </message>
    <message>
        <source>The background is part of the object. Cut the object out with the mask.</source>
        <translation>Der Hintergrund gehört zum Objekt. Stellen Sie das Objekt mit der Maske frei.</translation>
    </message>
    <message>
        <source>The object touches the picture&apos;s border: what is cut off will be missing.</source>
        <translation>Das Objekt berührt den Bildrand: Was abgeschnitten ist, wird fehlen.</translation>
    </message>
    <message>
        <source>The object is tiny: a larger picture of it shows more detail.</source>
        <translation>Das Objekt ist winzig: Ein größeres Bild davon zeigt mehr Details.</translation>
    </message>
    <message>
        <source>It seems to stand on a slab, which becomes part of the shape. Erase it if unwanted.</source>
        <translation>Es scheint auf einer Platte zu stehen, die Teil der Form wird. Radieren Sie sie weg, wenn sie stört.</translation>
    </message>
    <message>
        <source>What may go wrong with this picture</source>
        <translation>Was mit diesem Bild schiefgehen kann</translation>
    </message>
    <message>
        <source>Edit mask…</source>
        <translation>Maske bearbeiten …</translation>
    </message>
    <message>
        <source>Choose what of the picture becomes the shape (Ctrl+M)</source>
        <translation>Wählen, was vom Bild zur Form wird (Strg+M)</translation>
    </message>
    <message>
        <source>The object is very thin: parts of a few pixels are likely to be lost. Show it larger, or from another side.</source>
        <translation>Das Objekt ist sehr dünn: Teile von wenigen Pixeln gehen wohl verloren. Zeigen Sie es größer oder von einer anderen Seite.</translation>
    </message>
    <message>
        <source>Several separate objects become one shape. Keep one of them with the mask.</source>
        <translation>Mehrere getrennte Objekte werden zu einer Form. Behalten Sie mit der Maske eines davon.</translation>
    </message>
    <message>
        <source>The cut-out seems inverted: the ground is there and the object is a hole. Cut the object out again with the mask.</source>
        <translation>Die Freistellung scheint verkehrt herum: Der Grund ist da, und das Objekt ist ein Loch. Stellen Sie das Objekt mit der Maske neu frei.</translation>
    </message>
</context>
<context>
    <name>orfeas::LibraryService</name>
    <message>
        <source>The history was damaged. A new one has been begun; the old one, with all its meshes, is in %1.</source>
        <translation>Der Verlauf war beschädigt. Ein neuer wurde begonnen; der alte liegt mit allen Meshes in %1.</translation>
    </message>
</context>
<context>
    <name>orfeas::LogDock</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What Orfeas has done, the newest last; Ctrl+C copies the selected lines</source>
        <translation>Was Orfeas getan hat, das Neueste zuletzt; Strg+C kopiert die gewählten Zeilen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>Mindeststufe</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Shows the lines that contain this text</source>
        <translation>Zeigt die Zeilen, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown</source>
        <translation>Kopiert die gewählten Zeilen oder alle gezeigten</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>Ordner des Protokolls öffnen</translation>
    </message>
    <message>
        <source>Opens the folder that holds the log file</source>
        <translation>Öffnet den Ordner mit der Protokolldatei</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clears this view; the log file keeps everything</source>
        <translation>Leert diese Ansicht; die Protokolldatei behält alles</translation>
    </message>
</context>
<context>
    <name>orfeas::MainWindow</name>
    <message>
        <source>Model: %1 (%2)</source>
        <translation>Modell: %1 (%2)</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>Bilder öffnen</translation>
    </message>
    <message>
        <source>Pictures and exported shapes (%1)</source>
        <translation>Bilder und exportierte Formen (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no picture. Copy one, or a picture file, and paste again.</source>
        <translation>In der Zwischenablage ist kein Bild. Kopieren Sie ein Bild oder eine Bilddatei, und fügen Sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>There is no mesh to export yet. Generate one first.</source>
        <translation>Es gibt noch kein Mesh zum Exportieren. Generieren Sie zuerst eines.</translation>
    </message>
    <message>
        <source>Choose a model folder (config.yaml and weights)</source>
        <translation>Modellordner wählen (config.yaml und Gewichte)</translation>
    </message>
    <message>
        <source>Decoding…</source>
        <translation>Dekodiert …</translation>
    </message>
    <message>
        <source>The mesh will appear here</source>
        <translation>Hier erscheint das Mesh</translation>
    </message>
    <message>
        <source>The first preview will appear here</source>
        <translation>Hier erscheint die erste Vorschau</translation>
    </message>
    <message>
        <source>Press Generate to turn the picture into a mesh</source>
        <translation>„Generieren“ macht aus dem Bild ein Mesh</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triangles · seed %1 · %2</source>
        <translation>
            <numerusform>%Ln Dreieck · Seed %1 · %2</numerusform>
            <numerusform>%Ln Dreiecke · Seed %1 · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>That was no picture file. Save the picture first, then drop the file.</source>
        <translation>Das war keine Bilddatei. Speichern Sie das Bild zuerst, und ziehen Sie dann die Datei hierher.</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1 wird geladen …</translation>
    </message>
    <message>
        <source>Warming up on %1…</source>
        <translation>Aufwärmen auf %1 …</translation>
    </message>
    <message>
        <source>Ready · %1 · %2</source>
        <translation>Bereit · %1 · %2</translation>
    </message>
    <message>
        <source>Loaded in %1, warmed up in %2</source>
        <translation>Geladen in %1, aufgewärmt in %2</translation>
    </message>
    <message>
        <source>The engine is not available</source>
        <translation>Die Engine ist nicht verfügbar</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Orfeas</source>
        <translation>&amp;Über Orfeas</translation>
    </message>
    <message>
        <source>Orfeas ended unexpectedly the last time. A report was written; please send it along when you report the fault.</source>
        <translation>Orfeas ist beim letzten Mal unerwartet beendet worden. Ein Bericht wurde geschrieben; bitte schicken Sie ihn mit, wenn Sie den Fehler melden.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>There is no picture in the folder.</source>
        <translation>In dem Ordner ist kein Bild.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were found in the folder.</source>
        <translation>
            <numerusform>In dem Ordner wurde ein Bild gefunden.</numerusform>
            <numerusform>In dem Ordner wurden %n Bilder gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files were left out, as they are no pictures.</source>
        <translation>
            <numerusform>Eine weitere Datei wurde ausgelassen, da sie kein Bild ist.</numerusform>
            <numerusform>%n weitere Dateien wurden ausgelassen, da sie keine Bilder sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder holds more; at most %1 are taken.</source>
        <translation>Der Ordner enthält mehr; höchstens %1 werden übernommen.</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Ordner mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt verwendet</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Turn the picture into a mesh (Ctrl+Return)</source>
        <translation>Aus dem Bild ein Mesh machen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Generate every picture of the list that has no mesh yet</source>
        <translation>Jedes Bild der Liste generieren, das noch kein Mesh hat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the generation of the selected picture, else the running one (Esc)</source>
        <translation>Das gewählte Bild nicht weiter generieren, sonst das laufende (Esc)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>&amp;Open pictures…</source>
        <translation>Bilder ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>Bild e&amp;infügen</translation>
    </message>
    <message>
        <source>&amp;Export mesh…</source>
        <translation>Mesh e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Choose pictures (Ctrl+O)</source>
        <translation>Bilder wählen (Strg+O)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open fol&amp;der…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>&amp;Leave out plain backgrounds</source>
        <translation>Einfarbige &amp;Hintergründe weglassen</translation>
    </message>
    <message>
        <source>Choose &amp;model folder…</source>
        <translation>&amp;Modellordner wählen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Generation</source>
        <translation>&amp;Generieren</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generieren</translation>
    </message>
    <message>
        <source>Generate &amp;all</source>
        <translation>&amp;Alle generieren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Cancel a&amp;ll</source>
        <translation>Alle abb&amp;rechen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were not finished last time.</source>
        <translation>
            <numerusform>Ein Bild wurde beim letzten Mal nicht fertig.</numerusform>
            <numerusform>%n Bilder wurden beim letzten Mal nicht fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Put them in line again. What was sampled already is only decoded, if the model is the same.</source>
        <translation>Wieder einreihen. Was schon gesampelt war, wird nur dekodiert, wenn das Modell dasselbe ist.</translation>
    </message>
    <message>
        <source>Put in the list</source>
        <translation>In die Liste</translation>
    </message>
    <message>
        <source>Show them in the list, without generating anything yet</source>
        <translation>In der Liste zeigen, ohne schon etwas zu generieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Delete them from the library. The pictures&apos; own files stay where they are.</source>
        <translation>Aus der Bibliothek löschen. Die Bilddateien selbst bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Try several &amp;seeds</source>
        <translation>Mehrere &amp;Seeds probieren</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Sample several shapes of the picture at once, look at them side by side and make the best one (Ctrl+G)</source>
        <translation>Mehrere Formen des Bildes auf einmal sampeln, nebeneinander ansehen und die beste ausarbeiten (Strg+G)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>%1 was made with the model %2; the one that is loaded, %3, would make another shape of it.</source>
        <translation>%1 entstand mit dem Modell %2; das geladene, %3, würde eine andere Form daraus machen.</translation>
    </message>
    <message>
        <source>Open the %1 view</source>
        <translation>Bild für „%1“ öffnen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>Write the mesh to a GLB, OBJ, STL or PLY file (Ctrl+E), or drag it from here into a folder or another program</source>
        <translation>Das Mesh in eine GLB-, OBJ-, STL- oder PLY-Datei schreiben (Strg+E) oder von hier in einen Ordner oder ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>&amp;Copy mesh</source>
        <translation>Mesh &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the mesh as a file, to paste it into a folder or another program</source>
        <translation>Das Mesh als Datei kopieren, um es in einen Ordner oder ein anderes Programm einzufügen</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>%1 · seed %2 · resolution %3 · iso level %4</source>
        <translation>%1 · Seed %2 · Auflösung %3 · Iso-Wert %4</translation>
    </message>
    <message>
        <source>The model %1 is not there. Until you choose another one, or bring it back and start again, the starter model takes its place.</source>
        <translation>Das Modell %1 ist nicht da. Bis Sie ein anderes wählen oder es zurückbringen und neu starten, tritt das Startmodell an seine Stelle.</translation>
    </message>
    <message>
        <source>Parts of the settings can&apos;t be read, so the usual values take their place. The file as it was is kept in %1.</source>
        <translation>Teile der Einstellungen lassen sich nicht lesen; an ihre Stelle treten die üblichen Werte. Die Datei, wie sie war, liegt in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n folders in it were left out: they are closed, or lie too deep.</source>
        <translation>
            <numerusform>%n Ordner darin wurde ausgelassen: Er ist gesperrt oder liegt zu tief.</numerusform>
            <numerusform>%n Ordner darin wurden ausgelassen: Sie sind gesperrt oder liegen zu tief.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are still being written. The window closes as soon as they are on the disk.</source>
        <translation>
            <numerusform>%n Datei wird noch geschrieben. Das Fenster schließt sich, sobald sie auf der Platte ist.</numerusform>
            <numerusform>%n Dateien werden noch geschrieben. Das Fenster schließt sich, sobald sie auf der Platte sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Ohne sie schließen</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Fenster offen lassen</translation>
    </message>
    <message>
        <source>Show the mesh</source>
        <translation>Das Mesh zeigen</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n meshes are done</source>
        <translation>
            <numerusform>%n Mesh ist fertig</numerusform>
            <numerusform>%n Meshes sind fertig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orfeas::MaskCanvas</name>
    <message>
        <source>Picture and mask</source>
        <translation>Bild und Maske</translation>
    </message>
    <message>
        <source>What is dimmed is left out. The arrow keys move the brush, Space dabs with it, [ and ] change its size, + and - zoom, Ctrl and the arrow keys move the picture. With Shift a dab becomes a straight stroke from the last one.</source>
        <translation>Was abgedunkelt ist, bleibt weg. Die Pfeiltasten bewegen den Pinsel, die Leertaste tupft, [ und ] ändern seine Größe, + und - zoomen, Strg und Pfeiltasten verschieben das Bild. Mit der Umschalttaste wird aus einem Tupfer ein gerader Strich vom letzten her.</translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDialog</name>
    <message>
        <source>Edit mask</source>
        <translation>Maske bearbeiten</translation>
    </message>
    <message>
        <source>Use this mask</source>
        <translation>Maske übernehmen</translation>
    </message>
    <message>
        <source>What is dimmed is left out of the next generation (Return)</source>
        <translation>Was abgedunkelt ist, bleibt beim nächsten Generieren weg (Eingabetaste)</translation>
    </message>
    <message>
        <source>Leave the picture as it was (Esc)</source>
        <translation>Das Bild lassen, wie es war (Esc)</translation>
    </message>
    <message>
        <source>cut out</source>
        <translation>Freistellen</translation>
    </message>
    <message>
        <source>Correct it with the brushes where it is wrong.</source>
        <translation>Bessern Sie mit den Pinseln nach, wo es nicht stimmt.</translation>
    </message>
    <message>
        <source>No object was found that way. Draw a box around it, or use the brushes.</source>
        <translation>So wurde kein Objekt gefunden. Ziehen Sie einen Rahmen darum, oder nehmen Sie die Pinsel.</translation>
    </message>
    <message>
        <source>Opening the picture…</source>
        <translation>Bild wird geöffnet …</translation>
    </message>
    <message>
        <source>What is dimmed is left out. Shift draws straight, the right button sizes the brush, the middle one moves, the wheel zooms.</source>
        <translation>Abgedunkeltes bleibt weg. Umschalt: gerade Striche, rechte Taste: Pinselgröße, mittlere: verschieben, Mausrad: Zoom.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Take from the object what the brush touches</source>
        <translation>Dem Objekt nehmen, was der Pinsel berührt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Give to the object what the brush touches</source>
        <translation>Dem Objekt geben, was der Pinsel berührt</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Draw a box around the object; it is cut out of it, in about a second</source>
        <translation>Einen Rahmen um das Objekt ziehen; es wird daraus freigestellt, in etwa einer Sekunde</translation>
    </message>
    <message>
        <source>Find object</source>
        <translation>Objekt finden</translation>
    </message>
    <message>
        <source>Cut out what differs from the picture&apos;s border; about a second</source>
        <translation>Freistellen, was sich vom Bildrand abhebt; etwa eine Sekunde</translation>
    </message>
    <message>
        <source>Refine edge</source>
        <translation>Kante verfeinern</translation>
    </message>
    <message>
        <source>Decide anew along the mask&apos;s edge; about a second</source>
        <translation>Entlang der Maskenkante neu entscheiden; etwa eine Sekunde</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Go back to the mask that the picture came with</source>
        <translation>Zurück zur Maske, mit der das Bild kam</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Show the picture&apos;s own pixels</source>
        <translation>Die Pixel des Bildes selbst zeigen</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>The brush&apos;s diameter in the picture&apos;s pixels ([ and ], or drag sideways with the right button)</source>
        <translation>Durchmesser des Pinsels in Pixeln des Bildes ([ und ], oder mit der rechten Maustaste seitwärts ziehen)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edge when it is used; 0 leaves it as it is drawn</source>
        <translation>Zeichnet die Kante der Maske weich, wenn sie übernommen wird; 0 lässt sie, wie sie gezeichnet ist</translation>
    </message>
    <message>
        <source>Brush &amp;size</source>
        <translation>Pinsel&amp;größe</translation>
    </message>
    <message>
        <source>Fea&amp;ther</source>
        <translation>&amp;Weiche Kante</translation>
    </message>
    <message>
        <source>Looking for the object… (Esc stops)</source>
        <translation>Objekt wird gesucht … (Esc hält an)</translation>
    </message>
    <message>
        <source>Stopped; the mask is as it was.</source>
        <translation>Angehalten; die Maske ist, wie sie war.</translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDocument</name>
    <message>
        <source>add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>Radieren</translation>
    </message>
</context>
<context>
    <name>orfeas::ModelBox</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>The model that makes the shape. Another one is loaded at once; jobs that are under way are cancelled.</source>
        <translation>Das Modell, das die Form macht. Ein anderes wird sofort geladen; laufende Jobs werden abgebrochen.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
</context>
<context>
    <name>orfeas::OverlayCard</name>
    <message>
        <source>Picture over the mesh</source>
        <translation>Bild über dem Mesh</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>Deckkraft des Bildes</translation>
    </message>
    <message>
        <source>How strongly the picture covers the mesh</source>
        <translation>Wie stark das Bild das Mesh überdeckt</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
</context>
<context>
    <name>orfeas::PictureDialog</name>
    <message>
        <source>Save a picture of the view</source>
        <translation>Bild der Ansicht speichern</translation>
    </message>
</context>
<context>
    <name>orfeas::PicturesPage</name>
    <message>
        <source>Leave out plain backgrounds</source>
        <translation>Einfarbige Hintergründe weglassen</translation>
    </message>
    <message>
        <source>Paper, a wall or one colour around the object does not become part of the shape. Concerns pictures added from now on.</source>
        <translation>Papier, eine Wand oder eine Farbe rund um das Objekt wird nicht Teil der Form. Gilt für Bilder, die ab jetzt hinzukommen.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder of logs and crash reports</source>
        <translation>Ordner mit Protokollen und Absturzberichten öffnen</translation>
    </message>
    <message>
        <source>Logs and crash reports:</source>
        <translation>Protokolle und Absturzberichte:</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>Bibliothek:</translation>
    </message>
    <message>
        <source>Open the folder of the library</source>
        <translation>Den Ordner der Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Pictures, shapes and what they are decoded from. What you delete in the history goes to the trash with its files.</source>
        <translation>Bilder, Formen und das, woraus sie dekodiert werden. Was Sie im Verlauf löschen, kommt mit seinen Dateien in den Papierkorb.</translation>
    </message>
    <message>
        <source>On the disk:</source>
        <translation>Auf der Festplatte:</translation>
    </message>
    <message>
        <source>%1 used, %2 free</source>
        <translation>%1 belegt, %2 frei</translation>
    </message>
</context>
<context>
    <name>orfeas::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Pictures and storage</source>
        <translation>Bilder und Speicherplatz</translation>
    </message>
</context>
<context>
    <name>orfeas::PresetBar</name>
    <message>
        <source>Own values</source>
        <translation>Eigene Werte</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>A set of values: Draft is quick, Standard is what suits the model, Fine takes longer</source>
        <translation>Ein Satz von Werten: Entwurf ist schnell, Standard passt zum Modell, Fein dauert länger</translation>
    </message>
    <message>
        <source>Manage presets</source>
        <translation>Presets verwalten</translation>
    </message>
    <message>
        <source>Keep the values as a preset, rename or delete one</source>
        <translation>Die Werte als Preset behalten, eines umbenennen oder löschen</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Als Preset speichern …</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Preset speichern</translation>
    </message>
    <message>
        <source>Rename preset…</source>
        <translation>Preset umbenennen …</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Preset umbenennen</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Preset löschen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
</context>
<context>
    <name>orfeas::ProgressPanel</name>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Dekodieren</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>orfeas::QueuePanel</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures are worked off from the top down. Drag one, or press Alt+Up or Alt+Down, to change its turn.</source>
        <translation>Die Bilder werden von oben nach unten abgearbeitet. Ziehen Sie eines, oder drücken Sie Alt+Auf oder Alt+Ab, um seinen Platz zu ändern.</translation>
    </message>
    <message>
        <source>Take what is done out of the list; it stays in the history</source>
        <translation>Fertiges aus der Liste nehmen; im Verlauf bleibt es</translation>
    </message>
    <message>
        <source>Clear finished pictures</source>
        <translation>Fertige Bilder entfernen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Put the picture in line with the settings on show</source>
        <translation>Das Bild mit den gezeigten Einstellungen einreihen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop it, or take it out of the line</source>
        <translation>Anhalten oder aus der Reihe nehmen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Let it have its turn earlier</source>
        <translation>Früher an die Reihe kommen lassen</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Let it have its turn later</source>
        <translation>Später an die Reihe kommen lassen</translation>
    </message>
    <message>
        <source>Show its settings</source>
        <translation>Einstellungen zeigen</translation>
    </message>
    <message>
        <source>Put the settings it is made with into the panel</source>
        <translation>Die Einstellungen, mit denen es gemacht wird, ins Bedienfeld übernehmen</translation>
    </message>
    <message>
        <source>Use the settings on show</source>
        <translation>Gezeigte Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Make it with the settings of the panel instead</source>
        <translation>Stattdessen mit den Einstellungen des Bedienfelds generieren</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the folder that holds the picture</source>
        <translation>Den Ordner zeigen, in dem das Bild liegt</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Take the picture out of the list; its mesh stays in the history</source>
        <translation>Das Bild aus der Liste nehmen; sein Mesh bleibt im Verlauf</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>Generiert …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Go on with the pictures in line</source>
        <translation>Mit den Bildern in der Reihe weitermachen</translation>
    </message>
    <message>
        <source>Begin no other picture until told so; the running one goes on</source>
        <translation>Bis auf Weiteres kein anderes Bild beginnen; das laufende geht weiter</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>Warteschlange fortsetzen</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>Zeigen, was schiefging</translation>
    </message>
    <message>
        <source>Show why the picture failed, with details to copy</source>
        <translation>Zeigen, warum das Bild fehlschlug, mit Einzelheiten zum Kopieren</translation>
    </message>
</context>
<context>
    <name>orfeas::RenderDialog</name>
    <message>
        <source>&amp;Transparent background</source>
        <translation>&amp;Transparenter Hintergrund</translation>
    </message>
    <message>
        <source>Leave out the background, for pages and layouts; the ground shadow stays</source>
        <translation>Den Hintergrund weglassen, für Webseiten und Layouts; der Bodenschatten bleibt</translation>
    </message>
    <message>
        <source>Pictures done</source>
        <translation>Fertige Bilder</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Choose a file, then render into it</source>
        <translation>Eine Datei wählen und dann hineinrendern</translation>
    </message>
    <message>
        <source>Close without saving; while it renders: stop</source>
        <translation>Ohne Speichern schließen; beim Rendern: anhalten</translation>
    </message>
    <message>
        <source>As shown (%1 × %2)</source>
        <translation>Wie gezeigt (%1 × %2)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How many pixels the picture has; more take longer</source>
        <translation>Wie viele Pixel das Bild hat; mehr dauern länger</translation>
    </message>
    <message>
        <source>Pixels, %1 to %2</source>
        <translation>Pixel, %1 bis %2</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Stopped; nothing was saved.</source>
        <translation>Angehalten; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>orfeas::SamplingBox</name>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Quicker</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Quickest</source>
        <translation>Am schnellsten</translation>
    </message>
    <message>
        <source>This model takes so few steps that none can be left out.</source>
        <translation>Dieses Modell braucht so wenige Schritte, dass keiner wegfallen kann.</translation>
    </message>
    <message>
        <source>This model guides within its one pass, so there is no guidance to leave out.</source>
        <translation>Dieses Modell hat die Guidance in seinem einen Durchgang, daher kann keine wegfallen.</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>Wie angegeben</translation>
    </message>
    <message>
        <source>How often the model is asked. Quicker asks at every second step and continues in between: with 50 steps on a GPU, sampling takes 0.53 of the time, and the volumes of 20 shapes agree to 99.5 %. Quickest also leaves guidance out of the second half: 0.44 of the time, 98.8 %. With 10 steps shapes deviate more (97 %): both are better kept for 30 steps and more.</source>
        <translation>Wie oft das Modell gefragt wird. „Schneller“ fragt bei jedem zweiten Schritt und rechnet dazwischen weiter: Mit 50 Schritten auf einer GPU braucht das Sampling das 0,53-Fache der Zeit, und die Volumen von 20 Formen stimmen zu 99,5 % überein. „Am schnellsten“ lässt außerdem in der zweiten Hälfte die Guidance weg: das 0,44-Fache der Zeit, 98,8 %. Mit 10 Schritten weichen die Formen stärker ab (97 %): Beide eignen sich eher ab 30 Schritten.</translation>
    </message>
</context>
<context>
    <name>orfeas::SectionCard</name>
    <message>
        <source>Section</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Left to right (X)</source>
        <translation>Links nach rechts (X)</translation>
    </message>
    <message>
        <source>Bottom to top (Y)</source>
        <translation>Unten nach oben (Y)</translation>
    </message>
    <message>
        <source>Back to front (Z)</source>
        <translation>Hinten nach vorn (Z)</translation>
    </message>
    <message>
        <source>Direction of the cut</source>
        <translation>Schnittrichtung</translation>
    </message>
    <message>
        <source>Across which direction the object is cut</source>
        <translation>Quer zu welcher Richtung das Objekt geschnitten wird</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>Flip the cut</source>
        <translation>Schnitt umkehren</translation>
    </message>
    <message>
        <source>Take away the other half</source>
        <translation>Die andere Hälfte wegnehmen</translation>
    </message>
    <message>
        <source>Place of the cut</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Where the object is cut</source>
        <translation>Wo das Objekt geschnitten wird</translation>
    </message>
</context>
<context>
    <name>orfeas::SeedGrid</name>
    <message>
        <source>Seed grid</source>
        <translation>Seed-Raster</translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n Seed</numerusform>
            <numerusform>%n Seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>Anzahl der Seeds</translation>
    </message>
    <message>
        <source>How many shapes to sample at once. All of them go through the network together, so memory grows with them.</source>
        <translation>Wie viele Formen auf einmal gesampelt werden. Alle gehen gemeinsam durch das Netz, daher wächst der Speicherbedarf mit.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Sample the next seeds of the same picture</source>
        <translation>Die nächsten Seeds desselben Bildes sampeln</translation>
    </message>
    <message>
        <source>Make this one</source>
        <translation>Diese ausarbeiten</translation>
    </message>
    <message>
        <source>Decode the chosen shape at the full resolution; it is not sampled again (Return, or a double click on it)</source>
        <translation>Die gewählte Form in voller Auflösung dekodieren; gesampelt wird nicht noch einmal (Eingabetaste oder Doppelklick darauf)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leave the shapes and go back to the result</source>
        <translation>Die Formen verlassen und zum Ergebnis zurückkehren</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, noch %1</translation>
    </message>
    <message>
        <source>Sampling all at once: %1 %</source>
        <translation>Sampling aller auf einmal: %1 %</translation>
    </message>
    <message>
        <source>Click a shape, then make it in full.</source>
        <translation>Klicken Sie auf eine Form, und arbeiten Sie sie dann aus.</translation>
    </message>
    <message>
        <source>Waiting for the engine…</source>
        <translation>Wartet auf die Engine …</translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation>Es gibt kein Modell zum Generieren. Wählen Sie eines mit „Datei → Modellordner wählen“.</translation>
    </message>
    <message>
        <source>Decoding: %1 of %2</source>
        <translation>Dekodieren: %1 von %2</translation>
    </message>
    <message>
        <source>Seed %1…</source>
        <translation>Seed %1 …</translation>
    </message>
    <message>
        <source>Seed %1: not made</source>
        <translation>Seed %1: nicht gemacht</translation>
    </message>
    <message>
        <source>Seed %1: no surface</source>
        <translation>Seed %1: keine Oberfläche</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>Seed %1 has no shape to make.</source>
        <translation>Seed %1 hat keine Form, die sich ausarbeiten ließe.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>orfeas::SeedRow</name>
    <message>
        <source>Another seed by chance</source>
        <translation>Einen anderen Seed auslosen</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Zufälliger Seed</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Seed behalten</translation>
    </message>
    <message>
        <source>Locked: every job takes this seed, so that equal settings give the same shape</source>
        <translation>Gesperrt: Jeder Job nimmt diesen Seed, sodass gleiche Einstellungen die gleiche Form ergeben</translation>
    </message>
    <message>
        <source>Unlocked: every job gets another seed; the one that was used is shown with the result</source>
        <translation>Offen: Jeder Job bekommt einen anderen Seed; der verwendete steht beim Ergebnis</translation>
    </message>
</context>
<context>
    <name>orfeas::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Back to the values that suit the model</source>
        <translation>Zurück zu den Werten, die zum Modell passen</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>The memory that one batch of the decoder takes</source>
        <translation>Der Speicher, den ein Batch des Decoders braucht</translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation>Parallele Jobs</translation>
    </message>
    <message>
        <source>How many jobs are under way at once: while one is finished and saved, the next one samples. More keep a GPU busy and take more memory.</source>
        <translation>Wie viele Jobs gleichzeitig unterwegs sind: Während einer fertiggestellt und gespeichert wird, sampelt schon der nächste. Mehr lasten eine GPU aus und brauchen mehr Speicher.</translation>
    </message>
    <message>
        <source>Previews while sampling</source>
        <translation>Vorschau beim Sampling</translation>
    </message>
    <message>
        <source>Shows a rough mesh every few steps. Costs a few percent of the time, most of it on the CPU.</source>
        <translation>Zeigt alle paar Schritte ein grobes Mesh. Kostet ein paar Prozent der Zeit, auf der CPU am meisten.</translation>
    </message>
    <message>
        <source>Pictures per batch</source>
        <translation>Bilder je Stapel</translation>
    </message>
    <message>
        <source>How many pictures that wait with equal steps and guidance are sampled together. That is quicker for small models on a GPU, and takes more memory.</source>
        <translation>Wie viele wartende Bilder mit gleichen Schritten und gleicher Guidance zusammen gesampelt werden. Das ist bei kleinen Modellen auf einer GPU schneller und braucht mehr Speicher.</translation>
    </message>
    <message>
        <source>Sampling, decoder, previews, batches and jobs in flight</source>
        <translation>Sampling, Decoder, Vorschauen, Stapel und parallele Jobs</translation>
    </message>
</context>
<context>
    <name>orfeas::ShadingMenu</name>
    <message>
        <source>&amp;Shading</source>
        <translation>&amp;Schattierung</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Oberfläche</translation>
    </message>
    <message>
        <source>Studio clay</source>
        <translation>Studio-Ton</translation>
    </message>
    <message>
        <source>Clay under studio light: shows the form as a print would look</source>
        <translation>Ton im Studiolicht: zeigt die Form, wie ein Druck aussähe</translation>
    </message>
    <message>
        <source>Porcelain</source>
        <translation>Porzellan</translation>
    </message>
    <message>
        <source>White and glossy: shows dents and uneven curves</source>
        <translation>Weiß und glänzend: zeigt Dellen und unruhige Rundungen</translation>
    </message>
    <message>
        <source>Wax</source>
        <translation>Wachs</translation>
    </message>
    <message>
        <source>Red modelling wax, as in sculpting programs</source>
        <translation>Rotes Modellierwachs wie in Sculpting-Programmen</translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation>Bronze</translation>
    </message>
    <message>
        <source>Metal: shows how reflections run over the surface</source>
        <translation>Metall: zeigt, wie Spiegelungen über die Oberfläche laufen</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>Graphit</translation>
    </message>
    <message>
        <source>Dark and silky: shows the outline</source>
        <translation>Dunkel und seidig: zeigt den Umriss</translation>
    </message>
    <message>
        <source>Normals as colours</source>
        <translation>Normalen als Farben</translation>
    </message>
    <message>
        <source>The direction of the surface as a colour: shows noise and flipped triangles</source>
        <translation>Die Richtung der Oberfläche als Farbe: zeigt Rauschen und verdrehte Dreiecke</translation>
    </message>
    <message>
        <source>&amp;Flat shading</source>
        <translation>&amp;Flat Shading</translation>
    </message>
    <message>
        <source>Show each triangle in one tone, as it is, instead of smoothed</source>
        <translation>Jedes Dreieck in einem Ton zeigen, wie es ist, statt geglättet</translation>
    </message>
    <message>
        <source>&amp;Mark back faces</source>
        <translation>&amp;Rückseiten markieren</translation>
    </message>
    <message>
        <source>Show insides in red: holes and inverted triangles catch the eye</source>
        <translation>Das Innere rot zeigen: Löcher und umgedrehte Dreiecke fallen auf</translation>
    </message>
    <message>
        <source>&amp;Ambient occlusion</source>
        <translation>&amp;Ambient Occlusion</translation>
    </message>
    <message>
        <source>Darker creases and cavities; takes about twice the time to draw, shown at rest</source>
        <translation>Dunklere Falten und Vertiefungen; zeichnet etwa doppelt so lang, im Ruhezustand gezeigt</translation>
    </message>
    <message>
        <source>&amp;Ground shadow</source>
        <translation>&amp;Bodenschatten</translation>
    </message>
    <message>
        <source>A soft shadow on the ground below the object</source>
        <translation>Ein weicher Schatten auf dem Boden unter dem Objekt</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Like the theme</source>
        <translation>Wie das Farbschema</translation>
    </message>
    <message>
        <source>A soft gradient that goes with the window</source>
        <translation>Ein sanfter Verlauf, der zum Fenster passt</translation>
    </message>
    <message>
        <source>Plain light</source>
        <translation>Einfarbig hell</translation>
    </message>
    <message>
        <source>One light grey</source>
        <translation>Ein helles Grau</translation>
    </message>
    <message>
        <source>Plain dark</source>
        <translation>Einfarbig dunkel</translation>
    </message>
    <message>
        <source>One dark grey</source>
        <translation>Ein dunkles Grau</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Pure white, for documents</source>
        <translation>Reines Weiß, für Dokumente</translation>
    </message>
</context>
<context>
    <name>orfeas::ShapeBar</name>
    <message>
        <source>Decodes the shape again, without sampling.</source>
        <translation>Dekodiert die Form noch einmal, ohne Sampling.</translation>
    </message>
</context>
<context>
    <name>orfeas::ShapeFiles</name>
    <message>
        <source>There is no place for temporary files in %1. Check the free space and your rights there.</source>
        <translation>In %1 ist kein Platz für temporäre Dateien. Prüfen Sie dort den freien Speicherplatz und Ihre Rechte.</translation>
    </message>
    <message>
        <source>There is no mesh yet. Generate one first.</source>
        <translation>Es gibt noch kein Mesh. Generieren Sie zuerst eines.</translation>
    </message>
</context>
<context>
    <name>orfeas::ShortcutsDialog</name>
    <message>
        <source>Elsewhere</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>Tastenkürzel filtern</translation>
    </message>
    <message>
        <source>Shows the actions that contain this text</source>
        <translation>Zeigt die Aktionen, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What can be done with which keys</source>
        <translation>Was mit welchen Tasten geht</translation>
    </message>
</context>
<context>
    <name>orfeas::SizeCard</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Largest side in millimetres</source>
        <translation>Größte Seite in Millimetern</translation>
    </message>
    <message>
        <source>How long the longest side of the object shall be; all other sizes follow from it</source>
        <translation>Wie lang die längste Seite des Objekts sein soll; alle anderen Maße folgen daraus</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Largest side</source>
        <translation>Größte Seite</translation>
    </message>
    <message>
        <source>Click two points</source>
        <translation>Zwei Punkte anklicken</translation>
    </message>
    <message>
        <source>Space sets a point in the middle of the view, Escape takes the ruler away</source>
        <translation>Die Leertaste setzt einen Punkt in der Bildmitte, Esc räumt das Lineal weg</translation>
    </message>
</context>
<context>
    <name>orfeas::StageBar</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
</context>
<context>
    <name>orfeas::StartPage</name>
    <message>
        <source>Drop a picture anywhere, paste it, or click here to choose one</source>
        <translation>Ziehen Sie ein Bild irgendwohin, fügen Sie es ein, oder klicken Sie hier, um eines zu wählen</translation>
    </message>
    <message>
        <source>Chooses picture files (Ctrl+O). An object on a transparent or plain ground works best.</source>
        <translation>Bilddateien wählen (Strg+O). Am besten geht ein Objekt auf transparentem oder einfarbigem Grund.</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>Oder ein Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>The starter model that comes with Orfeas knows simple objects. For more, it runs the published weights of the Hunyuan3D-2 family; their licence does not apply in the European Union, the United Kingdom and South Korea. &lt;a href=&quot;weights&quot;&gt;Where to get them&lt;/a&gt;</source>
        <translation>Das mitgelieferte Startmodell von Orfeas kennt einfache Objekte. Für mehr verwendet Orfeas die veröffentlichten Gewichte der Hunyuan3D-2-Familie; deren Lizenz gilt nicht in der Europäischen Union, im Vereinigten Königreich und in Südkorea. &lt;a href=&quot;weights&quot;&gt;Wo es sie gibt&lt;/a&gt;</translation>
    </message>
    <message>
        <source>About weights</source>
        <translation>Über Gewichte</translation>
    </message>
    <message>
        <source>Says where published weights are and what their licence asks for</source>
        <translation>Sagt, wo veröffentlichte Gewichte liegen und was ihre Lizenz verlangt</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>orfeas::TurntableDialog</name>
    <message>
        <source>Save a turntable</source>
        <translation>Turntable speichern</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>Animiertes GIF</translation>
    </message>
    <message>
        <source>Numbered PNG pictures</source>
        <translation>Nummerierte PNG-Bilder</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>A GIF plays anywhere and has 256 colours; numbered pictures are for video programs and may be transparent</source>
        <translation>Ein GIF läuft überall und hat 256 Farben; nummerierte Bilder sind für Videoprogramme und können transparent sein</translation>
    </message>
    <message>
        <source>Pictures of one turn</source>
        <translation>Bilder je Umdrehung</translation>
    </message>
    <message>
        <source>More turn more smoothly, and take longer and more space</source>
        <translation>Mehr drehen flüssiger und brauchen mehr Zeit und Platz</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds of one turn</source>
        <translation>Sekunden je Umdrehung</translation>
    </message>
    <message>
        <source>How long one turn of the GIF takes</source>
        <translation>Wie lang eine Umdrehung des GIFs dauert</translation>
    </message>
    <message>
        <source>Counter-clockwise</source>
        <translation>Gegen den Uhrzeigersinn</translation>
    </message>
    <message>
        <source>Clockwise</source>
        <translation>Im Uhrzeigersinn</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>How the object turns, seen from above</source>
        <translation>Wie sich das Objekt dreht, von oben gesehen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>&amp;One turn</source>
        <translation>Eine &amp;Umdrehung</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>&amp;Richtung</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewSlot</name>
    <message>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>%1 view of the object. Click to choose a picture, drop or paste one; drag it onto another view, or press Alt and an arrow key, to swap the two; Delete removes it. More views show the model more sides of it and cost little time.</source>
        <translation>Ansicht „%1“ des Objekts. Klicken, um ein Bild zu wählen, oder eines ablegen oder einfügen; auf eine andere Ansicht ziehen oder Alt und eine Pfeiltaste drücken, um beide zu tauschen; Entf entfernt es. Mehr Ansichten zeigen dem Modell mehr Seiten und kosten wenig Zeit.</translation>
    </message>
    <message>
        <source>%1 view, empty</source>
        <translation>Ansicht „%1“, leer</translation>
    </message>
    <message>
        <source>%1 view</source>
        <translation>Ansicht „%1“</translation>
    </message>
    <message>
        <source>&amp;Open picture…</source>
        <translation>Bild ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Swap with %1</source>
        <translation>Mit „%1“ tauschen</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewSlots</name>
    <message>
        <source>Views of the object</source>
        <translation>Ansichten des Objekts</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportCard</name>
    <message>
        <source>Put this tool away</source>
        <translation>Dieses Werkzeug weglegen</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Schließen: %1</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportPanel</name>
    <message>
        <source>Mesh</source>
        <translation>Mesh</translation>
    </message>
    <message>
        <source>Drag to turn, Shift and drag to shift, wheel to zoom; number keys look from the sides, arrow keys choose among several meshes.</source>
        <translation>Ziehen dreht, Umschalt und Ziehen verschiebt, das Mausrad zoomt; Zifferntasten blicken von den Seiten, Pfeiltasten wählen unter mehreren Meshes.</translation>
    </message>
    <message>
        <source>Preview after step %1</source>
        <translation>Vorschau nach Schritt %1</translation>
    </message>
    <message>
        <source>%1 (%2 in the viewport)</source>
        <translation>%1 (%2 im Viewport)</translation>
    </message>
    <message>
        <source>%1 (W in the viewport goes through the modes)</source>
        <translation>%1 (W im Viewport wechselt die Darstellung)</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Bring everything into view</source>
        <translation>Alles ins Bild holen</translation>
    </message>
    <message>
        <source>Shaded</source>
        <translation>Schattiert</translation>
    </message>
    <message>
        <source>Show the surface</source>
        <translation>Die Oberfläche zeigen</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Show the surface with the edges of its triangles</source>
        <translation>Die Oberfläche mit den Kanten ihrer Dreiecke zeigen</translation>
    </message>
    <message>
        <source>Wireframe</source>
        <translation>Drahtgitter</translation>
    </message>
    <message>
        <source>Show the edges only</source>
        <translation>Nur die Kanten zeigen</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>From the back</source>
        <translation>Von hinten</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>Von rechts</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Von links</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>Von unten</translation>
    </message>
    <message>
        <source>Three quarters</source>
        <translation>Dreiviertelansicht</translation>
    </message>
    <message>
        <source>Without perspective</source>
        <translation>Ohne Perspektive</translation>
    </message>
    <message>
        <source>Show what is far as large as what is near, as in a drawing</source>
        <translation>Fernes so groß zeigen wie Nahes, wie in einer Zeichnung</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Cut the object open</source>
        <translation>Das Objekt aufschneiden</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Measure the distance of two points of the surface</source>
        <translation>Den Abstand zweier Punkte der Oberfläche messen</translation>
    </message>
    <message>
        <source>Box with sizes</source>
        <translation>Box mit Maßen</translation>
    </message>
    <message>
        <source>Show how wide, high and deep the object is</source>
        <translation>Zeigen, wie breit, hoch und tief das Objekt ist</translation>
    </message>
    <message>
        <source>Picture over the mesh</source>
        <translation>Bild über dem Mesh</translation>
    </message>
    <message>
        <source>Lay the picture over the mesh and look from where it was seen</source>
        <translation>Das Bild über das Mesh legen und von dort blicken, wo es aufgenommen wurde</translation>
    </message>
    <message>
        <source>Save a picture of the view…</source>
        <translation>Bild der Ansicht speichern …</translation>
    </message>
    <message>
        <source>Save the view as a PNG picture of any size</source>
        <translation>Die Ansicht als PNG-Bild beliebiger Größe speichern</translation>
    </message>
    <message>
        <source>Save a turntable…</source>
        <translation>Turntable speichern …</translation>
    </message>
    <message>
        <source>Save the turning object as a GIF or as numbered pictures</source>
        <translation>Das sich drehende Objekt als GIF oder als nummerierte Bilder speichern</translation>
    </message>
    <message>
        <source>mesh</source>
        <translation>mesh</translation>
    </message>
    <message>
        <source>How the surface looks, and what lies behind it</source>
        <translation>Wie die Oberfläche aussieht und was dahinter liegt</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>Schattierung</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Show two meshes side by side: the one before this one, or, if there was none, this one beside what comes next</source>
        <translation>Zwei Netze nebeneinander zeigen: das vor diesem oder, wenn es keines gab, dieses neben dem, was als Nächstes kommt</translation>
    </message>
</context>
</TS>
