<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>MeshDialog</name>
    <message>
        <source>glTF binary</source>
        <translation>glTF binario</translation>
    </message>
    <message>
        <source>Wavefront OBJ</source>
        <translation>Wavefront OBJ</translation>
    </message>
    <message>
        <source>Export mesh</source>
        <translation>Exportar malla</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Starter model: simple objects; for production, get Hunyuan3D weights.</source>
        <translation>Modelo inicial: objetos sencillos; para producción, consiga los pesos de Hunyuan3D.</translation>
    </message>
</context>
<context>
    <name>PictureErrors</name>
    <message>
        <source>The picture &apos;%1&apos; does not exist.</source>
        <translation>La imagen «%1» no existe.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; can&apos;t be reached: %2.</source>
        <translation>No se puede acceder a la imagen «%1»: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder; name the pictures in it instead.</source>
        <translation>«%1» es una carpeta; indique las imágenes que contiene.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a regular file.</source>
        <translation>«%1» no es un archivo normal.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; can&apos;t be opened: %2. Check its permissions.</source>
        <translation>No se puede abrir la imagen «%1»: %2. Compruebe sus permisos.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 MB, more than a picture may have here (1,024 MB).</source>
        <translation>«%1» ocupa %2 MB, más de lo que una imagen puede ocupar aquí (1024 MB).</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; could not be read completely: %2.</source>
        <translation>No se ha podido leer completa la imagen «%1»: %2.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is an empty file.</source>
        <translation>La imagen «%1» es un archivo vacío.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is %2 × %3 pixels: there is nothing to see in it.</source>
        <translation>La imagen «%1» tiene %2 × %3 píxeles: no hay nada que ver en ella.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is %2 × %3 pixels; the limit is %4 megapixels. Scale it down: about 1,000 pixels a side are all that is used.</source>
        <translation>La imagen «%1» tiene %2 × %3 píxeles; el límite es de %4 megapíxeles. Redúzcala: solo se usan unos 1000 píxeles por lado.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a picture that can be read; use PNG, JPEG, WebP, GIF, BMP, TIFF or PNM.</source>
        <translation>«%1» no es una imagen que se pueda leer; use PNG, JPEG, WebP, GIF, BMP, TIFF o PNM.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; ends early: the file is truncated. Copy or download it again.</source>
        <translation>La imagen «%1» termina antes de tiempo: el archivo está truncado. Cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is damaged and can&apos;t be decoded (%2). Save or download it again.</source>
        <translation>La imagen «%1» está dañada y no se puede decodificar (%2). Guárdela o descárguela de nuevo.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; can&apos;t be looked into: %2. Check its permissions.</source>
        <translation>No se puede ver el contenido de la carpeta «%1»: %2. Compruebe sus permisos.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>No hay memoria suficiente. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a TIFF of floating-point or 32-bit values in a form that is not read. Save it with 8 or 16 bits a channel.</source>
        <translation>«%1» es un TIFF con valores de coma flotante o de 32 bits que no se lee en esta forma. Guárdelo con 8 o 16 bits por canal.</translation>
    </message>
    <message>
        <source>The picture is an animation whose beginning is empty; its frame %1 was taken.</source>
        <translation>La imagen es una animación que empieza vacía; se ha tomado el fotograma %1.</translation>
    </message>
    <message>
        <source>The picture is entirely transparent, but holds colours; it was taken for opaque.</source>
        <translation>La imagen es totalmente transparente, pero contiene colores; se ha tratado como opaca.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a picture of the kind %2, which can&apos;t be read yet. Save it as JPEG or PNG; a phone&apos;s camera writes JPEG when its format is set to &quot;most compatible&quot;.</source>
        <translation>«%1» es una imagen de tipo %2, que todavía no se puede leer. Guárdela como JPEG o PNG; la cámara de un teléfono escribe JPEG si su formato es «el más compatible».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a file of the kind %2, which is not read. Save it as PNG or JPEG.</source>
        <translation>«%1» es un archivo de tipo %2, que no se lee. Guárdelo como PNG o JPEG.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a video. Save one frame of it as a picture.</source>
        <translation>«%1» es un vídeo. Guarde un fotograma como imagen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a Git LFS pointer, not the picture itself. Fetch it with &apos;git lfs pull&apos;.</source>
        <translation>«%1» es un puntero de Git LFS, no la imagen misma. Obténgala con «git lfs pull».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a web page, not a picture: the download was answered by a page. Download the picture again.</source>
        <translation>«%1» es una página web, no una imagen: la descarga recibió una página. Descargue la imagen de nuevo.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a drawing made of lines (SVG), which is not read. Export it as PNG.</source>
        <translation>«%1» es un dibujo vectorial (SVG), que no se lee. Expórtelo como PNG.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fino</translation>
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
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Denoising steps: more are, up to a point, more exact; each takes the same time.</source>
        <translation>Pasos de eliminación de ruido: más son, hasta cierto punto, más exactos; cada uno tarda lo mismo.</translation>
    </message>
    <message>
        <source>Guidance scale</source>
        <translation>Escala de guía</translation>
    </message>
    <message>
        <source>How closely the shape follows the picture; 1 switches guidance off, which with most models halves the time of a step.</source>
        <translation>Con qué fidelidad la forma sigue la imagen; 1 desactiva la guía, lo que en la mayoría de los modelos reduce a la mitad el tiempo de un paso.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Cells per axis of the decoded volume: detail of the mesh; twice as many make four times the triangles and decoding time.</source>
        <translation>Celdas por eje del volumen decodificado: el detalle de la malla; el doble da cuatro veces más triángulos y tiempo de decodificación.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Start of the random noise: another seed gives another shape in the same time.</source>
        <translation>Punto de partida del ruido aleatorio: otra semilla da otra forma en el mismo tiempo.</translation>
    </message>
    <message>
        <source>Iso level</source>
        <translation>Nivel iso</translation>
    </message>
    <message>
        <source>Level of the field at which the surface lies: lower is fatter; costs nothing.</source>
        <translation>Nivel del campo en el que está la superficie: más bajo engorda el objeto; no cuesta nada.</translation>
    </message>
    <message>
        <source>Decoder batch size</source>
        <translation>Lote del decodificador</translation>
    </message>
    <message>
        <source>Field queries evaluated at once: more take more memory and are little faster; 0 chooses by free memory.</source>
        <translation>Puntos del campo que se evalúan a la vez: más ocupan más memoria y apenas son más rápidos; 0 elige según la memoria libre.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>How the volume is sampled. Sparse is much faster; dense also finds very thin parts.</source>
        <translation>Cómo se muestrea el volumen. Disperso es mucho más rápido; denso también encuentra partes muy finas.</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decodificador</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>Disperso</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Denso</translation>
    </message>
    <message>
        <source>Steps per evaluation</source>
        <translation>Pasos por evaluación</translation>
    </message>
    <message>
        <source>Evaluates the network at every so many-th step only and continues in between: quicker, with a small deviation; 1 is exact.</source>
        <translation>Evalúa la red solo en un paso de cada tantos y continúa entre ellos: más rápido, con una pequeña desviación; 1 es exacto.</translation>
    </message>
    <message>
        <source>Guidance from</source>
        <translation>Guía desde</translation>
    </message>
    <message>
        <source>Guidance begins at this part of the way from noise to shape; the steps before are quicker; 0 is exact.</source>
        <translation>La guía empieza en esta parte del camino del ruido a la forma; los pasos anteriores son más rápidos; 0 es exacto.</translation>
    </message>
    <message>
        <source>Guidance until</source>
        <translation>Guía hasta</translation>
    </message>
    <message>
        <source>Guidance ends at this part of the way from noise to shape; the steps after are quicker; 1 is exact.</source>
        <translation>La guía termina en esta parte del camino del ruido a la forma; los pasos posteriores son más rápidos; 1 es exacto.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Reading picture</source>
        <translation>Leer imagen</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Cargar modelo</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>Preparing picture</source>
        <translation>Preparar imagen</translation>
    </message>
    <message>
        <source>Encoding picture</source>
        <translation>Codificar imagen</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Muestreo</translation>
    </message>
    <message>
        <source>Decoding latents</source>
        <translation>Decodificar latentes</translation>
    </message>
    <message>
        <source>Decoding volume</source>
        <translation>Decodificar volumen</translation>
    </message>
    <message>
        <source>Extracting surface</source>
        <translation>Extraer superficie</translation>
    </message>
    <message>
        <source>Processing mesh</source>
        <translation>Procesar malla</translation>
    </message>
    <message>
        <source>Writing mesh</source>
        <translation>Escribir malla</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Renderizar</translation>
    </message>
