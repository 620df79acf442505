<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MeshDialog</name>
    <message>
        <source>glTF binary</source>
        <translation>glTF 二进制</translation>
    </message>
    <message>
        <source>Wavefront OBJ</source>
        <translation>Wavefront OBJ</translation>
    </message>
    <message>
        <source>Export mesh</source>
        <translation>导出网格</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Starter model: simple objects; for production, get Hunyuan3D weights.</source>
        <translation>入门模型：简单物体；正式制作请使用 Hunyuan3D 权重。</translation>
    </message>
</context>
<context>
    <name>PictureErrors</name>
    <message>
        <source>The picture &apos;%1&apos; does not exist.</source>
        <translation>图片“%1”不存在。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; can&apos;t be reached: %2.</source>
        <translation>无法访问图片“%1”：%2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder; name the pictures in it instead.</source>
        <translation>“%1”是文件夹；请改为指定其中的图片。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a regular file.</source>
        <translation>“%1”不是普通文件。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; can&apos;t be opened: %2. Check its permissions.</source>
        <translation>无法打开图片“%1”：%2。请检查其权限。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 MB, more than a picture may have here (1,024 MB).</source>
        <translation>“%1”有 %2 MB，超过了此处允许的图片大小 (1,024 MB)。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; could not be read completely: %2.</source>
        <translation>无法完整读取图片“%1”：%2。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is an empty file.</source>
        <translation>图片“%1”是空文件。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is %2 × %3 pixels: there is nothing to see in it.</source>
        <translation>图片“%1”为 %2 × %3 像素：里面看不到任何东西。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is %2 × %3 pixels; the limit is %4 megapixels. Scale it down: about 1,000 pixels a side are all that is used.</source>
        <translation>图片“%1”为 %2 × %3 像素；上限为 %4 百万像素。请缩小：每边只会用到约 1,000 像素。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a picture that can be read; use PNG, JPEG, WebP, GIF, BMP, TIFF or PNM.</source>
        <translation>“%1”不是可读取的图片；请使用 PNG、JPEG、WebP、GIF、BMP、TIFF 或 PNM。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; ends early: the file is truncated. Copy or download it again.</source>
        <translation>图片“%1”提前结束：文件不完整。请重新复制或下载。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is damaged and can&apos;t be decoded (%2). Save or download it again.</source>
        <translation>图片“%1”已损坏，无法解码 (%2)。请重新保存或下载。</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; can&apos;t be looked into: %2. Check its permissions.</source>
        <translation>无法查看文件夹“%1”：%2。请检查其权限。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a TIFF of floating-point or 32-bit values in a form that is not read. Save it with 8 or 16 bits a channel.</source>
        <translation>“%1”是浮点或 32 位数值的 TIFF，此种形式无法读取。请以每通道 8 或 16 位保存。</translation>
    </message>
    <message>
        <source>The picture is an animation whose beginning is empty; its frame %1 was taken.</source>
        <translation>该图片是开头为空的动画；已采用第 %1 帧。</translation>
    </message>
    <message>
        <source>The picture is entirely transparent, but holds colours; it was taken for opaque.</source>
        <translation>图片完全透明但含有颜色；已按不透明处理。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a picture of the kind %2, which can&apos;t be read yet. Save it as JPEG or PNG; a phone&apos;s camera writes JPEG when its format is set to &quot;most compatible&quot;.</source>
        <translation>“%1”是 %2 格式的图片，尚不能读取。请存为 JPEG 或 PNG；手机相机的格式设为“兼容性最佳”时会保存 JPEG。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a file of the kind %2, which is not read. Save it as PNG or JPEG.</source>
        <translation>“%1”是 %2 格式的文件，无法读取。请存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a video. Save one frame of it as a picture.</source>
        <translation>“%1”是视频。请将其中一帧存为图片。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a Git LFS pointer, not the picture itself. Fetch it with &apos;git lfs pull&apos;.</source>
        <translation>“%1”是 Git LFS 指针，不是图片本身。请用“git lfs pull”获取。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a web page, not a picture: the download was answered by a page. Download the picture again.</source>
        <translation>“%1”是网页而不是图片：下载得到的是一个页面。请重新下载图片。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a drawing made of lines (SVG), which is not read. Export it as PNG.</source>
        <translation>“%1”是矢量图 (SVG)，无法读取。请导出为 PNG。</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>精细</translation>
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
        <translation>步数</translation>
    </message>
    <message>
        <source>Denoising steps: more are, up to a point, more exact; each takes the same time.</source>
        <translation>去噪步数：在一定范围内越多越精确；每一步用时相同。</translation>
    </message>
    <message>
        <source>Guidance scale</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>How closely the shape follows the picture; 1 switches guidance off, which with most models halves the time of a step.</source>
        <translation>形状对图片的贴合程度；设为 1 则关闭引导，大多数模型每步用时会减半。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Cells per axis of the decoded volume: detail of the mesh; twice as many make four times the triangles and decoding time.</source>
        <translation>解码体积每个轴上的单元数，决定网格的细节；加倍后三角形数和解码时间都变为四倍。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Start of the random noise: another seed gives another shape in the same time.</source>
        <translation>随机噪声的起点：换一个种子，用同样的时间得到另一个形状。</translation>
    </message>
    <message>
        <source>Iso level</source>
        <translation>等值面阈值</translation>
    </message>
    <message>
        <source>Level of the field at which the surface lies: lower is fatter; costs nothing.</source>
        <translation>表面所在处的场值：越低越胖；不增加耗时。</translation>
    </message>
    <message>
        <source>Decoder batch size</source>
        <translation>解码批量</translation>
    </message>
    <message>
        <source>Field queries evaluated at once: more take more memory and are little faster; 0 chooses by free memory.</source>
        <translation>一次计算的场采样点数：越多越占内存，但快不了多少；0 表示按可用内存选择。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>How the volume is sampled. Sparse is much faster; dense also finds very thin parts.</source>
        <translation>体积的采样方式。稀疏快得多；稠密还能找到非常薄的部分。</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>稀疏</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>稠密</translation>
    </message>
    <message>
        <source>Steps per evaluation</source>
        <translation>每次计算的步数</translation>
    </message>
    <message>
        <source>Evaluates the network at every so many-th step only and continues in between: quicker, with a small deviation; 1 is exact.</source>
        <translation>每隔这么多步才计算一次网络，其间沿用推算：更快，略有偏差；1 为精确。</translation>
    </message>
    <message>
        <source>Guidance from</source>
        <translation>引导起点</translation>
    </message>
    <message>
        <source>Guidance begins at this part of the way from noise to shape; the steps before are quicker; 0 is exact.</source>
        <translation>引导从噪声到形状路程的这一位置开始；此前的步更快；0 为精确。</translation>
    </message>
    <message>
        <source>Guidance until</source>
        <translation>引导终点</translation>
    </message>
    <message>
        <source>Guidance ends at this part of the way from noise to shape; the steps after are quicker; 1 is exact.</source>
        <translation>引导在噪声到形状路程的这一位置结束；此后的步更快；1 为精确。</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Reading picture</source>
        <translation>读取图片</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>加载模型</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Preparing picture</source>
        <translation>准备图片</translation>
    </message>
    <message>
        <source>Encoding picture</source>
        <translation>编码图片</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Decoding latents</source>
        <translation>解码潜变量</translation>
    </message>
    <message>
        <source>Decoding volume</source>
        <translation>解码体积</translation>
    </message>
    <message>
        <source>Extracting surface</source>
        <translation>提取表面</translation>
    </message>
    <message>
        <source>Processing mesh</source>
        <translation>处理网格</translation>
    </message>
    <message>
        <source>Writing mesh</source>
        <translation>写入网格</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>渲染</translation>
    </message>
