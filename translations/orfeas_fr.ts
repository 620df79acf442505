<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>MeshDialog</name>
    <message>
        <source>glTF binary</source>
        <translation>glTF binaire</translation>
    </message>
    <message>
        <source>Wavefront OBJ</source>
        <translation>Wavefront OBJ</translation>
    </message>
    <message>
        <source>Export mesh</source>
        <translation>Exporter le maillage</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Starter model: simple objects; for production, get Hunyuan3D weights.</source>
        <translation>Modèle de départ&#xa0;: objets simples&#xa0;; pour la production, procurez-vous les poids Hunyuan3D.</translation>
    </message>
</context>
<context>
    <name>PictureErrors</name>
    <message>
        <source>The picture &apos;%1&apos; does not exist.</source>
        <translation>L’image «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; can&apos;t be reached: %2.</source>
        <translation>L’image «&#xa0;%1&#xa0;» n’est pas accessible&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder; name the pictures in it instead.</source>
        <translation>«&#xa0;%1&#xa0;» est un dossier&#xa0;; indiquez plutôt les images qu’il contient.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a regular file.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; can&apos;t be opened: %2. Check its permissions.</source>
        <translation>L’image «&#xa0;%1&#xa0;» ne peut pas être ouverte&#xa0;: %2. Vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 MB, more than a picture may have here (1,024 MB).</source>
        <translation>«&#xa0;%1&#xa0;» fait %2 Mo, plus qu’une image ne peut faire ici (1024 Mo).</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; could not be read completely: %2.</source>
        <translation>L’image «&#xa0;%1&#xa0;» n’a pas pu être lue entièrement&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is an empty file.</source>
        <translation>L’image «&#xa0;%1&#xa0;» est un fichier vide.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is %2 × %3 pixels: there is nothing to see in it.</source>
        <translation>L’image «&#xa0;%1&#xa0;» fait %2 × %3 pixels&#xa0;: il n’y a rien à y voir.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is %2 × %3 pixels; the limit is %4 megapixels. Scale it down: about 1,000 pixels a side are all that is used.</source>
        <translation>L’image «&#xa0;%1&#xa0;» fait %2 × %3 pixels&#xa0;; la limite est de %4 mégapixels. Réduisez-la&#xa0;: seuls 1000 pixels par côté environ sont utilisés.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a picture that can be read; use PNG, JPEG, WebP, GIF, BMP, TIFF or PNM.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une image lisible&#xa0;; utilisez PNG, JPEG, WebP, GIF, BMP, TIFF ou PNM.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; ends early: the file is truncated. Copy or download it again.</source>
        <translation>L’image «&#xa0;%1&#xa0;» se termine trop tôt&#xa0;: le fichier est tronqué. Copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is damaged and can&apos;t be decoded (%2). Save or download it again.</source>
        <translation>L’image «&#xa0;%1&#xa0;» est endommagée et ne peut pas être décodée (%2). Enregistrez-la ou téléchargez-la à nouveau.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; can&apos;t be looked into: %2. Check its permissions.</source>
        <translation>Le contenu du dossier «&#xa0;%1&#xa0;» n’est pas accessible&#xa0;: %2. Vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>La mémoire ne suffit pas. Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a TIFF of floating-point or 32-bit values in a form that is not read. Save it with 8 or 16 bits a channel.</source>
        <translation>«&#xa0;%1&#xa0;» est un TIFF de valeurs à virgule flottante ou de 32 bits, sous une forme qui n’est pas lue. Enregistrez-le avec 8 ou 16 bits par canal.</translation>
    </message>
    <message>
        <source>The picture is an animation whose beginning is empty; its frame %1 was taken.</source>
        <translation>L’image est une animation dont le début est vide&#xa0;; son image nº&#xa0;%1 a été prise.</translation>
    </message>
    <message>
        <source>The picture is entirely transparent, but holds colours; it was taken for opaque.</source>
        <translation>L’image est entièrement transparente, mais contient des couleurs&#xa0;; elle a été considérée comme opaque.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a picture of the kind %2, which can&apos;t be read yet. Save it as JPEG or PNG; a phone&apos;s camera writes JPEG when its format is set to &quot;most compatible&quot;.</source>
        <translation>«&#xa0;%1&#xa0;» est une image de type %2, qui ne peut pas encore être lue. Enregistrez-la en JPEG ou PNG&#xa0;; l’appareil photo d’un téléphone écrit du JPEG quand son format est réglé sur «&#xa0;le plus compatible&#xa0;».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a file of the kind %2, which is not read. Save it as PNG or JPEG.</source>
        <translation>«&#xa0;%1&#xa0;» est un fichier de type %2, qui n’est pas lu. Enregistrez-le en PNG ou JPEG.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a video. Save one frame of it as a picture.</source>
        <translation>«&#xa0;%1&#xa0;» est une vidéo. Enregistrez-en une image.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a Git LFS pointer, not the picture itself. Fetch it with &apos;git lfs pull&apos;.</source>
        <translation>«&#xa0;%1&#xa0;» est un pointeur Git LFS, pas l’image elle-même. Récupérez-la avec «&#xa0;git lfs pull&#xa0;».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a web page, not a picture: the download was answered by a page. Download the picture again.</source>
        <translation>«&#xa0;%1&#xa0;» est une page web, pas une image&#xa0;: le téléchargement a reçu une page. Téléchargez l’image à nouveau.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a drawing made of lines (SVG), which is not read. Export it as PNG.</source>
        <translation>«&#xa0;%1&#xa0;» est un dessin vectoriel (SVG), qui n’est pas lu. Exportez-le en PNG.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fin</translation>
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
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Denoising steps: more are, up to a point, more exact; each takes the same time.</source>
        <translation>Étapes de débruitage&#xa0;: davantage donnent, jusqu’à un certain point, un résultat plus exact&#xa0;; chacune prend le même temps.</translation>
    </message>
    <message>
        <source>Guidance scale</source>
        <translation>Échelle de guidage</translation>
    </message>
    <message>
        <source>How closely the shape follows the picture; 1 switches guidance off, which with most models halves the time of a step.</source>
        <translation>Fidélité de la forme à l’image&#xa0;; 1 désactive le guidage, ce qui, avec la plupart des modèles, divise par deux la durée d’une étape.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Cells per axis of the decoded volume: detail of the mesh; twice as many make four times the triangles and decoding time.</source>
        <translation>Cellules par axe du volume décodé&#xa0;: le détail du maillage&#xa0;; deux fois plus donnent quatre fois plus de triangles et de temps de décodage.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Start of the random noise: another seed gives another shape in the same time.</source>
        <translation>Point de départ du bruit aléatoire&#xa0;: une autre graine donne une autre forme dans le même temps.</translation>
    </message>
    <message>
        <source>Iso level</source>
        <translation>Niveau iso</translation>
    </message>
    <message>
        <source>Level of the field at which the surface lies: lower is fatter; costs nothing.</source>
        <translation>Niveau du champ où se trouve la surface&#xa0;: plus bas, l’objet est plus épais&#xa0;; ne coûte rien.</translation>
    </message>
    <message>
        <source>Decoder batch size</source>
        <translation>Lot du décodeur</translation>
    </message>
    <message>
        <source>Field queries evaluated at once: more take more memory and are little faster; 0 chooses by free memory.</source>
        <translation>Points du champ évalués à la fois&#xa0;: davantage prennent plus de mémoire et sont à peine plus rapides&#xa0;; 0 choisit selon la mémoire libre.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>How the volume is sampled. Sparse is much faster; dense also finds very thin parts.</source>
        <translation>Manière d’échantillonner le volume. Épars est bien plus rapide&#xa0;; dense trouve aussi les parties très fines.</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>Épars</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Steps per evaluation</source>
        <translation>Étapes par évaluation</translation>
    </message>
    <message>
        <source>Evaluates the network at every so many-th step only and continues in between: quicker, with a small deviation; 1 is exact.</source>
        <translation>N’évalue le réseau qu’une fois toutes ces étapes et prolonge entre-temps&#xa0;: plus rapide, avec un petit écart&#xa0;; 1 est exact.</translation>
    </message>
    <message>
        <source>Guidance from</source>
        <translation>Guidage à partir de</translation>
    </message>
    <message>
        <source>Guidance begins at this part of the way from noise to shape; the steps before are quicker; 0 is exact.</source>
        <translation>Le guidage commence à cette part du chemin du bruit à la forme&#xa0;; les étapes d’avant sont plus rapides&#xa0;; 0 est exact.</translation>
    </message>
    <message>
        <source>Guidance until</source>
        <translation>Guidage jusqu’à</translation>
    </message>
    <message>
        <source>Guidance ends at this part of the way from noise to shape; the steps after are quicker; 1 is exact.</source>
        <translation>Le guidage finit à cette part du chemin du bruit à la forme&#xa0;; les étapes d’après sont plus rapides&#xa0;; 1 est exact.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Reading picture</source>
        <translation>Lecture de l’image</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Mise en route</translation>
    </message>
    <message>
        <source>Preparing picture</source>
        <translation>Préparation de l’image</translation>
    </message>
    <message>
        <source>Encoding picture</source>
        <translation>Encodage de l’image</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>Decoding latents</source>
        <translation>Décodage des latents</translation>
    </message>
    <message>
        <source>Decoding volume</source>
        <translation>Décodage du volume</translation>
    </message>
    <message>
        <source>Extracting surface</source>
        <translation>Extraction de la surface</translation>
    </message>
    <message>
        <source>Processing mesh</source>
        <translation>Traitement du maillage</translation>
    </message>
    <message>
        <source>Writing mesh</source>
        <translation>Écriture du maillage</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Rendu</translation>
    </message>
