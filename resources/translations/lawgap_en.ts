<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>Checking</name>
  <message numerus="yes">
   <source>%n piece(s) of evidence that you judged no longer stand in the texts.</source>
   <translation>
    <numerusform>%n piece of evidence that you judged no longer stands in the texts.</numerusform>
    <numerusform>%n pieces of evidence that you judged no longer stand in the texts.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Something changed beneath %n of your decisions.</source>
   <translation>
    <numerusform>Something changed beneath %n of your decisions.</numerusform>
    <numerusform>Something changed beneath %n of your decisions.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>HistoryDialog</name>
  <message numerus="yes">
   <source>%n step(s)</source>
   <translation>
    <numerusform>%n step</numerusform>
    <numerusform>%n steps</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>JurisdictionsView</name>
  <message numerus="yes">
   <source>%n criterion(s)</source>
   <translation>
    <numerusform>%n criterion</numerusform>
    <numerusform>%n criteria</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n jurisdiction(s)</source>
   <translation>
    <numerusform>%n jurisdiction</numerusform>
    <numerusform>%n jurisdictions</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LeftBox</name>
  <message numerus="yes">
   <source>{countries}, {when}: %n step(s) of review</source>
   <translation>
    <numerusform>{countries}, {when}: %n step of review</numerusform>
    <numerusform>{countries}, {when}: %n steps of review</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LiveBar</name>
  <message numerus="yes">
   <source>%n criteria stayed as they were</source>
   <translation>
    <numerusform>%n criterion stayed as it was</numerusform>
    <numerusform>%n criteria stayed as they were</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PassagesPane</name>
  <message numerus="yes">
   <source>%n more chosen; the first six are shown.</source>
   <translation>
    <numerusform>%n more chosen; the first six are shown.</numerusform>
    <numerusform>%n more chosen; the first six are shown.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ReviewBox</name>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SearchView</name>
  <message numerus="yes">
   <source>%n place(s)</source>
   <translation>
    <numerusform>%n place</numerusform>
    <numerusform>%n places</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The first %n place(s); more words narrow them.</source>
   <translation>
    <numerusform>The first place; more words narrow them.</numerusform>
    <numerusform>The first %n places; more words narrow them.</numerusform>
   </translation>
  </message>
 </context>
</TS>