</context>
<context>
    <name>Turntable</name>
    <message>
        <source>The GIF could not be written: %1. Check the free space and choose another folder.</source>
        <translation>无法写入 GIF：%1。请检查可用空间并选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is not enough memory to choose the colours of the GIF. Close other programs.</source>
        <translation>内存不足，无法选择 GIF 的颜色。请关闭其他程序。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check the free space and your rights there, or choose another folder.</source>
        <translation>无法写入 %1：%2。请检查可用空间和你在该处的权限，或选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>sampling %1 · decoding %2 · total %3</source>
        <translation>采样 %1 · 解码 %2 · 共 %3</translation>
    </message>
    <message>
        <source>Previews: %1</source>
        <translation>预览：%1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>总计：%1</translation>
    </message>
    <message>
        <source>The picture&apos;s plain background was left out; what is left becomes the shape. File → Leave out plain backgrounds turns that off.</source>
        <translation>图片的纯色背景已去除，剩下的部分将成为形状。可在“文件 → 去除纯色背景”中关闭。</translation>
    </message>
    <message>
        <source>The picture&apos;s background is neither transparent nor plain, so the whole picture counts as the object. Cut the object out for a better mesh.</source>
        <translation>图片的背景既不透明也不是纯色，因此整张图片都算作物体。把物体抠出来可以得到更好的网格。</translation>
    </message>
</context>
<context>
    <name>orfeas::AboutDialog</name>
    <message>
        <source>About Orfeas</source>
        <translation>关于 Orfeas</translation>
    </message>
    <message>
        <source>A picture in, a mesh out, on your own machine.</source>
        <translation>一张图片变成网格，全在你自己的电脑上。</translation>
    </message>
    <message>
        <source>Pages about Orfeas</source>
        <translation>关于 Orfeas 的页面</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>第三方声明</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>### The starter model

It comes with Orfeas, is under its licence (Apache-2.0), and knows simple objects only.

### Published weights