</context>
<context>
    <name>Turntable</name>
    <message>
        <source>The GIF could not be written: %1. Check the free space and choose another folder.</source>
        <translation>Le GIF n’a pas pu être écrit&#xa0;: %1. Vérifiez l’espace libre et choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is not enough memory to choose the colours of the GIF. Close other programs.</source>
        <translation>La mémoire ne suffit pas pour choisir les couleurs du GIF. Fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check the free space and your rights there, or choose another folder.</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2. Vérifiez l’espace libre et vos droits à cet endroit, ou choisissez un autre dossier.</translation>
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
        <translation>reste %1</translation>
    </message>
    <message>
        <source>sampling %1 · decoding %2 · total %3</source>
        <translation>échantillonnage %1 · décodage %2 · total %3</translation>
    </message>
    <message>
        <source>Previews: %1</source>
        <translation>Aperçus&#xa0;: %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Total&#xa0;: %1</translation>
    </message>
    <message>
        <source>The picture&apos;s plain background was left out; what is left becomes the shape. File → Leave out plain backgrounds turns that off.</source>
        <translation>Le fond uni de l’image a été retiré&#xa0;; ce qui reste devient la forme. «&#xa0;Fichier → Retirer les fonds unis&#xa0;» désactive cela.</translation>
    </message>
    <message>
        <source>The picture&apos;s background is neither transparent nor plain, so the whole picture counts as the object. Cut the object out for a better mesh.</source>
        <translation>Le fond de l’image n’est ni transparent ni uni&#xa0;: toute l’image compte donc comme objet. Détourez l’objet pour obtenir un meilleur maillage.</translation>
    </message>
</context>
<context>
    <name>orfeas::AboutDialog</name>
    <message>
        <source>About Orfeas</source>
        <translation>À propos d’Orfeas</translation>
    </message>
    <message>
        <source>A picture in, a mesh out, on your own machine.</source>
        <translation>Une image devient un maillage, sur votre propre machine.</translation>
    </message>
    <message>
        <source>Pages about Orfeas</source>
        <translation>Pages sur Orfeas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>Mentions de tiers</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>### The starter model

It comes with Orfeas, is under its licence (Apache-2.0), and knows simple objects only.

### Published weights

Orfeas runs the weights of the Hunyuan3D-2 family exactly as they are published: [2.0, its fast and turbo variants](https://huggingface.co/tencent/Hunyuan3D-2), [2mini](https://huggingface.co/tencent/Hunyuan3D-2mini), [2mv](https://huggingface.co/tencent/Hunyuan3D-2mv) and [2.1](https://huggingface.co/tencent/Hunyuan3D-2.1). Download a folder that holds a `config.yaml` and the weights, then choose it with *File → Choose model folder*.

Orfeas neither ships nor downloads them. They are under the **Tencent Hunyuan 3D Community License**, which **does not apply in the European Union, the United Kingdom and South Korea** and sets further conditions: read it before you use them.</source>
        <translation>### Le modèle de départ

Il est fourni avec Orfeas, sous la même licence (Apache-2.0), et ne connaît que des objets simples.

### Poids publiés

Orfeas exécute les poids de la famille Hunyuan3D-2 exactement tels qu’ils sont publiés&#xa0;: [2.0 et ses variantes «&#xa0;fast&#xa0;» et «&#xa0;turbo&#xa0;»](https://huggingface.co/tencent/Hunyuan3D-2), [2mini](https://huggingface.co/tencent/Hunyuan3D-2mini), [2mv](https://huggingface.co/tencent/Hunyuan3D-2mv) et [2.1](https://huggingface.co/tencent/Hunyuan3D-2.1). Téléchargez un dossier qui contient un `config.yaml` et les poids, puis choisissez-le avec *Fichier → Choisir un dossier de modèle*.

Orfeas ne les fournit pas et ne les télécharge pas. Ils sont soumis à la **Tencent Hunyuan 3D Community License**, qui **ne s’applique pas dans l’Union européenne, au Royaume-Uni et en Corée du Sud** et pose d’autres conditions&#xa0;: lisez-la avant de les utiliser.</translation>
    </message>
</context>
<context>
    <name>orfeas::BackgroundTasks</name>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>La mémoire ne suffit pas. Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1. Try again.</source>
        <translation>Un problème inattendu est survenu : %1. Réessayez.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Try again.</source>
        <translation>Un problème inattendu est survenu. Réessayez.</translation>
    </message>
</context>
<context>
    <name>orfeas::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>orfeas::CropTile</name>
    <message>
        <source>What the model sees</source>
        <translation>Ce que voit le modèle</translation>
    </message>
    <message>
        <source>What the model sees: the object, cut out, centred on white and scaled to the size the model takes. Only this becomes the shape.</source>
        <translation>Ce que voit le modèle&#xa0;: l’objet, détouré, centré sur du blanc et mis à la taille que le modèle attend. Seul cela devient la forme.</translation>
    </message>
    <message>
        <source>The model sees</source>
        <translation>Vu par le modèle</translation>
    </message>
</context>
<context>
    <name>orfeas::DesktopProgress</name>
    <message>
        <source>The mesh is done, after %1.</source>
        <translation>Le maillage est terminé, après %1.</translation>
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
        <translation>Utilisation du périphérique</translation>
    </message>
    <message>
        <source>%1: memory and load, of all programs together</source>
        <translation>%1&#xa0;: mémoire et charge de tous les programmes réunis</translation>
    </message>
    <message>
        <source>Memory and processor load of Orfeas itself; 100 % is every core</source>
        <translation>Mémoire et charge processeur d’Orfeas lui-même&#xa0;; 100 % correspond à tous les cœurs</translation>
    </message>
    <message>
        <source>Memory %1 of %2</source>
        <translation>Mémoire %1 sur %2</translation>
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
        <translation>Image</translation>
    </message>
    <message>
        <source>Drop or paste a picture here, or press Space to choose a file.</source>
        <translation>Déposez ou collez une image ici, ou appuyez sur Espace pour choisir un fichier.</translation>
    </message>
    <message>
        <source>Choose a picture (Ctrl+O). You can also drop one anywhere on the window, or paste it with Ctrl+V.</source>
        <translation>Choisir une image (Ctrl+O). Vous pouvez aussi en déposer une n’importe où sur la fenêtre, ou la coller avec Ctrl+V.</translation>
    </message>
    <message>
        <source>Let go to add it</source>
        <translation>Relâchez pour l’ajouter</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Déposez une image ici</translation>
    </message>
    <message>
        <source>paste one, or click to choose a file</source>
        <translation>collez-la ou cliquez pour choisir un fichier</translation>
    </message>
</context>
<context>
    <name>orfeas::EnginePage</name>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Where the networks are computed. The CPU always works, but takes many times as long.</source>
        <translation>Où les réseaux sont calculés. Le CPU fonctionne toujours, mais prend bien plus de temps.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>GPU NVIDIA</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>How exactly the networks compute. Automatic is fp16 on a GPU and fp32 on the CPU; fp32 takes twice the memory. On CPUs with instructions for it (AVX-512 BF16, AMX) bf16 is nearly twice as fast; the shape differs a little.</source>
        <translation>Exactitude du calcul des réseaux. Automatique signifie fp16 sur un GPU et fp32 sur le CPU&#xa0;; fp32 prend deux fois plus de mémoire. Sur les CPU qui ont des instructions pour cela (AVX-512 BF16, AMX), bf16 est presque deux fois plus rapide&#xa0;; la forme diffère un peu.</translation>
    </message>
    <message>
        <source>One per core</source>
        <translation>Un par cœur</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>Threads CPU</translation>
    </message>
    <message>
        <source>How many threads compute on the CPU. Fewer leave more of the machine to other programs.</source>
        <translation>Nombre de threads qui calculent sur le CPU. Moins en laissent davantage aux autres programmes.</translation>
    </message>
    <message>
        <source>Load the model again</source>
        <translation>Recharger le modèle</translation>
    </message>
    <message>
        <source>The choices above take effect when the model is loaded again. Jobs that are under way are cancelled.</source>
        <translation>Les choix ci-dessus prennent effet quand le modèle est rechargé. Les tâches en cours sont annulées.</translation>
    </message>
    <message>
        <source>These take effect when the model is loaded again.</source>
        <translation>Prennent effet quand le modèle est rechargé.</translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation>Tâches simultanées</translation>
    </message>
    <message>
        <source>How many jobs are under way at once. More keep a GPU busy and take more memory.</source>
        <translation>Nombre de tâches en cours à la fois. Davantage occupent mieux un GPU et prennent plus de mémoire.</translation>
    </message>
    <message>
        <source>Model folders</source>
        <translation>Dossiers de modèles</translation>
    </message>
    <message>
        <source>Models in these folders, and in folders in them, are offered in the window</source>
        <translation>Les modèles de ces dossiers et de leurs sous-dossiers sont proposés dans la fenêtre</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add a model folder</source>
        <translation>Ajouter un dossier de modèles</translation>
    </message>
    <message>
        <source>Choose another folder to look for models in</source>
        <translation>Choisir un autre dossier où chercher des modèles</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the model folder</source>
        <translation>Retirer le dossier de modèles</translation>
    </message>
    <message>
        <source>No longer looks for models in the selected folder; nothing is deleted</source>
        <translation>Ne cherche plus de modèles dans le dossier sélectionné&#xa0;; rien n’est supprimé</translation>
    </message>
    <message>
        <source>Look for models in</source>
        <translation>Chercher des modèles dans</translation>
    </message>
</context>
<context>
    <name>orfeas::EngineStatus</name>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Moteur&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>orfeas::ErrorCard</name>
    <message>
        <source>A setting does not fit</source>
        <translation>Un réglage ne convient pas</translation>
    </message>
    <message>
        <source>A file is not there</source>
        <translation>Un fichier est absent</translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation>Un fichier est endommagé</translation>
    </message>
    <message>
        <source>The model is not complete</source>
        <translation>Le modèle est incomplet</translation>
    </message>
    <message>
        <source>The model contradicts its description</source>
        <translation>Le modèle contredit sa description</translation>
    </message>
    <message>
        <source>The computation went astray</source>
        <translation>Le calcul a dévié</translation>
    </message>
    <message>
        <source>There is nothing to see in the picture</source>
        <translation>Il n’y a rien à voir sur l’image</translation>
    </message>
    <message>
        <source>No shape came out</source>
        <translation>Aucune forme n’est sortie</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Mémoire insuffisante</translation>
    </message>
    <message>
        <source>The device is not available</source>
        <translation>Le périphérique n’est pas disponible</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Le fichier n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Something went wrong inside Orfeas</source>
        <translation>Un problème est survenu dans Orfeas</translation>
    </message>
    <message>
        <source>Choose a lower resolution or a smaller decoder batch size, set jobs in flight to 1, or close other programs.</source>
        <translation>Choisissez une résolution plus basse ou un lot du décodeur plus petit, réglez les tâches simultanées sur 1 ou fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>Try another seed or a lower iso level, or check what is cut out of the picture.</source>
        <translation>Essayez une autre graine ou un niveau iso plus bas, ou vérifiez ce qui est détouré dans l’image.</translation>
    </message>
    <message>
        <source>Download the model&apos;s files again, or choose another model.</source>
        <translation>Téléchargez à nouveau les fichiers du modèle ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Please report it with the details below. Your pictures and results are kept.</source>
        <translation>Merci de le signaler avec les détails ci-dessous. Vos images et résultats sont conservés.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>What to send along when asking for help</source>
        <translation>Ce qu’il faut joindre à une demande d’aide</translation>
    </message>
    <message>
        <source>Shows the error&apos;s code and stage and the last lines of the log</source>
        <translation>Affiche le code et l’étape de l’erreur ainsi que les dernières lignes du journal</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Puts the details on the clipboard, to be sent to somebody who helps</source>
        <translation>Place les détails dans le presse-papiers pour les envoyer à qui vous aide</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 fois)</translation>
    </message>
    <message>
        <source>The precision is chosen in File → Preferences → Engine.</source>
        <translation>La précision se choisit dans «&#xa0;Fichier → Préférences → Moteur&#xa0;».</translation>
    </message>
    <message>
        <source>The device is chosen in File → Preferences → Engine; the CPU always works.</source>
        <translation>Le périphérique se choisit dans «&#xa0;Fichier → Préférences → Moteur&#xa0;»&#xa0;; le CPU fonctionne toujours.</translation>
    </message>
    <message>
        <source>A file or folder is out of reach</source>
        <translation>Un fichier ou un dossier est inaccessible</translation>
    </message>
    <message>
        <source>Orfeas can&apos;t read this file</source>
        <translation>Orfeas ne peut pas lire ce fichier</translation>
    </message>
