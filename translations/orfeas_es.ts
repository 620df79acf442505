<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>MeshDialog</name>
    <message>
        <source>glTF binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wavefront OBJ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export mesh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoising steps: more are, up to a point, more exact; each takes the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How closely the shape follows the picture; 1 switches guidance off, which with most models halves the time of a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells per axis of the decoded volume: detail of the mesh; twice as many make four times the triangles and decoding time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the random noise: another seed gives another shape in the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iso level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the field at which the surface lies: lower is fatter; costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field queries evaluated at once: more take more memory and are little faster; 0 chooses by free memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparse: near the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense: everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the volume is sampled. Sparse is much faster; dense also finds very thin parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Reading picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding latents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extracting surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampling %1 · decoding %2 · total %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previews: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture&apos;s plain background was left out; what is left becomes the shape. File → Leave out plain backgrounds turns that off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture&apos;s background is neither transparent nor plain, so the whole picture counts as the object. Cut the object out for a better mesh.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::AboutDialog</name>
    <message>
        <source>About Orfeas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture in, a mesh out, on your own machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages about Orfeas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>### The starter model

It comes with Orfeas, is under its licence (Apache-2.0), and knows simple objects only.

### Published weights

Orfeas runs the weights of the Hunyuan3D-2 family exactly as they are published: [2.0, its fast and turbo variants](https://huggingface.co/tencent/Hunyuan3D-2), [2mini](https://huggingface.co/tencent/Hunyuan3D-2mini), [2mv](https://huggingface.co/tencent/Hunyuan3D-2mv) and [2.1](https://huggingface.co/tencent/Hunyuan3D-2.1). Download a folder that holds a `config.yaml` and the weights, then choose it with *File → Choose model folder*.

Orfeas neither ships nor downloads them. They are under the **Tencent Hunyuan 3D Community License**, which **does not apply in the European Union, the United Kingdom and South Korea** and sets further conditions: read it before you use them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::CropTile</name>
    <message>
        <source>What the model sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model sees: the object, cut out, centred on white and scaled to the size the model takes. Only this becomes the shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model sees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::DesktopProgress</name>
    <message>
        <source>The mesh is done, after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % · %2 — Orfeas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::DeviceMeter</name>
    <message>
        <source>Use of the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: memory and load, of all programs together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory and processor load of Orfeas itself; 100 % is every core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::DropZone</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop or paste a picture here, or press Space to choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture (Ctrl+O). You can also drop one anywhere on the window, or paste it with Ctrl+V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste one, or click to choose a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::EnginePage</name>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the networks are computed. The CPU always works, but takes many times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How exactly the networks compute. Automatic is fp16 on a GPU and fp32 on the CPU; fp32 takes twice the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One per core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many threads compute on the CPU. Fewer leave more of the machine to other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choices above take effect when the model is loaded again. Jobs that are under way are cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These take effect when the model is loaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many jobs are under way at once. More keep a GPU busy and take more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models in these folders, and in folders in them, are offered in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder to look for models in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer looks for models in the selected folder; nothing is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for models in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::EngineStatus</name>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::ErrorCard</name>
    <message>
        <source>A setting does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is of a kind that Orfeas does not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model contradicts its description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computation went astray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to see in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shape came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Orfeas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lower resolution or a smaller decoder batch size, set jobs in flight to 1, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The precision is chosen in Edit → Preferences → Engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another seed or a lower iso level, or check what is cut out of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the model&apos;s files again, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is chosen in Edit → Preferences → Engine; the CPU always works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it with the details below. Your pictures and results are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to send along when asking for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the error&apos;s code and stage and the last lines of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the details on the clipboard, to be sent to somebody who helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::EstimateLabel</name>
    <message>
        <source>What a job with these settings will take: the time as earlier jobs with this model took it on this device, the memory as the model&apos;s sizes and the decoder&apos;s batch size ask for it at the widest stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected time and memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time unknown until the first run · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::GeneralPage</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the camera glides to its place or is there at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell when a long job ends while the window is in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a notification of the desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::GenerationQueue</name>
    <message>
        <source>reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not generated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n before it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>generating, %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::HistoryDock</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the history by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what has this in its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what has a star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the pictures, shapes and meshes of the history take on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the history&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder with the meshes of the history, as .glb files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished meshes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return opens a mesh with its settings; the menu key shows what else can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the mesh and its settings again (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark it, or take the mark away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the history and put its files into the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you generate is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has that name or star.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trash for the history&apos;s folder. Delete what was selected (%1) for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::HistoryModel</name>
    <message>
        <source>%1
%2 · model %3
%4 steps · resolution %5 · seed %6
%7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, starred</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::InputPanel</name>
    <message>
        <source>Nothing is left of the picture. Bring the object back with the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background is part of the object. Cut the object out with the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object touches the picture&apos;s border: what is cut off will be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is tiny: a larger picture of it shows more detail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It seems to stand on a slab, which becomes part of the shape. Erase it if unwanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may go wrong with this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit mask…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what of the picture becomes the shape (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::LibraryService</name>
    <message>
        <source>The history was damaged. A new one has been begun; the old one, with all its meshes, is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::LogDock</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Orfeas has done, the newest last; Ctrl+C copies the selected lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the lines that contain this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the folder that holds the log file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears this view; the log file keeps everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::MainWindow</name>
    <message>
        <source>Model: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and exported shapes (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no picture. Copy one, or a picture file, and paste again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no mesh to export yet. Generate one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model folder (config.yaml and weights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mesh will appear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first preview will appear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Generate to turn the picture into a mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln triangles · seed %1 · %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was no picture file. Save the picture first, then drop the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warming up on %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready · %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded in %1, warmed up in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Orfeas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orfeas ended unexpectedly the last time. A report was written; please send it along when you report the fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were found in the folder.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files were left out, as they are no pictures.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The folder holds more; at most %1 are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the picture into a mesh (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate every picture of the list that has no mesh yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the generation of the selected picture, else the running one (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export mesh…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the mesh to a GLB, OBJ, STL or PLY file (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose pictures (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open fol&amp;der…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave out plain backgrounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;model folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel a&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were not finished last time.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them in line again. What was sampled already is only decoded, if the model is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them in the list, without generating anything yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete them from the library. The pictures&apos; own files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try several &amp;seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample several shapes of the picture at once, look at them side by side and make the best one (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made with the model %2; the one that is loaded, %3, would make another shape of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the %1 view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::MaskCanvas</name>
    <message>
        <source>Picture and mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is dimmed is left out. The arrow keys move the brush, Space dabs with it, [ and ] change its size, + and - zoom, Ctrl and the arrow keys move the picture. With Shift a dab becomes a straight stroke from the last one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDialog</name>
    <message>
        <source>Edit mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is dimmed is left out of the next generation (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the picture as it was (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it with the brushes where it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No object was found that way. Draw a box around it, or use the brushes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is dimmed is left out. Shift draws straight, the right button sizes the brush, the middle one moves, the wheel zooms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take from the object what the brush touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give to the object what the brush touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box around the object; it is cut out of it, in about a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut out what differs from the picture&apos;s border; about a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refine edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide anew along the mask&apos;s edge; about a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the mask that the picture came with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture&apos;s own pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brush&apos;s diameter in the picture&apos;s pixels ([ and ], or drag sideways with the right button)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edge when it is used; 0 leaves it as it is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fea&amp;ther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the object… (Esc stops)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; the mask is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDocument</name>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::ModelBox</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that makes the shape. Another one is loaded at once; jobs that are under way are cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::OverlayCard</name>
    <message>
        <source>Picture over the mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the picture covers the mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::PictureDialog</name>
    <message>
        <source>Save a picture of the view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::PicturesPage</name>
    <message>
        <source>Leave out plain backgrounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper, a wall or one colour around the object does not become part of the shape. Concerns pictures added from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of logs and crash reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs and crash reports:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and storage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::PresetBar</name>
    <message>
        <source>Own values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set of values: Draft is quick, Standard is what suits the model, Fine takes longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the values as a preset, rename or delete one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::ProgressPanel</name>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::QueuePanel</name>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures are worked off from the top down. Drag one, or press Alt+Up or Alt+Down, to change its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what is done out of the list; it stays in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear finished pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the picture in line with the settings on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it, or take it out of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it have its turn earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it have its turn later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the settings it is made with into the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the settings on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it with the settings of the panel instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder that holds the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the picture out of the list; its mesh stays in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the pictures in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin no other picture until told so; the running one goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::RenderDialog</name>
    <message>
        <source>&amp;Transparent background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the background, for pages and layouts; the ground shadow stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file, then render into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving; while it renders: stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As shown (%1 × %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels the picture has; more take longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels, %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::SectionCard</name>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to right (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom to top (Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to front (Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction of the cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across which direction the object is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip the cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the other half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the object is cut</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::SeedGrid</name>
    <message>
        <source>Seed grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many shapes to sample at once. All of them go through the network together, so memory grows with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample the next seeds of the same picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decode the chosen shape at the full resolution; it is not sampled again (Return, or a double click on it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the shapes and go back to the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling all at once: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a shape, then make it in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed %1: not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed %1: no surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed %1 has no shape to make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::SeedRow</name>
    <message>
        <source>Another seed by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: every job takes this seed, so that equal settings give the same shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocked: every job gets another seed; the one that was used is shown with the result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the values that suit the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder, previews and jobs in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory that one batch of the decoder takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many jobs are under way at once: while one is finished and saved, the next one samples. More keep a GPU busy and take more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previews while sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a rough mesh every few steps. Costs a few percent of the time, most of it on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::ShadingMenu</name>
    <message>
        <source>&amp;Shading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studio clay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clay under studio light: shows the form as a print would look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Porcelain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White and glossy: shows dents and uneven curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red modelling wax, as in sculpting programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metal: shows how reflections run over the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark and silky: shows the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normals as colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The direction of the surface as a colour: shows noise and flipped triangles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flat shading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show each triangle in one tone, as it is, instead of smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark back faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show insides in red: holes and inverted triangles catch the eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ambient occlusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darker creases and cavities; takes about twice the time to draw, shown at rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ground shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A soft shadow on the ground below the object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A soft gradient that goes with the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One light grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One dark grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pure white, for documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::ShapeBar</name>
    <message>
        <source>Decodes the shape again, without sampling.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::ShortcutsDialog</name>
    <message>
        <source>Elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the actions that contain this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with which keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::SizeCard</name>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest side in millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the longest side of the object shall be; all other sizes follow from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click two points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space sets a point in the middle of the view, Escape takes the ruler away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::StageBar</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::StartPage</name>
    <message>
        <source>Drop a picture anywhere, paste it, or click here to choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses picture files (Ctrl+O). An object on a transparent or plain ground works best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter model that comes with Orfeas knows simple objects. For more, it runs the published weights of the Hunyuan3D-2 family; their licence does not apply in the European Union, the United Kingdom and South Korea. &lt;a href=&quot;weights&quot;&gt;Where to get them&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says where published weights are and what their licence asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::TurntableDialog</name>
    <message>
        <source>Save a turntable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbered PNG pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GIF plays anywhere and has 256 colours; numbered pictures are for video programs and may be transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of one turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More turn more smoothly, and take longer and more space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds of one turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long one turn of the GIF takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter-clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the object turns, seen from above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::ViewSlot</name>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 view of the object. Click to choose a picture, drop or paste one; drag it onto another view, or press Alt and an arrow key, to swap the two; Delete removes it. More views show the model more sides of it and cost little time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 view, empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::ViewSlots</name>
    <message>
        <source>Views of the object</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportCard</name>
    <message>
        <source>Put this tool away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportPanel</name>
    <message>
        <source>Mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to turn, Shift and drag to shift, wheel to zoom; number keys look from the sides, arrow keys choose among several meshes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview after step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 in the viewport)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (W in the viewport goes through the modes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring everything into view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the surface with the edges of its triangles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wireframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the edges only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three quarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without perspective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is far as large as what is near, as in a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the object open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the distance of two points of the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box with sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how wide, high and deep the object is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture over the mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the picture over the mesh and look from where it was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the view as a PNG picture of any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a turntable…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the turning object as a GIF or as numbered pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the surface looks, and what lies behind it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
