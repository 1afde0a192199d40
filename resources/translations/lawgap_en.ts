<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>BackupDialog</name>
  <message numerus="yes">
   <source>%n finding(s) decided</source>
   <translation>
    <numerusform>%n finding decided</numerusform>
    <numerusform>%n findings decided</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Carrying</name>
  <message numerus="yes">
   <source>%n review(s) taken over from {country}.</source>
   <translation>
    <numerusform>%n review taken over from {country}.</numerusform>
    <numerusform>%n reviews taken over from {country}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Beneath %n of them something is different here.</source>
   <translation>
    <numerusform>Beneath %n of them something is different here.</numerusform>
    <numerusform>Beneath %n of them something is different here.</numerusform>
   </translation>
  </message>
 </context>
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
  <name>Projects</name>
  <message numerus="yes">
   <source>Delete this unsaved project with %n step(s) of review for good?</source>
   <translation>
    <numerusform>Delete this unsaved project with %n step of review for good?</numerusform>
    <numerusform>Delete this unsaved project with %n steps of review for good?</numerusform>
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
 <context>
  <name>Several</name>
  <message numerus="yes">
   <source>“{folder}” holds %n folders with statutes: {names}</source>
   <translation>
    <numerusform>“{folder}” holds %n folder with statutes: {names}</numerusform>
    <numerusform>“{folder}” holds %n folders with statutes: {names}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Surveying</name>
  <message numerus="yes">
   <source>%n had not changed since the last check.</source>
   <translation>
    <numerusform>%n had not changed since the last check.</numerusform>
    <numerusform>%n had not changed since the last check.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n jurisdiction(s) checked.</source>
   <translation>
    <numerusform>%n jurisdiction checked.</numerusform>
    <numerusform>%n jurisdictions checked.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{names} and %n more</source>
   <translation>
    <numerusform>{names} and %n more</numerusform>
    <numerusform>{names} and %n more</numerusform>
   </translation>
  </message>
 </context>
</TS>