</context>
<context>
    <name>orfeas::EstimateLabel</name>
    <message>
        <source>What a job with these settings will take: the time as earlier jobs with this model took it on this device, the memory as the model&apos;s sizes and the decoder&apos;s batch size ask for it at the widest stage.</source>
        <translation>Ce que prendra une tâche avec ces réglages&#xa0;: le temps, d’après les tâches précédentes avec ce modèle sur ce périphérique&#xa0;; la mémoire, d’après les dimensions du modèle et le lot du décodeur à l’étape la plus gourmande.</translation>
    </message>
    <message>
        <source>Expected time and memory</source>
        <translation>Temps et mémoire prévus</translation>
    </message>
    <message>
        <source>About %1 · %2</source>
        <translation>Environ %1 · %2</translation>
    </message>
    <message>
        <source>Time unknown until the first run · %1</source>
        <translation>Durée inconnue avant la première tâche · %1</translation>
    </message>
</context>
<context>
    <name>orfeas::GeneralPage</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation>Les couleurs de la fenêtre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>Whether the camera glides to its place or is there at once</source>
        <translation>La caméra glisse jusqu’à sa place ou y est aussitôt</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduites</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complètes</translation>
    </message>
    <message>
        <source>Tell when a long job ends while the window is in the background</source>
        <translation>Prévenir quand une longue tâche se termine et que la fenêtre est en arrière-plan</translation>
    </message>
    <message>
        <source>Shows a notification of the desktop</source>
        <translation>Affiche une notification du bureau</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once</source>
        <translation>La langue de la fenêtre&#xa0;; elle change aussitôt</translation>
    </message>
</context>
<context>
    <name>orfeas::GenerationQueue</name>
    <message>
        <source>reading…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>not generated yet</source>
        <translation>pas encore générée</translation>
    </message>
    <message>
        <source>next in line</source>
        <translation>prochaine de la file</translation>
    </message>
    <message numerus="yes">
        <source>%n before it</source>
        <translation>
            <numerusform>%n avant elle</numerusform>
            <numerusform>%n avant elle</numerusform>
        </translation>
    </message>
    <message>
        <source>generating, %1 %</source>
        <translation>génération, %1 %</translation>
    </message>
    <message>
        <source>generating…</source>
        <translation>génération…</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>terminée en %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation>Il n’y a aucun modèle pour générer. Choisissez-en un avec «&#xa0;Fichier → Choisir un dossier de modèle&#xa0;».</translation>
    </message>
</context>
<context>
    <name>orfeas::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Search the history by name</source>
        <translation>Chercher par nom dans l’historique</translation>
    </message>
    <message>
        <source>Show only what has this in its name</source>
        <translation>N’afficher que ce qui a ceci dans son nom</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Favoris seulement</translation>
    </message>
    <message>
        <source>Show only what has a star</source>
        <translation>N’afficher que ce qui a une étoile</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciens d’abord</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Order of the history</source>
        <translation>Ordre de l’historique</translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation>Ce qui vient en premier</translation>
    </message>
    <message>
        <source>What the pictures, shapes and meshes of the history take on the disk</source>
        <translation>Ce que les images, formes et maillages de l’historique occupent sur le disque</translation>
    </message>
    <message>
        <source>Open the history&apos;s folder</source>
        <translation>Ouvrir le dossier de l’historique</translation>
    </message>
    <message>
        <source>Show the folder with the meshes of the history, as .glb files</source>
        <translation>Afficher le dossier des maillages de l’historique, en fichiers .glb</translation>
    </message>
    <message>
        <source>Finished meshes</source>
        <translation>Maillages terminés</translation>
    </message>
    <message>
        <source>Return opens a mesh with its settings; the menu key shows what else can be done.</source>
        <translation>Entrée ouvre un maillage avec ses réglages&#xa0;; la touche Menu montre ce qu’on peut faire d’autre.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show the mesh and its settings again (Return)</source>
        <translation>Afficher à nouveau le maillage et ses réglages (Entrée)</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Mark it, or take the mark away</source>
        <translation>Le marquer ou retirer la marque</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Lui donner un autre nom (F2)</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Take it out of the history and put its files into the trash</source>
        <translation>Le retirer de l’historique et mettre ses fichiers à la corbeille</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 sur le disque</translation>
    </message>
    <message>
        <source>What you generate is kept here.</source>
        <translation>Ce que vous générez est conservé ici.</translation>
    </message>
    <message>
        <source>Nothing here has that name or star.</source>
        <translation>Rien ici n’a ce nom ou une étoile.</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Supprimer définitivement&#xa0;?</translation>
    </message>
    <message>
        <source>There is no trash for the history&apos;s folder. Delete what was selected (%1) for good?</source>
        <translation>Il n’y a pas de corbeille pour le dossier de l’historique. Supprimer définitivement la sélection (%1)&#xa0;?</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
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
%2 · modèle %3
%4 étapes · résolution %5 · graine %6
%7</translation>
    </message>
    <message>
        <source>%1, starred</source>
        <translation>%1, favori</translation>
    </message>