Orfeas runs the weights of the Hunyuan3D-2 family exactly as they are published: [2.0, its fast and turbo variants](https://huggingface.co/tencent/Hunyuan3D-2), [2mini](https://huggingface.co/tencent/Hunyuan3D-2mini), [2mv](https://huggingface.co/tencent/Hunyuan3D-2mv) and [2.1](https://huggingface.co/tencent/Hunyuan3D-2.1). Download a folder that holds a `config.yaml` and the weights, then choose it with *File → Choose model folder*.

Orfeas neither ships nor downloads them. They are under the **Tencent Hunyuan 3D Community License**, which **does not apply in the European Union, the United Kingdom and South Korea** and sets further conditions: read it before you use them.</source>
        <translation>### 入门模型

随 Orfeas 提供，采用相同的许可证 (Apache-2.0)，只认识简单的物体。

### 已发布的权重

Orfeas 可直接运行 Hunyuan3D-2 系列按原样发布的权重：[2.0 及其 fast、turbo 版本](https://huggingface.co/tencent/Hunyuan3D-2)、[2mini](https://huggingface.co/tencent/Hunyuan3D-2mini)、[2mv](https://huggingface.co/tencent/Hunyuan3D-2mv) 和 [2.1](https://huggingface.co/tencent/Hunyuan3D-2.1)。请下载包含 `config.yaml` 和权重的文件夹，然后通过*文件 → 选择模型文件夹*选取。

Orfeas 既不附带也不下载这些权重。它们适用 **Tencent Hunyuan 3D Community License**，该许可证**不适用于欧盟、英国和韩国**，并有其他条件：使用前请先阅读。</translation>
    </message>
</context>
<context>
    <name>orfeas::BackgroundTasks</name>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1. Try again.</source>
        <translation>发生意外问题：%1。请重试。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Try again.</source>
        <translation>发生意外问题。请重试。</translation>
    </message>
</context>
<context>
    <name>orfeas::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>orfeas::CropTile</name>
    <message>
        <source>What the model sees</source>
        <translation>模型看到的内容</translation>
    </message>
    <message>
        <source>What the model sees: the object, cut out, centred on white and scaled to the size the model takes. Only this becomes the shape.</source>
        <translation>模型看到的内容：抠出的物体，居中放在白底上，并缩放到模型所需的大小。只有这部分会成为形状。</translation>
    </message>
    <message>
        <source>The model sees</source>
        <translation>模型所见</translation>
    </message>
</context>
<context>
    <name>orfeas::DesktopProgress</name>
    <message>
        <source>The mesh is done, after %1.</source>
        <translation>网格已完成，用时 %1。</translation>
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
        <translation>设备使用情况</translation>
    </message>
    <message>
        <source>%1: memory and load, of all programs together</source>
        <translation>%1：所有程序合计的内存和负载</translation>
    </message>
    <message>
        <source>Memory and processor load of Orfeas itself; 100 % is every core</source>
        <translation>Orfeas 自身的内存和处理器负载；100 % 表示全部核心</translation>
    </message>
    <message>
        <source>Memory %1 of %2</source>
        <translation>内存 %1 / %2</translation>
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
        <translation>图片</translation>
    </message>
    <message>
        <source>Drop or paste a picture here, or press Space to choose a file.</source>
        <translation>将图片拖放或粘贴到这里，或按空格键选择文件。</translation>
    </message>
    <message>
        <source>Choose a picture (Ctrl+O). You can also drop one anywhere on the window, or paste it with Ctrl+V.</source>
        <translation>选择图片 (Ctrl+O)。也可以拖放到窗口的任意位置，或用 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>Let go to add it</source>
        <translation>松开即可添加</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>将图片拖到这里</translation>
    </message>
    <message>
        <source>paste one, or click to choose a file</source>
        <translation>粘贴，或点击选择文件</translation>
    </message>
</context>
<context>
    <name>orfeas::EnginePage</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the networks are computed. The CPU always works, but takes many times as long.</source>
        <translation>在哪里计算网络。CPU 总能使用，但用时会长很多倍。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA GPU</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>How exactly the networks compute. Automatic is fp16 on a GPU and fp32 on the CPU; fp32 takes twice the memory. On CPUs with instructions for it (AVX-512 BF16, AMX) bf16 is nearly twice as fast; the shape differs a little.</source>
        <translation>网络的计算精度。自动是指 GPU 上用 fp16，CPU 上用 fp32；fp32 占用两倍内存。在支持相应指令（AVX-512 BF16、AMX）的 CPU 上，bf16 的速度接近两倍，但形状会略有不同。</translation>
    </message>
    <message>
        <source>One per core</source>
        <translation>每个核心一个</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU 线程数</translation>
    </message>
    <message>
        <source>How many threads compute on the CPU. Fewer leave more of the machine to other programs.</source>
        <translation>在 CPU 上计算的线程数。少一些可为其他程序留出资源。</translation>
    </message>
    <message>
        <source>Load the model again</source>
        <translation>重新加载模型</translation>
    </message>
    <message>
        <source>The choices above take effect when the model is loaded again. Jobs that are under way are cancelled.</source>
        <translation>以上选项在重新加载模型后生效。正在进行的任务会被取消。</translation>
    </message>
    <message>
        <source>These take effect when the model is loaded again.</source>
        <translation>重新加载模型后生效。</translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation>并行任务数</translation>
    </message>
    <message>
        <source>How many jobs are under way at once. More keep a GPU busy and take more memory.</source>
        <translation>同时进行的任务数。越多 GPU 越不闲置，占用的内存也越多。</translation>
    </message>
    <message>
        <source>Model folders</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Models in these folders, and in folders in them, are offered in the window</source>
        <translation>窗口中会列出这些文件夹及其子文件夹中的模型</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add a model folder</source>
        <translation>添加模型文件夹</translation>
    </message>
    <message>
        <source>Choose another folder to look for models in</source>
        <translation>再选择一个用来查找模型的文件夹</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the model folder</source>
        <translation>移除模型文件夹</translation>
    </message>
    <message>
        <source>No longer looks for models in the selected folder; nothing is deleted</source>
        <translation>不再在选中的文件夹中查找模型；不会删除任何内容</translation>
    </message>
    <message>
        <source>Look for models in</source>
        <translation>查找模型的位置</translation>
    </message>
</context>
<context>
    <name>orfeas::EngineStatus</name>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>引擎：%1</translation>
    </message>
</context>
<context>
    <name>orfeas::ErrorCard</name>
    <message>
        <source>A setting does not fit</source>
        <translation>有设置不合适</translation>
    </message>
    <message>
        <source>A file is not there</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>The model is not complete</source>
        <translation>模型不完整</translation>
    </message>
    <message>
        <source>The model contradicts its description</source>
        <translation>模型与其说明不符</translation>
    </message>
    <message>
        <source>The computation went astray</source>
        <translation>计算出现异常</translation>
    </message>
    <message>
        <source>There is nothing to see in the picture</source>
        <translation>图片里看不到任何东西</translation>
    </message>
    <message>
        <source>No shape came out</source>
        <translation>没有得到形状</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>The device is not available</source>
        <translation>设备不可用</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Something went wrong inside Orfeas</source>
        <translation>Orfeas 内部出了问题</translation>
    </message>
    <message>
        <source>Choose a lower resolution or a smaller decoder batch size, set jobs in flight to 1, or close other programs.</source>
        <translation>请选择较低的分辨率或较小的解码批量，将并行任务数设为 1，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Try another seed or a lower iso level, or check what is cut out of the picture.</source>
        <translation>请换一个种子或降低等值面阈值，或检查图片的抠图范围。</translation>
    </message>
    <message>
        <source>Download the model&apos;s files again, or choose another model.</source>
        <translation>请重新下载模型文件，或选择其他模型。</translation>
    </message>
    <message>
        <source>Please report it with the details below. Your pictures and results are kept.</source>
        <translation>请附上下面的详细信息进行报告。你的图片和结果都已保留。</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有成功</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>What to send along when asking for help</source>
        <translation>求助时应附上的内容</translation>
    </message>
    <message>
        <source>Shows the error&apos;s code and stage and the last lines of the log</source>
        <translation>显示错误的代码和阶段，以及日志的最后几行</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Puts the details on the clipboard, to be sent to somebody who helps</source>
        <translation>将详细信息放到剪贴板，以便发给帮助你的人</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1（%2 次）</translation>
    </message>
    <message>
        <source>The precision is chosen in File → Preferences → Engine.</source>
        <translation>精度可在“文件 → 首选项 → 引擎”中选择。</translation>
    </message>
    <message>
        <source>The device is chosen in File → Preferences → Engine; the CPU always works.</source>
        <translation>设备可在“文件 → 首选项 → 引擎”中选择；CPU 总能使用。</translation>
    </message>
    <message>
        <source>A file or folder is out of reach</source>
        <translation>无法访问文件或文件夹</translation>
    </message>
    <message>
        <source>Orfeas can&apos;t read this file</source>
        <translation>Orfeas 无法读取此文件</translation>
    </message>
</context>
<context>
    <name>orfeas::EstimateLabel</name>
    <message>
        <source>What a job with these settings will take: the time as earlier jobs with this model took it on this device, the memory as the model&apos;s sizes and the decoder&apos;s batch size ask for it at the widest stage.</source>
        <translation>使用这些设置的任务所需的资源：时间参考此模型以往在该设备上的任务，内存按模型大小和解码批量在占用最多的阶段估算。</translation>
    </message>
    <message>
        <source>Expected time and memory</source>
        <translation>预计时间和内存</translation>
    </message>
    <message>
        <source>About %1 · %2</source>
        <translation>约 %1 · %2</translation>
    </message>
    <message>
        <source>Time unknown until the first run · %1</source>
        <translation>首次运行前时间未知 · %1</translation>
    </message>
</context>
<context>
    <name>orfeas::GeneralPage</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation>窗口的颜色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Whether the camera glides to its place or is there at once</source>
        <translation>镜头是平滑移动还是立即到位</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减弱</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Tell when a long job ends while the window is in the background</source>
        <translation>窗口在后台时，长任务结束后通知我</translation>
    </message>
    <message>
        <source>Shows a notification of the desktop</source>
        <translation>显示桌面通知</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once</source>
        <translation>窗口的语言；立即切换</translation>
    </message>
</context>
<context>
    <name>orfeas::GenerationQueue</name>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>not generated yet</source>
        <translation>尚未生成</translation>
    </message>
    <message>
        <source>next in line</source>
        <translation>下一个</translation>
    </message>
    <message numerus="yes">
        <source>%n before it</source>
        <translation>
            <numerusform>前面还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>generating, %1 %</source>
        <translation>正在生成，%1 %</translation>
    </message>
    <message>
        <source>generating…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>已完成，用时 %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation>没有可用于生成的模型。请通过“文件 → 选择模型文件夹”选择一个。</translation>
    </message>
</context>
<context>
    <name>orfeas::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>按名称搜索</translation>
    </message>
    <message>
        <source>Search the history by name</source>
        <translation>按名称搜索历史记录</translation>
    </message>
    <message>
        <source>Show only what has this in its name</source>
        <translation>只显示名称中包含此内容的项目</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>仅加星标</translation>
    </message>
    <message>
        <source>Show only what has a star</source>
        <translation>只显示加了星标的项目</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最旧的在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Order of the history</source>
        <translation>历史记录的顺序</translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation>哪些排在前面</translation>
    </message>
    <message>
        <source>What the pictures, shapes and meshes of the history take on the disk</source>
        <translation>历史记录中的图片、形状和网格占用的磁盘空间</translation>
    </message>
    <message>
        <source>Open the history&apos;s folder</source>
        <translation>打开历史记录的文件夹</translation>
    </message>
    <message>
        <source>Show the folder with the meshes of the history, as .glb files</source>
        <translation>显示存放历史记录网格（.glb 文件）的文件夹</translation>
    </message>
    <message>
        <source>Finished meshes</source>
        <translation>已完成的网格</translation>
    </message>
    <message>
        <source>Return opens a mesh with its settings; the menu key shows what else can be done.</source>
        <translation>按回车键打开网格及其设置；菜单键显示其他操作。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show the mesh and its settings again (Return)</source>
        <translation>再次显示网格及其设置（回车键）</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Mark it, or take the mark away</source>
        <translation>加上或去掉标记</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>换一个名称 (F2)</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Take it out of the history and put its files into the trash</source>
        <translation>从历史记录中移除，并将文件放入回收站</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>占用磁盘 %1</translation>
    </message>
    <message>
        <source>What you generate is kept here.</source>
        <translation>你生成的内容会保存在这里。</translation>
    </message>
    <message>
        <source>Nothing here has that name or star.</source>
        <translation>没有符合该名称或星标的项目。</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>永久删除？</translation>
    </message>
    <message>
        <source>There is no trash for the history&apos;s folder. Delete what was selected (%1) for good?</source>
        <translation>历史记录的文件夹没有回收站。要永久删除所选的 %1 项吗？</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>此操作无法撤消。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
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
%2 · 模型 %3
%4 步 · 分辨率 %5 · 种子 %6
%7</translation>
    </message>
    <message>
        <source>%1, starred</source>
        <translation>%1，已加星标</translation>
    </message>
</context>
<context>
    <name>orfeas::InputPanel</name>
    <message>
        <source>Nothing is left of the picture. Bring the object back with the mask.</source>
        <translation>图片里什么都不剩了。请用蒙版恢复物体。</translation>
    </message>
    <message>
        <source>The background is part of the object. Cut the object out with the mask.</source>
        <translation>背景成了物体的一部分。请用蒙版把物体抠出来。</translation>
    </message>
    <message>
        <source>The object touches the picture&apos;s border: what is cut off will be missing.</source>
        <translation>物体碰到了图片边缘：被截掉的部分会缺失。</translation>
    </message>
    <message>
        <source>The object is tiny: a larger picture of it shows more detail.</source>
        <translation>物体太小：换一张更大的图片能显示更多细节。</translation>
    </message>
    <message>
        <source>It seems to stand on a slab, which becomes part of the shape. Erase it if unwanted.</source>
        <translation>物体似乎放在底板上，底板会成为形状的一部分。不需要就把它擦掉。</translation>
    </message>
    <message>
        <source>What may go wrong with this picture</source>
        <translation>这张图片可能出现的问题</translation>
    </message>
    <message>
        <source>Edit mask…</source>
        <translation>编辑蒙版…</translation>
    </message>
    <message>
        <source>Choose what of the picture becomes the shape (Ctrl+M)</source>
        <translation>选择图片的哪些部分成为形状 (Ctrl+M)</translation>
    </message>
    <message>
        <source>The object is very thin: parts of a few pixels are likely to be lost. Show it larger, or from another side.</source>
        <translation>物体非常细：只有几个像素的部分可能会丢失。请拍大一些，或换个角度。</translation>
    </message>
    <message>
        <source>Several separate objects become one shape. Keep one of them with the mask.</source>
        <translation>多个分开的物体会变成一个形状。请用蒙版只保留其中一个。</translation>
    </message>
    <message>
        <source>The cut-out seems inverted: the ground is there and the object is a hole. Cut the object out again with the mask.</source>
        <translation>抠图似乎反了：背景还在，物体却成了空洞。请用蒙版重新抠出物体。</translation>
    </message>
</context>
<context>
    <name>orfeas::LibraryService</name>
    <message>
        <source>The history was damaged. A new one has been begun; the old one, with all its meshes, is in %1.</source>
        <translation>历史记录已损坏，已重新开始。旧的记录及其全部网格在 %1。</translation>
    </message>
</context>
<context>
    <name>orfeas::LogDock</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What Orfeas has done, the newest last; Ctrl+C copies the selected lines</source>
        <translation>Orfeas 做过的事，最新的在最后；Ctrl+C 复制选中的行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>最低级别</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>Shows the lines that contain this text</source>
        <translation>显示包含此文本的行</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown</source>
        <translation>复制选中的行，或显示的所有行</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Opens the folder that holds the log file</source>
        <translation>打开日志文件所在的文件夹</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clears this view; the log file keeps everything</source>
        <translation>清空此视图；日志文件会保留全部内容</translation>
    </message>
</context>
<context>
    <name>orfeas::MainWindow</name>
    <message>
        <source>Model: %1 (%2)</source>
        <translation>模型：%1 (%2)</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Pictures and exported shapes (%1)</source>
        <translation>图片和已导出的形状 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no picture. Copy one, or a picture file, and paste again.</source>
        <translation>剪贴板里没有图片。请复制一张图片或图片文件，然后再粘贴。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>There is no mesh to export yet. Generate one first.</source>
        <translation>还没有可导出的网格。请先生成一个。</translation>
    </message>
    <message>
        <source>Choose a model folder (config.yaml and weights)</source>
        <translation>选择模型文件夹（config.yaml 和权重）</translation>
    </message>
    <message>
        <source>Decoding…</source>
        <translation>正在解码…</translation>
    </message>
    <message>
        <source>The mesh will appear here</source>
        <translation>网格会显示在这里</translation>
    </message>
    <message>
        <source>The first preview will appear here</source>
        <translation>第一个预览会显示在这里</translation>
    </message>
    <message>
        <source>Press Generate to turn the picture into a mesh</source>
        <translation>点击“生成”，把图片变成网格</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triangles · seed %1 · %2</source>
        <translation>
            <numerusform>%Ln 个三角形 · 种子 %1 · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 (%1)</translation>
    </message>
    <message>
        <source>That was no picture file. Save the picture first, then drop the file.</source>
        <translation>这不是图片文件。请先保存图片，再拖放该文件。</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>正在加载 %1…</translation>
    </message>
    <message>
        <source>Warming up on %1…</source>
        <translation>正在 %1 上预热…</translation>
    </message>
    <message>
        <source>Ready · %1 · %2</source>
        <translation>就绪 · %1 · %2</translation>
    </message>
    <message>
        <source>Loaded in %1, warmed up in %2</source>
        <translation>加载用时 %1，预热用时 %2</translation>
    </message>
    <message>
        <source>The engine is not available</source>
        <translation>引擎不可用</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Orfeas</source>
        <translation>关于 Orfeas(&amp;A)</translation>
    </message>
    <message>
        <source>Orfeas ended unexpectedly the last time. A report was written; please send it along when you report the fault.</source>
        <translation>Orfeas 上次意外退出。已写入一份报告；报告问题时请一并附上。</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>There is no picture in the folder.</source>
        <translation>文件夹中没有图片。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were found in the folder.</source>
        <translation>
            <numerusform>在文件夹中找到 %n 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files were left out, as they are no pictures.</source>
        <translation>
            <numerusform>另有 %n 个文件不是图片，已略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder holds more; at most %1 are taken.</source>
        <translation>文件夹中还有更多；最多取 %1 张。</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>打开图片文件夹</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近使用的文件(&amp;R)</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Turn the picture into a mesh (Ctrl+Return)</source>
        <translation>把图片变成网格 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Generate every picture of the list that has no mesh yet</source>
        <translation>为列表中所有还没有网格的图片生成网格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the generation of the selected picture, else the running one (Esc)</source>
        <translation>停止生成选中的图片，否则停止正在生成的图片 (Esc)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>&amp;Open pictures…</source>
        <translation>打开图片(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export mesh…</source>
        <translation>导出网格(&amp;E)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Choose pictures (Ctrl+O)</source>
        <translation>选择图片 (Ctrl+O)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open fol&amp;der…</source>
        <translation>打开文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Leave out plain backgrounds</source>
        <translation>去除纯色背景(&amp;L)</translation>
    </message>
    <message>
        <source>Choose &amp;model folder…</source>
        <translation>选择模型文件夹(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Generation</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Generate &amp;all</source>
        <translation>全部生成(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel a&amp;ll</source>
        <translation>全部取消(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were not finished last time.</source>
        <translation>
            <numerusform>上次有 %n 张图片没有完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Put them in line again. What was sampled already is only decoded, if the model is the same.</source>
        <translation>重新放入队列。若模型相同，已采样的部分只需解码。</translation>
    </message>
    <message>
        <source>Put in the list</source>
        <translation>放入列表</translation>
    </message>
    <message>
        <source>Show them in the list, without generating anything yet</source>
        <translation>在列表中显示，暂不生成</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Delete them from the library. The pictures&apos; own files stay where they are.</source>
        <translation>从库中删除。图片文件本身保留在原处。</translation>
    </message>
    <message>
        <source>Try several &amp;seeds</source>
        <translation>尝试多个种子(&amp;S)</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Sample several shapes of the picture at once, look at them side by side and make the best one (Ctrl+G)</source>
        <translation>一次采样图片的多个形状，并排比较，把最好的做成成品 (Ctrl+G)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>%1 was made with the model %2; the one that is loaded, %3, would make another shape of it.</source>
        <translation>%1 是用模型 %2 生成的；当前加载的 %3 会得到另一个形状。</translation>
    </message>
    <message>
        <source>Open the %1 view</source>
        <translation>打开“%1”视图</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Write the mesh to a GLB, OBJ, STL or PLY file (Ctrl+E), or drag it from here into a folder or another program</source>
        <translation>将网格写入 GLB、OBJ、STL 或 PLY 文件 (Ctrl+E)，或从这里拖到文件夹或其他程序中</translation>
    </message>
    <message>
        <source>&amp;Copy mesh</source>
        <translation>复制网格(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the mesh as a file, to paste it into a folder or another program</source>
        <translation>将网格作为文件复制，以便粘贴到文件夹或其他程序中</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>%1 · seed %2 · resolution %3 · iso level %4</source>
        <translation>%1 · 种子 %2 · 分辨率 %3 · 等值面阈值 %4</translation>
    </message>
    <message>
        <source>The model %1 is not there. Until you choose another one, or bring it back and start again, the starter model takes its place.</source>
        <translation>找不到模型 %1。在您选择其他模型，或将其放回并重新启动之前，将使用入门模型代替。</translation>
    </message>
    <message>
        <source>Parts of the settings can&apos;t be read, so the usual values take their place. The file as it was is kept in %1.</source>
        <translation>部分设置无法读取，已改用默认值。原文件保存在 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n folders in it were left out: they are closed, or lie too deep.</source>
        <translation>
            <numerusform>其中 %n 个文件夹无法打开或层级过深，已略过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are still being written. The window closes as soon as they are on the disk.</source>
        <translation>
            <numerusform>还有 %n 个文件正在写入。写入磁盘后窗口将自动关闭。</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>不等待，直接关闭</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>保持窗口打开</translation>
    </message>
    <message>
        <source>Show the mesh</source>
        <translation>显示网格</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n meshes are done</source>
        <translation>
            <numerusform>%n 个网格已完成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orfeas::MaskCanvas</name>
    <message>
        <source>Picture and mask</source>
        <translation>图片和蒙版</translation>
    </message>
    <message>
        <source>What is dimmed is left out. The arrow keys move the brush, Space dabs with it, [ and ] change its size, + and - zoom, Ctrl and the arrow keys move the picture. With Shift a dab becomes a straight stroke from the last one.</source>
        <translation>变暗的部分会被去除。方向键移动画笔，空格键点涂，[ 和 ] 改变大小，+ 和 - 缩放，Ctrl 加方向键移动图片。按住 Shift 点涂，会从上一点画出直线。</translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDialog</name>
    <message>
        <source>Edit mask</source>
        <translation>编辑蒙版</translation>
    </message>
    <message>
        <source>Use this mask</source>
        <translation>使用此蒙版</translation>
    </message>
    <message>
        <source>What is dimmed is left out of the next generation (Return)</source>
        <translation>变暗的部分不参与下一次生成（回车键）</translation>
    </message>
    <message>
        <source>Leave the picture as it was (Esc)</source>
        <translation>让图片保持原样 (Esc)</translation>
    </message>
    <message>
        <source>cut out</source>
        <translation>抠图</translation>
    </message>
    <message>
        <source>Correct it with the brushes where it is wrong.</source>
        <translation>不对的地方请用画笔修正。</translation>
    </message>
    <message>
        <source>No object was found that way. Draw a box around it, or use the brushes.</source>
        <translation>这样没有找到物体。请在物体周围画一个框，或使用画笔。</translation>
    </message>
    <message>
        <source>Opening the picture…</source>
        <translation>正在打开图片…</translation>
    </message>
    <message>
        <source>What is dimmed is left out. Shift draws straight, the right button sizes the brush, the middle one moves, the wheel zooms.</source>
        <translation>变暗的部分会被去除。Shift 画直线，右键调画笔大小，中键移动，滚轮缩放。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Take from the object what the brush touches</source>
        <translation>从物体中去掉画笔碰到的部分</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Give to the object what the brush touches</source>
        <translation>把画笔碰到的部分加到物体中</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>框选</translation>
    </message>
    <message>
        <source>Draw a box around the object; it is cut out of it, in about a second</source>
        <translation>在物体周围画一个框，约一秒后即可抠出</translation>
    </message>
    <message>
        <source>Find object</source>
        <translation>查找物体</translation>
    </message>
    <message>
        <source>Cut out what differs from the picture&apos;s border; about a second</source>
        <translation>抠出与图片边缘不同的部分；约一秒</translation>
    </message>
    <message>
        <source>Refine edge</source>
        <translation>优化边缘</translation>
    </message>
    <message>
        <source>Decide anew along the mask&apos;s edge; about a second</source>
        <translation>沿蒙版边缘重新判断；约一秒</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Go back to the mask that the picture came with</source>
        <translation>恢复到图片自带的蒙版</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Show the picture&apos;s own pixels</source>
        <translation>按图片的实际像素显示</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>The brush&apos;s diameter in the picture&apos;s pixels ([ and ], or drag sideways with the right button)</source>
        <translation>画笔直径，以图片像素计（[ 和 ]，或按住右键左右拖动）</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>羽化</translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edge when it is used; 0 leaves it as it is drawn</source>
        <translation>使用蒙版时柔化其边缘；0 表示保持原样</translation>
    </message>
    <message>
        <source>Brush &amp;size</source>
        <translation>画笔大小(&amp;S)</translation>
    </message>
    <message>
        <source>Fea&amp;ther</source>
        <translation>羽化(&amp;T)</translation>
    </message>
    <message>
        <source>Looking for the object… (Esc stops)</source>
        <translation>正在查找物体…（Esc 停止）</translation>
    </message>
    <message>
        <source>Stopped; the mask is as it was.</source>
        <translation>已停止；蒙版保持原样。</translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDocument</name>
    <message>
        <source>add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>擦除</translation>
    </message>
</context>
<context>
    <name>orfeas::ModelBox</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The model that makes the shape. Another one is loaded at once; jobs that are under way are cancelled.</source>
        <translation>生成形状的模型。选择其他模型会立即加载；正在进行的任务会被取消。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
</context>
<context>
    <name>orfeas::OverlayCard</name>
    <message>
        <source>Picture over the mesh</source>
        <translation>图片叠加</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>图片的不透明度</translation>
    </message>
    <message>
        <source>How strongly the picture covers the mesh</source>
        <translation>图片遮盖网格的程度</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
</context>
<context>
    <name>orfeas::PictureDialog</name>
    <message>
        <source>Save a picture of the view</source>
        <translation>保存视图图片</translation>
    </message>
</context>
<context>
    <name>orfeas::PicturesPage</name>
    <message>
        <source>Leave out plain backgrounds</source>
        <translation>去除纯色背景</translation>
    </message>
    <message>
        <source>Paper, a wall or one colour around the object does not become part of the shape. Concerns pictures added from now on.</source>
        <translation>物体周围的纸、墙面或单一颜色不会成为形状的一部分。对此后添加的图片有效。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the folder of logs and crash reports</source>
        <translation>打开日志和崩溃报告的文件夹</translation>
    </message>
    <message>
        <source>Logs and crash reports:</source>
        <translation>日志和崩溃报告：</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>资料库：</translation>
    </message>
    <message>
        <source>Open the folder of the library</source>
        <translation>打开资料库文件夹</translation>
    </message>
    <message>
        <source>Pictures, shapes and what they are decoded from. What you delete in the history goes to the trash with its files.</source>
        <translation>图片、形状以及用于解码形状的数据。在历史记录中删除的内容会连同其文件一起移到回收站。</translation>
    </message>
    <message>
        <source>On the disk:</source>
        <translation>磁盘：</translation>
    </message>
    <message>
        <source>%1 used, %2 free</source>
        <translation>已用 %1，可用 %2</translation>
    </message>
</context>
<context>
    <name>orfeas::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Pages of preferences</source>
        <translation>首选项页面</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Pictures and storage</source>
        <translation>图片和存储</translation>
    </message>
</context>
<context>
    <name>orfeas::PresetBar</name>
    <message>
        <source>Own values</source>
        <translation>自定义数值</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>A set of values: Draft is quick, Standard is what suits the model, Fine takes longer</source>
        <translation>一组数值：草稿较快，标准适合模型，精细用时更长</translation>
    </message>
    <message>
        <source>Manage presets</source>
        <translation>管理预设</translation>
    </message>
    <message>
        <source>Keep the values as a preset, rename or delete one</source>
        <translation>将数值存为预设，或重命名、删除预设</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>另存为预设…</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>另存为预设</translation>
    </message>
    <message>
        <source>Rename preset…</source>
        <translation>重命名预设…</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
</context>
<context>
    <name>orfeas::ProgressPanel</name>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
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
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures are worked off from the top down. Drag one, or press Alt+Up or Alt+Down, to change its turn.</source>
        <translation>图片按从上到下的顺序处理。拖动图片，或按 Alt+↑ / Alt+↓，可调整顺序。</translation>
    </message>
    <message>
        <source>Take what is done out of the list; it stays in the history</source>
        <translation>从列表中移除已完成的项目；历史记录中仍会保留</translation>
    </message>
    <message>
        <source>Clear finished pictures</source>
        <translation>移除已完成的图片</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Put the picture in line with the settings on show</source>
        <translation>用当前显示的设置将图片放入队列</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop it, or take it out of the line</source>
        <translation>停止，或从队列中移除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Let it have its turn earlier</source>
        <translation>提前处理</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Let it have its turn later</source>
        <translation>推后处理</translation>
    </message>
    <message>
        <source>Show its settings</source>
        <translation>显示其设置</translation>
    </message>
    <message>
        <source>Put the settings it is made with into the panel</source>
        <translation>将生成所用的设置放到面板中</translation>
    </message>
    <message>
        <source>Use the settings on show</source>
        <translation>使用当前设置</translation>
    </message>
    <message>
        <source>Make it with the settings of the panel instead</source>
        <translation>改用面板中的设置生成</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Show the folder that holds the picture</source>
        <translation>显示图片所在的文件夹</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Take the picture out of the list; its mesh stays in the history</source>
        <translation>将图片从列表中移除；其网格保留在历史记录中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go on with the pictures in line</source>
        <translation>继续处理队列中的图片</translation>
    </message>
    <message>
        <source>Begin no other picture until told so; the running one goes on</source>
        <translation>暂不开始其他图片；正在生成的会继续</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>继续队列</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>显示出了什么问题</translation>
    </message>
    <message>
        <source>Show why the picture failed, with details to copy</source>
        <translation>显示图片失败的原因，以及可复制的详细信息</translation>
    </message>
</context>
<context>
    <name>orfeas::RenderDialog</name>
    <message>
        <source>&amp;Transparent background</source>
        <translation>透明背景(&amp;T)</translation>
    </message>
    <message>
        <source>Leave out the background, for pages and layouts; the ground shadow stays</source>
        <translation>去掉背景，便于用在网页和版面中；地面阴影保留</translation>
    </message>
    <message>
        <source>Pictures done</source>
        <translation>已完成的图片</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Choose a file, then render into it</source>
        <translation>选择文件，然后渲染到其中</translation>
    </message>
    <message>
        <source>Close without saving; while it renders: stop</source>
        <translation>关闭而不保存；渲染时则停止</translation>
    </message>
    <message>
        <source>As shown (%1 × %2)</source>
        <translation>按当前显示 (%1 × %2)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>How many pixels the picture has; more take longer</source>
        <translation>图片的像素数；越多用时越长</translation>
    </message>
    <message>
        <source>Pixels, %1 to %2</source>
        <translation>像素，%1 到 %2</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>尺寸(&amp;I)</translation>
    </message>
    <message>
        <source>Stopped; nothing was saved.</source>
        <translation>已停止；没有保存任何内容。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>orfeas::SamplingBox</name>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Quicker</source>
        <translation>较快</translation>
    </message>
    <message>
        <source>Quickest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>This model takes so few steps that none can be left out.</source>
        <translation>此模型的步数很少，一步也不能省略。</translation>
    </message>
    <message>
        <source>This model guides within its one pass, so there is no guidance to leave out.</source>
        <translation>此模型的引导包含在单次计算中，没有可以省略的引导。</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>按给定值</translation>
    </message>
    <message>
        <source>How often the model is asked. Quicker asks at every second step and continues in between: with 50 steps on a GPU, sampling takes 0.53 of the time, and the volumes of 20 shapes agree to 99.5 %. Quickest also leaves guidance out of the second half: 0.44 of the time, 98.8 %. With 10 steps shapes deviate more (97 %): both are better kept for 30 steps and more.</source>
        <translation>模型的计算频率。“较快”每两步计算一次，其间沿用推算：在 GPU 上以 50 步采样时，用时为原来的 0.53，20 个形状的体积吻合度为 99.5 %。“最快”还会在后半程省略引导：用时为 0.44，吻合度 98.8 %。步数为 10 时偏差更大（97 %）：两者更适合 30 步及以上。</translation>
    </message>
</context>
<context>
    <name>orfeas::SectionCard</name>
    <message>
        <source>Section</source>
        <translation>剖切</translation>
    </message>
    <message>
        <source>Left to right (X)</source>
        <translation>从左到右 (X)</translation>
    </message>
    <message>
        <source>Bottom to top (Y)</source>
        <translation>从下到上 (Y)</translation>
    </message>
    <message>
        <source>Back to front (Z)</source>
        <translation>从后到前 (Z)</translation>
    </message>
    <message>
        <source>Direction of the cut</source>
        <translation>剖切方向</translation>
    </message>
    <message>
        <source>Across which direction the object is cut</source>
        <translation>沿哪个方向剖切物体</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>Flip the cut</source>
        <translation>翻转剖切</translation>
    </message>
    <message>
        <source>Take away the other half</source>
        <translation>改为去掉另一半</translation>
    </message>
    <message>
        <source>Place of the cut</source>
        <translation>剖切位置</translation>
    </message>
    <message>
        <source>Where the object is cut</source>
        <translation>在哪里剖切物体</translation>
    </message>
</context>
<context>
    <name>orfeas::SeedGrid</name>
    <message>
        <source>Seed grid</source>
        <translation>种子网格图</translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>种子数量</translation>
    </message>
    <message>
        <source>How many shapes to sample at once. All of them go through the network together, so memory grows with them.</source>
        <translation>一次采样多少个形状。它们一起通过网络，因此内存占用随之增加。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Sample the next seeds of the same picture</source>
        <translation>采样同一图片的后续种子</translation>
    </message>
    <message>
        <source>Make this one</source>
        <translation>制作这个</translation>
    </message>
    <message>
        <source>Decode the chosen shape at the full resolution; it is not sampled again (Return, or a double click on it)</source>
        <translation>以完整分辨率解码选中的形状；不再重新采样（回车键或双击）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leave the shapes and go back to the result</source>
        <translation>离开这些形状，回到结果</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>，剩余 %1</translation>
    </message>
    <message>
        <source>Sampling all at once: %1 %</source>
        <translation>正在同时采样：%1 %</translation>
    </message>
    <message>
        <source>Click a shape, then make it in full.</source>
        <translation>点击一个形状，然后制作成品。</translation>
    </message>
    <message>
        <source>Waiting for the engine…</source>
        <translation>正在等待引擎…</translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation>没有可用于生成的模型。请通过“文件 → 选择模型文件夹”选择一个。</translation>
    </message>
    <message>
        <source>Decoding: %1 of %2</source>
        <translation>正在解码：%1 / %2</translation>
    </message>
    <message>
        <source>Seed %1…</source>
        <translation>种子 %1…</translation>
    </message>
    <message>
        <source>Seed %1: not made</source>
        <translation>种子 %1：未生成</translation>
    </message>
    <message>
        <source>Seed %1: no surface</source>
        <translation>种子 %1：没有表面</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Seed %1 has no shape to make.</source>
        <translation>种子 %1 没有可制作的形状。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>orfeas::SeedRow</name>
    <message>
        <source>Another seed by chance</source>
        <translation>随机换一个种子</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>保持种子</translation>
    </message>
    <message>
        <source>Locked: every job takes this seed, so that equal settings give the same shape</source>
        <translation>已锁定：每个任务都用此种子，相同设置得到相同形状</translation>
    </message>
    <message>
        <source>Unlocked: every job gets another seed; the one that was used is shown with the result</source>
        <translation>未锁定：每个任务使用不同的种子；所用种子与结果一同显示</translation>
    </message>
</context>
<context>
    <name>orfeas::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Back to the values that suit the model</source>
        <translation>恢复为适合模型的数值</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>重置设置</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>The memory that one batch of the decoder takes</source>
        <translation>解码器一个批次占用的内存</translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation>并行任务数</translation>
    </message>
    <message>
        <source>How many jobs are under way at once: while one is finished and saved, the next one samples. More keep a GPU busy and take more memory.</source>
        <translation>同时进行的任务数：一个在收尾和保存时，下一个已开始采样。越多 GPU 越不闲置，占用的内存也越多。</translation>
    </message>
    <message>
        <source>Previews while sampling</source>
        <translation>采样时显示预览</translation>
    </message>
    <message>
        <source>Shows a rough mesh every few steps. Costs a few percent of the time, most of it on the CPU.</source>
        <translation>每隔几步显示一个粗略网格。会多用百分之几的时间，在 CPU 上最明显。</translation>
    </message>
    <message>
        <source>Pictures per batch</source>
        <translation>每批图片数</translation>
    </message>
    <message>
        <source>How many pictures that wait with equal steps and guidance are sampled together. That is quicker for small models on a GPU, and takes more memory.</source>
        <translation>将多少张步数和引导相同的等待图片一起采样。对于 GPU 上的小模型会更快，但占用更多内存。</translation>
    </message>
    <message>
        <source>Sampling, decoder, previews, batches and jobs in flight</source>
        <translation>采样、解码器、预览、批次和并行任务数</translation>
    </message>
</context>
<context>
    <name>orfeas::ShadingMenu</name>
    <message>
        <source>&amp;Shading</source>
        <translation>着色(&amp;S)</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>表面</translation>
    </message>
    <message>
        <source>Studio clay</source>
        <translation>摄影棚黏土</translation>
    </message>
    <message>
        <source>Clay under studio light: shows the form as a print would look</source>
        <translation>摄影棚灯光下的黏土：像 3D 打印件一样展现形体</translation>
    </message>
    <message>
        <source>Porcelain</source>
        <translation>瓷器</translation>
    </message>
    <message>
        <source>White and glossy: shows dents and uneven curves</source>
        <translation>洁白有光泽：能看出凹陷和不平滑的曲面</translation>
    </message>
    <message>
        <source>Wax</source>
        <translation>蜡</translation>
    </message>
    <message>
        <source>Red modelling wax, as in sculpting programs</source>
        <translation>红色雕塑蜡，与雕刻软件中的相同</translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation>青铜</translation>
    </message>
    <message>
        <source>Metal: shows how reflections run over the surface</source>
        <translation>金属：展现反光在表面上的走向</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>石墨</translation>
    </message>
    <message>
        <source>Dark and silky: shows the outline</source>
        <translation>深色丝滑：突出轮廓</translation>
    </message>
    <message>
        <source>Normals as colours</source>
        <translation>法线着色</translation>
    </message>
    <message>
        <source>The direction of the surface as a colour: shows noise and flipped triangles</source>
        <translation>用颜色表示表面朝向：能看出噪点和翻转的三角形</translation>
    </message>
    <message>
        <source>&amp;Flat shading</source>
        <translation>平直着色(&amp;F)</translation>
    </message>
    <message>
        <source>Show each triangle in one tone, as it is, instead of smoothed</source>
        <translation>每个三角形用单一色调如实显示，不做平滑</translation>
    </message>
    <message>
        <source>&amp;Mark back faces</source>
        <translation>标出背面(&amp;M)</translation>
    </message>
    <message>
        <source>Show insides in red: holes and inverted triangles catch the eye</source>
        <translation>将内侧显示为红色：孔洞和翻转的三角形一目了然</translation>
    </message>
    <message>
        <source>&amp;Ambient occlusion</source>
        <translation>环境光遮蔽(&amp;A)</translation>
    </message>
    <message>
        <source>Darker creases and cavities; takes about twice the time to draw, shown at rest</source>
        <translation>加深褶皱和凹陷；绘制时间约为两倍，静止时显示</translation>
    </message>
    <message>
        <source>&amp;Ground shadow</source>
        <translation>地面阴影(&amp;G)</translation>
    </message>
    <message>
        <source>A soft shadow on the ground below the object</source>
        <translation>在物体下方的地面投下柔和阴影</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Like the theme</source>
        <translation>跟随主题</translation>
    </message>
    <message>
        <source>A soft gradient that goes with the window</source>
        <translation>与窗口相配的柔和渐变</translation>
    </message>
    <message>
        <source>Plain light</source>
        <translation>浅色纯色</translation>
    </message>
    <message>
        <source>One light grey</source>
        <translation>单一浅灰</translation>
    </message>
    <message>
        <source>Plain dark</source>
        <translation>深色纯色</translation>
    </message>
    <message>
        <source>One dark grey</source>
        <translation>单一深灰</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Pure white, for documents</source>
        <translation>纯白，适合文档</translation>
    </message>
</context>
<context>
    <name>orfeas::ShapeBar</name>
    <message>
        <source>Decodes the shape again, without sampling.</source>
        <translation>重新解码形状，不再采样。</translation>
    </message>
</context>
<context>
    <name>orfeas::ShapeFiles</name>
    <message>
        <source>There is no place for temporary files in %1. Check the free space and your rights there.</source>
        <translation>%1 中没有存放临时文件的空间。请检查那里的可用空间和您的权限。</translation>
    </message>
    <message>
        <source>There is no mesh yet. Generate one first.</source>
        <translation>还没有网格。请先生成一个。</translation>
    </message>
</context>
<context>
    <name>orfeas::ShortcutsDialog</name>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>Shows the actions that contain this text</source>
        <translation>显示包含此文本的操作</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What can be done with which keys</source>
        <translation>哪些按键可以做什么</translation>
    </message>
</context>
<context>
    <name>orfeas::SizeCard</name>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Largest side in millimetres</source>
        <translation>最长边（毫米）</translation>
    </message>
    <message>
        <source>How long the longest side of the object shall be; all other sizes follow from it</source>
        <translation>物体最长边的长度；其他尺寸随之确定</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Largest side</source>
        <translation>最长边</translation>
    </message>
    <message>
        <source>Click two points</source>
        <translation>点击两个点</translation>
    </message>
    <message>
        <source>Space sets a point in the middle of the view, Escape takes the ruler away</source>
        <translation>空格键在视图中央放置一点，Esc 收起标尺</translation>
    </message>
</context>
<context>
    <name>orfeas::StageBar</name>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>orfeas::StartPage</name>
    <message>
        <source>Drop a picture anywhere, paste it, or click here to choose one</source>
        <translation>将图片拖到任意位置、粘贴，或点击这里选择</translation>
    </message>
    <message>
        <source>Chooses picture files (Ctrl+O). An object on a transparent or plain ground works best.</source>
        <translation>选择图片文件 (Ctrl+O)。背景透明或纯色的单个物体效果最好。</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>或试试示例</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>The starter model that comes with Orfeas knows simple objects. For more, it runs the published weights of the Hunyuan3D-2 family; their licence does not apply in the European Union, the United Kingdom and South Korea. &lt;a href=&quot;weights&quot;&gt;Where to get them&lt;/a&gt;</source>
        <translation>随 Orfeas 提供的入门模型认识简单的物体。需要更多时，可运行 Hunyuan3D-2 系列已发布的权重；其许可证不适用于欧盟、英国和韩国。&lt;a href=&quot;weights&quot;&gt;从哪里获取&lt;/a&gt;</translation>
    </message>
    <message>
        <source>About weights</source>
        <translation>关于权重</translation>
    </message>
    <message>
        <source>Says where published weights are and what their licence asks for</source>
        <translation>说明已发布的权重在哪里，以及其许可证的要求</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
</context>
<context>
    <name>orfeas::TurntableDialog</name>
    <message>
        <source>Save a turntable</source>
        <translation>保存旋转动画</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>GIF 动画</translation>
    </message>
    <message>
        <source>Numbered PNG pictures</source>
        <translation>编号 PNG 图片</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>A GIF plays anywhere and has 256 colours; numbered pictures are for video programs and may be transparent</source>
        <translation>GIF 到处都能播放，有 256 种颜色；编号图片用于视频软件，可以透明</translation>
    </message>
    <message>
        <source>Pictures of one turn</source>
        <translation>每圈图片数</translation>
    </message>
    <message>
        <source>More turn more smoothly, and take longer and more space</source>
        <translation>越多转动越平滑，用时和占用空间也越多</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds of one turn</source>
        <translation>每圈秒数</translation>
    </message>
    <message>
        <source>How long one turn of the GIF takes</source>
        <translation>GIF 转一圈的时长</translation>
    </message>
    <message>
        <source>Counter-clockwise</source>
        <translation>逆时针</translation>
    </message>
    <message>
        <source>Clockwise</source>
        <translation>顺时针</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>How the object turns, seen from above</source>
        <translation>从上方看物体的转动方向</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图片数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;One turn</source>
        <translation>一圈(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>方向(&amp;D)</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewSlot</name>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>%1 view of the object. Click to choose a picture, drop or paste one; drag it onto another view, or press Alt and an arrow key, to swap the two; Delete removes it. More views show the model more sides of it and cost little time.</source>
        <translation>物体的“%1”视图。点击选择图片，也可拖放或粘贴；拖到另一个视图上，或按 Alt 加方向键，可互换；Delete 移除。视图越多，模型看到的面越多，耗时增加很少。</translation>
    </message>
    <message>
        <source>%1 view, empty</source>
        <translation>“%1”视图，空</translation>
    </message>
    <message>
        <source>%1 view</source>
        <translation>“%1”视图</translation>
    </message>
    <message>
        <source>&amp;Open picture…</source>
        <translation>打开图片(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Swap with %1</source>
        <translation>与“%1”互换</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewSlots</name>
    <message>
        <source>Views of the object</source>
        <translation>物体的视图</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportCard</name>
    <message>
        <source>Put this tool away</source>
        <translation>收起此工具</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>关闭：%1</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportPanel</name>
    <message>
        <source>Mesh</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Drag to turn, Shift and drag to shift, wheel to zoom; number keys look from the sides, arrow keys choose among several meshes.</source>
        <translation>拖动旋转，按住 Shift 拖动平移，滚轮缩放；数字键切换各方向视图，方向键在多个网格间选择。</translation>
    </message>
    <message>
        <source>Preview after step %1</source>
        <translation>第 %1 步后的预览</translation>
    </message>
    <message>
        <source>%1 (%2 in the viewport)</source>
        <translation>%1（在视口中按 %2）</translation>
    </message>
    <message>
        <source>%1 (W in the viewport goes through the modes)</source>
        <translation>%1（在视口中按 W 切换模式）</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Bring everything into view</source>
        <translation>将全部内容显示在视图中</translation>
    </message>
    <message>
        <source>Shaded</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Show the surface</source>
        <translation>显示表面</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边线</translation>
    </message>
    <message>
        <source>Show the surface with the edges of its triangles</source>
        <translation>显示表面及三角形的边</translation>
    </message>
    <message>
        <source>Wireframe</source>
        <translation>线框</translation>
    </message>
    <message>
        <source>Show the edges only</source>
        <translation>只显示边</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>从前面看</translation>
    </message>
    <message>
        <source>From the back</source>
        <translation>从后面看</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>从右边看</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>从左边看</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>从上面看</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>从下面看</translation>
    </message>
    <message>
        <source>Three quarters</source>
        <translation>四分之三视角</translation>
    </message>
    <message>
        <source>Without perspective</source>
        <translation>无透视</translation>
    </message>
    <message>
        <source>Show what is far as large as what is near, as in a drawing</source>
        <translation>像图纸一样，远近大小相同</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>剖切</translation>
    </message>
    <message>
        <source>Cut the object open</source>
        <translation>剖开物体查看内部</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>标尺</translation>
    </message>
    <message>
        <source>Measure the distance of two points of the surface</source>
        <translation>测量表面上两点的距离</translation>
    </message>
    <message>
        <source>Box with sizes</source>
        <translation>尺寸框</translation>
    </message>
    <message>
        <source>Show how wide, high and deep the object is</source>
        <translation>显示物体的宽、高、深</translation>
    </message>
    <message>
        <source>Picture over the mesh</source>
        <translation>图片叠加</translation>
    </message>
    <message>
        <source>Lay the picture over the mesh and look from where it was seen</source>
        <translation>将图片叠加在网格上，并从拍摄的位置观看</translation>
    </message>
    <message>
        <source>Save a picture of the view…</source>
        <translation>保存视图图片…</translation>
    </message>
    <message>
        <source>Save the view as a PNG picture of any size</source>
        <translation>将视图保存为任意尺寸的 PNG 图片</translation>
    </message>
    <message>
        <source>Save a turntable…</source>
        <translation>保存旋转动画…</translation>
    </message>
    <message>
        <source>Save the turning object as a GIF or as numbered pictures</source>
        <translation>将旋转的物体保存为 GIF 或编号图片</translation>
    </message>
    <message>
        <source>mesh</source>
        <translation>mesh</translation>
    </message>
    <message>
        <source>How the surface looks, and what lies behind it</source>
        <translation>表面的外观和背景</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Show two meshes side by side: the one before this one, or, if there was none, this one beside what comes next</source>
        <translation>并排显示两个网格：此前的那个；若没有，则将当前的与接下来的并排</translation>
    </message>
</context>
</TS>
