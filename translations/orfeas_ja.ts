<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>MeshDialog</name>
    <message>
        <source>glTF binary</source>
        <translation>glTF バイナリ</translation>
    </message>
    <message>
        <source>Wavefront OBJ</source>
        <translation>Wavefront OBJ</translation>
    </message>
    <message>
        <source>Export mesh</source>
        <translation>メッシュを書き出す</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Starter model: simple objects; for production, get Hunyuan3D weights.</source>
        <translation>スターターモデル: 単純な物体向け。本番では Hunyuan3D の重みを使ってください。</translation>
    </message>
</context>
<context>
    <name>PictureErrors</name>
    <message>
        <source>The picture &apos;%1&apos; does not exist.</source>
        <translation>画像「%1」がありません。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; can&apos;t be reached: %2.</source>
        <translation>画像「%1」にアクセスできません: %2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder; name the pictures in it instead.</source>
        <translation>「%1」はフォルダーです。中の画像を指定してください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a regular file.</source>
        <translation>「%1」は通常のファイルではありません。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; can&apos;t be opened: %2. Check its permissions.</source>
        <translation>画像「%1」を開けません: %2。アクセス権を確認してください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 MB, more than a picture may have here (1,024 MB).</source>
        <translation>「%1」は %2 MB あり、ここで扱える画像の上限 (1,024 MB) を超えています。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; could not be read completely: %2.</source>
        <translation>画像「%1」を最後まで読み込めませんでした: %2。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is an empty file.</source>
        <translation>画像「%1」は空のファイルです。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is %2 × %3 pixels: there is nothing to see in it.</source>
        <translation>画像「%1」は %2 × %3 ピクセルで、何も写っていません。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is %2 × %3 pixels; the limit is %4 megapixels. Scale it down: about 1,000 pixels a side are all that is used.</source>
        <translation>画像「%1」は %2 × %3 ピクセルですが、上限は %4 メガピクセルです。縮小してください。使われるのは一辺 1,000 ピクセルほどです。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a picture that can be read; use PNG, JPEG, WebP, GIF, BMP, TIFF or PNM.</source>
        <translation>「%1」は読み込める画像ではありません。PNG、JPEG、WebP、GIF、BMP、TIFF、PNM を使ってください。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; ends early: the file is truncated. Copy or download it again.</source>
        <translation>画像「%1」は途中で切れています。もう一度コピーするかダウンロードしてください。</translation>
    </message>
    <message>
        <source>The picture &apos;%1&apos; is damaged and can&apos;t be decoded (%2). Save or download it again.</source>
        <translation>画像「%1」は壊れていてデコードできません (%2)。保存し直すか、もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; can&apos;t be looked into: %2. Check its permissions.</source>
        <translation>フォルダー「%1」の中を見られません: %2。アクセス権を確認してください。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>メモリが足りません。ほかのプログラムを閉じて、もう一度試してください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a TIFF of floating-point or 32-bit values in a form that is not read. Save it with 8 or 16 bits a channel.</source>
        <translation>「%1」は浮動小数点または 32 ビット値の TIFF で、この形では読み込めません。チャンネルあたり 8 または 16 ビットで保存してください。</translation>
    </message>
    <message>
        <source>The picture is an animation whose beginning is empty; its frame %1 was taken.</source>
        <translation>この画像は先頭が空のアニメーションなので、フレーム %1 を使いました。</translation>
    </message>
    <message>
        <source>The picture is entirely transparent, but holds colours; it was taken for opaque.</source>
        <translation>画像は完全に透明ですが色が残っているため、不透明として扱いました。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a picture of the kind %2, which can&apos;t be read yet. Save it as JPEG or PNG; a phone&apos;s camera writes JPEG when its format is set to &quot;most compatible&quot;.</source>
        <translation>「%1」は %2 形式の画像で、まだ読み込めません。JPEG か PNG で保存してください。スマートフォンのカメラは、フォーマットを「互換性優先」にすると JPEG で保存します。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a file of the kind %2, which is not read. Save it as PNG or JPEG.</source>
        <translation>「%1」は %2 形式のファイルで、読み込めません。PNG か JPEG で保存してください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a video. Save one frame of it as a picture.</source>
        <translation>「%1」は動画です。そのうちの 1 フレームを画像として保存してください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a Git LFS pointer, not the picture itself. Fetch it with &apos;git lfs pull&apos;.</source>
        <translation>「%1」は Git LFS のポインターで、画像そのものではありません。「git lfs pull」で取得してください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a web page, not a picture: the download was answered by a page. Download the picture again.</source>
        <translation>「%1」は画像ではなくウェブページです。ダウンロードの応答がページでした。画像をもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a drawing made of lines (SVG), which is not read. Export it as PNG.</source>
        <translation>「%1」はベクター図 (SVG) で、読み込めません。PNG に書き出してください。</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Draft</source>
        <translation>ドラフト</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>高精細</translation>
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
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Denoising steps: more are, up to a point, more exact; each takes the same time.</source>
        <translation>ノイズ除去のステップ数。ある程度までは多いほど正確になります。1 ステップの時間はどれも同じです。</translation>
    </message>
    <message>
        <source>Guidance scale</source>
        <translation>ガイダンススケール</translation>
    </message>
    <message>
        <source>How closely the shape follows the picture; 1 switches guidance off, which with most models halves the time of a step.</source>
        <translation>形状をどれだけ画像に忠実にするか。1 でガイダンスを切り、ほとんどのモデルで 1 ステップの時間が半分になります。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <source>Cells per axis of the decoded volume: detail of the mesh; twice as many make four times the triangles and decoding time.</source>
        <translation>デコードするボリュームの軸ごとのセル数で、メッシュの細かさを決めます。2 倍にすると三角形数もデコード時間も 4 倍になります。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Start of the random noise: another seed gives another shape in the same time.</source>
        <translation>ランダムノイズの初期値。シードを変えると、同じ時間で別の形状になります。</translation>
    </message>
    <message>
        <source>Iso level</source>
        <translation>Iso レベル</translation>
    </message>
    <message>
        <source>Level of the field at which the surface lies: lower is fatter; costs nothing.</source>
        <translation>表面とみなす場の値。低いほど太くなります。時間はかかりません。</translation>
    </message>
    <message>
        <source>Decoder batch size</source>
        <translation>デコーダーのバッチ</translation>
    </message>
    <message>
        <source>Field queries evaluated at once: more take more memory and are little faster; 0 chooses by free memory.</source>
        <translation>一度に評価する場の点の数。多いほどメモリを使い、速さはあまり変わりません。0 なら空きメモリに応じて選びます。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>How the volume is sampled. Sparse is much faster; dense also finds very thin parts.</source>
        <translation>ボリュームのサンプリング方法。スパースのほうがずっと速く、デンスはごく薄い部分も見つけます。</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>デコーダー</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>スパース</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>デンス</translation>
    </message>
    <message>
        <source>Steps per evaluation</source>
        <translation>評価あたりのステップ数</translation>
    </message>
    <message>
        <source>Evaluates the network at every so many-th step only and continues in between: quicker, with a small deviation; 1 is exact.</source>
        <translation>この数のステップごとに 1 回だけネットワークを評価し、その間は延長して補います。速くなりますが、わずかにずれます。1 は正確です。</translation>
    </message>
    <message>
        <source>Guidance from</source>
        <translation>ガイダンスの開始</translation>
    </message>
    <message>
        <source>Guidance begins at this part of the way from noise to shape; the steps before are quicker; 0 is exact.</source>
        <translation>ノイズから形状までの道のりのうち、ガイダンスを始める位置。それより前のステップは速くなります。0 は正確です。</translation>
    </message>
    <message>
        <source>Guidance until</source>
        <translation>ガイダンスの終了</translation>
    </message>
    <message>
        <source>Guidance ends at this part of the way from noise to shape; the steps after are quicker; 1 is exact.</source>
        <translation>ノイズから形状までの道のりのうち、ガイダンスを終える位置。それより後のステップは速くなります。1 は正確です。</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Reading picture</source>
        <translation>画像の読み込み</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>モデルの読み込み</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>ウォームアップ</translation>
    </message>
    <message>
        <source>Preparing picture</source>
        <translation>画像の準備</translation>
    </message>
    <message>
        <source>Encoding picture</source>
        <translation>画像のエンコード</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>Decoding latents</source>
        <translation>潜在表現のデコード</translation>
    </message>
    <message>
        <source>Decoding volume</source>
        <translation>ボリュームのデコード</translation>
    </message>
    <message>
        <source>Extracting surface</source>
        <translation>表面の抽出</translation>
    </message>
    <message>
        <source>Processing mesh</source>
        <translation>メッシュの処理</translation>
    </message>
    <message>
        <source>Writing mesh</source>
        <translation>メッシュの書き込み</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>レンダリング</translation>
    </message>