</context>
<context>
    <name>orfeas::InputPanel</name>
    <message>
        <source>Nothing is left of the picture. Bring the object back with the mask.</source>
        <translation>Il ne reste rien de l’image. Faites revenir l’objet avec le masque.</translation>
    </message>
    <message>
        <source>The background is part of the object. Cut the object out with the mask.</source>
        <translation>Le fond fait partie de l’objet. Détourez l’objet avec le masque.</translation>
    </message>
    <message>
        <source>The object touches the picture&apos;s border: what is cut off will be missing.</source>
        <translation>L’objet touche le bord de l’image&#xa0;: ce qui est coupé manquera.</translation>
    </message>
    <message>
        <source>The object is tiny: a larger picture of it shows more detail.</source>
        <translation>L’objet est minuscule&#xa0;: une image plus grande en montre plus de détails.</translation>
    </message>
    <message>
        <source>It seems to stand on a slab, which becomes part of the shape. Erase it if unwanted.</source>
        <translation>Il semble posé sur un socle, qui fera partie de la forme. Effacez-le s’il est indésirable.</translation>
    </message>
    <message>
        <source>What may go wrong with this picture</source>
        <translation>Ce qui peut mal tourner avec cette image</translation>
    </message>
    <message>
        <source>Edit mask…</source>
        <translation>Modifier le masque…</translation>
    </message>
    <message>
        <source>Choose what of the picture becomes the shape (Ctrl+M)</source>
        <translation>Choisir ce qui, dans l’image, devient la forme (Ctrl+M)</translation>
    </message>
    <message>
        <source>The object is very thin: parts of a few pixels are likely to be lost. Show it larger, or from another side.</source>
        <translation>L’objet est très mince&#xa0;: les parties de quelques pixels risquent d’être perdues. Montrez-le plus grand ou d’un autre côté.</translation>
    </message>
    <message>
        <source>Several separate objects become one shape. Keep one of them with the mask.</source>
        <translation>Plusieurs objets séparés deviennent une seule forme. Gardez-en un avec le masque.</translation>
    </message>
    <message>
        <source>The cut-out seems inverted: the ground is there and the object is a hole. Cut the object out again with the mask.</source>
        <translation>Le détourage semble inversé&#xa0;: le fond est là et l’objet est un trou. Détourez à nouveau l’objet avec le masque.</translation>
    </message>
</context>
<context>
    <name>orfeas::LibraryService</name>
    <message>
        <source>The history was damaged. A new one has been begun; the old one, with all its meshes, is in %1.</source>
        <translation>L’historique était endommagé. Un nouveau a été commencé&#xa0;; l’ancien, avec tous ses maillages, se trouve dans %1.</translation>
    </message>
</context>
<context>
    <name>orfeas::LogDock</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What Orfeas has done, the newest last; Ctrl+C copies the selected lines</source>
        <translation>Ce qu’Orfeas a fait, le plus récent à la fin&#xa0;; Ctrl+C copie les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>Niveau minimal</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Lignes affichées</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Filtrer le journal</translation>
    </message>
    <message>
        <source>Shows the lines that contain this text</source>
        <translation>Affiche les lignes qui contiennent ce texte</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown</source>
        <translation>Copie les lignes sélectionnées, ou toutes celles affichées</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>Ouvrir le dossier du journal</translation>
    </message>
    <message>
        <source>Opens the folder that holds the log file</source>
        <translation>Ouvre le dossier qui contient le fichier journal</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Clears this view; the log file keeps everything</source>
        <translation>Vide cette vue&#xa0;; le fichier journal garde tout</translation>
    </message>
