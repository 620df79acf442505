<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>orfeas::GenerationQueue</name>
    <message numerus="yes">
        <source>%n before it</source>
        <translation>
            <numerusform>%n before it</numerusform>
            <numerusform>%n before it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orfeas::MainWindow</name>
    <message numerus="yes">
        <source>%Ln triangles · seed %1 · %2</source>
        <translation>
            <numerusform>%Ln triangle · seed %1 · %2</numerusform>
            <numerusform>%Ln triangles · seed %1 · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were found in the folder.</source>
        <translation>
            <numerusform>One picture was found in the folder.</numerusform>
            <numerusform>%n pictures were found in the folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files were left out, as they are no pictures.</source>
        <translation>
            <numerusform>Another file was left out, as it is no picture.</numerusform>
            <numerusform>%n other files were left out, as they are no pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were not finished last time.</source>
        <translation>
            <numerusform>One picture was not finished last time.</numerusform>
            <numerusform>%n pictures were not finished last time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders in it were left out: they are closed, or lie too deep.</source>
        <translation>
            <numerusform>%n folder in it was left out: it is closed, or lies too deep.</numerusform>
            <numerusform>%n folders in it were left out: they are closed, or lie too deep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are still being written. The window closes as soon as they are on the disk.</source>
        <translation>
            <numerusform>%n file is still being written. The window closes as soon as it is on the disk.</numerusform>
            <numerusform>%n files are still being written. The window closes as soon as they are on the disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meshes are done</source>
        <translation>
            <numerusform>%n mesh is done</numerusform>
            <numerusform>%n meshes are done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orfeas::QueuePanel</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orfeas::SeedGrid</name>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
</context>
</TS>