</context>
<context>
    <name>Turntable</name>
    <message>
        <source>The GIF could not be written: %1. Check the free space and choose another folder.</source>
        <translation>No se ha podido escribir el GIF: %1. Compruebe el espacio libre y elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is not enough memory to choose the colours of the GIF. Close other programs.</source>
        <translation>No hay memoria suficiente para elegir los colores del GIF. Cierre otros programas.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check the free space and your rights there, or choose another folder.</source>
        <translation>No se ha podido escribir %1: %2. Compruebe el espacio libre y sus permisos allí, o elija otra carpeta.</translation>
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
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>sampling %1 · decoding %2 · total %3</source>
        <translation>muestreo %1 · decodificación %2 · total %3</translation>
    </message>
    <message>
        <source>Previews: %1</source>
        <translation>Vistas previas: %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Total: %1</translation>
    </message>
    <message>
        <source>The picture&apos;s plain background was left out; what is left becomes the shape. File → Leave out plain backgrounds turns that off.</source>
        <translation>Se ha quitado el fondo liso de la imagen; lo que queda se convierte en la forma. «Archivo → Quitar fondos lisos» lo desactiva.</translation>
    </message>
    <message>
        <source>The picture&apos;s background is neither transparent nor plain, so the whole picture counts as the object. Cut the object out for a better mesh.</source>
        <translation>El fondo de la imagen no es ni transparente ni liso, así que toda la imagen cuenta como objeto. Recorte el objeto para obtener una malla mejor.</translation>
    </message>
</context>
<context>
    <name>orfeas::AboutDialog</name>
    <message>
        <source>About Orfeas</source>
        <translation>Acerca de Orfeas</translation>
    </message>
    <message>
        <source>A picture in, a mesh out, on your own machine.</source>
        <translation>De una imagen, una malla, en su propio equipo.</translation>
    </message>
    <message>
        <source>Pages about Orfeas</source>
        <translation>Páginas sobre Orfeas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>Avisos de terceros</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>### The starter model

It comes with Orfeas, is under its licence (Apache-2.0), and knows simple objects only.

### Published weights