</context>
<context>
    <name>orfeas::MainWindow</name>
    <message>
        <source>Model: %1 (%2)</source>
        <translation>Modèle&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>Ouvrir des images</translation>
    </message>
    <message>
        <source>Pictures and exported shapes (%1)</source>
        <translation>Images et formes exportées (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no picture. Copy one, or a picture file, and paste again.</source>
        <translation>Le presse-papiers ne contient pas d’image. Copiez-en une, ou un fichier image, puis collez à nouveau.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>There is no mesh to export yet. Generate one first.</source>
        <translation>Il n’y a pas encore de maillage à exporter. Générez-en un d’abord.</translation>
    </message>
    <message>
        <source>Choose a model folder (config.yaml and weights)</source>
        <translation>Choisir un dossier de modèle (config.yaml et poids)</translation>
    </message>
    <message>
        <source>Decoding…</source>
        <translation>Décodage…</translation>
    </message>
    <message>
        <source>The mesh will appear here</source>
        <translation>Le maillage apparaîtra ici</translation>
    </message>
    <message>
        <source>The first preview will appear here</source>
        <translation>Le premier aperçu apparaîtra ici</translation>
    </message>
    <message>
        <source>Press Generate to turn the picture into a mesh</source>
        <translation>Cliquez sur Générer pour faire de l’image un maillage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triangles · seed %1 · %2</source>
        <translation>
            <numerusform>%Ln triangle · graine %1 · %2</numerusform>
            <numerusform>%Ln triangles · graine %1 · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Toutes (%1)</translation>
    </message>
    <message>
        <source>That was no picture file. Save the picture first, then drop the file.</source>
        <translation>Ce n’était pas un fichier image. Enregistrez d’abord l’image, puis déposez le fichier.</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>Chargement de %1…</translation>
    </message>
    <message>
        <source>Warming up on %1…</source>
        <translation>Mise en route sur %1…</translation>
    </message>
    <message>
        <source>Ready · %1 · %2</source>
        <translation>Prêt · %1 · %2</translation>
    </message>
    <message>
        <source>Loaded in %1, warmed up in %2</source>
        <translation>Chargé en %1, mis en route en %2</translation>
    </message>
    <message>
        <source>The engine is not available</source>
        <translation>Le moteur n’est pas disponible</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Pré&amp;férences…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Orfeas</source>
        <translation>À &amp;propos d’Orfeas</translation>
    </message>
    <message>
        <source>Orfeas ended unexpectedly the last time. A report was written; please send it along when you report the fault.</source>
        <translation>Orfeas s’est arrêté de façon inattendue la dernière fois. Un rapport a été écrit&#xa0;; merci de le joindre quand vous signalez le problème.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>There is no picture in the folder.</source>
        <translation>Il n’y a aucune image dans le dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were found in the folder.</source>
        <translation>
            <numerusform>Une image a été trouvée dans le dossier.</numerusform>
            <numerusform>%n images ont été trouvées dans le dossier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files were left out, as they are no pictures.</source>
        <translation>
            <numerusform>Un autre fichier a été laissé de côté, car ce n’est pas une image.</numerusform>
            <numerusform>%n autres fichiers ont été laissés de côté, car ce ne sont pas des images.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder holds more; at most %1 are taken.</source>
        <translation>Le dossier en contient davantage&#xa0;; %1 au plus sont prises.</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Ouvrir un dossier d’images</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Pas encore d’images</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message>
        <source>Turn the picture into a mesh (Ctrl+Return)</source>
        <translation>Faire de l’image un maillage (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Generate every picture of the list that has no mesh yet</source>
        <translation>Générer toutes les images de la liste qui n’ont pas encore de maillage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop the generation of the selected picture, else the running one (Esc)</source>
        <translation>Arrêter la génération de l’image sélectionnée, sinon celle en cours (Échap)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 a été écrit</translation>
    </message>
    <message>
        <source>&amp;Open pictures…</source>
        <translation>&amp;Ouvrir des images…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>&amp;Coller l’image</translation>
    </message>
    <message>
        <source>&amp;Export mesh…</source>
        <translation>&amp;Exporter le maillage…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Choose pictures (Ctrl+O)</source>
        <translation>Choisir des images (Ctrl+O)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open fol&amp;der…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;Leave out plain backgrounds</source>
        <translation>Retirer les fonds &amp;unis</translation>
    </message>
    <message>
        <source>Choose &amp;model folder…</source>
        <translation>Choisir un dossier de &amp;modèle…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Generation</source>
        <translation>&amp;Génération</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Générer</translation>
    </message>
    <message>
        <source>Generate &amp;all</source>
        <translation>&amp;Tout générer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Cancel a&amp;ll</source>
        <translation>Tout a&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were not finished last time.</source>
        <translation>
            <numerusform>Une image n’a pas été terminée la dernière fois.</numerusform>
            <numerusform>%n images n’ont pas été terminées la dernière fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Put them in line again. What was sampled already is only decoded, if the model is the same.</source>
        <translation>Les remettre dans la file. Ce qui était déjà échantillonné est seulement décodé, si le modèle est le même.</translation>
    </message>
    <message>
        <source>Put in the list</source>
        <translation>Mettre dans la liste</translation>
    </message>
    <message>
        <source>Show them in the list, without generating anything yet</source>
        <translation>Les afficher dans la liste, sans encore rien générer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Delete them from the library. The pictures&apos; own files stay where they are.</source>
        <translation>Les supprimer de la bibliothèque. Les fichiers des images restent où ils sont.</translation>
    </message>
    <message>
        <source>Try several &amp;seeds</source>
        <translation>Essayer plusieurs graine&amp;s</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Sample several shapes of the picture at once, look at them side by side and make the best one (Ctrl+G)</source>
        <translation>Échantillonner plusieurs formes de l’image à la fois, les comparer côte à côte et réaliser la meilleure (Ctrl+G)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message>
        <source>%1 was made with the model %2; the one that is loaded, %3, would make another shape of it.</source>
        <translation>%1 a été fait avec le modèle %2&#xa0;; celui qui est chargé, %3, en ferait une autre forme.</translation>
    </message>
    <message>
        <source>Open the %1 view</source>
        <translation>Ouvrir la vue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Images (%1)</translation>
    </message>
    <message>
        <source>Write the mesh to a GLB, OBJ, STL or PLY file (Ctrl+E), or drag it from here into a folder or another program</source>
        <translation>Écrire le maillage dans un fichier GLB, OBJ, STL ou PLY (Ctrl+E), ou le faire glisser d’ici vers un dossier ou un autre programme</translation>
    </message>
    <message>
        <source>&amp;Copy mesh</source>
        <translation>Co&amp;pier le maillage</translation>
    </message>
    <message>
        <source>Copy the mesh as a file, to paste it into a folder or another program</source>
        <translation>Copier le maillage en tant que fichier, pour le coller dans un dossier ou un autre programme</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 a été copié</translation>
    </message>
    <message>
        <source>%1 · seed %2 · resolution %3 · iso level %4</source>
        <translation>%1 · graine %2 · résolution %3 · niveau iso %4</translation>
    </message>
    <message>
        <source>The model %1 is not there. Until you choose another one, or bring it back and start again, the starter model takes its place.</source>
        <translation>Le modèle %1 n’est pas là. Jusqu’à ce que vous en choisissiez un autre, ou le remettiez en place et redémarriez, le modèle de départ le remplace.</translation>
    </message>
    <message>
        <source>Parts of the settings can&apos;t be read, so the usual values take their place. The file as it was is kept in %1.</source>
        <translation>Certaines parties des réglages sont illisibles ; les valeurs habituelles les remplacent. Le fichier tel qu’il était est conservé dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n folders in it were left out: they are closed, or lie too deep.</source>
        <translation>
            <numerusform>%n dossier qu’il contient a été laissé de côté&#xa0;: il est fermé ou trop profond.</numerusform>
            <numerusform>%n dossiers qu’il contient ont été laissés de côté&#xa0;: ils sont fermés ou trop profonds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are still being written. The window closes as soon as they are on the disk.</source>
        <translation>
            <numerusform>%n fichier est encore en cours d’écriture. La fenêtre se ferme dès qu’il est sur le disque.</numerusform>
            <numerusform>%n fichiers sont encore en cours d’écriture. La fenêtre se ferme dès qu’ils sont sur le disque.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Fermeture</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Fermer sans eux</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Garder la fenêtre ouverte</translation>
    </message>
    <message>
        <source>Show the mesh</source>
        <translation>Montrer le maillage</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 est prêt</translation>
    </message>
    <message numerus="yes">
        <source>%n meshes are done</source>
        <translation>
            <numerusform>%n maillage est prêt</numerusform>
            <numerusform>%n maillages sont prêts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orfeas::MaskCanvas</name>
    <message>
        <source>Picture and mask</source>
        <translation>Image et masque</translation>
    </message>
    <message>
        <source>What is dimmed is left out. The arrow keys move the brush, Space dabs with it, [ and ] change its size, + and - zoom, Ctrl and the arrow keys move the picture. With Shift a dab becomes a straight stroke from the last one.</source>
        <translation>Ce qui est assombri est laissé de côté. Les flèches déplacent le pinceau, Espace donne une touche, [ et ] changent sa taille, + et - zooment, Ctrl et les flèches déplacent l’image. Avec Maj, une touche devient un trait droit depuis la précédente.</translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDialog</name>
    <message>
        <source>Edit mask</source>
        <translation>Modifier le masque</translation>
    </message>
    <message>
        <source>Use this mask</source>
        <translation>Utiliser ce masque</translation>
    </message>
    <message>
        <source>What is dimmed is left out of the next generation (Return)</source>
        <translation>Ce qui est assombri est laissé de côté à la prochaine génération (Entrée)</translation>
    </message>
    <message>
        <source>Leave the picture as it was (Esc)</source>
        <translation>Laisser l’image comme elle était (Échap)</translation>
    </message>
    <message>
        <source>cut out</source>
        <translation>détourer</translation>
    </message>
    <message>
        <source>Correct it with the brushes where it is wrong.</source>
        <translation>Corrigez-le avec les pinceaux là où il est faux.</translation>
    </message>
    <message>
        <source>No object was found that way. Draw a box around it, or use the brushes.</source>
        <translation>Aucun objet trouvé de cette façon. Tracez un cadre autour de lui ou utilisez les pinceaux.</translation>
    </message>
    <message>
        <source>Opening the picture…</source>
        <translation>Ouverture de l’image…</translation>
    </message>
    <message>
        <source>What is dimmed is left out. Shift draws straight, the right button sizes the brush, the middle one moves, the wheel zooms.</source>
        <translation>Ce qui est assombri est laissé de côté. Maj trace droit, bouton droit&#xa0;: taille du pinceau, bouton central&#xa0;: déplacer, molette&#xa0;: zoom.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Take from the object what the brush touches</source>
        <translation>Retirer de l’objet ce que touche le pinceau</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Give to the object what the brush touches</source>
        <translation>Donner à l’objet ce que touche le pinceau</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Draw a box around the object; it is cut out of it, in about a second</source>
        <translation>Tracer un cadre autour de l’objet&#xa0;; il en est détouré, en une seconde environ</translation>
    </message>
    <message>
        <source>Find object</source>
        <translation>Trouver l’objet</translation>
    </message>
    <message>
        <source>Cut out what differs from the picture&apos;s border; about a second</source>
        <translation>Détourer ce qui diffère du bord de l’image&#xa0;; une seconde environ</translation>
    </message>
    <message>
        <source>Refine edge</source>
        <translation>Affiner le contour</translation>
    </message>
    <message>
        <source>Decide anew along the mask&apos;s edge; about a second</source>
        <translation>Décider à nouveau le long du contour du masque&#xa0;; une seconde environ</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Go back to the mask that the picture came with</source>
        <translation>Revenir au masque avec lequel l’image est arrivée</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>réinitialiser</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Afficher l’image entière</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Show the picture&apos;s own pixels</source>
        <translation>Afficher les pixels réels de l’image</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Taille du pinceau</translation>
    </message>
    <message>
        <source>The brush&apos;s diameter in the picture&apos;s pixels ([ and ], or drag sideways with the right button)</source>
        <translation>Diamètre du pinceau en pixels de l’image ([ et ], ou glisser latéralement avec le bouton droit)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Contour progressif</translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edge when it is used; 0 leaves it as it is drawn</source>
        <translation>Adoucit le contour du masque à l’utilisation&#xa0;; 0 le laisse comme il est dessiné</translation>
    </message>
    <message>
        <source>Brush &amp;size</source>
        <translation>&amp;Taille du pinceau</translation>
    </message>
    <message>
        <source>Fea&amp;ther</source>
        <translation>&amp;Contour progressif</translation>
    </message>
    <message>
        <source>Looking for the object… (Esc stops)</source>
        <translation>Recherche de l’objet… (Échap arrête)</translation>
    </message>
    <message>
        <source>Stopped; the mask is as it was.</source>
        <translation>Arrêté&#xa0;; le masque est comme il était.</translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDocument</name>
    <message>
        <source>add</source>
        <translation>ajouter</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>effacer</translation>
    </message>
</context>
<context>
    <name>orfeas::ModelBox</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>The model that makes the shape. Another one is loaded at once; jobs that are under way are cancelled.</source>
        <translation>Le modèle qui fait la forme. Un autre est chargé aussitôt&#xa0;; les tâches en cours sont annulées.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Autre dossier…</translation>
    </message>
</context>
<context>
    <name>orfeas::OverlayCard</name>
    <message>
        <source>Picture over the mesh</source>
        <translation>Image sur le maillage</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>Opacité de l’image</translation>
    </message>
    <message>
        <source>How strongly the picture covers the mesh</source>
        <translation>Force avec laquelle l’image couvre le maillage</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
</context>
<context>
    <name>orfeas::PictureDialog</name>
    <message>
        <source>Save a picture of the view</source>
        <translation>Enregistrer une image de la vue</translation>
    </message>
</context>
<context>
    <name>orfeas::PicturesPage</name>
    <message>
        <source>Leave out plain backgrounds</source>
        <translation>Retirer les fonds unis</translation>
    </message>
    <message>
        <source>Paper, a wall or one colour around the object does not become part of the shape. Concerns pictures added from now on.</source>
        <translation>Du papier, un mur ou une couleur autour de l’objet ne devient pas une partie de la forme. Concerne les images ajoutées désormais.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the folder of logs and crash reports</source>
        <translation>Ouvrir le dossier des journaux et rapports de plantage</translation>
    </message>
    <message>
        <source>Logs and crash reports:</source>
        <translation>Journaux et rapports de plantage&#xa0;:</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>Bibliothèque&#xa0;:</translation>
    </message>
    <message>
        <source>Open the folder of the library</source>
        <translation>Ouvrir le dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>Pictures, shapes and what they are decoded from. What you delete in the history goes to the trash with its files.</source>
        <translation>Images, formes et ce dont elles sont décodées. Ce que vous supprimez dans l’historique va à la corbeille avec ses fichiers.</translation>
    </message>
    <message>
        <source>On the disk:</source>
        <translation>Sur le disque&#xa0;:</translation>
    </message>
    <message>
        <source>%1 used, %2 free</source>
        <translation>%1 utilisés, %2 libres</translation>
    </message>
</context>
<context>
    <name>orfeas::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Pages of preferences</source>
        <translation>Pages de préférences</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Pictures and storage</source>
        <translation>Images et stockage</translation>
    </message>
</context>
<context>
    <name>orfeas::PresetBar</name>
    <message>
        <source>Own values</source>
        <translation>Valeurs propres</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>A set of values: Draft is quick, Standard is what suits the model, Fine takes longer</source>
        <translation>Un jeu de valeurs&#xa0;: Brouillon est rapide, Standard convient au modèle, Fin prend plus de temps</translation>
    </message>
    <message>
        <source>Manage presets</source>
        <translation>Gérer les préréglages</translation>
    </message>
    <message>
        <source>Keep the values as a preset, rename or delete one</source>
        <translation>Garder les valeurs comme préréglage, en renommer ou en supprimer un</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Enregistrer comme préréglage…</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Enregistrer comme préréglage</translation>
    </message>
    <message>
        <source>Rename preset…</source>
        <translation>Renommer le préréglage…</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Renommer le préréglage</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Supprimer le préréglage</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
</context>
<context>
    <name>orfeas::ProgressPanel</name>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Décodage</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
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
        <translation>Images</translation>
    </message>
    <message>
        <source>Pictures are worked off from the top down. Drag one, or press Alt+Up or Alt+Down, to change its turn.</source>
        <translation>Les images sont traitées de haut en bas. Faites-en glisser une, ou appuyez sur Alt+Haut ou Alt+Bas, pour changer son tour.</translation>
    </message>
    <message>
        <source>Take what is done out of the list; it stays in the history</source>
        <translation>Retirer de la liste ce qui est terminé&#xa0;; l’historique le garde</translation>
    </message>
    <message>
        <source>Clear finished pictures</source>
        <translation>Retirer les images terminées</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message>
        <source>Put the picture in line with the settings on show</source>
        <translation>Mettre l’image dans la file avec les réglages affichés</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop it, or take it out of the line</source>
        <translation>L’arrêter ou la retirer de la file</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Let it have its turn earlier</source>
        <translation>La faire passer plus tôt</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Let it have its turn later</source>
        <translation>La faire passer plus tard</translation>
    </message>
    <message>
        <source>Show its settings</source>
        <translation>Afficher ses réglages</translation>
    </message>
    <message>
        <source>Put the settings it is made with into the panel</source>
        <translation>Mettre dans le panneau les réglages avec lesquels elle est faite</translation>
    </message>
    <message>
        <source>Use the settings on show</source>
        <translation>Utiliser les réglages affichés</translation>
    </message>
    <message>
        <source>Make it with the settings of the panel instead</source>
        <translation>La faire plutôt avec les réglages du panneau</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ouvrir son dossier</translation>
    </message>
    <message>
        <source>Show the folder that holds the picture</source>
        <translation>Afficher le dossier qui contient l’image</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Take the picture out of the list; its mesh stays in the history</source>
        <translation>Retirer l’image de la liste&#xa0;; son maillage reste dans l’historique</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 terminées</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>reste environ %1</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>Génération…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go on with the pictures in line</source>
        <translation>Poursuivre avec les images de la file</translation>
    </message>
    <message>
        <source>Begin no other picture until told so; the running one goes on</source>
        <translation>Ne commencer aucune autre image jusqu’à nouvel ordre&#xa0;; celle en cours continue</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>Reprendre la file</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Mettre la file en pause</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>Montrer ce qui a échoué</translation>
    </message>
    <message>
        <source>Show why the picture failed, with details to copy</source>
        <translation>Montrer pourquoi l’image a échoué, avec des détails à copier</translation>
    </message>
</context>
<context>
    <name>orfeas::RenderDialog</name>
    <message>
        <source>&amp;Transparent background</source>
        <translation>Fond &amp;transparent</translation>
    </message>
    <message>
        <source>Leave out the background, for pages and layouts; the ground shadow stays</source>
        <translation>Laisser le fond de côté, pour des pages et mises en page&#xa0;; l’ombre au sol reste</translation>
    </message>
    <message>
        <source>Pictures done</source>
        <translation>Images faites</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Choose a file, then render into it</source>
        <translation>Choisir un fichier, puis y faire le rendu</translation>
    </message>
    <message>
        <source>Close without saving; while it renders: stop</source>
        <translation>Fermer sans enregistrer&#xa0;; pendant le rendu&#xa0;: arrêter</translation>
    </message>
    <message>
        <source>As shown (%1 × %2)</source>
        <translation>Comme affiché (%1 × %2)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>How many pixels the picture has; more take longer</source>
        <translation>Nombre de pixels de l’image&#xa0;; davantage prennent plus de temps</translation>
    </message>
    <message>
        <source>Pixels, %1 to %2</source>
        <translation>Pixels, de %1 à %2</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Largeur en pixels</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Hauteur en pixels</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>Stopped; nothing was saved.</source>
        <translation>Arrêté&#xa0;; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>orfeas::SamplingBox</name>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Quicker</source>
        <translation>Plus rapide</translation>
    </message>
    <message>
        <source>Quickest</source>
        <translation>Le plus rapide</translation>
    </message>
    <message>
        <source>This model takes so few steps that none can be left out.</source>
        <translation>Ce modèle fait si peu d’étapes qu’aucune ne peut être omise.</translation>
    </message>
    <message>
        <source>This model guides within its one pass, so there is no guidance to leave out.</source>
        <translation>Ce modèle intègre le guidage à son unique passe&#xa0;: il n’y a pas de guidage à omettre.</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>Tel qu’indiqué</translation>
    </message>
    <message>
        <source>How often the model is asked. Quicker asks at every second step and continues in between: with 50 steps on a GPU, sampling takes 0.53 of the time, and the volumes of 20 shapes agree to 99.5 %. Quickest also leaves guidance out of the second half: 0.44 of the time, 98.8 %. With 10 steps shapes deviate more (97 %): both are better kept for 30 steps and more.</source>
        <translation>À quelle fréquence le modèle est interrogé. «&#xa0;Plus rapide&#xa0;» l’interroge une étape sur deux et prolonge entre-temps&#xa0;: avec 50 étapes sur un GPU, l’échantillonnage prend 0,53 fois le temps, et les volumes de 20 formes concordent à 99,5&#xa0;%. «&#xa0;Le plus rapide&#xa0;» omet aussi le guidage dans la seconde moitié&#xa0;: 0,44 fois le temps, 98,8&#xa0;%. Avec 10 étapes, les formes s’écartent davantage (97&#xa0;%)&#xa0;: mieux vaut les réserver à 30 étapes et plus.</translation>
    </message>
</context>
<context>
    <name>orfeas::SectionCard</name>
    <message>
        <source>Section</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>Left to right (X)</source>
        <translation>De gauche à droite (X)</translation>
    </message>
    <message>
        <source>Bottom to top (Y)</source>
        <translation>De bas en haut (Y)</translation>
    </message>
    <message>
        <source>Back to front (Z)</source>
        <translation>D’arrière en avant (Z)</translation>
    </message>
    <message>
        <source>Direction of the cut</source>
        <translation>Direction de la coupe</translation>
    </message>
    <message>
        <source>Across which direction the object is cut</source>
        <translation>En travers de quelle direction l’objet est coupé</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Inverser</translation>
    </message>
    <message>
        <source>Flip the cut</source>
        <translation>Inverser la coupe</translation>
    </message>
    <message>
        <source>Take away the other half</source>
        <translation>Enlever l’autre moitié</translation>
    </message>
    <message>
        <source>Place of the cut</source>
        <translation>Position de la coupe</translation>
    </message>
    <message>
        <source>Where the object is cut</source>
        <translation>Où l’objet est coupé</translation>
    </message>
</context>
<context>
    <name>orfeas::SeedGrid</name>
    <message>
        <source>Seed grid</source>
        <translation>Grille de graines</translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n graine</numerusform>
            <numerusform>%n graines</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>Nombre de graines</translation>
    </message>
    <message>
        <source>How many shapes to sample at once. All of them go through the network together, so memory grows with them.</source>
        <translation>Nombre de formes échantillonnées à la fois. Toutes passent ensemble par le réseau&#xa0;: la mémoire croît avec elles.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Sample the next seeds of the same picture</source>
        <translation>Échantillonner les graines suivantes de la même image</translation>
    </message>
    <message>
        <source>Make this one</source>
        <translation>Réaliser celle-ci</translation>
    </message>
    <message>
        <source>Decode the chosen shape at the full resolution; it is not sampled again (Return, or a double click on it)</source>
        <translation>Décoder la forme choisie en pleine résolution&#xa0;; elle n’est pas échantillonnée à nouveau (Entrée, ou double clic sur elle)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Leave the shapes and go back to the result</source>
        <translation>Quitter les formes et revenir au résultat</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, reste %1</translation>
    </message>
    <message>
        <source>Sampling all at once: %1 %</source>
        <translation>Échantillonnage simultané&#xa0;: %1 %</translation>
    </message>
    <message>
        <source>Click a shape, then make it in full.</source>
        <translation>Cliquez sur une forme, puis réalisez-la.</translation>
    </message>
    <message>
        <source>Waiting for the engine…</source>
        <translation>En attente du moteur…</translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation>Il n’y a aucun modèle pour générer. Choisissez-en un avec «&#xa0;Fichier → Choisir un dossier de modèle&#xa0;».</translation>
    </message>
    <message>
        <source>Decoding: %1 of %2</source>
        <translation>Décodage&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Seed %1…</source>
        <translation>Graine %1…</translation>
    </message>
    <message>
        <source>Seed %1: not made</source>
        <translation>Graine %1&#xa0;: non faite</translation>
    </message>
    <message>
        <source>Seed %1: no surface</source>
        <translation>Graine %1&#xa0;: pas de surface</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Graine %1</translation>
    </message>
    <message>
        <source>Seed %1 has no shape to make.</source>
        <translation>La graine %1 n’a pas de forme à réaliser.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
</context>
<context>
    <name>orfeas::SeedRow</name>
    <message>
        <source>Another seed by chance</source>
        <translation>Une autre graine au hasard</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Graine aléatoire</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Garder la graine</translation>
    </message>
    <message>
        <source>Locked: every job takes this seed, so that equal settings give the same shape</source>
        <translation>Verrouillée&#xa0;: chaque tâche prend cette graine, de sorte que des réglages égaux donnent la même forme</translation>
    </message>
    <message>
        <source>Unlocked: every job gets another seed; the one that was used is shown with the result</source>
        <translation>Déverrouillée&#xa0;: chaque tâche reçoit une autre graine&#xa0;; celle utilisée est indiquée avec le résultat</translation>
    </message>
</context>
<context>
    <name>orfeas::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Back to the values that suit the model</source>
        <translation>Revenir aux valeurs qui conviennent au modèle</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>Réinitialiser les réglages</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>The memory that one batch of the decoder takes</source>
        <translation>La mémoire que prend un lot du décodeur</translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation>Tâches simultanées</translation>
    </message>
    <message>
        <source>How many jobs are under way at once: while one is finished and saved, the next one samples. More keep a GPU busy and take more memory.</source>
        <translation>Nombre de tâches en cours à la fois&#xa0;: pendant que l’une est achevée et enregistrée, la suivante échantillonne déjà. Davantage occupent mieux un GPU et prennent plus de mémoire.</translation>
    </message>
    <message>
        <source>Previews while sampling</source>
        <translation>Aperçus pendant le calcul</translation>
    </message>
    <message>
        <source>Shows a rough mesh every few steps. Costs a few percent of the time, most of it on the CPU.</source>
        <translation>Affiche un maillage grossier toutes les quelques étapes. Coûte quelques pour cent du temps, surtout sur le CPU.</translation>
    </message>
    <message>
        <source>Pictures per batch</source>
        <translation>Images par lot</translation>
    </message>
    <message>
        <source>How many pictures that wait with equal steps and guidance are sampled together. That is quicker for small models on a GPU, and takes more memory.</source>
        <translation>Combien d’images en attente, de mêmes étapes et de même guidage, sont échantillonnées ensemble. C’est plus rapide pour les petits modèles sur un GPU, et demande plus de mémoire.</translation>
    </message>
    <message>
        <source>Sampling, decoder, previews, batches and jobs in flight</source>
        <translation>Échantillonnage, décodeur, aperçus, lots et tâches simultanées</translation>
    </message>
</context>
<context>
    <name>orfeas::ShadingMenu</name>
    <message>
        <source>&amp;Shading</source>
        <translation>&amp;Ombrage</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Studio clay</source>
        <translation>Argile de studio</translation>
    </message>
    <message>
        <source>Clay under studio light: shows the form as a print would look</source>
        <translation>Argile sous éclairage de studio&#xa0;: montre la forme comme une impression 3D</translation>
    </message>
    <message>
        <source>Porcelain</source>
        <translation>Porcelaine</translation>
    </message>
    <message>
        <source>White and glossy: shows dents and uneven curves</source>
        <translation>Blanche et brillante&#xa0;: montre les bosses et les courbes irrégulières</translation>
    </message>
    <message>
        <source>Wax</source>
        <translation>Cire</translation>
    </message>
    <message>
        <source>Red modelling wax, as in sculpting programs</source>
        <translation>Cire à modeler rouge, comme dans les logiciels de sculpture</translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation>Bronze</translation>
    </message>
    <message>
        <source>Metal: shows how reflections run over the surface</source>
        <translation>Métal&#xa0;: montre comment les reflets courent sur la surface</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>Graphite</translation>
    </message>
    <message>
        <source>Dark and silky: shows the outline</source>
        <translation>Sombre et satiné&#xa0;: montre la silhouette</translation>
    </message>
    <message>
        <source>Normals as colours</source>
        <translation>Normales en couleurs</translation>
    </message>
    <message>
        <source>The direction of the surface as a colour: shows noise and flipped triangles</source>
        <translation>La direction de la surface en couleur&#xa0;: montre le bruit et les triangles retournés</translation>
    </message>
    <message>
        <source>&amp;Flat shading</source>
        <translation>Ombrage p&amp;lat</translation>
    </message>
    <message>
        <source>Show each triangle in one tone, as it is, instead of smoothed</source>
        <translation>Montrer chaque triangle d’une seule teinte, tel qu’il est, au lieu de lisser</translation>
    </message>
    <message>
        <source>&amp;Mark back faces</source>
        <translation>&amp;Marquer les faces arrière</translation>
    </message>
    <message>
        <source>Show insides in red: holes and inverted triangles catch the eye</source>
        <translation>Montrer l’intérieur en rouge&#xa0;: les trous et triangles inversés sautent aux yeux</translation>
    </message>
    <message>
        <source>&amp;Ambient occlusion</source>
        <translation>Occlusion &amp;ambiante</translation>
    </message>
    <message>
        <source>Darker creases and cavities; takes about twice the time to draw, shown at rest</source>
        <translation>Plis et creux plus sombres&#xa0;; environ deux fois plus long à dessiner, affiché au repos</translation>
    </message>
    <message>
        <source>&amp;Ground shadow</source>
        <translation>Ombre au &amp;sol</translation>
    </message>
    <message>
        <source>A soft shadow on the ground below the object</source>
        <translation>Une ombre douce au sol sous l’objet</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Like the theme</source>
        <translation>Comme le thème</translation>
    </message>
    <message>
        <source>A soft gradient that goes with the window</source>
        <translation>Un dégradé doux assorti à la fenêtre</translation>
    </message>
    <message>
        <source>Plain light</source>
        <translation>Uni clair</translation>
    </message>
    <message>
        <source>One light grey</source>
        <translation>Un gris clair</translation>
    </message>
    <message>
        <source>Plain dark</source>
        <translation>Uni sombre</translation>
    </message>
    <message>
        <source>One dark grey</source>
        <translation>Un gris sombre</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanc</translation>
    </message>
    <message>
        <source>Pure white, for documents</source>
        <translation>Blanc pur, pour les documents</translation>
    </message>
</context>
<context>
    <name>orfeas::ShapeBar</name>
    <message>
        <source>Decodes the shape again, without sampling.</source>
        <translation>Décode à nouveau la forme, sans échantillonner.</translation>
    </message>
</context>
<context>
    <name>orfeas::ShapeFiles</name>
    <message>
        <source>There is no place for temporary files in %1. Check the free space and your rights there.</source>
        <translation>Il n’y a pas de place pour des fichiers temporaires dans %1. Vérifiez l’espace libre et vos droits à cet endroit.</translation>
    </message>
    <message>
        <source>There is no mesh yet. Generate one first.</source>
        <translation>Il n’y a pas encore de maillage. Générez-en un d’abord.</translation>
    </message>
</context>
<context>
    <name>orfeas::ShortcutsDialog</name>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>Filtrer les raccourcis</translation>
    </message>
    <message>
        <source>Shows the actions that contain this text</source>
        <translation>Affiche les actions qui contiennent ce texte</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What can be done with which keys</source>
        <translation>Ce qu’on peut faire avec quelles touches</translation>
    </message>
</context>
<context>
    <name>orfeas::SizeCard</name>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Largest side in millimetres</source>
        <translation>Plus grand côté en millimètres</translation>
    </message>
    <message>
        <source>How long the longest side of the object shall be; all other sizes follow from it</source>
        <translation>Longueur du plus grand côté de l’objet&#xa0;; toutes les autres dimensions en découlent</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Largest side</source>
        <translation>Plus grand côté</translation>
    </message>
    <message>
        <source>Click two points</source>
        <translation>Cliquez sur deux points</translation>
    </message>
    <message>
        <source>Space sets a point in the middle of the view, Escape takes the ruler away</source>
        <translation>Espace place un point au milieu de la vue, Échap range la règle</translation>
    </message>
</context>
<context>
    <name>orfeas::StageBar</name>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
</context>
<context>
    <name>orfeas::StartPage</name>
    <message>
        <source>Drop a picture anywhere, paste it, or click here to choose one</source>
        <translation>Déposez une image n’importe où, collez-la ou cliquez ici pour en choisir une</translation>
    </message>
    <message>
        <source>Chooses picture files (Ctrl+O). An object on a transparent or plain ground works best.</source>
        <translation>Choisit des fichiers image (Ctrl+O). Un objet sur fond transparent ou uni convient le mieux.</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>Ou essayez un exemple</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Utilisées récemment</translation>
    </message>
    <message>
        <source>The starter model that comes with Orfeas knows simple objects. For more, it runs the published weights of the Hunyuan3D-2 family; their licence does not apply in the European Union, the United Kingdom and South Korea. &lt;a href=&quot;weights&quot;&gt;Where to get them&lt;/a&gt;</source>
        <translation>Le modèle de départ fourni avec Orfeas connaît des objets simples. Pour aller plus loin, Orfeas exécute les poids publiés de la famille Hunyuan3D-2&#xa0;; leur licence ne s’applique pas dans l’Union européenne, au Royaume-Uni et en Corée du Sud. &lt;a href=&quot;weights&quot;&gt;Où les trouver&lt;/a&gt;</translation>
    </message>
    <message>
        <source>About weights</source>
        <translation>À propos des poids</translation>
    </message>
    <message>
        <source>Says where published weights are and what their licence asks for</source>
        <translation>Dit où se trouvent les poids publiés et ce que demande leur licence</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Image %1</translation>
    </message>
</context>
<context>
    <name>orfeas::TurntableDialog</name>
    <message>
        <source>Save a turntable</source>
        <translation>Enregistrer une rotation</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>GIF animé</translation>
    </message>
    <message>
        <source>Numbered PNG pictures</source>
        <translation>Images PNG numérotées</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>A GIF plays anywhere and has 256 colours; numbered pictures are for video programs and may be transparent</source>
        <translation>Un GIF se lit partout et a 256 couleurs&#xa0;; les images numérotées sont pour les logiciels vidéo et peuvent être transparentes</translation>
    </message>
    <message>
        <source>Pictures of one turn</source>
        <translation>Images par tour</translation>
    </message>
    <message>
        <source>More turn more smoothly, and take longer and more space</source>
        <translation>Davantage tournent plus en douceur, et prennent plus de temps et de place</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds of one turn</source>
        <translation>Secondes par tour</translation>
    </message>
    <message>
        <source>How long one turn of the GIF takes</source>
        <translation>Durée d’un tour du GIF</translation>
    </message>
    <message>
        <source>Counter-clockwise</source>
        <translation>Sens antihoraire</translation>
    </message>
    <message>
        <source>Clockwise</source>
        <translation>Sens horaire</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>How the object turns, seen from above</source>
        <translation>Comment l’objet tourne, vu de dessus</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Images</translation>
    </message>
    <message>
        <source>&amp;One turn</source>
        <translation>&amp;Un tour</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>&amp;Sens</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewSlot</name>
    <message>
        <source>Front</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Arrière</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>%1 view of the object. Click to choose a picture, drop or paste one; drag it onto another view, or press Alt and an arrow key, to swap the two; Delete removes it. More views show the model more sides of it and cost little time.</source>
        <translation>Vue «&#xa0;%1&#xa0;» de l’objet. Cliquez pour choisir une image, déposez-en ou collez-en une&#xa0;; faites-la glisser sur une autre vue, ou appuyez sur Alt et une flèche, pour les échanger&#xa0;; Suppr la retire. Plus de vues montrent au modèle plus de côtés et coûtent peu de temps.</translation>
    </message>
    <message>
        <source>%1 view, empty</source>
        <translation>Vue «&#xa0;%1&#xa0;», vide</translation>
    </message>
    <message>
        <source>%1 view</source>
        <translation>Vue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Open picture…</source>
        <translation>&amp;Ouvrir une image…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Coller</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Swap with %1</source>
        <translation>Échanger avec «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewSlots</name>
    <message>
        <source>Views of the object</source>
        <translation>Vues de l’objet</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportCard</name>
    <message>
        <source>Put this tool away</source>
        <translation>Ranger cet outil</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Fermer&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportPanel</name>
    <message>
        <source>Mesh</source>
        <translation>Maillage</translation>
    </message>
    <message>
        <source>Drag to turn, Shift and drag to shift, wheel to zoom; number keys look from the sides, arrow keys choose among several meshes.</source>
        <translation>Glisser pour tourner, Maj et glisser pour déplacer, molette pour zoomer&#xa0;; les chiffres montrent les côtés, les flèches choisissent parmi plusieurs maillages.</translation>
    </message>
    <message>
        <source>Preview after step %1</source>
        <translation>Aperçu après l’étape %1</translation>
    </message>
    <message>
        <source>%1 (%2 in the viewport)</source>
        <translation>%1 (%2 dans la vue 3D)</translation>
    </message>
    <message>
        <source>%1 (W in the viewport goes through the modes)</source>
        <translation>%1 (W dans la vue 3D parcourt les modes)</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Cadrer</translation>
    </message>
    <message>
        <source>Bring everything into view</source>
        <translation>Tout amener dans la vue</translation>
    </message>
    <message>
        <source>Shaded</source>
        <translation>Solide</translation>
    </message>
    <message>
        <source>Show the surface</source>
        <translation>Montrer la surface</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Arêtes</translation>
    </message>
    <message>
        <source>Show the surface with the edges of its triangles</source>
        <translation>Montrer la surface avec les arêtes de ses triangles</translation>
    </message>
    <message>
        <source>Wireframe</source>
        <translation>Filaire</translation>
    </message>
    <message>
        <source>Show the edges only</source>
        <translation>Montrer seulement les arêtes</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>De face</translation>
    </message>
    <message>
        <source>From the back</source>
        <translation>De derrière</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>De droite</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>De gauche</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>De dessus</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>De dessous</translation>
    </message>
    <message>
        <source>Three quarters</source>
        <translation>Trois quarts</translation>
    </message>
    <message>
        <source>Without perspective</source>
        <translation>Sans perspective</translation>
    </message>
    <message>
        <source>Show what is far as large as what is near, as in a drawing</source>
        <translation>Montrer le lointain aussi grand que le proche, comme sur un plan</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>Cut the object open</source>
        <translation>Ouvrir l’objet par une coupe</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Measure the distance of two points of the surface</source>
        <translation>Mesurer la distance entre deux points de la surface</translation>
    </message>
    <message>
        <source>Box with sizes</source>
        <translation>Boîte cotée</translation>
    </message>
    <message>
        <source>Show how wide, high and deep the object is</source>
        <translation>Montrer la largeur, la hauteur et la profondeur de l’objet</translation>
    </message>
    <message>
        <source>Picture over the mesh</source>
        <translation>Image sur le maillage</translation>
    </message>
    <message>
        <source>Lay the picture over the mesh and look from where it was seen</source>
        <translation>Poser l’image sur le maillage et regarder d’où elle a été prise</translation>
    </message>
    <message>
        <source>Save a picture of the view…</source>
        <translation>Enregistrer une image de la vue…</translation>
    </message>
    <message>
        <source>Save the view as a PNG picture of any size</source>
        <translation>Enregistrer la vue en image PNG de n’importe quelle taille</translation>
    </message>
    <message>
        <source>Save a turntable…</source>
        <translation>Enregistrer une rotation…</translation>
    </message>
    <message>
        <source>Save the turning object as a GIF or as numbered pictures</source>
        <translation>Enregistrer l’objet qui tourne en GIF ou en images numérotées</translation>
    </message>
    <message>
        <source>mesh</source>
        <translation>maillage</translation>
    </message>
    <message>
        <source>How the surface looks, and what lies behind it</source>
        <translation>L’aspect de la surface et ce qu’il y a derrière</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>Ombrage</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Show two meshes side by side: the one before this one, or, if there was none, this one beside what comes next</source>
        <translation>Montrer deux maillages côte à côte : celui d’avant ou, s’il n’y en avait pas, celui-ci à côté de ce qui suivra</translation>
    </message>
</context>
</TS>