</context>
<context>
    <name>Turntable</name>
    <message>
        <source>The GIF could not be written: %1. Check the free space and choose another folder.</source>
        <translation>GIF を書き込めませんでした: %1。空き容量を確認し、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is not enough memory to choose the colours of the GIF. Close other programs.</source>
        <translation>GIF の色を選ぶメモリが足りません。ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check the free space and your rights there, or choose another folder.</source>
        <translation>%1 に書き込めませんでした: %2。空き容量と権限を確認するか、別のフォルダーを選んでください。</translation>
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
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>sampling %1 · decoding %2 · total %3</source>
        <translation>サンプリング %1 · デコード %2 · 合計 %3</translation>
    </message>
    <message>
        <source>Previews: %1</source>
        <translation>プレビュー: %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>合計: %1</translation>
    </message>
    <message>
        <source>The picture&apos;s plain background was left out; what is left becomes the shape. File → Leave out plain backgrounds turns that off.</source>
        <translation>画像の無地の背景を除き、残った部分を形状にします。「ファイル → 無地の背景を除く」で無効にできます。</translation>
    </message>
    <message>
        <source>The picture&apos;s background is neither transparent nor plain, so the whole picture counts as the object. Cut the object out for a better mesh.</source>
        <translation>画像の背景が透明でも無地でもないため、画像全体を対象物として扱います。対象物を切り抜くと、よりよいメッシュになります。</translation>
    </message>
</context>
<context>
    <name>orfeas::AboutDialog</name>
    <message>
        <source>About Orfeas</source>
        <translation>Orfeas について</translation>
    </message>
    <message>
        <source>A picture in, a mesh out, on your own machine.</source>
        <translation>画像からメッシュへ。すべて自分のマシンで。</translation>
    </message>
    <message>
        <source>Pages about Orfeas</source>
        <translation>Orfeas についてのページ</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>第三者のライセンス表示</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>### The starter model

It comes with Orfeas, is under its licence (Apache-2.0), and knows simple objects only.

### Published weights