Orfeas runs the weights of the Hunyuan3D-2 family exactly as they are published: [2.0, its fast and turbo variants](https://huggingface.co/tencent/Hunyuan3D-2), [2mini](https://huggingface.co/tencent/Hunyuan3D-2mini), [2mv](https://huggingface.co/tencent/Hunyuan3D-2mv) and [2.1](https://huggingface.co/tencent/Hunyuan3D-2.1). Download a folder that holds a `config.yaml` and the weights, then choose it with *File → Choose model folder*.

Orfeas neither ships nor downloads them. They are under the **Tencent Hunyuan 3D Community License**, which **does not apply in the European Union, the United Kingdom and South Korea** and sets further conditions: read it before you use them.</source>
        <translation>### El modelo inicial

Viene con Orfeas, tiene su misma licencia (Apache-2.0) y solo conoce objetos sencillos.

### Pesos publicados

Orfeas ejecuta los pesos de la familia Hunyuan3D-2 tal como se publican: [2.0 y sus variantes «fast» y «turbo»](https://huggingface.co/tencent/Hunyuan3D-2), [2mini](https://huggingface.co/tencent/Hunyuan3D-2mini), [2mv](https://huggingface.co/tencent/Hunyuan3D-2mv) y [2.1](https://huggingface.co/tencent/Hunyuan3D-2.1). Descargue una carpeta que contenga un `config.yaml` y los pesos, y elíjala con *Archivo → Elegir carpeta de modelo*.

Orfeas no los incluye ni los descarga. Están sujetos a la **Tencent Hunyuan 3D Community License**, que **no se aplica en la Unión Europea, el Reino Unido y Corea del Sur** y pone otras condiciones: léala antes de usarlos.</translation>
    </message>
</context>
<context>
    <name>orfeas::BackgroundTasks</name>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>No hay memoria suficiente. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1. Try again.</source>
        <translation>Algo inesperado ha fallado: %1. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Try again.</source>
        <translation>Algo inesperado ha fallado. Inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>orfeas::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Descartar mensaje</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
</context>
<context>
    <name>orfeas::CropTile</name>
    <message>
        <source>What the model sees</source>
        <translation>Lo que ve el modelo</translation>
    </message>
    <message>
        <source>What the model sees: the object, cut out, centred on white and scaled to the size the model takes. Only this becomes the shape.</source>
        <translation>Lo que ve el modelo: el objeto recortado, centrado sobre blanco y escalado al tamaño que el modelo admite. Solo esto se convierte en la forma.</translation>
    </message>
    <message>
        <source>The model sees</source>
        <translation>El modelo ve</translation>
    </message>
</context>
<context>
    <name>orfeas::DesktopProgress</name>
    <message>
        <source>The mesh is done, after %1.</source>
        <translation>La malla está lista, tras %1.</translation>
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
        <translation>Uso del dispositivo</translation>
    </message>
    <message>
        <source>%1: memory and load, of all programs together</source>
        <translation>%1: memoria y carga de todos los programas juntos</translation>
    </message>
    <message>
        <source>Memory and processor load of Orfeas itself; 100 % is every core</source>
        <translation>Memoria y carga de procesador del propio Orfeas; 100 % son todos los núcleos</translation>
    </message>
    <message>
        <source>Memory %1 of %2</source>
        <translation>Memoria %1 de %2</translation>
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
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Drop or paste a picture here, or press Space to choose a file.</source>
        <translation>Suelte o pegue aquí una imagen, o pulse Espacio para elegir un archivo.</translation>
    </message>
    <message>
        <source>Choose a picture (Ctrl+O). You can also drop one anywhere on the window, or paste it with Ctrl+V.</source>
        <translation>Elegir una imagen (Ctrl+O). También puede soltarla en cualquier lugar de la ventana o pegarla con Ctrl+V.</translation>
    </message>
    <message>
        <source>Let go to add it</source>
        <translation>Suelte para añadirla</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Suelte una imagen aquí</translation>
    </message>
    <message>
        <source>paste one, or click to choose a file</source>
        <translation>péguela o haga clic para elegir un archivo</translation>
    </message>
</context>
<context>
    <name>orfeas::EnginePage</name>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Where the networks are computed. The CPU always works, but takes many times as long.</source>
        <translation>Dónde se calculan las redes. La CPU siempre funciona, pero tarda muchas veces más.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
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
        <translation>Precisión</translation>
    </message>
    <message>
        <source>How exactly the networks compute. Automatic is fp16 on a GPU and fp32 on the CPU; fp32 takes twice the memory. On CPUs with instructions for it (AVX-512 BF16, AMX) bf16 is nearly twice as fast; the shape differs a little.</source>
        <translation>Con qué exactitud calculan las redes. Automático es fp16 en una GPU y fp32 en la CPU; fp32 ocupa el doble de memoria. En las CPU con instrucciones para ello (AVX-512 BF16, AMX), bf16 es casi el doble de rápido; la forma varía un poco.</translation>
    </message>
    <message>
        <source>One per core</source>
        <translation>Uno por núcleo</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>Hilos de CPU</translation>
    </message>
    <message>
        <source>How many threads compute on the CPU. Fewer leave more of the machine to other programs.</source>
        <translation>Cuántos hilos calculan en la CPU. Con menos queda más equipo para otros programas.</translation>
    </message>
    <message>
        <source>Load the model again</source>
        <translation>Volver a cargar el modelo</translation>
    </message>
    <message>
        <source>The choices above take effect when the model is loaded again. Jobs that are under way are cancelled.</source>
        <translation>Lo elegido arriba surte efecto al volver a cargar el modelo. Los trabajos en curso se cancelan.</translation>
    </message>
    <message>
        <source>These take effect when the model is loaded again.</source>
        <translation>Surten efecto al volver a cargar el modelo.</translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation>Trabajos simultáneos</translation>
    </message>
    <message>
        <source>How many jobs are under way at once. More keep a GPU busy and take more memory.</source>
        <translation>Cuántos trabajos hay en curso a la vez. Más mantienen ocupada una GPU y ocupan más memoria.</translation>
    </message>
    <message>
        <source>Model folders</source>
        <translation>Carpetas de modelos</translation>
    </message>
    <message>
        <source>Models in these folders, and in folders in them, are offered in the window</source>
        <translation>Los modelos de estas carpetas y de sus subcarpetas se ofrecen en la ventana</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Add a model folder</source>
        <translation>Añadir una carpeta de modelos</translation>
    </message>
    <message>
        <source>Choose another folder to look for models in</source>
        <translation>Elegir otra carpeta donde buscar modelos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the model folder</source>
        <translation>Quitar la carpeta de modelos</translation>
    </message>
    <message>
        <source>No longer looks for models in the selected folder; nothing is deleted</source>
        <translation>Deja de buscar modelos en la carpeta seleccionada; no se borra nada</translation>
    </message>
    <message>
        <source>Look for models in</source>
        <translation>Buscar modelos en</translation>
    </message>
</context>
<context>
    <name>orfeas::EngineStatus</name>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Motor: %1</translation>
    </message>
</context>
<context>
    <name>orfeas::ErrorCard</name>
    <message>
        <source>A setting does not fit</source>
        <translation>Un ajuste no es válido</translation>
    </message>
    <message>
        <source>A file is not there</source>
        <translation>Falta un archivo</translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation>Un archivo está dañado</translation>
    </message>
    <message>
        <source>The model is not complete</source>
        <translation>El modelo no está completo</translation>
    </message>
    <message>
        <source>The model contradicts its description</source>
        <translation>El modelo contradice su descripción</translation>
    </message>
    <message>
        <source>The computation went astray</source>
        <translation>El cálculo se ha descarriado</translation>
    </message>
    <message>
        <source>There is nothing to see in the picture</source>
        <translation>No hay nada que ver en la imagen</translation>
    </message>
    <message>
        <source>No shape came out</source>
        <translation>No ha salido ninguna forma</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>No hay memoria suficiente</translation>
    </message>
    <message>
        <source>The device is not available</source>
        <translation>El dispositivo no está disponible</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>No se ha podido escribir el archivo</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Something went wrong inside Orfeas</source>
        <translation>Algo ha fallado dentro de Orfeas</translation>
    </message>
    <message>
        <source>Choose a lower resolution or a smaller decoder batch size, set jobs in flight to 1, or close other programs.</source>
        <translation>Elija una resolución más baja o un lote del decodificador más pequeño, ponga los trabajos simultáneos a 1 o cierre otros programas.</translation>
    </message>
    <message>
        <source>Try another seed or a lower iso level, or check what is cut out of the picture.</source>
        <translation>Pruebe con otra semilla o un nivel iso más bajo, o compruebe qué se recorta de la imagen.</translation>
    </message>
    <message>
        <source>Download the model&apos;s files again, or choose another model.</source>
        <translation>Vuelva a descargar los archivos del modelo o elija otro modelo.</translation>
    </message>
    <message>
        <source>Please report it with the details below. Your pictures and results are kept.</source>
        <translation>Comuníquelo con los detalles de abajo. Sus imágenes y resultados se conservan.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Eso no ha funcionado</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>What to send along when asking for help</source>
        <translation>Lo que conviene enviar al pedir ayuda</translation>
    </message>
    <message>
        <source>Shows the error&apos;s code and stage and the last lines of the log</source>
        <translation>Muestra el código y la etapa del error y las últimas líneas del registro</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Puts the details on the clipboard, to be sent to somebody who helps</source>
        <translation>Pone los detalles en el portapapeles para enviarlos a quien ayude</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 veces)</translation>
    </message>
    <message>
        <source>The precision is chosen in File → Preferences → Engine.</source>
        <translation>La precisión se elige en «Archivo → Preferencias → Motor».</translation>
    </message>
    <message>
        <source>The device is chosen in File → Preferences → Engine; the CPU always works.</source>
        <translation>El dispositivo se elige en «Archivo → Preferencias → Motor»; la CPU siempre funciona.</translation>
    </message>
    <message>
        <source>A file or folder is out of reach</source>
        <translation>No se puede acceder a un archivo o una carpeta</translation>
    </message>
    <message>
        <source>Orfeas can&apos;t read this file</source>
        <translation>Orfeas no puede leer este archivo</translation>
    </message>
</context>
<context>
    <name>orfeas::EstimateLabel</name>
    <message>
        <source>What a job with these settings will take: the time as earlier jobs with this model took it on this device, the memory as the model&apos;s sizes and the decoder&apos;s batch size ask for it at the widest stage.</source>
        <translation>Lo que necesitará un trabajo con estos ajustes: el tiempo, según lo que tardaron trabajos anteriores con este modelo en este dispositivo; la memoria, según los tamaños del modelo y el lote del decodificador en la etapa más exigente.</translation>
    </message>
    <message>
        <source>Expected time and memory</source>
        <translation>Tiempo y memoria previstos</translation>
    </message>
    <message>
        <source>About %1 · %2</source>
        <translation>Aprox. %1 · %2</translation>
    </message>
    <message>
        <source>Time unknown until the first run · %1</source>
        <translation>Tiempo desconocido hasta la primera vez · %1</translation>
    </message>
</context>
<context>
    <name>orfeas::GeneralPage</name>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation>Los colores de la ventana</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Whether the camera glides to its place or is there at once</source>
        <translation>Si la cámara se desliza hasta su sitio o llega al instante</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Tell when a long job ends while the window is in the background</source>
        <translation>Avisar cuando acabe un trabajo largo con la ventana en segundo plano</translation>
    </message>
    <message>
        <source>Shows a notification of the desktop</source>
        <translation>Muestra una notificación del escritorio</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once</source>
        <translation>El idioma de la ventana; cambia al instante</translation>
    </message>
</context>
<context>
    <name>orfeas::GenerationQueue</name>
    <message>
        <source>reading…</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>not generated yet</source>
        <translation>aún sin generar</translation>
    </message>
    <message>
        <source>next in line</source>
        <translation>es la siguiente</translation>
    </message>
    <message numerus="yes">
        <source>%n before it</source>
        <translation>
            <numerusform>%n antes que esta</numerusform>
            <numerusform>%n antes que esta</numerusform>
        </translation>
    </message>
    <message>
        <source>generating, %1 %</source>
        <translation>generando, %1 %</translation>
    </message>
    <message>
        <source>generating…</source>
        <translation>generando…</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>lista en %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ha fallado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation>No hay ningún modelo con el que generar. Elija uno con «Archivo → Elegir carpeta de modelo».</translation>
    </message>
</context>
<context>
    <name>orfeas::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Buscar por nombre</translation>
    </message>
    <message>
        <source>Search the history by name</source>
        <translation>Buscar en el historial por nombre</translation>
    </message>
    <message>
        <source>Show only what has this in its name</source>
        <translation>Mostrar solo lo que tenga esto en el nombre</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Solo con estrella</translation>
    </message>
    <message>
        <source>Show only what has a star</source>
        <translation>Mostrar solo lo que tenga estrella</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Más antiguos primero</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Order of the history</source>
        <translation>Orden del historial</translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation>Qué va primero</translation>
    </message>
    <message>
        <source>What the pictures, shapes and meshes of the history take on the disk</source>
        <translation>Lo que ocupan en disco las imágenes, formas y mallas del historial</translation>
    </message>
    <message>
        <source>Open the history&apos;s folder</source>
        <translation>Abrir la carpeta del historial</translation>
    </message>
    <message>
        <source>Show the folder with the meshes of the history, as .glb files</source>
        <translation>Mostrar la carpeta con las mallas del historial, como archivos .glb</translation>
    </message>
    <message>
        <source>Finished meshes</source>
        <translation>Mallas terminadas</translation>
    </message>
    <message>
        <source>Return opens a mesh with its settings; the menu key shows what else can be done.</source>
        <translation>Intro abre una malla con sus ajustes; la tecla de menú muestra qué más se puede hacer.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show the mesh and its settings again (Return)</source>
        <translation>Mostrar de nuevo la malla y sus ajustes (Intro)</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Mark it, or take the mark away</source>
        <translation>Marcarla o quitarle la marca</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Darle otro nombre (F2)</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Take it out of the history and put its files into the trash</source>
        <translation>Sacarla del historial y llevar sus archivos a la papelera</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 en disco</translation>
    </message>
    <message>
        <source>What you generate is kept here.</source>
        <translation>Lo que genere se guarda aquí.</translation>
    </message>
    <message>
        <source>Nothing here has that name or star.</source>
        <translation>Nada de aquí tiene ese nombre o estrella.</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>¿Eliminar definitivamente?</translation>
    </message>
    <message>
        <source>There is no trash for the history&apos;s folder. Delete what was selected (%1) for good?</source>
        <translation>No hay papelera para la carpeta del historial. ¿Eliminar definitivamente lo seleccionado (%1)?</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
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
%2 · modelo %3
%4 pasos · resolución %5 · semilla %6
%7</translation>
    </message>
    <message>
        <source>%1, starred</source>
        <translation>%1, con estrella</translation>
    </message>
</context>
<context>
    <name>orfeas::InputPanel</name>
    <message>
        <source>Nothing is left of the picture. Bring the object back with the mask.</source>
        <translation>No queda nada de la imagen. Recupere el objeto con la máscara.</translation>
    </message>
    <message>
        <source>The background is part of the object. Cut the object out with the mask.</source>
        <translation>El fondo forma parte del objeto. Recorte el objeto con la máscara.</translation>
    </message>
    <message>
        <source>The object touches the picture&apos;s border: what is cut off will be missing.</source>
        <translation>El objeto toca el borde de la imagen: lo que queda cortado faltará.</translation>
    </message>
    <message>
        <source>The object is tiny: a larger picture of it shows more detail.</source>
        <translation>El objeto es diminuto: una imagen más grande de él muestra más detalle.</translation>
    </message>
    <message>
        <source>It seems to stand on a slab, which becomes part of the shape. Erase it if unwanted.</source>
        <translation>Parece estar sobre una losa, que pasa a formar parte de la forma. Bórrela si no la quiere.</translation>
    </message>
    <message>
        <source>What may go wrong with this picture</source>
        <translation>Lo que puede salir mal con esta imagen</translation>
    </message>
    <message>
        <source>Edit mask…</source>
        <translation>Editar máscara…</translation>
    </message>
    <message>
        <source>Choose what of the picture becomes the shape (Ctrl+M)</source>
        <translation>Elegir qué parte de la imagen se convierte en la forma (Ctrl+M)</translation>
    </message>
    <message>
        <source>The object is very thin: parts of a few pixels are likely to be lost. Show it larger, or from another side.</source>
        <translation>El objeto es muy delgado: es probable que se pierdan las partes de pocos píxeles. Muéstrelo más grande o desde otro lado.</translation>
    </message>
    <message>
        <source>Several separate objects become one shape. Keep one of them with the mask.</source>
        <translation>Varios objetos separados se convierten en una sola forma. Conserve uno de ellos con la máscara.</translation>
    </message>
    <message>
        <source>The cut-out seems inverted: the ground is there and the object is a hole. Cut the object out again with the mask.</source>
        <translation>El recorte parece invertido: el fondo está y el objeto es un agujero. Recorte el objeto de nuevo con la máscara.</translation>
    </message>
</context>
<context>
    <name>orfeas::LibraryService</name>
    <message>
        <source>The history was damaged. A new one has been begun; the old one, with all its meshes, is in %1.</source>
        <translation>El historial estaba dañado. Se ha empezado uno nuevo; el antiguo, con todas sus mallas, está en %1.</translation>
    </message>
</context>
<context>
    <name>orfeas::LogDock</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What Orfeas has done, the newest last; Ctrl+C copies the selected lines</source>
        <translation>Lo que ha hecho Orfeas, lo más reciente al final; Ctrl+C copia las líneas seleccionadas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>Nivel mínimo</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Qué líneas se muestran</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Filtrar el registro</translation>
    </message>
    <message>
        <source>Shows the lines that contain this text</source>
        <translation>Muestra las líneas que contienen este texto</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown</source>
        <translation>Copia las líneas seleccionadas, o todas las que se muestran</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>Abrir la carpeta del registro</translation>
    </message>
    <message>
        <source>Opens the folder that holds the log file</source>
        <translation>Abre la carpeta que contiene el archivo de registro</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Clears this view; the log file keeps everything</source>
        <translation>Vacía esta vista; el archivo de registro lo conserva todo</translation>
    </message>
</context>
<context>
    <name>orfeas::MainWindow</name>
    <message>
        <source>Model: %1 (%2)</source>
        <translation>Modelo: %1 (%2)</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>Abrir imágenes</translation>
    </message>
    <message>
        <source>Pictures and exported shapes (%1)</source>
        <translation>Imágenes y formas exportadas (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no picture. Copy one, or a picture file, and paste again.</source>
        <translation>No hay ninguna imagen en el portapapeles. Copie una, o un archivo de imagen, y vuelva a pegar.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
    <message>
        <source>There is no mesh to export yet. Generate one first.</source>
        <translation>Todavía no hay ninguna malla que exportar. Genere una primero.</translation>
    </message>
    <message>
        <source>Choose a model folder (config.yaml and weights)</source>
        <translation>Elegir una carpeta de modelo (config.yaml y pesos)</translation>
    </message>
    <message>
        <source>Decoding…</source>
        <translation>Decodificando…</translation>
    </message>
    <message>
        <source>The mesh will appear here</source>
        <translation>La malla aparecerá aquí</translation>
    </message>
    <message>
        <source>The first preview will appear here</source>
        <translation>La primera vista previa aparecerá aquí</translation>
    </message>
    <message>
        <source>Press Generate to turn the picture into a mesh</source>
        <translation>Pulse Generar para convertir la imagen en una malla</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triangles · seed %1 · %2</source>
        <translation>
            <numerusform>%Ln triángulo · semilla %1 · %2</numerusform>
            <numerusform>%Ln triángulos · semilla %1 · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Todas (%1)</translation>
    </message>
    <message>
        <source>That was no picture file. Save the picture first, then drop the file.</source>
        <translation>Eso no era un archivo de imagen. Guarde primero la imagen y luego suelte el archivo.</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>Cargando %1…</translation>
    </message>
    <message>
        <source>Warming up on %1…</source>
        <translation>Calentando en %1…</translation>
    </message>
    <message>
        <source>Ready · %1 · %2</source>
        <translation>Listo · %1 · %2</translation>
    </message>
    <message>
        <source>Loaded in %1, warmed up in %2</source>
        <translation>Cargado en %1, calentado en %2</translation>
    </message>
    <message>
        <source>The engine is not available</source>
        <translation>El motor no está disponible</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Pre&amp;ferencias…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Orfeas</source>
        <translation>A&amp;cerca de Orfeas</translation>
    </message>
    <message>
        <source>Orfeas ended unexpectedly the last time. A report was written; please send it along when you report the fault.</source>
        <translation>Orfeas terminó inesperadamente la última vez. Se ha escrito un informe; envíelo cuando comunique el fallo.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Abrir el informe</translation>
    </message>
    <message>
        <source>There is no picture in the folder.</source>
        <translation>No hay ninguna imagen en la carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were found in the folder.</source>
        <translation>
            <numerusform>Se ha encontrado una imagen en la carpeta.</numerusform>
            <numerusform>Se han encontrado %n imágenes en la carpeta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files were left out, as they are no pictures.</source>
        <translation>
            <numerusform>Se ha omitido otro archivo, que no es una imagen.</numerusform>
            <numerusform>Se han omitido otros %n archivos, que no son imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder holds more; at most %1 are taken.</source>
        <translation>La carpeta contiene más; se toman como máximo %1.</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Abrir una carpeta de imágenes</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recientes</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Aún no hay imágenes</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Turn the picture into a mesh (Ctrl+Return)</source>
        <translation>Convertir la imagen en una malla (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Generate every picture of the list that has no mesh yet</source>
        <translation>Generar todas las imágenes de la lista que aún no tienen malla</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop the generation of the selected picture, else the running one (Esc)</source>
        <translation>Detener la generación de la imagen seleccionada o, si no, la que está en curso (Esc)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>Se ha escrito %1</translation>
    </message>
    <message>
        <source>&amp;Open pictures…</source>
        <translation>A&amp;brir imágenes…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>&amp;Pegar imagen</translation>
    </message>
    <message>
        <source>&amp;Export mesh…</source>
        <translation>&amp;Exportar malla…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Choose pictures (Ctrl+O)</source>
        <translation>Elegir imágenes (Ctrl+O)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Open fol&amp;der…</source>
        <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
        <source>&amp;Leave out plain backgrounds</source>
        <translation>&amp;Quitar fondos lisos</translation>
    </message>
    <message>
        <source>Choose &amp;model folder…</source>
        <translation>Elegir carpeta de &amp;modelo…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Generation</source>
        <translation>&amp;Generación</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generar</translation>
    </message>
    <message>
        <source>Generate &amp;all</source>
        <translation>Generar &amp;todas</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Cancel a&amp;ll</source>
        <translation>Cancelar t&amp;odas</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Registro</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were not finished last time.</source>
        <translation>
            <numerusform>Una imagen no se terminó la última vez.</numerusform>
            <numerusform>%n imágenes no se terminaron la última vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Put them in line again. What was sampled already is only decoded, if the model is the same.</source>
        <translation>Ponerlas de nuevo en cola. Lo que ya estaba muestreado solo se decodifica, si el modelo es el mismo.</translation>
    </message>
    <message>
        <source>Put in the list</source>
        <translation>Poner en la lista</translation>
    </message>
    <message>
        <source>Show them in the list, without generating anything yet</source>
        <translation>Mostrarlas en la lista, sin generar nada todavía</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Delete them from the library. The pictures&apos; own files stay where they are.</source>
        <translation>Eliminarlas de la biblioteca. Los archivos de las imágenes se quedan donde están.</translation>
    </message>
    <message>
        <source>Try several &amp;seeds</source>
        <translation>Probar varias &amp;semillas</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>Sample several shapes of the picture at once, look at them side by side and make the best one (Ctrl+G)</source>
        <translation>Muestrear varias formas de la imagen a la vez, verlas una junto a otra y elaborar la mejor (Ctrl+G)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Escribiendo %1…</translation>
    </message>
    <message>
        <source>%1 was made with the model %2; the one that is loaded, %3, would make another shape of it.</source>
        <translation>%1 se hizo con el modelo %2; el que está cargado, %3, haría otra forma.</translation>
    </message>
    <message>
        <source>Open the %1 view</source>
        <translation>Abrir la vista «%1»</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>Write the mesh to a GLB, OBJ, STL or PLY file (Ctrl+E), or drag it from here into a folder or another program</source>
        <translation>Escribir la malla en un archivo GLB, OBJ, STL o PLY (Ctrl+E), o arrastrarla desde aquí a una carpeta o a otro programa</translation>
    </message>
    <message>
        <source>&amp;Copy mesh</source>
        <translation>C&amp;opiar malla</translation>
    </message>
    <message>
        <source>Copy the mesh as a file, to paste it into a folder or another program</source>
        <translation>Copiar la malla como archivo para pegarla en una carpeta o en otro programa</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Se ha copiado %1</translation>
    </message>
    <message>
        <source>%1 · seed %2 · resolution %3 · iso level %4</source>
        <translation>%1 · semilla %2 · resolución %3 · nivel iso %4</translation>
    </message>
    <message>
        <source>The model %1 is not there. Until you choose another one, or bring it back and start again, the starter model takes its place.</source>
        <translation>El modelo %1 no está. Hasta que elija otro, o lo recupere y vuelva a iniciar, el modelo inicial ocupa su lugar.</translation>
    </message>
    <message>
        <source>Parts of the settings can&apos;t be read, so the usual values take their place. The file as it was is kept in %1.</source>
        <translation>Partes de los ajustes no se pueden leer; en su lugar se usan los valores habituales. El archivo, tal como estaba, se guarda en %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n folders in it were left out: they are closed, or lie too deep.</source>
        <translation>
            <numerusform>Se omitió %n carpeta que contiene: está cerrada o demasiado profunda.</numerusform>
            <numerusform>Se omitieron %n carpetas que contiene: están cerradas o demasiado profundas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are still being written. The window closes as soon as they are on the disk.</source>
        <translation>
            <numerusform>Todavía se está escribiendo %n archivo. La ventana se cierra en cuanto esté en el disco.</numerusform>
            <numerusform>Todavía se están escribiendo %n archivos. La ventana se cierra en cuanto estén en el disco.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Cerrar sin ellos</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Dejar la ventana abierta</translation>
    </message>
    <message>
        <source>Show the mesh</source>
        <translation>Mostrar la malla</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1: terminado</translation>
    </message>
    <message numerus="yes">
        <source>%n meshes are done</source>
        <translation>
            <numerusform>%n malla terminada</numerusform>
            <numerusform>%n mallas terminadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orfeas::MaskCanvas</name>
    <message>
        <source>Picture and mask</source>
        <translation>Imagen y máscara</translation>
    </message>
    <message>
        <source>What is dimmed is left out. The arrow keys move the brush, Space dabs with it, [ and ] change its size, + and - zoom, Ctrl and the arrow keys move the picture. With Shift a dab becomes a straight stroke from the last one.</source>
        <translation>Lo atenuado queda fuera. Las flechas mueven el pincel, Espacio da un toque, [ y ] cambian su tamaño, + y - acercan y alejan, Ctrl y las flechas mueven la imagen. Con Mayús, un toque se convierte en un trazo recto desde el anterior.</translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDialog</name>
    <message>
        <source>Edit mask</source>
        <translation>Editar máscara</translation>
    </message>
    <message>
        <source>Use this mask</source>
        <translation>Usar esta máscara</translation>
    </message>
    <message>
        <source>What is dimmed is left out of the next generation (Return)</source>
        <translation>Lo atenuado queda fuera de la próxima generación (Intro)</translation>
    </message>
    <message>
        <source>Leave the picture as it was (Esc)</source>
        <translation>Dejar la imagen como estaba (Esc)</translation>
    </message>
    <message>
        <source>cut out</source>
        <translation>recortar</translation>
    </message>
    <message>
        <source>Correct it with the brushes where it is wrong.</source>
        <translation>Corríjalo con los pinceles donde no esté bien.</translation>
    </message>
    <message>
        <source>No object was found that way. Draw a box around it, or use the brushes.</source>
        <translation>Así no se ha encontrado ningún objeto. Dibuje un recuadro a su alrededor o use los pinceles.</translation>
    </message>
    <message>
        <source>Opening the picture…</source>
        <translation>Abriendo la imagen…</translation>
    </message>
    <message>
        <source>What is dimmed is left out. Shift draws straight, the right button sizes the brush, the middle one moves, the wheel zooms.</source>
        <translation>Lo atenuado queda fuera. Mayús traza rectas, el botón derecho cambia el pincel, el central mueve, la rueda acerca y aleja.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Take from the object what the brush touches</source>
        <translation>Quitar del objeto lo que toque el pincel</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Give to the object what the brush touches</source>
        <translation>Dar al objeto lo que toque el pincel</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Recuadro</translation>
    </message>
    <message>
        <source>Draw a box around the object; it is cut out of it, in about a second</source>
        <translation>Dibujar un recuadro alrededor del objeto; se recorta en más o menos un segundo</translation>
    </message>
    <message>
        <source>Find object</source>
        <translation>Buscar objeto</translation>
    </message>
    <message>
        <source>Cut out what differs from the picture&apos;s border; about a second</source>
        <translation>Recortar lo que difiere del borde de la imagen; más o menos un segundo</translation>
    </message>
    <message>
        <source>Refine edge</source>
        <translation>Afinar borde</translation>
    </message>
    <message>
        <source>Decide anew along the mask&apos;s edge; about a second</source>
        <translation>Decidir de nuevo a lo largo del borde de la máscara; más o menos un segundo</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Go back to the mask that the picture came with</source>
        <translation>Volver a la máscara con la que llegó la imagen</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>restablecer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Encajar</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Mostrar la imagen entera</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Show the picture&apos;s own pixels</source>
        <translation>Mostrar los píxeles propios de la imagen</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>The brush&apos;s diameter in the picture&apos;s pixels ([ and ], or drag sideways with the right button)</source>
        <translation>Diámetro del pincel en píxeles de la imagen ([ y ], o arrastre a los lados con el botón derecho)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edge when it is used; 0 leaves it as it is drawn</source>
        <translation>Suaviza el borde de la máscara al usarla; 0 lo deja como está dibujado</translation>
    </message>
    <message>
        <source>Brush &amp;size</source>
        <translation>&amp;Tamaño del pincel</translation>
    </message>
    <message>
        <source>Fea&amp;ther</source>
        <translation>&amp;Suavizado</translation>
    </message>
    <message>
        <source>Looking for the object… (Esc stops)</source>
        <translation>Buscando el objeto… (Esc lo detiene)</translation>
    </message>
    <message>
        <source>Stopped; the mask is as it was.</source>
        <translation>Detenido; la máscara está como estaba.</translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDocument</name>
    <message>
        <source>add</source>
        <translation>añadir</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>borrar</translation>
    </message>
</context>
<context>
    <name>orfeas::ModelBox</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>The model that makes the shape. Another one is loaded at once; jobs that are under way are cancelled.</source>
        <translation>El modelo que hace la forma. Otro se carga enseguida; los trabajos en curso se cancelan.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
</context>
<context>
    <name>orfeas::OverlayCard</name>
    <message>
        <source>Picture over the mesh</source>
        <translation>Imagen sobre la malla</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>Opacidad de la imagen</translation>
    </message>
    <message>
        <source>How strongly the picture covers the mesh</source>
        <translation>Con qué fuerza la imagen cubre la malla</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
</context>
<context>
    <name>orfeas::PictureDialog</name>
    <message>
        <source>Save a picture of the view</source>
        <translation>Guardar una imagen de la vista</translation>
    </message>
</context>
<context>
    <name>orfeas::PicturesPage</name>
    <message>
        <source>Leave out plain backgrounds</source>
        <translation>Quitar fondos lisos</translation>
    </message>
    <message>
        <source>Paper, a wall or one colour around the object does not become part of the shape. Concerns pictures added from now on.</source>
        <translation>El papel, una pared o un solo color alrededor del objeto no pasa a formar parte de la forma. Se aplica a las imágenes que se añadan a partir de ahora.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Open the folder of logs and crash reports</source>
        <translation>Abrir la carpeta de registros e informes de fallos</translation>
    </message>
    <message>
        <source>Logs and crash reports:</source>
        <translation>Registros e informes de fallos:</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>Biblioteca:</translation>
    </message>
    <message>
        <source>Open the folder of the library</source>
        <translation>Abrir la carpeta de la biblioteca</translation>
    </message>
    <message>
        <source>Pictures, shapes and what they are decoded from. What you delete in the history goes to the trash with its files.</source>
        <translation>Imágenes, formas y aquello de lo que se decodifican. Lo que borre en el historial va a la papelera con sus archivos.</translation>
    </message>
    <message>
        <source>On the disk:</source>
        <translation>En el disco:</translation>
    </message>
    <message>
        <source>%1 used, %2 free</source>
        <translation>%1 usados, %2 libres</translation>
    </message>
</context>
<context>
    <name>orfeas::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Pages of preferences</source>
        <translation>Páginas de preferencias</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Pictures and storage</source>
        <translation>Imágenes y almacenamiento</translation>
    </message>
</context>
<context>
    <name>orfeas::PresetBar</name>
    <message>
        <source>Own values</source>
        <translation>Valores propios</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>A set of values: Draft is quick, Standard is what suits the model, Fine takes longer</source>
        <translation>Un conjunto de valores: Borrador es rápido, Estándar es lo que conviene al modelo, Fino tarda más</translation>
    </message>
    <message>
        <source>Manage presets</source>
        <translation>Gestionar ajustes predefinidos</translation>
    </message>
    <message>
        <source>Keep the values as a preset, rename or delete one</source>
        <translation>Guardar los valores como ajuste predefinido, cambiar el nombre de uno o eliminarlo</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Guardar como ajuste predefinido…</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Guardar como ajuste predefinido</translation>
    </message>
    <message>
        <source>Rename preset…</source>
        <translation>Cambiar nombre del ajuste…</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Cambiar nombre del ajuste</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Eliminar ajuste</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
</context>
<context>
    <name>orfeas::ProgressPanel</name>
    <message>
        <source>Sampling</source>
        <translation>Muestreo</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Decodificación</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>empezando</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
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
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Pictures are worked off from the top down. Drag one, or press Alt+Up or Alt+Down, to change its turn.</source>
        <translation>Las imágenes se procesan de arriba abajo. Arrastre una, o pulse Alt+Arriba o Alt+Abajo, para cambiar su turno.</translation>
    </message>
    <message>
        <source>Take what is done out of the list; it stays in the history</source>
        <translation>Quitar de la lista lo terminado; se queda en el historial</translation>
    </message>
    <message>
        <source>Clear finished pictures</source>
        <translation>Quitar las imágenes terminadas</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Put the picture in line with the settings on show</source>
        <translation>Poner la imagen en cola con los ajustes mostrados</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop it, or take it out of the line</source>
        <translation>Detenerla o sacarla de la cola</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Let it have its turn earlier</source>
        <translation>Hacer que le toque antes</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Let it have its turn later</source>
        <translation>Hacer que le toque después</translation>
    </message>
    <message>
        <source>Show its settings</source>
        <translation>Mostrar sus ajustes</translation>
    </message>
    <message>
        <source>Put the settings it is made with into the panel</source>
        <translation>Poner en el panel los ajustes con los que se hace</translation>
    </message>
    <message>
        <source>Use the settings on show</source>
        <translation>Usar los ajustes mostrados</translation>
    </message>
    <message>
        <source>Make it with the settings of the panel instead</source>
        <translation>Hacerla con los ajustes del panel</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Abrir su carpeta</translation>
    </message>
    <message>
        <source>Show the folder that holds the picture</source>
        <translation>Mostrar la carpeta que contiene la imagen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Take the picture out of the list; its mesh stays in the history</source>
        <translation>Quitar la imagen de la lista; su malla se queda en el historial</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 listas</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>quedan unos %1</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>Generando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Go on with the pictures in line</source>
        <translation>Seguir con las imágenes en cola</translation>
    </message>
    <message>
        <source>Begin no other picture until told so; the running one goes on</source>
        <translation>No empezar otra imagen hasta nuevo aviso; la que está en curso continúa</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>Reanudar la cola</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Pausar la cola</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>Mostrar qué ha fallado</translation>
    </message>
    <message>
        <source>Show why the picture failed, with details to copy</source>
        <translation>Mostrar por qué falló la imagen, con detalles para copiar</translation>
    </message>
</context>
<context>
    <name>orfeas::RenderDialog</name>
    <message>
        <source>&amp;Transparent background</source>
        <translation>Fondo &amp;transparente</translation>
    </message>
    <message>
        <source>Leave out the background, for pages and layouts; the ground shadow stays</source>
        <translation>Omitir el fondo, para páginas y maquetas; la sombra del suelo se queda</translation>
    </message>
    <message>
        <source>Pictures done</source>
        <translation>Imágenes hechas</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Choose a file, then render into it</source>
        <translation>Elegir un archivo y renderizar en él</translation>
    </message>
    <message>
        <source>Close without saving; while it renders: stop</source>
        <translation>Cerrar sin guardar; mientras renderiza: detener</translation>
    </message>
    <message>
        <source>As shown (%1 × %2)</source>
        <translation>Como se ve (%1 × %2)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>How many pixels the picture has; more take longer</source>
        <translation>Cuántos píxeles tiene la imagen; más tardan más</translation>
    </message>
    <message>
        <source>Pixels, %1 to %2</source>
        <translation>Píxeles, de %1 a %2</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Anchura en píxeles</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Altura en píxeles</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>T&amp;amaño</translation>
    </message>
    <message>
        <source>Stopped; nothing was saved.</source>
        <translation>Detenido; no se ha guardado nada.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>orfeas::SamplingBox</name>
    <message>
        <source>Sampling</source>
        <translation>Muestreo</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exacto</translation>
    </message>
    <message>
        <source>Quicker</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Quickest</source>
        <translation>Lo más rápido</translation>
    </message>
    <message>
        <source>This model takes so few steps that none can be left out.</source>
        <translation>Este modelo da tan pocos pasos que no se puede omitir ninguno.</translation>
    </message>
    <message>
        <source>This model guides within its one pass, so there is no guidance to leave out.</source>
        <translation>Este modelo incluye la guía en su única pasada, así que no hay guía que omitir.</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>Según lo indicado</translation>
    </message>
    <message>
        <source>How often the model is asked. Quicker asks at every second step and continues in between: with 50 steps on a GPU, sampling takes 0.53 of the time, and the volumes of 20 shapes agree to 99.5 %. Quickest also leaves guidance out of the second half: 0.44 of the time, 98.8 %. With 10 steps shapes deviate more (97 %): both are better kept for 30 steps and more.</source>
        <translation>Con qué frecuencia se consulta el modelo. «Más rápido» lo consulta en uno de cada dos pasos y continúa entre ellos: con 50 pasos en una GPU, el muestreo tarda 0,53 veces el tiempo, y los volúmenes de 20 formas coinciden en un 99,5 %. «Lo más rápido» omite además la guía en la segunda mitad: 0,44 veces el tiempo, 98,8 %. Con 10 pasos las formas se desvían más (97 %): conviene reservar ambos para 30 pasos o más.</translation>
    </message>
</context>
<context>
    <name>orfeas::SectionCard</name>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Left to right (X)</source>
        <translation>De izquierda a derecha (X)</translation>
    </message>
    <message>
        <source>Bottom to top (Y)</source>
        <translation>De abajo arriba (Y)</translation>
    </message>
    <message>
        <source>Back to front (Z)</source>
        <translation>De atrás adelante (Z)</translation>
    </message>
    <message>
        <source>Direction of the cut</source>
        <translation>Dirección del corte</translation>
    </message>
    <message>
        <source>Across which direction the object is cut</source>
        <translation>En qué dirección se corta el objeto</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Invertir</translation>
    </message>
    <message>
        <source>Flip the cut</source>
        <translation>Invertir el corte</translation>
    </message>
    <message>
        <source>Take away the other half</source>
        <translation>Quitar la otra mitad</translation>
    </message>
    <message>
        <source>Place of the cut</source>
        <translation>Posición del corte</translation>
    </message>
    <message>
        <source>Where the object is cut</source>
        <translation>Por dónde se corta el objeto</translation>
    </message>
</context>
<context>
    <name>orfeas::SeedGrid</name>
    <message>
        <source>Seed grid</source>
        <translation>Cuadrícula de semillas</translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n semilla</numerusform>
            <numerusform>%n semillas</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>Número de semillas</translation>
    </message>
    <message>
        <source>How many shapes to sample at once. All of them go through the network together, so memory grows with them.</source>
        <translation>Cuántas formas se muestrean a la vez. Todas pasan juntas por la red, así que la memoria crece con ellas.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Sample the next seeds of the same picture</source>
        <translation>Muestrear las siguientes semillas de la misma imagen</translation>
    </message>
    <message>
        <source>Make this one</source>
        <translation>Elaborar esta</translation>
    </message>
    <message>
        <source>Decode the chosen shape at the full resolution; it is not sampled again (Return, or a double click on it)</source>
        <translation>Decodificar la forma elegida a plena resolución; no se vuelve a muestrear (Intro, o doble clic sobre ella)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Leave the shapes and go back to the result</source>
        <translation>Dejar las formas y volver al resultado</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, quedan %1</translation>
    </message>
    <message>
        <source>Sampling all at once: %1 %</source>
        <translation>Muestreo de todas a la vez: %1 %</translation>
    </message>
    <message>
        <source>Click a shape, then make it in full.</source>
        <translation>Haga clic en una forma y luego elabórela.</translation>
    </message>
    <message>
        <source>Waiting for the engine…</source>
        <translation>Esperando al motor…</translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation>No hay ningún modelo con el que generar. Elija uno con «Archivo → Elegir carpeta de modelo».</translation>
    </message>
    <message>
        <source>Decoding: %1 of %2</source>
        <translation>Decodificación: %1 de %2</translation>
    </message>
    <message>
        <source>Seed %1…</source>
        <translation>Semilla %1…</translation>
    </message>
    <message>
        <source>Seed %1: not made</source>
        <translation>Semilla %1: sin hacer</translation>
    </message>
    <message>
        <source>Seed %1: no surface</source>
        <translation>Semilla %1: sin superficie</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Semilla %1</translation>
    </message>
    <message>
        <source>Seed %1 has no shape to make.</source>
        <translation>La semilla %1 no tiene forma que elaborar.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
</context>
<context>
    <name>orfeas::SeedRow</name>
    <message>
        <source>Another seed by chance</source>
        <translation>Otra semilla al azar</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Semilla aleatoria</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Conservar la semilla</translation>
    </message>
    <message>
        <source>Locked: every job takes this seed, so that equal settings give the same shape</source>
        <translation>Bloqueada: todos los trabajos usan esta semilla, de modo que iguales ajustes dan la misma forma</translation>
    </message>
    <message>
        <source>Unlocked: every job gets another seed; the one that was used is shown with the result</source>
        <translation>Desbloqueada: cada trabajo recibe otra semilla; la usada se muestra con el resultado</translation>
    </message>
</context>
<context>
    <name>orfeas::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Back to the values that suit the model</source>
        <translation>Volver a los valores que convienen al modelo</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>Restablecer ajustes</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decodificador</translation>
    </message>
    <message>
        <source>The memory that one batch of the decoder takes</source>
        <translation>La memoria que ocupa un lote del decodificador</translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation>Trabajos simultáneos</translation>
    </message>
    <message>
        <source>How many jobs are under way at once: while one is finished and saved, the next one samples. More keep a GPU busy and take more memory.</source>
        <translation>Cuántos trabajos hay en curso a la vez: mientras uno se termina y se guarda, el siguiente ya muestrea. Más mantienen ocupada una GPU y ocupan más memoria.</translation>
    </message>
    <message>
        <source>Previews while sampling</source>
        <translation>Vistas previas al muestrear</translation>
    </message>
    <message>
        <source>Shows a rough mesh every few steps. Costs a few percent of the time, most of it on the CPU.</source>
        <translation>Muestra una malla aproximada cada pocos pasos. Cuesta un pequeño porcentaje del tiempo, sobre todo en la CPU.</translation>
    </message>
    <message>
        <source>Pictures per batch</source>
        <translation>Imágenes por lote</translation>
    </message>
    <message>
        <source>How many pictures that wait with equal steps and guidance are sampled together. That is quicker for small models on a GPU, and takes more memory.</source>
        <translation>Cuántas imágenes en espera con los mismos pasos y la misma guía se muestrean juntas. Con modelos pequeños en una GPU es más rápido, y ocupa más memoria.</translation>
    </message>
    <message>
        <source>Sampling, decoder, previews, batches and jobs in flight</source>
        <translation>Muestreo, decodificador, vistas previas, lotes y trabajos simultáneos</translation>
    </message>
</context>
<context>
    <name>orfeas::ShadingMenu</name>
    <message>
        <source>&amp;Shading</source>
        <translation>&amp;Sombreado</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>Studio clay</source>
        <translation>Arcilla de estudio</translation>
    </message>
    <message>
        <source>Clay under studio light: shows the form as a print would look</source>
        <translation>Arcilla con luz de estudio: muestra la forma como se vería impresa</translation>
    </message>
    <message>
        <source>Porcelain</source>
        <translation>Porcelana</translation>
    </message>
    <message>
        <source>White and glossy: shows dents and uneven curves</source>
        <translation>Blanca y brillante: muestra abolladuras y curvas irregulares</translation>
    </message>
    <message>
        <source>Wax</source>
        <translation>Cera</translation>
    </message>
    <message>
        <source>Red modelling wax, as in sculpting programs</source>
        <translation>Cera roja de modelar, como en los programas de escultura</translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation>Bronce</translation>
    </message>
    <message>
        <source>Metal: shows how reflections run over the surface</source>
        <translation>Metal: muestra cómo corren los reflejos por la superficie</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>Grafito</translation>
    </message>
    <message>
        <source>Dark and silky: shows the outline</source>
        <translation>Oscuro y sedoso: muestra el contorno</translation>
    </message>
    <message>
        <source>Normals as colours</source>
        <translation>Normales como colores</translation>
    </message>
    <message>
        <source>The direction of the surface as a colour: shows noise and flipped triangles</source>
        <translation>La dirección de la superficie como color: muestra ruido y triángulos invertidos</translation>
    </message>
    <message>
        <source>&amp;Flat shading</source>
        <translation>Sombreado &amp;plano</translation>
    </message>
    <message>
        <source>Show each triangle in one tone, as it is, instead of smoothed</source>
        <translation>Mostrar cada triángulo en un solo tono, tal como es, en vez de suavizado</translation>
    </message>
    <message>
        <source>&amp;Mark back faces</source>
        <translation>&amp;Marcar caras traseras</translation>
    </message>
    <message>
        <source>Show insides in red: holes and inverted triangles catch the eye</source>
        <translation>Mostrar el interior en rojo: los agujeros y los triángulos invertidos saltan a la vista</translation>
    </message>
    <message>
        <source>&amp;Ambient occlusion</source>
        <translation>&amp;Oclusión ambiental</translation>
    </message>
    <message>
        <source>Darker creases and cavities; takes about twice the time to draw, shown at rest</source>
        <translation>Pliegues y huecos más oscuros; tarda cerca del doble en dibujar, se muestra en reposo</translation>
    </message>
    <message>
        <source>&amp;Ground shadow</source>
        <translation>Sombra en el sue&amp;lo</translation>
    </message>
    <message>
        <source>A soft shadow on the ground below the object</source>
        <translation>Una sombra suave en el suelo bajo el objeto</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Like the theme</source>
        <translation>Como el tema</translation>
    </message>
    <message>
        <source>A soft gradient that goes with the window</source>
        <translation>Un degradado suave a juego con la ventana</translation>
    </message>
    <message>
        <source>Plain light</source>
        <translation>Liso claro</translation>
    </message>
    <message>
        <source>One light grey</source>
        <translation>Un gris claro</translation>
    </message>
    <message>
        <source>Plain dark</source>
        <translation>Liso oscuro</translation>
    </message>
    <message>
        <source>One dark grey</source>
        <translation>Un gris oscuro</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <source>Pure white, for documents</source>
        <translation>Blanco puro, para documentos</translation>
    </message>
</context>
<context>
    <name>orfeas::ShapeBar</name>
    <message>
        <source>Decodes the shape again, without sampling.</source>
        <translation>Decodifica la forma de nuevo, sin muestrear.</translation>
    </message>
</context>
<context>
    <name>orfeas::ShapeFiles</name>
    <message>
        <source>There is no place for temporary files in %1. Check the free space and your rights there.</source>
        <translation>No hay sitio para archivos temporales en %1. Compruebe el espacio libre y sus permisos allí.</translation>
    </message>
    <message>
        <source>There is no mesh yet. Generate one first.</source>
        <translation>Todavía no hay ninguna malla. Genere una primero.</translation>
    </message>
</context>
<context>
    <name>orfeas::ShortcutsDialog</name>
    <message>
        <source>Elsewhere</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>Filtrar los atajos</translation>
    </message>
    <message>
        <source>Shows the actions that contain this text</source>
        <translation>Muestra las acciones que contienen este texto</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What can be done with which keys</source>
        <translation>Qué se puede hacer con qué teclas</translation>
    </message>
</context>
<context>
    <name>orfeas::SizeCard</name>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Largest side in millimetres</source>
        <translation>Lado mayor en milímetros</translation>
    </message>
    <message>
        <source>How long the longest side of the object shall be; all other sizes follow from it</source>
        <translation>Cuánto medirá el lado más largo del objeto; las demás medidas se deducen de él</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Largest side</source>
        <translation>Lado mayor</translation>
    </message>
    <message>
        <source>Click two points</source>
        <translation>Haga clic en dos puntos</translation>
    </message>
    <message>
        <source>Space sets a point in the middle of the view, Escape takes the ruler away</source>
        <translation>Espacio pone un punto en el centro de la vista, Escape quita la regla</translation>
    </message>
</context>
<context>
    <name>orfeas::StageBar</name>
    <message>
        <source>done</source>
        <translation>listo</translation>
    </message>
</context>
<context>
    <name>orfeas::StartPage</name>
    <message>
        <source>Drop a picture anywhere, paste it, or click here to choose one</source>
        <translation>Suelte una imagen en cualquier lugar, péguela o haga clic aquí para elegir una</translation>
    </message>
    <message>
        <source>Chooses picture files (Ctrl+O). An object on a transparent or plain ground works best.</source>
        <translation>Elige archivos de imagen (Ctrl+O). Lo mejor es un objeto sobre fondo transparente o liso.</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>O pruebe un ejemplo</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Usadas últimamente</translation>
    </message>
    <message>
        <source>The starter model that comes with Orfeas knows simple objects. For more, it runs the published weights of the Hunyuan3D-2 family; their licence does not apply in the European Union, the United Kingdom and South Korea. &lt;a href=&quot;weights&quot;&gt;Where to get them&lt;/a&gt;</source>
        <translation>El modelo inicial que viene con Orfeas conoce objetos sencillos. Para más, ejecuta los pesos publicados de la familia Hunyuan3D-2; su licencia no se aplica en la Unión Europea, el Reino Unido y Corea del Sur. &lt;a href=&quot;weights&quot;&gt;Dónde conseguirlos&lt;/a&gt;</translation>
    </message>
    <message>
        <source>About weights</source>
        <translation>Acerca de los pesos</translation>
    </message>
    <message>
        <source>Says where published weights are and what their licence asks for</source>
        <translation>Dice dónde están los pesos publicados y qué pide su licencia</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Imagen %1</translation>
    </message>
</context>
<context>
    <name>orfeas::TurntableDialog</name>
    <message>
        <source>Save a turntable</source>
        <translation>Guardar un giro</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>GIF animado</translation>
    </message>
    <message>
        <source>Numbered PNG pictures</source>
        <translation>Imágenes PNG numeradas</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>A GIF plays anywhere and has 256 colours; numbered pictures are for video programs and may be transparent</source>
        <translation>Un GIF se reproduce en todas partes y tiene 256 colores; las imágenes numeradas son para programas de vídeo y pueden ser transparentes</translation>
    </message>
    <message>
        <source>Pictures of one turn</source>
        <translation>Imágenes por vuelta</translation>
    </message>
    <message>
        <source>More turn more smoothly, and take longer and more space</source>
        <translation>Con más, gira con más suavidad, y ocupa más tiempo y espacio</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds of one turn</source>
        <translation>Segundos por vuelta</translation>
    </message>
    <message>
        <source>How long one turn of the GIF takes</source>
        <translation>Cuánto dura una vuelta del GIF</translation>
    </message>
    <message>
        <source>Counter-clockwise</source>
        <translation>Antihorario</translation>
    </message>
    <message>
        <source>Clockwise</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>How the object turns, seen from above</source>
        <translation>Cómo gira el objeto, visto desde arriba</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Imágenes</translation>
    </message>
    <message>
        <source>&amp;One turn</source>
        <translation>&amp;Una vuelta</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>&amp;Sentido</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewSlot</name>
    <message>
        <source>Front</source>
        <translation>Frente</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Detrás</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>%1 view of the object. Click to choose a picture, drop or paste one; drag it onto another view, or press Alt and an arrow key, to swap the two; Delete removes it. More views show the model more sides of it and cost little time.</source>
        <translation>Vista «%1» del objeto. Haga clic para elegir una imagen, suéltela o péguela; arrástrela a otra vista, o pulse Alt y una flecha, para intercambiarlas; Supr la quita. Más vistas enseñan al modelo más lados y cuestan poco tiempo.</translation>
    </message>
    <message>
        <source>%1 view, empty</source>
        <translation>Vista «%1», vacía</translation>
    </message>
    <message>
        <source>%1 view</source>
        <translation>Vista «%1»</translation>
    </message>
    <message>
        <source>&amp;Open picture…</source>
        <translation>&amp;Abrir imagen…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Swap with %1</source>
        <translation>Intercambiar con «%1»</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewSlots</name>
    <message>
        <source>Views of the object</source>
        <translation>Vistas del objeto</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportCard</name>
    <message>
        <source>Put this tool away</source>
        <translation>Guardar esta herramienta</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Cerrar: %1</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportPanel</name>
    <message>
        <source>Mesh</source>
        <translation>Malla</translation>
    </message>
    <message>
        <source>Drag to turn, Shift and drag to shift, wheel to zoom; number keys look from the sides, arrow keys choose among several meshes.</source>
        <translation>Arrastre para girar, Mayús y arrastre para desplazar, rueda para acercar; las teclas numéricas miran desde los lados, las flechas eligen entre varias mallas.</translation>
    </message>
    <message>
        <source>Preview after step %1</source>
        <translation>Vista previa tras el paso %1</translation>
    </message>
    <message>
        <source>%1 (%2 in the viewport)</source>
        <translation>%1 (%2 en la vista 3D)</translation>
    </message>
    <message>
        <source>%1 (W in the viewport goes through the modes)</source>
        <translation>%1 (W en la vista 3D recorre los modos)</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Encuadrar</translation>
    </message>
    <message>
        <source>Bring everything into view</source>
        <translation>Traer todo a la vista</translation>
    </message>
    <message>
        <source>Shaded</source>
        <translation>Sólido</translation>
    </message>
    <message>
        <source>Show the surface</source>
        <translation>Mostrar la superficie</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Aristas</translation>
    </message>
    <message>
        <source>Show the surface with the edges of its triangles</source>
        <translation>Mostrar la superficie con las aristas de sus triángulos</translation>
    </message>
    <message>
        <source>Wireframe</source>
        <translation>Alambre</translation>
    </message>
    <message>
        <source>Show the edges only</source>
        <translation>Mostrar solo las aristas</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>Desde el frente</translation>
    </message>
    <message>
        <source>From the back</source>
        <translation>Desde detrás</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>Desde la derecha</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Desde la izquierda</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>Desde arriba</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>Desde abajo</translation>
    </message>
    <message>
        <source>Three quarters</source>
        <translation>Tres cuartos</translation>
    </message>
    <message>
        <source>Without perspective</source>
        <translation>Sin perspectiva</translation>
    </message>
    <message>
        <source>Show what is far as large as what is near, as in a drawing</source>
        <translation>Mostrar lo lejano tan grande como lo cercano, como en un dibujo técnico</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Cut the object open</source>
        <translation>Cortar el objeto para ver su interior</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Measure the distance of two points of the surface</source>
        <translation>Medir la distancia entre dos puntos de la superficie</translation>
    </message>
    <message>
        <source>Box with sizes</source>
        <translation>Caja con medidas</translation>
    </message>
    <message>
        <source>Show how wide, high and deep the object is</source>
        <translation>Mostrar la anchura, la altura y la profundidad del objeto</translation>
    </message>
    <message>
        <source>Picture over the mesh</source>
        <translation>Imagen sobre la malla</translation>
    </message>
    <message>
        <source>Lay the picture over the mesh and look from where it was seen</source>
        <translation>Poner la imagen sobre la malla y mirar desde donde se tomó</translation>
    </message>
    <message>
        <source>Save a picture of the view…</source>
        <translation>Guardar una imagen de la vista…</translation>
    </message>
    <message>
        <source>Save the view as a PNG picture of any size</source>
        <translation>Guardar la vista como imagen PNG de cualquier tamaño</translation>
    </message>
    <message>
        <source>Save a turntable…</source>
        <translation>Guardar un giro…</translation>
    </message>
    <message>
        <source>Save the turning object as a GIF or as numbered pictures</source>
        <translation>Guardar el objeto girando como GIF o como imágenes numeradas</translation>
    </message>
    <message>
        <source>mesh</source>
        <translation>malla</translation>
    </message>
    <message>
        <source>How the surface looks, and what lies behind it</source>
        <translation>Cómo se ve la superficie y qué hay detrás</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>Sombreado</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Show two meshes side by side: the one before this one, or, if there was none, this one beside what comes next</source>
        <translation>Mostrar dos mallas juntas: la anterior a esta o, si no la hubo, esta junto a lo que venga después</translation>
    </message>
</context>
</TS>