Orfeas runs the weights of the Hunyuan3D-2 family exactly as they are published: [2.0, its fast and turbo variants](https://huggingface.co/tencent/Hunyuan3D-2), [2mini](https://huggingface.co/tencent/Hunyuan3D-2mini), [2mv](https://huggingface.co/tencent/Hunyuan3D-2mv) and [2.1](https://huggingface.co/tencent/Hunyuan3D-2.1). Download a folder that holds a `config.yaml` and the weights, then choose it with *File → Choose model folder*.

Orfeas neither ships nor downloads them. They are under the **Tencent Hunyuan 3D Community License**, which **does not apply in the European Union, the United Kingdom and South Korea** and sets further conditions: read it before you use them.</source>
        <translation>### スターターモデル

Orfeas に付属し、同じライセンス (Apache-2.0) で提供されます。単純な物体だけを扱えます。

### 公開されている重み

Orfeas は Hunyuan3D-2 ファミリーの重みを公開されたままの形で実行します: [2.0 とその fast、turbo 版](https://huggingface.co/tencent/Hunyuan3D-2)、[2mini](https://huggingface.co/tencent/Hunyuan3D-2mini)、[2mv](https://huggingface.co/tencent/Hunyuan3D-2mv)、[2.1](https://huggingface.co/tencent/Hunyuan3D-2.1)。`config.yaml` と重みが入ったフォルダーをダウンロードし、*ファイル → モデルフォルダーを選択* で選んでください。

Orfeas は重みを同梱せず、ダウンロードもしません。重みには **Tencent Hunyuan 3D Community License** が適用されます。このライセンスは **欧州連合、英国、韓国では適用されず**、ほかの条件も定めています。使う前に必ずお読みください。</translation>
    </message>
</context>
<context>
    <name>orfeas::BackgroundTasks</name>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>メモリが足りません。ほかのプログラムを閉じて、もう一度試してください。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1. Try again.</source>
        <translation>予期しない問題が起きました: %1。もう一度試してください。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Try again.</source>
        <translation>予期しない問題が起きました。もう一度試してください。</translation>
    </message>
</context>
<context>
    <name>orfeas::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>お知らせ</translation>
    </message>
</context>
<context>
    <name>orfeas::CropTile</name>
    <message>
        <source>What the model sees</source>
        <translation>モデルが見るもの</translation>
    </message>
    <message>
        <source>What the model sees: the object, cut out, centred on white and scaled to the size the model takes. Only this becomes the shape.</source>
        <translation>モデルが見るもの: 切り抜いた対象物を白地の中央に置き、モデルが受け取る大きさに合わせたもの。これだけが形状になります。</translation>
    </message>
    <message>
        <source>The model sees</source>
        <translation>モデルの見え方</translation>
    </message>
</context>
<context>
    <name>orfeas::DesktopProgress</name>
    <message>
        <source>The mesh is done, after %1.</source>
        <translation>メッシュが完成しました (%1)。</translation>
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
        <translation>デバイスの使用状況</translation>
    </message>
    <message>
        <source>%1: memory and load, of all programs together</source>
        <translation>%1: すべてのプログラムを合わせたメモリと負荷</translation>
    </message>
    <message>
        <source>Memory and processor load of Orfeas itself; 100 % is every core</source>
        <translation>Orfeas 自身のメモリとプロセッサー負荷。100 % は全コアです</translation>
    </message>
    <message>
        <source>Memory %1 of %2</source>
        <translation>メモリ %1 / %2</translation>
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
        <translation>画像</translation>
    </message>
    <message>
        <source>Drop or paste a picture here, or press Space to choose a file.</source>
        <translation>ここに画像をドロップするか貼り付けてください。スペースキーでファイルを選べます。</translation>
    </message>
    <message>
        <source>Choose a picture (Ctrl+O). You can also drop one anywhere on the window, or paste it with Ctrl+V.</source>
        <translation>画像を選択 (Ctrl+O)。ウィンドウのどこにでもドロップでき、Ctrl+V で貼り付けもできます。</translation>
    </message>
    <message>
        <source>Let go to add it</source>
        <translation>放すと追加されます</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>ここに画像をドロップ</translation>
    </message>
    <message>
        <source>paste one, or click to choose a file</source>
        <translation>貼り付け、またはクリックして選択</translation>
    </message>
</context>
<context>
    <name>orfeas::EnginePage</name>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Where the networks are computed. The CPU always works, but takes many times as long.</source>
        <translation>ネットワークを計算する場所。CPU は必ず使えますが、何倍も時間がかかります。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
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
        <translation>ネットワークの計算精度。自動では GPU で fp16、CPU で fp32 になります。fp32 はメモリを 2 倍使います。専用命令（AVX-512 BF16、AMX）を持つ CPU では bf16 が約 2 倍速くなりますが、形状がわずかに変わります。</translation>
    </message>
    <message>
        <source>One per core</source>
        <translation>コアごとに 1 つ</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU スレッド数</translation>
    </message>
    <message>
        <source>How many threads compute on the CPU. Fewer leave more of the machine to other programs.</source>
        <translation>CPU で計算するスレッドの数。少なくすると、ほかのプログラムに余裕が残ります。</translation>
    </message>
    <message>
        <source>Load the model again</source>
        <translation>モデルを読み込み直す</translation>
    </message>
    <message>
        <source>The choices above take effect when the model is loaded again. Jobs that are under way are cancelled.</source>
        <translation>上の選択は、モデルを読み込み直すと有効になります。実行中のジョブは中止されます。</translation>
    </message>
    <message>
        <source>These take effect when the model is loaded again.</source>
        <translation>モデルを読み込み直すと有効になります。</translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation>同時ジョブ数</translation>
    </message>
    <message>
        <source>How many jobs are under way at once. More keep a GPU busy and take more memory.</source>
        <translation>同時に進めるジョブの数。多いほど GPU が遊ばず、メモリを多く使います。</translation>
    </message>
    <message>
        <source>Model folders</source>
        <translation>モデルフォルダー</translation>
    </message>
    <message>
        <source>Models in these folders, and in folders in them, are offered in the window</source>
        <translation>これらのフォルダーとその中のフォルダーにあるモデルをウィンドウに表示します</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Add a model folder</source>
        <translation>モデルフォルダーを追加</translation>
    </message>
    <message>
        <source>Choose another folder to look for models in</source>
        <translation>モデルを探すフォルダーをもう一つ選ぶ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove the model folder</source>
        <translation>モデルフォルダーを外す</translation>
    </message>
    <message>
        <source>No longer looks for models in the selected folder; nothing is deleted</source>
        <translation>選択したフォルダーではモデルを探さなくなります。ファイルは消えません</translation>
    </message>
    <message>
        <source>Look for models in</source>
        <translation>モデルを探す場所</translation>
    </message>
</context>
<context>
    <name>orfeas::EngineStatus</name>
    <message>
        <source>Starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>エンジン: %1</translation>
    </message>
</context>
<context>
    <name>orfeas::ErrorCard</name>
    <message>
        <source>A setting does not fit</source>
        <translation>設定が合いません</translation>
    </message>
    <message>
        <source>A file is not there</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation>ファイルが壊れています</translation>
    </message>
    <message>
        <source>The model is not complete</source>
        <translation>モデルが不完全です</translation>
    </message>
    <message>
        <source>The model contradicts its description</source>
        <translation>モデルが説明と矛盾しています</translation>
    </message>
    <message>
        <source>The computation went astray</source>
        <translation>計算が破綻しました</translation>
    </message>
    <message>
        <source>There is nothing to see in the picture</source>
        <translation>画像に何も写っていません</translation>
    </message>
    <message>
        <source>No shape came out</source>
        <translation>形状ができませんでした</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>メモリ不足</translation>
    </message>
    <message>
        <source>The device is not available</source>
        <translation>デバイスを使用できません</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>ファイルを書き込めませんでした</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>Something went wrong inside Orfeas</source>
        <translation>Orfeas の内部で問題が起きました</translation>
    </message>
    <message>
        <source>Choose a lower resolution or a smaller decoder batch size, set jobs in flight to 1, or close other programs.</source>
        <translation>解像度を下げる、デコーダーのバッチを小さくする、同時ジョブ数を 1 にする、またはほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>Try another seed or a lower iso level, or check what is cut out of the picture.</source>
        <translation>別のシードや低い Iso レベルを試すか、画像の切り抜きを確かめてください。</translation>
    </message>
    <message>
        <source>Download the model&apos;s files again, or choose another model.</source>
        <translation>モデルのファイルをもう一度ダウンロードするか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>Please report it with the details below. Your pictures and results are kept.</source>
        <translation>下の詳細を添えてご報告ください。画像と結果は保存されています。</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>うまくいきませんでした</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>What to send along when asking for help</source>
        <translation>助けを求めるときに送る内容</translation>
    </message>
    <message>
        <source>Shows the error&apos;s code and stage and the last lines of the log</source>
        <translation>エラーのコードと段階、ログの最後の数行を表示します</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Puts the details on the clipboard, to be sent to somebody who helps</source>
        <translation>助けてくれる人に送れるよう、詳細をクリップボードにコピーします</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 回)</translation>
    </message>
    <message>
        <source>The precision is chosen in File → Preferences → Engine.</source>
        <translation>精度は「ファイル → 環境設定 → エンジン」で選べます。</translation>
    </message>
    <message>
        <source>The device is chosen in File → Preferences → Engine; the CPU always works.</source>
        <translation>デバイスは「ファイル → 環境設定 → エンジン」で選べます。CPU は必ず使えます。</translation>
    </message>
    <message>
        <source>A file or folder is out of reach</source>
        <translation>ファイルまたはフォルダーにアクセスできません</translation>
    </message>
    <message>
        <source>Orfeas can&apos;t read this file</source>
        <translation>このファイルは読み込めません</translation>
    </message>
</context>
<context>
    <name>orfeas::EstimateLabel</name>
    <message>
        <source>What a job with these settings will take: the time as earlier jobs with this model took it on this device, the memory as the model&apos;s sizes and the decoder&apos;s batch size ask for it at the widest stage.</source>
        <translation>この設定でジョブにかかるもの。時間はこのデバイスとモデルでの過去のジョブから、メモリはモデルの大きさとデコーダーのバッチから、最も多く使う段階について見積もります。</translation>
    </message>
    <message>
        <source>Expected time and memory</source>
        <translation>予想時間とメモリ</translation>
    </message>
    <message>
        <source>About %1 · %2</source>
        <translation>約 %1 · %2</translation>
    </message>
    <message>
        <source>Time unknown until the first run · %1</source>
        <translation>初回まで時間は不明 · %1</translation>
    </message>
</context>
<context>
    <name>orfeas::GeneralPage</name>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation>ウィンドウの配色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Whether the camera glides to its place or is there at once</source>
        <translation>カメラを滑らかに動かすか、すぐに切り替えるか</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>減らす</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>Tell when a long job ends while the window is in the background</source>
        <translation>ウィンドウが背面にあるとき、長いジョブの終了を通知する</translation>
    </message>
    <message>
        <source>Shows a notification of the desktop</source>
        <translation>デスクトップの通知を表示します</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once</source>
        <translation>ウィンドウの言語。すぐに切り替わります</translation>
    </message>
</context>
<context>
    <name>orfeas::GenerationQueue</name>
    <message>
        <source>reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>not generated yet</source>
        <translation>未生成</translation>
    </message>
    <message>
        <source>next in line</source>
        <translation>次に生成</translation>
    </message>
    <message numerus="yes">
        <source>%n before it</source>
        <translation>
            <numerusform>あと %n 件待ち</numerusform>
        </translation>
    </message>
    <message>
        <source>generating, %1 %</source>
        <translation>生成中、%1 %</translation>
    </message>
    <message>
        <source>generating…</source>
        <translation>生成中…</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>%1 で完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation>生成に使うモデルがありません。「ファイル → モデルフォルダーを選択」で選んでください。</translation>
    </message>
</context>
<context>
    <name>orfeas::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>名前で検索</translation>
    </message>
    <message>
        <source>Search the history by name</source>
        <translation>履歴を名前で検索</translation>
    </message>
    <message>
        <source>Show only what has this in its name</source>
        <translation>名前にこの文字を含むものだけを表示</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>スター付きのみ</translation>
    </message>
    <message>
        <source>Show only what has a star</source>
        <translation>スターを付けたものだけを表示</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>Order of the history</source>
        <translation>履歴の並び順</translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation>何を先に並べるか</translation>
    </message>
    <message>
        <source>What the pictures, shapes and meshes of the history take on the disk</source>
        <translation>履歴の画像、形状、メッシュが使うディスク容量</translation>
    </message>
    <message>
        <source>Open the history&apos;s folder</source>
        <translation>履歴のフォルダーを開く</translation>
    </message>
    <message>
        <source>Show the folder with the meshes of the history, as .glb files</source>
        <translation>履歴のメッシュ (.glb ファイル) があるフォルダーを表示</translation>
    </message>
    <message>
        <source>Finished meshes</source>
        <translation>完成したメッシュ</translation>
    </message>
    <message>
        <source>Return opens a mesh with its settings; the menu key shows what else can be done.</source>
        <translation>Enter でメッシュと設定を開きます。メニューキーでほかの操作を表示します。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show the mesh and its settings again (Return)</source>
        <translation>メッシュと設定をもう一度表示 (Enter)</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Mark it, or take the mark away</source>
        <translation>印を付ける、または外す</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>別の名前を付ける (F2)</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message>
        <source>Take it out of the history and put its files into the trash</source>
        <translation>履歴から外し、ファイルをゴミ箱に移します</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>ディスク上 %1</translation>
    </message>
    <message>
        <source>What you generate is kept here.</source>
        <translation>生成したものはここに残ります。</translation>
    </message>
    <message>
        <source>Nothing here has that name or star.</source>
        <translation>その名前やスターに合うものはありません。</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>完全に削除しますか?</translation>
    </message>
    <message>
        <source>There is no trash for the history&apos;s folder. Delete what was selected (%1) for good?</source>
        <translation>履歴のフォルダーにはゴミ箱がありません。選択したもの (%1 件) を完全に削除しますか?</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>元に戻せません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
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
%2 · モデル %3
%4 ステップ · 解像度 %5 · シード %6
%7</translation>
    </message>
    <message>
        <source>%1, starred</source>
        <translation>%1、スター付き</translation>
    </message>
</context>
<context>
    <name>orfeas::InputPanel</name>
    <message>
        <source>Nothing is left of the picture. Bring the object back with the mask.</source>
        <translation>画像に何も残っていません。マスクで対象物を戻してください。</translation>
    </message>
    <message>
        <source>The background is part of the object. Cut the object out with the mask.</source>
        <translation>背景が対象物に含まれています。マスクで対象物を切り抜いてください。</translation>
    </message>
    <message>
        <source>The object touches the picture&apos;s border: what is cut off will be missing.</source>
        <translation>対象物が画像の端に接しています。切れた部分は形状に現れません。</translation>
    </message>
    <message>
        <source>The object is tiny: a larger picture of it shows more detail.</source>
        <translation>対象物がとても小さく写っています。大きく写った画像なら、より細かくなります。</translation>
    </message>
    <message>
        <source>It seems to stand on a slab, which becomes part of the shape. Erase it if unwanted.</source>
        <translation>台の上に載っているようです。台も形状の一部になるので、不要なら消してください。</translation>
    </message>
    <message>
        <source>What may go wrong with this picture</source>
        <translation>この画像で起こりうる問題</translation>
    </message>
    <message>
        <source>Edit mask…</source>
        <translation>マスクを編集…</translation>
    </message>
    <message>
        <source>Choose what of the picture becomes the shape (Ctrl+M)</source>
        <translation>画像のどこを形状にするかを選ぶ (Ctrl+M)</translation>
    </message>
    <message>
        <source>The object is very thin: parts of a few pixels are likely to be lost. Show it larger, or from another side.</source>
        <translation>対象物がとても細く、数ピクセルの部分は失われそうです。大きく写すか、別の向きから写してください。</translation>
    </message>
    <message>
        <source>Several separate objects become one shape. Keep one of them with the mask.</source>
        <translation>離れた複数の対象物が 1 つの形状になります。マスクで 1 つだけ残してください。</translation>
    </message>
    <message>
        <source>The cut-out seems inverted: the ground is there and the object is a hole. Cut the object out again with the mask.</source>
        <translation>切り抜きが反転しているようです。背景が残り、対象物が穴になっています。マスクで対象物を切り抜き直してください。</translation>
    </message>
</context>
<context>
    <name>orfeas::LibraryService</name>
    <message>
        <source>The history was damaged. A new one has been begun; the old one, with all its meshes, is in %1.</source>
        <translation>履歴が壊れていました。新しい履歴を始めます。古い履歴はメッシュごと %1 にあります。</translation>
    </message>
</context>
<context>
    <name>orfeas::LogDock</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>What Orfeas has done, the newest last; Ctrl+C copies the selected lines</source>
        <translation>Orfeas が行ったこと (新しいものが最後)。Ctrl+C で選択行をコピーします</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>最低レベル</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>表示する行</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>ログを絞り込む</translation>
    </message>
    <message>
        <source>Shows the lines that contain this text</source>
        <translation>この文字を含む行を表示します</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown</source>
        <translation>選択した行、または表示中のすべての行をコピーします</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>ログのフォルダーを開く</translation>
    </message>
    <message>
        <source>Opens the folder that holds the log file</source>
        <translation>ログファイルのあるフォルダーを開きます</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Clears this view; the log file keeps everything</source>
        <translation>この表示を消去します。ログファイルにはすべて残ります</translation>
    </message>
</context>
<context>
    <name>orfeas::MainWindow</name>
    <message>
        <source>Model: %1 (%2)</source>
        <translation>モデル: %1 (%2)</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>画像を開く</translation>
    </message>
    <message>
        <source>Pictures and exported shapes (%1)</source>
        <translation>画像と書き出した形状 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no picture. Copy one, or a picture file, and paste again.</source>
        <translation>クリップボードに画像がありません。画像か画像ファイルをコピーして、もう一度貼り付けてください。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>There is no mesh to export yet. Generate one first.</source>
        <translation>書き出すメッシュがまだありません。先に生成してください。</translation>
    </message>
    <message>
        <source>Choose a model folder (config.yaml and weights)</source>
        <translation>モデルフォルダーを選択 (config.yaml と重み)</translation>
    </message>
    <message>
        <source>Decoding…</source>
        <translation>デコード中…</translation>
    </message>
    <message>
        <source>The mesh will appear here</source>
        <translation>ここにメッシュが表示されます</translation>
    </message>
    <message>
        <source>The first preview will appear here</source>
        <translation>ここに最初のプレビューが表示されます</translation>
    </message>
    <message>
        <source>Press Generate to turn the picture into a mesh</source>
        <translation>「生成」を押すと画像がメッシュになります</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triangles · seed %1 · %2</source>
        <translation>
            <numerusform>三角形 %Ln · シード %1 · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>すべて (%1)</translation>
    </message>
    <message>
        <source>That was no picture file. Save the picture first, then drop the file.</source>
        <translation>画像ファイルではありません。先に画像を保存してから、そのファイルをドロップしてください。</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1 を読み込み中…</translation>
    </message>
    <message>
        <source>Warming up on %1…</source>
        <translation>%1 でウォームアップ中…</translation>
    </message>
    <message>
        <source>Ready · %1 · %2</source>
        <translation>準備完了 · %1 · %2</translation>
    </message>
    <message>
        <source>Loaded in %1, warmed up in %2</source>
        <translation>読み込み %1、ウォームアップ %2</translation>
    </message>
    <message>
        <source>The engine is not available</source>
        <translation>エンジンを使用できません</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>環境設定(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Orfeas</source>
        <translation>Orfeas について(&amp;A)</translation>
    </message>
    <message>
        <source>Orfeas ended unexpectedly the last time. A report was written; please send it along when you report the fault.</source>
        <translation>前回、Orfeas が予期せず終了しました。レポートを作成しましたので、不具合を報告するときに添えてください。</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>レポートを開く</translation>
    </message>
    <message>
        <source>There is no picture in the folder.</source>
        <translation>フォルダーに画像がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were found in the folder.</source>
        <translation>
            <numerusform>フォルダーに画像が %n 枚見つかりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files were left out, as they are no pictures.</source>
        <translation>
            <numerusform>ほかの %n 個のファイルは画像ではないため除きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder holds more; at most %1 are taken.</source>
        <translation>フォルダーにはさらにありますが、最大 %1 枚まで取り込みます。</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>画像のフォルダーを開く</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>画像はまだありません</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Turn the picture into a mesh (Ctrl+Return)</source>
        <translation>画像をメッシュにする (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Generate every picture of the list that has no mesh yet</source>
        <translation>まだメッシュのない画像をすべて生成する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop the generation of the selected picture, else the running one (Esc)</source>
        <translation>選択した画像の生成を止める。なければ実行中のものを止める (Esc)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 に書き込みました</translation>
    </message>
    <message>
        <source>&amp;Open pictures…</source>
        <translation>画像を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>画像を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export mesh…</source>
        <translation>メッシュを書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Choose pictures (Ctrl+O)</source>
        <translation>画像を選択 (Ctrl+O)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Open fol&amp;der…</source>
        <translation>フォルダーを開く(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Leave out plain backgrounds</source>
        <translation>無地の背景を除く(&amp;L)</translation>
    </message>
    <message>
        <source>Choose &amp;model folder…</source>
        <translation>モデルフォルダーを選択(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
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
        <translation>すべて生成(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>中止(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel a&amp;ll</source>
        <translation>すべて中止(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>ログ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>履歴(&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were not finished last time.</source>
        <translation>
            <numerusform>前回終わらなかった画像が %n 枚あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Put them in line again. What was sampled already is only decoded, if the model is the same.</source>
        <translation>もう一度待ち行列に入れます。サンプリング済みのものは、モデルが同じならデコードだけ行います。</translation>
    </message>
    <message>
        <source>Put in the list</source>
        <translation>一覧に入れる</translation>
    </message>
    <message>
        <source>Show them in the list, without generating anything yet</source>
        <translation>まだ生成せずに一覧に表示する</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Delete them from the library. The pictures&apos; own files stay where they are.</source>
        <translation>ライブラリから削除します。画像ファイル自体はそのまま残ります。</translation>
    </message>
    <message>
        <source>Try several &amp;seeds</source>
        <translation>複数のシードを試す(&amp;S)</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Sample several shapes of the picture at once, look at them side by side and make the best one (Ctrl+G)</source>
        <translation>画像の形状を一度にいくつもサンプリングし、並べて見比べて、いちばんよいものを仕上げます (Ctrl+G)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 を書き込み中…</translation>
    </message>
    <message>
        <source>%1 was made with the model %2; the one that is loaded, %3, would make another shape of it.</source>
        <translation>%1 はモデル %2 で作られました。読み込み中の %3 では別の形状になります。</translation>
    </message>
    <message>
        <source>Open the %1 view</source>
        <translation>「%1」のビューを開く</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>画像 (%1)</translation>
    </message>
    <message>
        <source>Write the mesh to a GLB, OBJ, STL or PLY file (Ctrl+E), or drag it from here into a folder or another program</source>
        <translation>メッシュを GLB、OBJ、STL、PLY ファイルに書き出す (Ctrl+E)。ここからフォルダーや別のプログラムへドラッグすることもできます</translation>
    </message>
    <message>
        <source>&amp;Copy mesh</source>
        <translation>メッシュをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the mesh as a file, to paste it into a folder or another program</source>
        <translation>メッシュをファイルとしてコピーし、フォルダーや別のプログラムに貼り付けられるようにする</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 をコピーしました</translation>
    </message>
    <message>
        <source>%1 · seed %2 · resolution %3 · iso level %4</source>
        <translation>%1・シード %2・解像度 %3・Iso レベル %4</translation>
    </message>
    <message>
        <source>The model %1 is not there. Until you choose another one, or bring it back and start again, the starter model takes its place.</source>
        <translation>モデル %1 が見つかりません。別のモデルを選ぶか、元に戻して起動し直すまで、代わりにスターターモデルを使います。</translation>
    </message>
    <message>
        <source>Parts of the settings can&apos;t be read, so the usual values take their place. The file as it was is kept in %1.</source>
        <translation>設定の一部を読み取れないため、標準の値を使います。元のファイルは %1 に残してあります。</translation>
    </message>
    <message numerus="yes">
        <source>%n folders in it were left out: they are closed, or lie too deep.</source>
        <translation>
            <numerusform>その中の %n 個のフォルダーは、開けないか深すぎるため省かれました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are still being written. The window closes as soon as they are on the disk.</source>
        <translation>
            <numerusform>%n 個のファイルをまだ書き込んでいます。ディスクに保存され次第、ウィンドウを閉じます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>待たずに閉じる</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>ウィンドウを開いたままにする</translation>
    </message>
    <message>
        <source>Show the mesh</source>
        <translation>メッシュを表示</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 が完成しました</translation>
    </message>
    <message numerus="yes">
        <source>%n meshes are done</source>
        <translation>
            <numerusform>%n 個のメッシュが完成しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orfeas::MaskCanvas</name>
    <message>
        <source>Picture and mask</source>
        <translation>画像とマスク</translation>
    </message>
    <message>
        <source>What is dimmed is left out. The arrow keys move the brush, Space dabs with it, [ and ] change its size, + and - zoom, Ctrl and the arrow keys move the picture. With Shift a dab becomes a straight stroke from the last one.</source>
        <translation>暗い部分は除かれます。矢印キーでブラシを動かし、スペースで塗り、[ と ] で大きさを変え、+ と - で拡大縮小、Ctrl+矢印キーで画像を動かします。Shift を押すと、前の点からまっすぐな線になります。</translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDialog</name>
    <message>
        <source>Edit mask</source>
        <translation>マスクを編集</translation>
    </message>
    <message>
        <source>Use this mask</source>
        <translation>このマスクを使う</translation>
    </message>
    <message>
        <source>What is dimmed is left out of the next generation (Return)</source>
        <translation>暗い部分を次の生成から除きます (Enter)</translation>
    </message>
    <message>
        <source>Leave the picture as it was (Esc)</source>
        <translation>画像を元のままにする (Esc)</translation>
    </message>
    <message>
        <source>cut out</source>
        <translation>切り抜き</translation>
    </message>
    <message>
        <source>Correct it with the brushes where it is wrong.</source>
        <translation>違っているところはブラシで直してください。</translation>
    </message>
    <message>
        <source>No object was found that way. Draw a box around it, or use the brushes.</source>
        <translation>この方法では対象物が見つかりませんでした。枠で囲むか、ブラシを使ってください。</translation>
    </message>
    <message>
        <source>Opening the picture…</source>
        <translation>画像を開いています…</translation>
    </message>
    <message>
        <source>What is dimmed is left out. Shift draws straight, the right button sizes the brush, the middle one moves, the wheel zooms.</source>
        <translation>暗い部分は除かれます。Shift で直線、右ボタンでブラシの大きさ、中ボタンで移動、ホイールで拡大縮小。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Take from the object what the brush touches</source>
        <translation>ブラシで触れた部分を対象物から除く</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加える</translation>
    </message>
    <message>
        <source>Give to the object what the brush touches</source>
        <translation>ブラシで触れた部分を対象物に加える</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>枠</translation>
    </message>
    <message>
        <source>Draw a box around the object; it is cut out of it, in about a second</source>
        <translation>対象物を枠で囲むと、その中から切り抜きます。1 秒ほどかかります</translation>
    </message>
    <message>
        <source>Find object</source>
        <translation>対象物を探す</translation>
    </message>
    <message>
        <source>Cut out what differs from the picture&apos;s border; about a second</source>
        <translation>画像の端と異なる部分を切り抜きます。1 秒ほどかかります</translation>
    </message>
    <message>
        <source>Refine edge</source>
        <translation>縁を整える</translation>
    </message>
    <message>
        <source>Decide anew along the mask&apos;s edge; about a second</source>
        <translation>マスクの縁を判定し直します。1 秒ほどかかります</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Go back to the mask that the picture came with</source>
        <translation>画像が来たときのマスクに戻す</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体表示</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>画像全体を表示</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Show the picture&apos;s own pixels</source>
        <translation>画像を等倍で表示</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>ブラシの大きさ</translation>
    </message>
    <message>
        <source>The brush&apos;s diameter in the picture&apos;s pixels ([ and ], or drag sideways with the right button)</source>
        <translation>ブラシの直径 (画像のピクセル)。[ と ]、または右ボタンで横にドラッグ</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>ぼかし</translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edge when it is used; 0 leaves it as it is drawn</source>
        <translation>マスクを使うときに縁をぼかします。0 なら描いたままです</translation>
    </message>
    <message>
        <source>Brush &amp;size</source>
        <translation>ブラシの大きさ(&amp;S)</translation>
    </message>
    <message>
        <source>Fea&amp;ther</source>
        <translation>ぼかし(&amp;T)</translation>
    </message>
    <message>
        <source>Looking for the object… (Esc stops)</source>
        <translation>対象物を探しています… (Esc で停止)</translation>
    </message>
    <message>
        <source>Stopped; the mask is as it was.</source>
        <translation>停止しました。マスクは元のままです。</translation>
    </message>
</context>
<context>
    <name>orfeas::MaskDocument</name>
    <message>
        <source>add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>消去</translation>
    </message>
</context>
<context>
    <name>orfeas::ModelBox</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The model that makes the shape. Another one is loaded at once; jobs that are under way are cancelled.</source>
        <translation>形状を作るモデル。別のモデルはすぐに読み込まれ、実行中のジョブは中止されます。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>フォルダーを選択…</translation>
    </message>
</context>
<context>
    <name>orfeas::OverlayCard</name>
    <message>
        <source>Picture over the mesh</source>
        <translation>メッシュに画像を重ねる</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>画像の不透明度</translation>
    </message>
    <message>
        <source>How strongly the picture covers the mesh</source>
        <translation>画像がメッシュを覆う強さ</translation>
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
        <translation>ビューの画像を保存</translation>
    </message>
</context>
<context>
    <name>orfeas::PicturesPage</name>
    <message>
        <source>Leave out plain backgrounds</source>
        <translation>無地の背景を除く</translation>
    </message>
    <message>
        <source>Paper, a wall or one colour around the object does not become part of the shape. Concerns pictures added from now on.</source>
        <translation>対象物の周りの紙や壁、単色の部分を形状に含めません。これから追加する画像が対象です。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Open the folder of logs and crash reports</source>
        <translation>ログとクラッシュレポートのフォルダーを開く</translation>
    </message>
    <message>
        <source>Logs and crash reports:</source>
        <translation>ログとクラッシュレポート:</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>ライブラリ:</translation>
    </message>
    <message>
        <source>Open the folder of the library</source>
        <translation>ライブラリのフォルダーを開く</translation>
    </message>
    <message>
        <source>Pictures, shapes and what they are decoded from. What you delete in the history goes to the trash with its files.</source>
        <translation>画像、形状、およびそれらのデコード元です。履歴で削除したものは、ファイルとともにゴミ箱に移ります。</translation>
    </message>
    <message>
        <source>On the disk:</source>
        <translation>ディスク:</translation>
    </message>
    <message>
        <source>%1 used, %2 free</source>
        <translation>使用 %1、空き %2</translation>
    </message>
</context>
<context>
    <name>orfeas::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Pages of preferences</source>
        <translation>環境設定のページ</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>Pictures and storage</source>
        <translation>画像と保存先</translation>
    </message>
</context>
<context>
    <name>orfeas::PresetBar</name>
    <message>
        <source>Own values</source>
        <translation>独自の値</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>A set of values: Draft is quick, Standard is what suits the model, Fine takes longer</source>
        <translation>値の組み合わせ。ドラフトは速く、標準はモデルに合い、高精細は時間がかかります</translation>
    </message>
    <message>
        <source>Manage presets</source>
        <translation>プリセットの管理</translation>
    </message>
    <message>
        <source>Keep the values as a preset, rename or delete one</source>
        <translation>値をプリセットとして残す、名前を変える、削除する</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>プリセットとして保存…</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>プリセットとして保存</translation>
    </message>
    <message>
        <source>Rename preset…</source>
        <translation>プリセットの名前を変更…</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>プリセットの名前を変更</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>プリセットを削除</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名前:</translation>
    </message>
</context>
<context>
    <name>orfeas::ProgressPanel</name>
    <message>
        <source>Sampling</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>デコード</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>開始中</translation>
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
        <translation>画像</translation>
    </message>
    <message>
        <source>Pictures are worked off from the top down. Drag one, or press Alt+Up or Alt+Down, to change its turn.</source>
        <translation>画像は上から順に処理されます。ドラッグするか、Alt+↑ / Alt+↓ で順番を変えられます。</translation>
    </message>
    <message>
        <source>Take what is done out of the list; it stays in the history</source>
        <translation>完了したものを一覧から外す。履歴には残ります</translation>
    </message>
    <message>
        <source>Clear finished pictures</source>
        <translation>完了した画像を外す</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Put the picture in line with the settings on show</source>
        <translation>表示中の設定で画像を待ち行列に入れる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop it, or take it out of the line</source>
        <translation>止める、または待ち行列から外す</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Let it have its turn earlier</source>
        <translation>順番を早める</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Let it have its turn later</source>
        <translation>順番を遅らせる</translation>
    </message>
    <message>
        <source>Show its settings</source>
        <translation>設定を表示</translation>
    </message>
    <message>
        <source>Put the settings it is made with into the panel</source>
        <translation>生成に使う設定をパネルに表示する</translation>
    </message>
    <message>
        <source>Use the settings on show</source>
        <translation>表示中の設定を使う</translation>
    </message>
    <message>
        <source>Make it with the settings of the panel instead</source>
        <translation>パネルの設定で生成するように変える</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Show the folder that holds the picture</source>
        <translation>画像のあるフォルダーを表示</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>Take the picture out of the list; its mesh stays in the history</source>
        <translation>画像を一覧から外す。メッシュは履歴に残ります</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 件待ち</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2 件中 %1 件完了</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約 %1</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>生成中…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Go on with the pictures in line</source>
        <translation>待っている画像の処理を続ける</translation>
    </message>
    <message>
        <source>Begin no other picture until told so; the running one goes on</source>
        <translation>再開するまで次の画像を始めません。実行中のものは続きます</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>キューを再開</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>キューを一時停止</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>何が起きたかを表示</translation>
    </message>
    <message>
        <source>Show why the picture failed, with details to copy</source>
        <translation>画像が失敗した理由を、コピーできる詳細とともに表示</translation>
    </message>
</context>
<context>
    <name>orfeas::RenderDialog</name>
    <message>
        <source>&amp;Transparent background</source>
        <translation>背景を透明にする(&amp;T)</translation>
    </message>
    <message>
        <source>Leave out the background, for pages and layouts; the ground shadow stays</source>
        <translation>Web ページやレイアウト用に背景を除きます。床の影は残ります</translation>
    </message>
    <message>
        <source>Pictures done</source>
        <translation>完成した画像</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Choose a file, then render into it</source>
        <translation>ファイルを選んでレンダリングする</translation>
    </message>
    <message>
        <source>Close without saving; while it renders: stop</source>
        <translation>保存せずに閉じる。レンダリング中は停止する</translation>
    </message>
    <message>
        <source>As shown (%1 × %2)</source>
        <translation>表示のまま (%1 × %2)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>How many pixels the picture has; more take longer</source>
        <translation>画像のピクセル数。多いほど時間がかかります</translation>
    </message>
    <message>
        <source>Pixels, %1 to %2</source>
        <translation>ピクセル、%1 ~ %2</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>幅 (ピクセル)</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高さ (ピクセル)</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>サイズ(&amp;I)</translation>
    </message>
    <message>
        <source>Stopped; nothing was saved.</source>
        <translation>停止しました。保存していません。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
</context>
<context>
    <name>orfeas::SamplingBox</name>
    <message>
        <source>Sampling</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>正確</translation>
    </message>
    <message>
        <source>Quicker</source>
        <translation>速い</translation>
    </message>
    <message>
        <source>Quickest</source>
        <translation>最も速い</translation>
    </message>
    <message>
        <source>This model takes so few steps that none can be left out.</source>
        <translation>このモデルはステップ数がとても少ないため、どれも省けません。</translation>
    </message>
    <message>
        <source>This model guides within its one pass, so there is no guidance to leave out.</source>
        <translation>このモデルのガイダンスは 1 回の評価に含まれるため、省けるガイダンスはありません。</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>指定どおり</translation>
    </message>
    <message>
        <source>How often the model is asked. Quicker asks at every second step and continues in between: with 50 steps on a GPU, sampling takes 0.53 of the time, and the volumes of 20 shapes agree to 99.5 %. Quickest also leaves guidance out of the second half: 0.44 of the time, 98.8 %. With 10 steps shapes deviate more (97 %): both are better kept for 30 steps and more.</source>
        <translation>モデルを評価する頻度。「速い」は 1 ステップおきに評価し、その間は延長して補います。GPU で 50 ステップの場合、サンプリング時間は 0.53 倍になり、20 個の形状の体積は 99.5 % 一致しました。「最も速い」はさらに後半のガイダンスを省きます（時間は 0.44 倍、一致は 98.8 %）。10 ステップではずれが大きくなるため（97 %）、どちらも 30 ステップ以上に向いています。</translation>
    </message>
</context>
<context>
    <name>orfeas::SectionCard</name>
    <message>
        <source>Section</source>
        <translation>断面</translation>
    </message>
    <message>
        <source>Left to right (X)</source>
        <translation>左から右 (X)</translation>
    </message>
    <message>
        <source>Bottom to top (Y)</source>
        <translation>下から上 (Y)</translation>
    </message>
    <message>
        <source>Back to front (Z)</source>
        <translation>奥から手前 (Z)</translation>
    </message>
    <message>
        <source>Direction of the cut</source>
        <translation>切断の向き</translation>
    </message>
    <message>
        <source>Across which direction the object is cut</source>
        <translation>どの向きに対して切るか</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>反転</translation>
    </message>
    <message>
        <source>Flip the cut</source>
        <translation>切断を反転</translation>
    </message>
    <message>
        <source>Take away the other half</source>
        <translation>反対側の半分を取り除く</translation>
    </message>
    <message>
        <source>Place of the cut</source>
        <translation>切断位置</translation>
    </message>
    <message>
        <source>Where the object is cut</source>
        <translation>どこで切るか</translation>
    </message>
</context>
<context>
    <name>orfeas::SeedGrid</name>
    <message>
        <source>Seed grid</source>
        <translation>シードの一覧</translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>シード %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>シードの数</translation>
    </message>
    <message>
        <source>How many shapes to sample at once. All of them go through the network together, so memory grows with them.</source>
        <translation>一度にサンプリングする形状の数。まとめてネットワークに通すので、その分メモリを使います。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>もっと</translation>
    </message>
    <message>
        <source>Sample the next seeds of the same picture</source>
        <translation>同じ画像の次のシードをサンプリング</translation>
    </message>
    <message>
        <source>Make this one</source>
        <translation>これを仕上げる</translation>
    </message>
    <message>
        <source>Decode the chosen shape at the full resolution; it is not sampled again (Return, or a double click on it)</source>
        <translation>選んだ形状を本来の解像度でデコードします。サンプリングはやり直しません (Enter またはダブルクリック)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Leave the shapes and go back to the result</source>
        <translation>形状の一覧を離れ、結果に戻る</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>、残り %1</translation>
    </message>
    <message>
        <source>Sampling all at once: %1 %</source>
        <translation>まとめてサンプリング中: %1 %</translation>
    </message>
    <message>
        <source>Click a shape, then make it in full.</source>
        <translation>形状をクリックし、仕上げてください。</translation>
    </message>
    <message>
        <source>Waiting for the engine…</source>
        <translation>エンジンを待っています…</translation>
    </message>
    <message>
        <source>There is no model to generate with. Choose one with File → Choose model folder.</source>
        <translation>生成に使うモデルがありません。「ファイル → モデルフォルダーを選択」で選んでください。</translation>
    </message>
    <message>
        <source>Decoding: %1 of %2</source>
        <translation>デコード中: %1 / %2</translation>
    </message>
    <message>
        <source>Seed %1…</source>
        <translation>シード %1…</translation>
    </message>
    <message>
        <source>Seed %1: not made</source>
        <translation>シード %1: 未作成</translation>
    </message>
    <message>
        <source>Seed %1: no surface</source>
        <translation>シード %1: 表面なし</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>シード %1</translation>
    </message>
    <message>
        <source>Seed %1 has no shape to make.</source>
        <translation>シード %1 には仕上げられる形状がありません。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止しました</translation>
    </message>
</context>
<context>
    <name>orfeas::SeedRow</name>
    <message>
        <source>Another seed by chance</source>
        <translation>シードをランダムに選ぶ</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>ランダムなシード</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>シードを固定</translation>
    </message>
    <message>
        <source>Locked: every job takes this seed, so that equal settings give the same shape</source>
        <translation>固定中: どのジョブもこのシードを使うので、同じ設定なら同じ形状になります</translation>
    </message>
    <message>
        <source>Unlocked: every job gets another seed; the one that was used is shown with the result</source>
        <translation>固定なし: ジョブごとにシードが変わります。使ったシードは結果とともに表示されます</translation>
    </message>
</context>
<context>
    <name>orfeas::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Back to the values that suit the model</source>
        <translation>モデルに合った値に戻す</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>設定をリセット</translation>
    </message>
    <message>
        <source>More</source>
        <translation>もっと</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>デコーダー</translation>
    </message>
    <message>
        <source>The memory that one batch of the decoder takes</source>
        <translation>デコーダーの 1 バッチが使うメモリ</translation>
    </message>
    <message>
        <source>Jobs in flight</source>
        <translation>同時ジョブ数</translation>
    </message>
    <message>
        <source>How many jobs are under way at once: while one is finished and saved, the next one samples. More keep a GPU busy and take more memory.</source>
        <translation>同時に進めるジョブの数。一つを仕上げて保存する間に、次のサンプリングが始まります。多いほど GPU が遊ばず、メモリを多く使います。</translation>
    </message>
    <message>
        <source>Previews while sampling</source>
        <translation>サンプリング中のプレビュー</translation>
    </message>
    <message>
        <source>Shows a rough mesh every few steps. Costs a few percent of the time, most of it on the CPU.</source>
        <translation>数ステップごとに粗いメッシュを表示します。数パーセントの時間がかかり、CPU で最も影響します。</translation>
    </message>
    <message>
        <source>Pictures per batch</source>
        <translation>バッチの画像数</translation>
    </message>
    <message>
        <source>How many pictures that wait with equal steps and guidance are sampled together. That is quicker for small models on a GPU, and takes more memory.</source>
        <translation>ステップ数とガイダンスが同じ待機中の画像を、いくつまとめてサンプリングするか。GPU で小さなモデルを使うときに速くなりますが、メモリを多く使います。</translation>
    </message>
    <message>
        <source>Sampling, decoder, previews, batches and jobs in flight</source>
        <translation>サンプリング、デコーダー、プレビュー、バッチ、同時ジョブ数</translation>
    </message>
</context>
<context>
    <name>orfeas::ShadingMenu</name>
    <message>
        <source>&amp;Shading</source>
        <translation>シェーディング(&amp;S)</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>サーフェス</translation>
    </message>
    <message>
        <source>Studio clay</source>
        <translation>スタジオクレイ</translation>
    </message>
    <message>
        <source>Clay under studio light: shows the form as a print would look</source>
        <translation>スタジオ照明のクレイ: 3D プリントしたときのように形が見えます</translation>
    </message>
    <message>
        <source>Porcelain</source>
        <translation>磁器</translation>
    </message>
    <message>
        <source>White and glossy: shows dents and uneven curves</source>
        <translation>白く艶がある: へこみや曲面の乱れがわかります</translation>
    </message>
    <message>
        <source>Wax</source>
        <translation>ワックス</translation>
    </message>
    <message>
        <source>Red modelling wax, as in sculpting programs</source>
        <translation>スカルプトソフトでおなじみの赤い造形用ワックス</translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation>ブロンズ</translation>
    </message>
    <message>
        <source>Metal: shows how reflections run over the surface</source>
        <translation>金属: 表面を走る映り込みがわかります</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>グラファイト</translation>
    </message>
    <message>
        <source>Dark and silky: shows the outline</source>
        <translation>暗くなめらか: 輪郭がわかります</translation>
    </message>
    <message>
        <source>Normals as colours</source>
        <translation>法線カラー</translation>
    </message>
    <message>
        <source>The direction of the surface as a colour: shows noise and flipped triangles</source>
        <translation>面の向きを色で表示: ノイズや裏返った三角形がわかります</translation>
    </message>
    <message>
        <source>&amp;Flat shading</source>
        <translation>フラットシェーディング(&amp;F)</translation>
    </message>
    <message>
        <source>Show each triangle in one tone, as it is, instead of smoothed</source>
        <translation>滑らかにせず、三角形ごとに一色で表示します</translation>
    </message>
    <message>
        <source>&amp;Mark back faces</source>
        <translation>裏面を強調(&amp;M)</translation>
    </message>
    <message>
        <source>Show insides in red: holes and inverted triangles catch the eye</source>
        <translation>内側を赤で表示: 穴や裏返った三角形が目立ちます</translation>
    </message>
    <message>
        <source>&amp;Ambient occlusion</source>
        <translation>アンビエントオクルージョン(&amp;A)</translation>
    </message>
    <message>
        <source>Darker creases and cavities; takes about twice the time to draw, shown at rest</source>
        <translation>くぼみや溝を暗くします。描画に約 2 倍の時間がかかり、静止時に表示します</translation>
    </message>
    <message>
        <source>&amp;Ground shadow</source>
        <translation>床の影(&amp;G)</translation>
    </message>
    <message>
        <source>A soft shadow on the ground below the object</source>
        <translation>対象物の下の床に柔らかい影を落とします</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Like the theme</source>
        <translation>テーマに合わせる</translation>
    </message>
    <message>
        <source>A soft gradient that goes with the window</source>
        <translation>ウィンドウに合う柔らかなグラデーション</translation>
    </message>
    <message>
        <source>Plain light</source>
        <translation>明るい無地</translation>
    </message>
    <message>
        <source>One light grey</source>
        <translation>明るいグレー一色</translation>
    </message>
    <message>
        <source>Plain dark</source>
        <translation>暗い無地</translation>
    </message>
    <message>
        <source>One dark grey</source>
        <translation>暗いグレー一色</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>Pure white, for documents</source>
        <translation>文書向けの純白</translation>
    </message>
</context>
<context>
    <name>orfeas::ShapeBar</name>
    <message>
        <source>Decodes the shape again, without sampling.</source>
        <translation>サンプリングせずに、形状をもう一度デコードします。</translation>
    </message>
</context>
<context>
    <name>orfeas::ShapeFiles</name>
    <message>
        <source>There is no place for temporary files in %1. Check the free space and your rights there.</source>
        <translation>%1 に一時ファイルを置く場所がありません。空き容量とアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>There is no mesh yet. Generate one first.</source>
        <translation>メッシュがまだありません。先に生成してください。</translation>
    </message>
</context>
<context>
    <name>orfeas::ShortcutsDialog</name>
    <message>
        <source>Elsewhere</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>ショートカットを絞り込む</translation>
    </message>
    <message>
        <source>Shows the actions that contain this text</source>
        <translation>この文字を含む操作を表示します</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What can be done with which keys</source>
        <translation>どのキーで何ができるか</translation>
    </message>
</context>
<context>
    <name>orfeas::SizeCard</name>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Largest side in millimetres</source>
        <translation>最大の辺 (ミリメートル)</translation>
    </message>
    <message>
        <source>How long the longest side of the object shall be; all other sizes follow from it</source>
        <translation>対象物のいちばん長い辺の長さ。ほかの寸法はこれで決まります</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Largest side</source>
        <translation>最大の辺</translation>
    </message>
    <message>
        <source>Click two points</source>
        <translation>2 点をクリック</translation>
    </message>
    <message>
        <source>Space sets a point in the middle of the view, Escape takes the ruler away</source>
        <translation>スペースでビューの中央に点を置き、Esc で定規を片付けます</translation>
    </message>
</context>
<context>
    <name>orfeas::StageBar</name>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>orfeas::StartPage</name>
    <message>
        <source>Drop a picture anywhere, paste it, or click here to choose one</source>
        <translation>画像をどこにでもドロップするか、貼り付けるか、ここをクリックして選択</translation>
    </message>
    <message>
        <source>Chooses picture files (Ctrl+O). An object on a transparent or plain ground works best.</source>
        <translation>画像ファイルを選びます (Ctrl+O)。透明か無地の背景に物が一つ写った画像が最適です。</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>サンプルを試す</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>最近使った画像</translation>
    </message>
    <message>
        <source>The starter model that comes with Orfeas knows simple objects. For more, it runs the published weights of the Hunyuan3D-2 family; their licence does not apply in the European Union, the United Kingdom and South Korea. &lt;a href=&quot;weights&quot;&gt;Where to get them&lt;/a&gt;</source>
        <translation>Orfeas に付属するスターターモデルは単純な物体を扱えます。それ以上には Hunyuan3D-2 ファミリーの公開された重みを使えますが、そのライセンスは欧州連合、英国、韓国では適用されません。&lt;a href=&quot;weights&quot;&gt;入手先&lt;/a&gt;</translation>
    </message>
    <message>
        <source>About weights</source>
        <translation>重みについて</translation>
    </message>
    <message>
        <source>Says where published weights are and what their licence asks for</source>
        <translation>公開されている重みの場所と、ライセンスの条件を示します</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>画像 %1</translation>
    </message>
</context>
<context>
    <name>orfeas::TurntableDialog</name>
    <message>
        <source>Save a turntable</source>
        <translation>ターンテーブルを保存</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>アニメーション GIF</translation>
    </message>
    <message>
        <source>Numbered PNG pictures</source>
        <translation>連番 PNG 画像</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>A GIF plays anywhere and has 256 colours; numbered pictures are for video programs and may be transparent</source>
        <translation>GIF はどこでも再生でき 256 色です。連番画像は動画ソフト向けで、透明にできます</translation>
    </message>
    <message>
        <source>Pictures of one turn</source>
        <translation>1 回転の画像数</translation>
    </message>
    <message>
        <source>More turn more smoothly, and take longer and more space</source>
        <translation>多いほど滑らかに回り、時間と容量を使います</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds of one turn</source>
        <translation>1 回転の秒数</translation>
    </message>
    <message>
        <source>How long one turn of the GIF takes</source>
        <translation>GIF の 1 回転にかかる時間</translation>
    </message>
    <message>
        <source>Counter-clockwise</source>
        <translation>反時計回り</translation>
    </message>
    <message>
        <source>Clockwise</source>
        <translation>時計回り</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>向き</translation>
    </message>
    <message>
        <source>How the object turns, seen from above</source>
        <translation>上から見たときの回転の向き</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>画像数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;One turn</source>
        <translation>1 回転(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>向き(&amp;D)</translation>
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
        <translation>左</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>%1 view of the object. Click to choose a picture, drop or paste one; drag it onto another view, or press Alt and an arrow key, to swap the two; Delete removes it. More views show the model more sides of it and cost little time.</source>
        <translation>対象物の「%1」ビュー。クリックして画像を選ぶか、ドロップまたは貼り付けてください。別のビューにドラッグするか Alt+矢印キーで入れ替え、Delete で外します。ビューが多いほどモデルは多くの面を見られ、時間はほとんど増えません。</translation>
    </message>
    <message>
        <source>%1 view, empty</source>
        <translation>「%1」ビュー、空</translation>
    </message>
    <message>
        <source>%1 view</source>
        <translation>「%1」ビュー</translation>
    </message>
    <message>
        <source>&amp;Open picture…</source>
        <translation>画像を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>外す(&amp;R)</translation>
    </message>
    <message>
        <source>Swap with %1</source>
        <translation>「%1」と入れ替え</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewSlots</name>
    <message>
        <source>Views of the object</source>
        <translation>対象物のビュー</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportCard</name>
    <message>
        <source>Put this tool away</source>
        <translation>このツールを片付ける</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>閉じる: %1</translation>
    </message>
</context>
<context>
    <name>orfeas::ViewportPanel</name>
    <message>
        <source>Mesh</source>
        <translation>メッシュ</translation>
    </message>
    <message>
        <source>Drag to turn, Shift and drag to shift, wheel to zoom; number keys look from the sides, arrow keys choose among several meshes.</source>
        <translation>ドラッグで回転、Shift+ドラッグで移動、ホイールで拡大縮小。数字キーで各方向から見て、矢印キーで複数のメッシュから選びます。</translation>
    </message>
    <message>
        <source>Preview after step %1</source>
        <translation>ステップ %1 後のプレビュー</translation>
    </message>
    <message>
        <source>%1 (%2 in the viewport)</source>
        <translation>%1 (ビューポートで %2)</translation>
    </message>
    <message>
        <source>%1 (W in the viewport goes through the modes)</source>
        <translation>%1 (ビューポートで W を押すと切り替わります)</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>全体表示</translation>
    </message>
    <message>
        <source>Bring everything into view</source>
        <translation>すべてを画面に収める</translation>
    </message>
    <message>
        <source>Shaded</source>
        <translation>ソリッド</translation>
    </message>
    <message>
        <source>Show the surface</source>
        <translation>サーフェスを表示</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>エッジ</translation>
    </message>
    <message>
        <source>Show the surface with the edges of its triangles</source>
        <translation>サーフェスと三角形のエッジを表示</translation>
    </message>
    <message>
        <source>Wireframe</source>
        <translation>ワイヤーフレーム</translation>
    </message>
    <message>
        <source>Show the edges only</source>
        <translation>エッジだけを表示</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>前から</translation>
    </message>
    <message>
        <source>From the back</source>
        <translation>後ろから</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>右から</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>左から</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>上から</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>下から</translation>
    </message>
    <message>
        <source>Three quarters</source>
        <translation>斜めから</translation>
    </message>
    <message>
        <source>Without perspective</source>
        <translation>平行投影</translation>
    </message>
    <message>
        <source>Show what is far as large as what is near, as in a drawing</source>
        <translation>図面のように、遠くも近くも同じ大きさで表示</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>断面</translation>
    </message>
    <message>
        <source>Cut the object open</source>
        <translation>対象物を切って中を見る</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>定規</translation>
    </message>
    <message>
        <source>Measure the distance of two points of the surface</source>
        <translation>表面の 2 点間の距離を測る</translation>
    </message>
    <message>
        <source>Box with sizes</source>
        <translation>寸法ボックス</translation>
    </message>
    <message>
        <source>Show how wide, high and deep the object is</source>
        <translation>対象物の幅、高さ、奥行きを表示</translation>
    </message>
    <message>
        <source>Picture over the mesh</source>
        <translation>メッシュに画像を重ねる</translation>
    </message>
    <message>
        <source>Lay the picture over the mesh and look from where it was seen</source>
        <translation>メッシュに画像を重ね、撮られた位置から見る</translation>
    </message>
    <message>
        <source>Save a picture of the view…</source>
        <translation>ビューの画像を保存…</translation>
    </message>
    <message>
        <source>Save the view as a PNG picture of any size</source>
        <translation>ビューを好きなサイズの PNG 画像として保存</translation>
    </message>
    <message>
        <source>Save a turntable…</source>
        <translation>ターンテーブルを保存…</translation>
    </message>
    <message>
        <source>Save the turning object as a GIF or as numbered pictures</source>
        <translation>回転する対象物を GIF または連番画像として保存</translation>
    </message>
    <message>
        <source>mesh</source>
        <translation>mesh</translation>
    </message>
    <message>
        <source>How the surface looks, and what lies behind it</source>
        <translation>サーフェスの見え方と背景</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>シェーディング</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Show two meshes side by side: the one before this one, or, if there was none, this one beside what comes next</source>
        <translation>2 つのメッシュを並べて表示します。これの前のメッシュ、なければこのメッシュを次のものと並べます</translation>
    </message>
</context>
</TS>
