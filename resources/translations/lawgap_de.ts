<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>&lt;h3&gt;LawGap {version}&lt;/h3&gt;&lt;p&gt;Compares statutes with checklists on trafficking in persons. It reads the texts that you give it, on this computer only, and speaks of those texts: a finding is a proposal for a lawyer, never legal advice.&lt;/p&gt;&lt;p&gt;LawGap is free software under the Apache licence 2.0.&lt;/p&gt;&lt;p&gt;The window is made with Qt {qt} and PySide6 of The Qt Company, used under the GNU Lesser General Public License, version 3. LawGap links to them as separate library files: you may replace these with your own build of the same libraries. The text of the licence is at gnu.org/licenses/lgpl-3.0; the sources of Qt are at code.qt.io.&lt;/p&gt;&lt;p&gt;The DejaVu fonts are under the Bitstream Vera licence. THIRD_PARTY_LICENCES lists everything that is used.&lt;/p&gt;</source>
   <translation>&lt;h3&gt;LawGap {version}&lt;/h3&gt;&lt;p&gt;Vergleicht Gesetze mit Prüflisten zum Menschenhandel. LawGap liest die Texte, die Sie ihm geben, nur auf diesem Rechner, und spricht von diesen Texten: Ein Befund ist ein Vorschlag für eine Juristin oder einen Juristen, nie Rechtsberatung.&lt;/p&gt;&lt;p&gt;LawGap ist freie Software unter der Apache-Lizenz 2.0.&lt;/p&gt;&lt;p&gt;Das Fenster ist mit Qt {qt} und PySide6 der Qt Company gemacht, die unter der GNU Lesser General Public License, Version 3, verwendet werden. LawGap bindet sie als eigene Bibliotheksdateien ein: Sie dürfen diese durch selbst gebaute ersetzen. Der Text der Lizenz steht unter gnu.org/licenses/lgpl-3.0, die Quellen von Qt unter code.qt.io.&lt;/p&gt;&lt;p&gt;Die DejaVu-Schriften stehen unter der Bitstream-Vera-Lizenz. THIRD_PARTY_LICENCES führt alles Verwendete auf.&lt;/p&gt;</translation>
  </message>
  <message>
   <source>About LawGap</source>
   <translation>Über LawGap</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <source>&amp;About LawGap</source>
   <translation>Ü&amp;ber LawGap</translation>
  </message>
  <message>
   <source>&amp;Accept the evidence</source>
   <translation>Beleg &amp;annehmen</translation>
  </message>
  <message>
   <source>&amp;Backups…</source>
   <translation>Si&amp;cherungen…</translation>
  </message>
  <message>
   <source>&amp;Check</source>
   <translation>&amp;Prüfen</translation>
  </message>
  <message>
   <source>&amp;Chosen finding</source>
   <translation>&amp;Gewählter Befund</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>S&amp;chließen</translation>
  </message>
  <message>
   <source>&amp;Confirm</source>
   <translation>&amp;Bestätigen</translation>
  </message>
  <message>
   <source>&amp;Evidence</source>
   <translation>&amp;Belege</translation>
  </message>
  <message>
   <source>&amp;Filter findings</source>
   <translation>Befunde &amp;filtern</translation>
  </message>
  <message>
   <source>&amp;Find a command…</source>
   <translation>Befehl &amp;suchen…</translation>
  </message>
  <message>
   <source>&amp;Flag for later</source>
   <translation>&amp;Vormerken</translation>
  </message>
  <message>
   <source>&amp;History…</source>
   <translation>&amp;Verlauf…</translation>
  </message>
  <message>
   <source>&amp;Join with the unit before</source>
   <translation>Mit der Einheit davor &amp;verbinden</translation>
  </message>
  <message>
   <source>&amp;Keep the decision</source>
   <translation>Entscheidung bei&amp;behalten</translation>
  </message>
  <message>
   <source>&amp;Keyboard</source>
   <translation>&amp;Tastatur</translation>
  </message>
  <message>
   <source>&amp;Larger statute text</source>
   <translation>Gesetzestext &amp;größer</translation>
  </message>
  <message>
   <source>&amp;List of findings</source>
   <translation>&amp;Liste der Befunde</translation>
  </message>
  <message>
   <source>&amp;Marked copies…</source>
   <translation>&amp;Markierte Fassungen…</translation>
  </message>
  <message>
   <source>&amp;New project</source>
   <translation>&amp;Neues Projekt</translation>
  </message>
  <message>
   <source>&amp;Next finding</source>
   <translation>&amp;Nächster Befund</translation>
  </message>
  <message>
   <source>&amp;Not applicable…</source>
   <translation>&amp;Nicht anwendbar…</translation>
  </message>
  <message>
   <source>&amp;Number and heading…</source>
   <translation>&amp;Nummer und Überschrift…</translation>
  </message>
  <message>
   <source>&amp;Open project…</source>
   <translation>Projekt ö&amp;ffnen…</translation>
  </message>
  <message>
   <source>&amp;Outline</source>
   <translation>&amp;Gliederung</translation>
  </message>
  <message>
   <source>&amp;Override…</source>
   <translation>&amp;Anders entscheiden…</translation>
  </message>
  <message>
   <source>&amp;Peek at what the words mean</source>
   <translation>Zeigen, was die Worte &amp;bedeuten</translation>
  </message>
  <message>
   <source>&amp;Previous finding</source>
   <translation>&amp;Voriger Befund</translation>
  </message>
  <message>
   <source>&amp;Problems with files</source>
   <translation>Pro&amp;bleme mit Dateien</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <source>&amp;Save</source>
   <translation>&amp;Speichern</translation>
  </message>
  <message>
   <source>&amp;Smaller statute text</source>
   <translation>Gesetzestext &amp;kleiner</translation>
  </message>
  <message>
   <source>&amp;Take decisions over…</source>
   <translation>Entscheidungen über&amp;nehmen…</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <source>&amp;Usual layout</source>
   <translation>&amp;Gewohnte Aufteilung</translation>
  </message>
  <message>
   <source>&amp;Watch the files</source>
   <translation>Dateien &amp;beobachten</translation>
  </message>
  <message>
   <source>A unit &amp;begins here…</source>
   <translation>Hier &amp;beginnt eine Einheit…</translation>
  </message>
  <message>
   <source>Add a co&amp;untry…</source>
   <translation>&amp;Land hinzufügen…</translation>
  </message>
  <message>
   <source>Add the selected &amp;words as evidence…</source>
   <translation>Ausgewählte &amp;Worte als Beleg hinzufügen…</translation>
  </message>
  <message>
   <source>C&amp;ancel</source>
   <translation>&amp;Abbrechen</translation>
  </message>
  <message>
   <source>Check&amp;lists…</source>
   <translation>Prüf&amp;listen…</translation>
  </message>
  <message>
   <source>Export to &amp;Excel…</source>
   <translation>Nach &amp;Excel ausgeben…</translation>
  </message>
  <message>
   <source>Export to &amp;JSON…</source>
   <translation>Als &amp;JSON ausgeben…</translation>
  </message>
  <message>
   <source>Export to &amp;Word…</source>
   <translation>Nach &amp;Word ausgeben…</translation>
  </message>
  <message>
   <source>Export to C&amp;SV…</source>
   <translation>Als C&amp;SV ausgeben…</translation>
  </message>
  <message>
   <source>Find &amp;in the statute</source>
   <translation>&amp;Im Gesetz suchen</translation>
  </message>
  <message>
   <source>Find b&amp;ackwards</source>
   <translation>&amp;Rückwärts suchen</translation>
  </message>
  <message>
   <source>Findings on these &amp;words</source>
   <translation>Befunde zu diesen &amp;Worten</translation>
  </message>
  <message>
   <source>Follow the &amp;link at the caret</source>
   <translation>Dem &amp;Verweis an der Schreibmarke folgen</translation>
  </message>
  <message>
   <source>Go bac&amp;k</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <source>How a file is &amp;read…</source>
   <translation>Wie eine Datei &amp;gelesen wird…</translation>
  </message>
  <message>
   <source>How it was &amp;read</source>
   <translation>Wie es gelesen &amp;wurde</translation>
  </message>
  <message>
   <source>In order of &amp;doubt</source>
   <translation>Nach &amp;Zweifel ordnen</translation>
  </message>
  <message>
   <source>In order of t&amp;heme</source>
   <translation>Nach T&amp;hemen ordnen</translation>
  </message>
  <message>
   <source>In order of the stat&amp;utes</source>
   <translation>Nach Geset&amp;zen ordnen</translation>
  </message>
  <message>
   <source>Next &amp;evidence</source>
   <translation>Nächster B&amp;eleg</translation>
  </message>
  <message>
   <source>Next &amp;statute</source>
   <translation>Nächstes &amp;Gesetz</translation>
  </message>
  <message>
   <source>Next coun&amp;try</source>
   <translation>Nächstes Lan&amp;d</translation>
  </message>
  <message>
   <source>Next p&amp;ane</source>
   <translation>Nächster &amp;Bereich</translation>
  </message>
  <message>
   <source>Next to revie&amp;w</source>
   <translation>&amp;Weiter zum nächsten offenen</translation>
  </message>
  <message>
   <source>No&amp;te…</source>
   <translation>No&amp;tiz…</translation>
  </message>
  <message>
   <source>Not &amp;law</source>
   <translation>&amp;Kein Gesetzestext</translation>
  </message>
  <message>
   <source>Only &amp;contradicted</source>
   <translation>Nur &amp;Widersprüche</translation>
  </message>
  <message>
   <source>Only &amp;met</source>
   <translation>Nur &amp;erfüllte</translation>
  </message>
  <message>
   <source>Only n&amp;ot found</source>
   <translation>Nur nicht gef&amp;undene</translation>
  </message>
  <message>
   <source>Only not assesse&amp;d</source>
   <translation>Nur nicht ge&amp;prüfte</translation>
  </message>
  <message>
   <source>Only part&amp;ly met</source>
   <translation>Nur &amp;teilweise erfüllte</translation>
  </message>
  <message>
   <source>Only what &amp;changed since</source>
   <translation>Nur seither &amp;Geändertes</translation>
  </message>
  <message>
   <source>Only what is to revie&amp;w</source>
   <translation>Nur &amp;was noch zu prüfen ist</translation>
  </message>
  <message>
   <source>Open &amp;folder of statutes…</source>
   <translation>&amp;Ordner mit Gesetzen öffnen…</translation>
  </message>
  <message>
   <source>Open s&amp;tatutes…</source>
   <translation>&amp;Gesetze öffnen…</translation>
  </message>
  <message>
   <source>Pr&amp;eferences…</source>
   <translation>&amp;Einstellungen…</translation>
  </message>
  <message>
   <source>Pre&amp;vious evidence</source>
   <translation>Voriger Be&amp;leg</translation>
  </message>
  <message>
   <source>Previo&amp;us pane</source>
   <translation>Vori&amp;ger Bereich</translation>
  </message>
  <message>
   <source>Previous to review</source>
   <translation>Zurück zum vorigen offenen</translation>
  </message>
  <message>
   <source>Re&amp;ject the evidence</source>
   <translation>Beleg &amp;verwerfen</translation>
  </message>
  <message>
   <source>Re&amp;name the country…</source>
   <translation>Land &amp;umbenennen…</translation>
  </message>
  <message>
   <source>Re&amp;view again</source>
   <translation>Er&amp;neut prüfen</translation>
  </message>
  <message>
   <source>Sample countr&amp;y</source>
   <translation>B&amp;eispielland</translation>
  </message>
  <message>
   <source>Save &amp;as…</source>
   <translation>Speichern &amp;unter…</translation>
  </message>
  <message>
   <source>Show &amp;all findings</source>
   <translation>&amp;Alle Befunde zeigen</translation>
  </message>
  <message>
   <source>Statute &amp;beside the finding</source>
   <translation>Gesetz &amp;neben dem Befund</translation>
  </message>
  <message>
   <source>Statute &amp;text</source>
   <translation>Gesetzes&amp;text</translation>
  </message>
  <message>
   <source>Take the country o&amp;ut…</source>
   <translation>Land &amp;herausnehmen…</translation>
  </message>
  <message>
   <source>Take the last correction &amp;back</source>
   <translation>Letzte Korrektur &amp;zurücknehmen</translation>
  </message>
  <message>
   <source>The &amp;page as it looks</source>
   <translation>Die &amp;Seite, wie sie aussieht</translation>
  </message>
  <message>
   <source>Try a &amp;wording for it</source>
   <translation>&amp;Wortlaut dafür erproben</translation>
  </message>
  <message>
   <source>What the &amp;words mean</source>
   <translation>Was die &amp;Worte bedeuten</translation>
  </message>
 </context>
 <context>
  <name>Background</name>
  <message>
   <source>Cancelled; nothing was changed.</source>
   <translation>Abgebrochen; es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>Close other programs and try again.</source>
   <translation>Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>It has been started again. If it stops at the same file, leave that file out.</source>
   <translation>Er wurde neu gestartet. Hält er bei derselben Datei wieder an, lassen Sie diese Datei weg.</translation>
  </message>
  <message>
   <source>The part of LawGap that reads and compares stopped by itself.</source>
   <translation>Der Teil von LawGap, der liest und vergleicht, hat von selbst angehalten.</translation>
  </message>
  <message>
   <source>The system refused a new process: {error}</source>
   <translation>Das System hat einen neuen Prozess verweigert: {error}</translation>
  </message>
 </context>
 <context>
  <name>BackupDialog</name>
  <message numerus="yes">
   <source>%n finding(s) decided</source>
   <translation>
    <numerusform>%n Befund entschieden</numerusform>
    <numerusform>%n Befunde entschieden</numerusform>
   </translation>
  </message>
  <message>
   <source>Copies of {name}, the newest first. The one that you choose takes its place; the project as it is now is kept as a copy first.</source>
   <translation>Sicherungen von {name}, die neueste zuerst. Die gewählte tritt an seine Stelle; das Projekt in seinem jetzigen Stand wird zuvor gesichert.</translation>
  </message>
  <message>
   <source>Dated copies</source>
   <translation>Datierte Sicherungen</translation>
  </message>
  <message>
   <source>Go back to a dated copy</source>
   <translation>Zu einer datierten Sicherung zurückkehren</translation>
  </message>
  <message>
   <source>Go back to it</source>
   <translation>Dorthin zurückkehren</translation>
  </message>
 </context>
 <context>
  <name>BeforeMenu</name>
  <message>
   <source>Check {name} again</source>
   <translation>{name} erneut prüfen</translation>
  </message>
  <message>
   <source>Nothing yet</source>
   <translation>Noch nichts</translation>
  </message>
  <message>
   <source>Open {name}</source>
   <translation>{name} öffnen</translation>
  </message>
 </context>
 <context>
  <name>CarryDialog</name>
  <message>
   <source>Countries with decisions</source>
   <translation>Länder mit Entscheidungen</translation>
  </message>
  <message>
   <source>Take decisions over</source>
   <translation>Entscheidungen übernehmen</translation>
  </message>
  <message>
   <source>Take over</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>Takes decisions, notes and evidence over to {country}, where nobody decided yet. Where the texts differ, a decision is marked as changed since. From:</source>
   <translation>Übernimmt Entscheidungen, Notizen und Belege für {country}, soweit dort noch niemand entschieden hat. Wo die Texte abweichen, wird die Entscheidung als seither geändert gekennzeichnet. Aus:</translation>
  </message>
  <message>
   <source>{name}   {decided} of {total} reviewed</source>
   <translation>{name}   {decided} von {total} entschieden</translation>
  </message>
 </context>
 <context>
  <name>Carrying</name>
  <message numerus="yes">
   <source>%n review(s) taken over from {country}.</source>
   <translation>
    <numerusform>%n Entscheidung aus {country} übernommen.</numerusform>
    <numerusform>%n Entscheidungen aus {country} übernommen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Add the new version to the project that holds the decisions (Ctrl+Shift+A).</source>
   <translation>Fügen Sie die neue Fassung dem Projekt hinzu, das die Entscheidungen enthält (Strg+Umschalt+A).</translation>
  </message>
  <message numerus="yes">
   <source>Beneath %n of them something is different here.</source>
   <translation>
    <numerusform>Bei %n davon ist hier die Grundlage eine andere.</numerusform>
    <numerusform>Bei %n davon ist hier die Grundlage eine andere.</numerusform>
   </translation>
  </message>
  <message>
   <source>Ctrl+7 shows these; K keeps a decision, R decides again.</source>
   <translation>Strg+7 zeigt diese; K behält eine Entscheidung bei, R entscheidet neu.</translation>
  </message>
  <message>
   <source>No other country of this project holds decisions that could be taken over.</source>
   <translation>Kein anderes Land dieses Projekts enthält Entscheidungen, die sich übernehmen ließen.</translation>
  </message>
  <message>
   <source>Nothing to take over from {country}: all of it is decided here already.</source>
   <translation>Aus {country} ist nichts zu übernehmen: hier ist alles davon bereits entschieden.</translation>
  </message>
 </context>
 <context>
  <name>Checking</name>
  <message numerus="yes">
   <source>%n piece(s) of evidence that you judged no longer stand in the texts.</source>
   <translation>
    <numerusform>%n von Ihnen beurteilter Beleg steht nicht mehr in den Texten.</numerusform>
    <numerusform>%n von Ihnen beurteilte Belege stehen nicht mehr in den Texten.</numerusform>
   </translation>
  </message>
  <message>
   <source>Choose at least one.</source>
   <translation>Wählen Sie mindestens eine.</translation>
  </message>
  <message>
   <source>Ctrl+7 shows them; K keeps a decision, R decides again.</source>
   <translation>Strg+7 zeigt sie; K behält eine Entscheidung bei, R entscheidet neu.</translation>
  </message>
  <message>
   <source>Every decision was kept.</source>
   <translation>Alle Entscheidungen blieben erhalten.</translation>
  </message>
  <message>
   <source>No checklist is chosen.</source>
   <translation>Es ist keine Prüfliste gewählt.</translation>
  </message>
  <message>
   <source>Save the project under another name.</source>
   <translation>Speichern Sie das Projekt unter einem anderen Namen.</translation>
  </message>
  <message numerus="yes">
   <source>Something changed beneath %n of your decisions.</source>
   <translation>
    <numerusform>Bei %n Ihrer Entscheidungen hat sich die Grundlage geändert.</numerusform>
    <numerusform>Bei %n Ihrer Entscheidungen hat sich die Grundlage geändert.</numerusform>
   </translation>
  </message>
  <message>
   <source>The findings are shown, but not kept, and nothing can be decided: {why}</source>
   <translation>Die Befunde werden gezeigt, aber nicht gespeichert, und nichts kann entschieden werden: {why}</translation>
  </message>
  <message>
   <source>The project can only be read.</source>
   <translation>Das Projekt kann nur gelesen werden.</translation>
  </message>
 </context>
 <context>
  <name>ChecklistChooser</name>
  <message>
   <source>Checklists</source>
   <translation>Prüflisten</translation>
  </message>
  <message>
   <source>Choose &amp;all</source>
   <translation>Alle wähle&amp;n</translation>
  </message>
  <message>
   <source>Choose &amp;none</source>
   <translation>&amp;Keine wählen</translation>
  </message>
  <message>
   <source>{chosen} of {total} chosen</source>
   <translation>{chosen} von {total} gewählt</translation>
  </message>
  <message>
   <source>{title}   ({count} criteria)</source>
   <translation>{title}   ({count} Kriterien)</translation>
  </message>
 </context>
 <context>
  <name>ChecklistDialog</name>
  <message>
   <source>Checklists</source>
   <translation>Prüflisten</translation>
  </message>
  <message>
   <source>The next check compares the statutes with these:</source>
   <translation>Die nächste Prüfung vergleicht die Gesetze mit diesen:</translation>
  </message>
 </context>
 <context>
  <name>CommandPalette</name>
  <message>
   <source>An action or a criterion: any part of its words</source>
   <translation>Ein Befehl oder ein Kriterium: ein Teil der Worte genügt</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>Nothing of that name can be done now.</source>
   <translation>So etwas ist jetzt nicht möglich.</translation>
  </message>
  <message>
   <source>Part of the words</source>
   <translation>Teil der Worte</translation>
  </message>
 </context>
 <context>
  <name>Comparing</name>
  <message>
   <source>Written: {path}</source>
   <translation>Geschrieben: {path}</translation>
  </message>
 </context>
 <context>
  <name>Correcting</name>
  <message>
   <source>There is no correction to take back.</source>
   <translation>Es gibt keine Korrektur, die zurückgenommen werden könnte.</translation>
  </message>
 </context>
 <context>
  <name>Countries</name>
  <message>
   <source>Its name:</source>
   <translation>Sein Name:</translation>
  </message>
  <message>
   <source>Rename the country</source>
   <translation>Land umbenennen</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Herausnehmen</translation>
  </message>
  <message>
   <source>Take {country} out of the project, with its statutes and all decisions on it? It cannot be undone, but a dated copy of the project is made first (File, Backups).</source>
   <translation>{country} mit seinen Gesetzen und allen Entscheidungen aus dem Projekt herausnehmen? Das lässt sich nicht rückgängig machen, doch wird zuvor eine datierte Sicherung des Projekts angelegt (Datei, Sicherungen).</translation>
  </message>
  <message>
   <source>{country} was taken out of the project.</source>
   <translation>{country} wurde aus dem Projekt herausgenommen.</translation>
  </message>
 </context>
 <context>
  <name>DecisionDialog</name>
  <message>
   <source>&amp;Authority that should act</source>
   <translation>&amp;Stelle, die handeln soll</translation>
  </message>
  <message>
   <source>&amp;How hard it presses</source>
   <translation>&amp;Nachdruck</translation>
  </message>
  <message>
   <source>&amp;Reason (it is printed in the report)</source>
   <translation>&amp;Begründung (sie wird im Bericht gedruckt)</translation>
  </message>
  <message>
   <source>As LawGap proposes</source>
   <translation>Wie von LawGap vorgeschlagen</translation>
  </message>
  <message>
   <source>Authority that should act</source>
   <translation>Stelle, die handeln soll</translation>
  </message>
  <message>
   <source>Decide</source>
   <translation>Entscheiden</translation>
  </message>
  <message>
   <source>Decide and go to the next finding (Ctrl+Return)</source>
   <translation>Entscheiden und zum nächsten Befund gehen (Strg+Eingabe)</translation>
  </message>
  <message>
   <source>How hard the recommendation presses</source>
   <translation>Nachdruck der Empfehlung</translation>
  </message>
  <message>
   <source>LawGap says: {symbol} {reason}</source>
   <translation>LawGap sagt: {symbol} {reason}</translation>
  </message>
  <message>
   <source>Not applicable</source>
   <translation>Nicht anwendbar</translation>
  </message>
  <message>
   <source>Override the verdict</source>
   <translation>Anders entscheiden</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Begründung</translation>
  </message>
  <message>
   <source>Recommen&amp;dation instead of LawGap's</source>
   <translation>&amp;Empfehlung anstelle der von LawGap</translation>
  </message>
  <message>
   <source>Recommend something &amp;else…</source>
   <translation>&amp;Etwas anderes empfehlen…</translation>
  </message>
  <message>
   <source>Recommendation</source>
   <translation>Empfehlung</translation>
  </message>
  <message>
   <source>So far: {words}</source>
   <translation>Bisher: {words}</translation>
  </message>
  <message>
   <source>The verdict that holds</source>
   <translation>Der Befund, der gilt</translation>
  </message>
 </context>
 <context>
  <name>Dialogs</name>
  <message>
   <source>Add the text of {instrument}</source>
   <translation>Text von {instrument} hinzufügen</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Ausgeben</translation>
  </message>
  <message>
   <source>Export the history</source>
   <translation>Verlauf ausgeben</translation>
  </message>
  <message>
   <source>Folder for dated copies</source>
   <translation>Ordner für datierte Sicherungen</translation>
  </message>
  <message>
   <source>Folder for the marked copies</source>
   <translation>Ordner für die markierten Fassungen</translation>
  </message>
  <message>
   <source>LawGap projects (*.lawgap)</source>
   <translation>LawGap-Projekte (*.lawgap)</translation>
  </message>
  <message>
   <source>Open a folder of statutes</source>
   <translation>Ordner mit Gesetzen öffnen</translation>
  </message>
  <message>
   <source>Open a project</source>
   <translation>Projekt öffnen</translation>
  </message>
  <message>
   <source>Open statutes</source>
   <translation>Gesetze öffnen</translation>
  </message>
  <message>
   <source>Save the project as</source>
   <translation>Projekt speichern unter</translation>
  </message>
  <message>
   <source>Statutes ({endings});;All files (*)</source>
   <translation>Gesetze ({endings});;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Tables (*.csv *.json)</source>
   <translation>Tabellen (*.csv *.json)</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Ihr Name</translation>
  </message>
  <message>
   <source>Your name stands beside your decisions and in the report:</source>
   <translation>Ihr Name steht neben Ihren Entscheidungen und im Bericht:</translation>
  </message>
 </context>
 <context>
  <name>ElementDialog</name>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>Add evidence</source>
   <translation>Beleg hinzufügen</translation>
  </message>
  <message>
   <source>Elements</source>
   <translation>Elemente</translation>
  </message>
  <message>
   <source>The criterion as a whole</source>
   <translation>Das Kriterium als Ganzes</translation>
  </message>
  <message>
   <source>“{quote}” shows:</source>
   <translation>„{quote}“ zeigt:</translation>
  </message>
 </context>
 <context>
  <name>Evidence</name>
  <message>
   <source>page {number}</source>
   <translation>Seite {number}</translation>
  </message>
  <message>
   <source>paragraph {number}</source>
   <translation>Absatz {number}</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>&amp;Arrangement</source>
   <translation>&amp;Anordnung</translation>
  </message>
  <message>
   <source>&amp;Browse…</source>
   <translation>&amp;Durchsuchen…</translation>
  </message>
  <message>
   <source>&amp;House style (.docx)</source>
   <translation>&amp;Hausvorlage (.docx)</translation>
  </message>
  <message>
   <source>&amp;Kind</source>
   <translation>A&amp;rt</translation>
  </message>
  <message>
   <source>&amp;Kind of workbook</source>
   <translation>A&amp;rt der Arbeitsmappe</translation>
  </message>
  <message>
   <source>&amp;Language of the report</source>
   <translation>&amp;Sprache des Berichts</translation>
  </message>
  <message>
   <source>A4</source>
   <translation>A4</translation>
  </message>
  <message>
   <source>An official form holds the same findings in the columns of that form. It is no authority’s own file: copy the columns over.</source>
   <translation>Ein amtliches Formular enthält dieselben Befunde in den Spalten dieses Formulars. Es ist nicht die Datei einer Behörde: Übertragen Sie die Spalten.</translation>
  </message>
  <message>
   <source>Arrangement</source>
   <translation>Anordnung</translation>
  </message>
  <message>
   <source>By instrument</source>
   <translation>Nach Übereinkünften</translation>
  </message>
  <message>
   <source>By theme</source>
   <translation>Nach Themen</translation>
  </message>
  <message>
   <source>Choose the file…</source>
   <translation>Datei wählen…</translation>
  </message>
  <message>
   <source>House style</source>
   <translation>Hausvorlage</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Kind of workbook</source>
   <translation>Art der Arbeitsmappe</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>LawGap’s own</source>
   <translation>Die von LawGap</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>Letter</translation>
  </message>
  <message>
   <source>Pa&amp;per</source>
   <translation>Pa&amp;pier</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Papier</translation>
  </message>
  <message>
   <source>Pre&amp;view</source>
   <translation>&amp;Vorschau</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>Word documents (*.docx *.dotx)</source>
   <translation>Word-Dokumente (*.docx *.dotx)</translation>
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <source>Checklist</source>
   <translation>Prüfliste</translation>
  </message>
  <message>
   <source>Clear the filter and show all findings</source>
   <translation>Filter leeren und alle Befunde zeigen</translation>
  </message>
  <message>
   <source>Confidence</source>
   <translation>Sicherheit</translation>
  </message>
  <message>
   <source>Confidence from, in per cent</source>
   <translation>Sicherheit von, in Prozent</translation>
  </message>
  <message>
   <source>Confidence up to, in per cent</source>
   <translation>Sicherheit bis, in Prozent</translation>
  </message>
  <message>
   <source>Elements</source>
   <translation>Elemente</translation>
  </message>
  <message>
   <source>Filter by words</source>
   <translation>Nach Worten filtern</translation>
  </message>
  <message>
   <source>Flags</source>
   <translation>Hinweise</translation>
  </message>
  <message>
   <source>LawGap's verdict</source>
   <translation>Befund von LawGap</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Reviewer</source>
   <translation>Entschieden von</translation>
  </message>
  <message>
   <source>Show &amp;all</source>
   <translation>Alle &amp;zeigen</translation>
  </message>
  <message>
   <source>Statutes</source>
   <translation>Gesetze</translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>Bindung</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>Words, section, quotation, note…</source>
   <translation>Worte, Paragraf, Zitat, Notiz…</translation>
  </message>
  <message>
   <source>{part}: {choice}</source>
   <translation>{part}: {choice}</translation>
  </message>
  <message>
   <source>{part}: {count}</source>
   <translation>{part}: {count}</translation>
  </message>
  <message>
   <source>○ some element not found</source>
   <translation>○ ein Element nicht gefunden</translation>
  </message>
  <message>
   <source>● some element found</source>
   <translation>● ein Element gefunden</translation>
  </message>
  <message>
   <source>◐ some element weakened</source>
   <translation>◐ ein Element abgeschwächt</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Find in this statute</source>
   <translation>In diesem Gesetz suchen</translation>
  </message>
  <message>
   <source>Next place (F3)</source>
   <translation>Nächste Stelle (F3)</translation>
  </message>
  <message>
   <source>Not in this statute</source>
   <translation>Nicht in diesem Gesetz</translation>
  </message>
  <message>
   <source>Places found</source>
   <translation>Gefundene Stellen</translation>
  </message>
  <message>
   <source>Previous place (Shift+F3)</source>
   <translation>Vorige Stelle (Umschalt+F3)</translation>
  </message>
  <message>
   <source>Words to find in this statute</source>
   <translation>Worte, die in diesem Gesetz gesucht werden</translation>
  </message>
  <message>
   <source>{here} of {total}</source>
   <translation>{here} von {total}</translation>
  </message>
  <message>
   <source>{total} places</source>
   <translation>{total} Stellen</translation>
  </message>
 </context>
 <context>
  <name>FindingPane</name>
  <message>
   <source>A click opens the instrument at this pin</source>
   <translation>Ein Klick öffnet die Übereinkunft an dieser Stelle</translation>
  </message>
  <message>
   <source>A person's verdict</source>
   <translation>Befund einer Person</translation>
  </message>
  <message>
   <source>Checked</source>
   <translation>Nachgesehen</translation>
  </message>
  <message>
   <source>Choose a finding in the list to read it here.</source>
   <translation>Wählen Sie in der Liste einen Befund, um ihn hier zu lesen.</translation>
  </message>
  <message>
   <source>Confidence: {words} ({share})</source>
   <translation>Sicherheit: {words} ({share})</translation>
  </message>
  <message>
   <source>Criterion</source>
   <translation>Kriterium</translation>
  </message>
  <message>
   <source>Element</source>
   <translation>Element</translation>
  </message>
  <message>
   <source>Elements</source>
   <translation>Elemente</translation>
  </message>
  <message>
   <source>Flags</source>
   <translation>Hinweise</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Gefunden</translation>
  </message>
  <message>
   <source>How it is judged</source>
   <translation>Wie geurteilt wird</translation>
  </message>
  <message>
   <source>In the texts</source>
   <translation>In den Texten</translation>
  </message>
  <message>
   <source>Instrument</source>
   <translation>Übereinkunft</translation>
  </message>
  <message>
   <source>LawGap's verdict</source>
   <translation>Befund von LawGap</translation>
  </message>
  <message>
   <source>Nearest provisions</source>
   <translation>Nächstliegende Bestimmungen</translation>
  </message>
  <message>
   <source>Nearest provisions (not counted)</source>
   <translation>Nächstliegende Bestimmungen (nicht gewertet)</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Nicht gefunden</translation>
  </message>
  <message>
   <source>Other laws</source>
   <translation>Andere Gesetze</translation>
  </message>
  <message>
   <source>Other laws to look at</source>
   <translation>Andere Gesetze, die anzusehen sind</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>Fundstelle</translation>
  </message>
  <message>
   <source>Provision</source>
   <translation>Bestimmung</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Begründung</translation>
  </message>
  <message>
   <source>Recommendation</source>
   <translation>Empfehlung</translation>
  </message>
  <message>
   <source>Requirement</source>
   <translation>Anforderung</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>Bindung</translation>
  </message>
  <message>
   <source>The chosen finding</source>
   <translation>Der gewählte Befund</translation>
  </message>
  <message>
   <source>Theme and criterion's name</source>
   <translation>Thema und Name des Kriteriums</translation>
  </message>
  <message>
   <source>To look at again</source>
   <translation>Noch einmal anzusehen</translation>
  </message>
  <message>
   <source>Under “{checklist}”: {verdict}</source>
   <translation>Nach „{checklist}“: {verdict}</translation>
  </message>
  <message>
   <source>Under “{checklist}”: {verdict} – {note}</source>
   <translation>Nach „{checklist}“: {verdict} – {note}</translation>
  </message>
  <message>
   <source>Verdicts by checklist</source>
   <translation>Befunde nach Prüfliste</translation>
  </message>
  <message>
   <source>Weakened</source>
   <translation>Abgeschwächt</translation>
  </message>
  <message>
   <source>high</source>
   <translation>hoch</translation>
  </message>
  <message>
   <source>low</source>
   <translation>gering</translation>
  </message>
  <message>
   <source>medium</source>
   <translation>mittel</translation>
  </message>
  <message>
   <source>pin seen in a copy</source>
   <translation>in einem Abdruck nachgesehen</translation>
  </message>
  <message>
   <source>pin to be checked</source>
   <translation>noch nachzusehen</translation>
  </message>
  <message>
   <source>right {right} times in {of} on labelled law</source>
   <translation>in {right} von {of} bekannten Fällen richtig</translation>
  </message>
  <message>
   <source>{element} (not required)</source>
   <translation>{element} (nicht erforderlich)</translation>
  </message>
 </context>
 <context>
  <name>FindingsFilters</name>
  <message>
   <source>All checklists</source>
   <translation>Alle Prüflisten</translation>
  </message>
  <message>
   <source>All themes</source>
   <translation>Alle Themen</translation>
  </message>
  <message>
   <source>By doubt</source>
   <translation>Nach Zweifel</translation>
  </message>
  <message>
   <source>By statute</source>
   <translation>Nach Gesetz</translation>
  </message>
  <message>
   <source>By theme</source>
   <translation>Nach Themen</translation>
  </message>
  <message>
   <source>Checklist</source>
   <translation>Prüfliste</translation>
  </message>
  <message>
   <source>Filter findings by words</source>
   <translation>Befunde nach Worten filtern</translation>
  </message>
  <message>
   <source>Filter: words, section, quotation…</source>
   <translation>Filter: Worte, Paragraf, Zitat…</translation>
  </message>
  <message>
   <source>Order of the findings</source>
   <translation>Reihenfolge der Befunde</translation>
  </message>
  <message>
   <source>Reviewed or not</source>
   <translation>Entschieden oder nicht</translation>
  </message>
  <message>
   <source>Several states</source>
   <translation>Mehrere Stände</translation>
  </message>
  <message>
   <source>Show findings that are {verdict}: {count}</source>
   <translation>Befunde mit „{verdict}“ zeigen: {count}</translation>
  </message>
  <message>
   <source>State of the review</source>
   <translation>Stand der Durchsicht</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>To review</source>
   <translation>Zu prüfen</translation>
  </message>
 </context>
 <context>
  <name>FindingsPane</name>
  <message>
   <source>Clear the filter (Ctrl+0)</source>
   <translation>Den Filter aufheben (Strg+0)</translation>
  </message>
  <message>
   <source>Clear the filter and show all findings</source>
   <translation>Filter leeren und alle Befunde zeigen</translation>
  </message>
  <message>
   <source>Criterion</source>
   <translation>Kriterium</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>Findings: {shown} of {total}, filtered on the overview too</source>
   <translation>Befunde: {shown} von {total}, auch in der Übersicht gefiltert</translation>
  </message>
  <message>
   <source>Findings: {shown} of {total}, {done} reviewed</source>
   <translation>Befunde: {shown} von {total}, {done} durchgesehen</translation>
  </message>
  <message>
   <source>Findings: {total}</source>
   <translation>Befunde: {total}</translation>
  </message>
  <message>
   <source>No finding fits this filter.

“Show all” (Ctrl+0) takes it away.</source>
   <translation>Kein Befund entspricht diesem Filter.

„Alle zeigen“ (Strg+0) hebt ihn auf.</translation>
  </message>
  <message>
   <source>Provision</source>
   <translation>Bestimmung</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Alle zeigen</translation>
  </message>
  <message>
   <source>Sure</source>
   <translation>Sicher</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>{done} of {total} reviewed</source>
   <translation>{done} von {total} durchgesehen</translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message>
   <source>Written: {path}</source>
   <translation>Geschrieben: {path}</translation>
  </message>
  <message>
   <source>{name} history</source>
   <translation>{name} Verlauf</translation>
  </message>
 </context>
 <context>
  <name>HistoryDialog</name>
  <message numerus="yes">
   <source>%n step(s)</source>
   <translation>
    <numerusform>%n Schritt</numerusform>
    <numerusform>%n Schritte</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>&amp;Ausgeben…</translation>
  </message>
  <message>
   <source>Criterion</source>
   <translation>Kriterium</translation>
  </message>
  <message>
   <source>Filter the history by words</source>
   <translation>Verlauf nach Worten filtern</translation>
  </message>
  <message>
   <source>Filter: name, criterion, reason…</source>
   <translation>Filter: Name, Kriterium, Begründung…</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Holds</source>
   <translation>Gilt</translation>
  </message>
  <message>
   <source>Steps of the history</source>
   <translation>Schritte des Verlaufs</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Auf</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
 </context>
 <context>
  <name>InstrumentWindow</name>
  <message>
   <source>&amp;Another text…</source>
   <translation>Anderer &amp;Text…</translation>
  </message>
  <message>
   <source>&amp;Find…</source>
   <translation>&amp;Suchen…</translation>
  </message>
  <message>
   <source>{file}: the text that you added.</source>
   <translation>{file}: der Text, den Sie hinzugefügt haben.</translation>
  </message>
 </context>
 <context>
  <name>JurisdictionsView</name>
  <message numerus="yes">
   <source>%n criterion(s)</source>
   <translation>
    <numerusform>%n Kriterium</numerusform>
    <numerusform>%n Kriterien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n jurisdiction(s)</source>
   <translation>
    <numerusform>%n Staat</numerusform>
    <numerusform>%n Staaten</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Begin anew</source>
   <translation>Neu &amp;beginnen</translation>
  </message>
  <message>
   <source>&amp;Check a folder of jurisdictions…</source>
   <translation>Ordner mit Staaten &amp;prüfen…</translation>
  </message>
  <message>
   <source>&amp;Criterion first</source>
   <translation>&amp;Kriterium nach vorn</translation>
  </message>
  <message>
   <source>&amp;Excel workbook…</source>
   <translation>&amp;Excel-Arbeitsmappe…</translation>
  </message>
  <message>
   <source>&amp;Jurisdiction first</source>
   <translation>&amp;Staat nach vorn</translation>
  </message>
  <message>
   <source>&amp;Page for a browser (HTML)…</source>
   <translation>Seite für den &amp;Browser (HTML)…</translation>
  </message>
  <message>
   <source>&amp;Save the comparison (JSON)…</source>
   <translation>Vergleich &amp;speichern (JSON)…</translation>
  </message>
  <message>
   <source>&amp;Table (CSV)…</source>
   <translation>&amp;Tabelle (CSV)…</translation>
  </message>
  <message>
   <source>&amp;Word chapter…</source>
   <translation>&amp;Word-Kapitel…</translation>
  </message>
  <message>
   <source>A&amp;dd…</source>
   <translation>H&amp;inzufügen…</translation>
  </message>
  <message>
   <source>Compared &amp;last</source>
   <translation>Zu&amp;letzt verglichen</translation>
  </message>
  <message>
   <source>Comparisons and projects (*.json *.lawgap)</source>
   <translation>Vergleiche und Projekte (*.json *.lawgap)</translation>
  </message>
  <message>
   <source>Copied, with its source.</source>
   <translation>Kopiert, mit Quelle.</translation>
  </message>
  <message>
   <source>Countries of the &amp;project</source>
   <translation>Länder des &amp;Projekts</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>A&amp;usgeben</translation>
  </message>
  <message>
   <source>Enter shows its provisions.</source>
   <translation>Die Eingabetaste zeigt die Bestimmungen.</translation>
  </message>
  <message>
   <source>Files not read: {names}</source>
   <translation>Nicht gelesene Dateien: {names}</translation>
  </message>
  <message>
   <source>Folder of results</source>
   <translation>Ordner mit Ergebnissen</translation>
  </message>
  <message>
   <source>Go to the &amp;finding</source>
   <translation>Zum &amp;Befund</translation>
  </message>
  <message>
   <source>Heat &amp;map (SVG)…</source>
   <translation>&amp;Wärmekarte (SVG)…</translation>
  </message>
  <message>
   <source>Heat map as a p&amp;icture (PNG)…</source>
   <translation>Wärmekarte als B&amp;ild (PNG)…</translation>
  </message>
  <message>
   <source>Models to &amp;borrow</source>
   <translation>&amp;Vorbilder</translation>
  </message>
  <message>
   <source>Nothing to compare yet.

Check a folder that holds one folder for each jurisdiction, open results or a saved comparison, or take the countries of the open project.</source>
   <translation>Noch ist nichts zu vergleichen.

Prüfen Sie einen Ordner mit je einem Ordner für jeden Staat, öffnen Sie Ergebnisse oder einen gespeicherten Vergleich, oder nehmen Sie die Länder des offenen Projekts.</translation>
  </message>
  <message>
   <source>Open &amp;results or a saved comparison…</source>
   <translation>E&amp;rgebnisse oder gespeicherten Vergleich öffnen…</translation>
  </message>
  <message>
   <source>Open a &amp;folder of results…</source>
   <translation>&amp;Ordner mit Ergebnissen öffnen…</translation>
  </message>
  <message>
   <source>Open results or a saved comparison</source>
   <translation>Ergebnisse oder gespeicherten Vergleich öffnen</translation>
  </message>
  <message>
   <source>Pi&amp;n</source>
   <translation>A&amp;nheften</translation>
  </message>
  <message>
   <source>Pro&amp;visions side by side</source>
   <translation>&amp;Bestimmungen nebeneinander</translation>
  </message>
  <message>
   <source>Provisions, or models to borrow</source>
   <translation>Bestimmungen oder Vorbilder</translation>
  </message>
  <message>
   <source>The country &amp;just checked, as one’s own</source>
   <translation>Das soeben geprüfte &amp;Land als eigenes</translation>
  </message>
  <message>
   <source>comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>{name} is no country of the open project.</source>
   <translation>{name} ist kein Land des geöffneten Projekts.</translation>
  </message>
  <message>
   <source>° LawGap’s own finding; in a frame: decided by a person</source>
   <translation>° eigener Befund von LawGap; im Rahmen: von einer Person entschieden</translation>
  </message>
 </context>
 <context>
  <name>KeyboardMap</name>
  <message>
   <source>Action</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <source>Actions and their keys</source>
   <translation>Befehle und ihre Tasten</translation>
  </message>
  <message>
   <source>Filter the actions</source>
   <translation>Die Befehle filtern</translation>
  </message>
  <message>
   <source>Filter: part of an action, or its keys</source>
   <translation>Filter: Teil eines Befehls oder seine Tasten</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Tastatur</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
 </context>
 <context>
  <name>Leaving</name>
  <message>
   <source>&amp;Go back</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <source>&amp;Save as…</source>
   <translation>&amp;Speichern unter…</translation>
  </message>
  <message>
   <source>&amp;Throw away</source>
   <translation>&amp;Verwerfen</translation>
  </message>
  <message>
   <source>All of it is still in this window, and can be saved under another name.</source>
   <translation>In diesem Fenster ist noch alles vorhanden und lässt sich unter anderem Namen speichern.</translation>
  </message>
  <message>
   <source>Keep the project?</source>
   <translation>Das Projekt behalten?</translation>
  </message>
  <message>
   <source>The file of this project is gone: {path}</source>
   <translation>Die Datei dieses Projekts ist nicht mehr da: {path}</translation>
  </message>
  <message>
   <source>The project on {name} has decisions in it, but no name yet.</source>
   <translation>Das Projekt zu {name} enthält Entscheidungen, hat aber noch keinen Namen.</translation>
  </message>
  <message>
   <source>Without a name it is thrown away when it is closed.</source>
   <translation>Ohne Namen wird es beim Schließen verworfen.</translation>
  </message>
 </context>
 <context>
  <name>LeftBox</name>
  <message>
   <source>Delete {project}</source>
   <translation>{project} löschen</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>Löschen…</translation>
  </message>
  <message>
   <source>Go on with it</source>
   <translation>Damit fortfahren</translation>
  </message>
  <message>
   <source>Go on with {project}</source>
   <translation>Mit {project} fortfahren</translation>
  </message>
  <message>
   <source>LawGap was stopped before this was saved under a name. Nothing is lost:</source>
   <translation>LawGap wurde angehalten, bevor dies unter einem Namen gespeichert war. Nichts ist verloren:</translation>
  </message>
  <message>
   <source>no country</source>
   <translation>kein Land</translation>
  </message>
  <message numerus="yes">
   <source>{countries}, {when}: %n step(s) of review</source>
   <translation>
    <numerusform>{countries}, {when}: %n Schritt der Durchsicht</numerusform>
    <numerusform>{countries}, {when}: %n Schritte der Durchsicht</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Live</name>
  <message>
   <source>Open some first.</source>
   <translation>Öffnen Sie zuerst welche.</translation>
  </message>
  <message>
   <source>There are no files to watch.</source>
   <translation>Es gibt keine Dateien zu beobachten.</translation>
  </message>
 </context>
 <context>
  <name>LiveBar</name>
  <message numerus="yes">
   <source>%n criteria stayed as they were</source>
   <translation>
    <numerusform>%n Kriterium blieb, wie es war</numerusform>
    <numerusform>%n Kriterien blieben, wie sie waren</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Take into the findings (F5)</source>
   <translation>In die Befunde über&amp;nehmen (F5)</translation>
  </message>
  <message>
   <source>After</source>
   <translation>Nachher</translation>
  </message>
  <message>
   <source>Against the findings below</source>
   <translation>Gegenüber den Befunden unten</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <source>Compared with</source>
   <translation>Verglichen mit</translation>
  </message>
  <message>
   <source>Criterion</source>
   <translation>Kriterium</translation>
  </message>
  <message>
   <source>Findings up to date</source>
   <translation>Befunde sind aktuell</translation>
  </message>
  <message>
   <source>Hide the &amp;list</source>
   <translation>&amp;Liste ausblenden</translation>
  </message>
  <message>
   <source>Show all findings as the files are now; no decision is touched</source>
   <translation>Alle Befunde zum jetzigen Stand der Dateien zeigen; keine Entscheidung wird berührt</translation>
  </message>
  <message>
   <source>Show the &amp;list</source>
   <translation>&amp;Liste zeigen</translation>
  </message>
  <message>
   <source>Since the last save</source>
   <translation>Seit dem letzten Speichern</translation>
  </message>
  <message>
   <source>Since watching began</source>
   <translation>Seit Beginn der Beobachtung</translation>
  </message>
  <message>
   <source>Stop watching</source>
   <translation>Nicht mehr beobachten</translation>
  </message>
  <message>
   <source>The findings are of the files as they are</source>
   <translation>Die Befunde entsprechen dem jetzigen Stand der Dateien</translation>
  </message>
  <message>
   <source>The words that did it</source>
   <translation>Die Worte, an denen es liegt</translation>
  </message>
  <message>
   <source>Watching {files}</source>
   <translation>{files} wird beobachtet</translation>
  </message>
  <message>
   <source>Watching {files}: a first look…</source>
   <translation>{files} wird beobachtet: ein erster Blick…</translation>
  </message>
  <message>
   <source>Watching {files}: save, and what changed is said here.</source>
   <translation>{files} wird beobachtet: Speichern Sie, und hier steht, was sich geändert hat.</translation>
  </message>
  <message>
   <source>What closed and what opened in the watched files</source>
   <translation>Was in den beobachteten Dateien geschlossen wurde und was neu entstand</translation>
  </message>
  <message>
   <source>nothing changed</source>
   <translation>nichts geändert</translation>
  </message>
  <message>
   <source>{files}, saved at {time}</source>
   <translation>{files}, gespeichert um {time}</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Checking…</source>
   <translation>Prüfung läuft…</translation>
  </message>
  <message>
   <source>F1: keyboard</source>
   <translation>F1: Tastatur</translation>
  </message>
  <message>
   <source>Not checked yet</source>
   <translation>Noch nicht geprüft</translation>
  </message>
  <message>
   <source>Opening…</source>
   <translation>Wird geöffnet…</translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation>Wird gespeichert…</translation>
  </message>
  <message>
   <source>Statutes: {statutes}   Words: {words}   Checklists: {checklists}</source>
   <translation>Gesetze: {statutes}   Wörter: {words}   Prüflisten: {checklists}</translation>
  </message>
  <message>
   <source>Writing…</source>
   <translation>Wird geschrieben…</translation>
  </message>
 </context>
 <context>
  <name>MeaningsDialog</name>
  <message>
   <source>A finding is LawGap's own proposal. A reviewer confirms it, overrides it, says that the criterion does not apply, or flags it for later; the decision then leads.</source>
   <translation>Ein Befund ist ein Vorschlag von LawGap. Wer prüft, bestätigt ihn, entscheidet anders, erklärt das Kriterium für nicht anwendbar oder merkt es vor; danach gilt diese Entscheidung.</translation>
  </message>
  <message>
   <source>Elements are marked ● found, ◐ weakened, ○ not found in the texts.</source>
   <translation>Elemente sind mit ● gefunden, ◐ abgeschwächt, ○ in den Texten nicht gefunden bezeichnet.</translation>
  </message>
  <message>
   <source>Strength of a source</source>
   <translation>Bindung einer Quelle</translation>
  </message>
  <message>
   <source>To look at again</source>
   <translation>Noch einmal anzusehen</translation>
  </message>
  <message>
   <source>Verdicts</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>What the words mean</source>
   <translation>Was die Worte bedeuten</translation>
  </message>
 </context>
 <context>
  <name>Menus</name>
  <message>
   <source>&amp;Check</source>
   <translation>&amp;Prüfen</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Outline</source>
   <translation>&amp;Gliederung</translation>
  </message>
  <message>
   <source>&amp;Panes</source>
   <translation>Bereic&amp;he</translation>
  </message>
  <message>
   <source>&amp;Review</source>
   <translation>&amp;Entscheiden</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>&amp;Words of the statute</source>
   <translation>&amp;Worte des Gesetzes</translation>
  </message>
  <message>
   <source>Coun&amp;tries</source>
   <translation>&amp;Länder</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Ausgeben</translation>
  </message>
  <message>
   <source>Export the findings</source>
   <translation>Befunde ausgeben</translation>
  </message>
  <message>
   <source>F&amp;indings</source>
   <translation>&amp;Befunde</translation>
  </message>
  <message>
   <source>Main actions</source>
   <translation>Hauptbefehle</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
 </context>
 <context>
  <name>ModelsPane</name>
  <message>
   <source>Choose a criterion in the table.</source>
   <translation>Wählen Sie in der Tabelle ein Kriterium.</translation>
  </message>
  <message>
   <source>Cop&amp;y with source</source>
   <translation>Mit Quelle &amp;kopieren</translation>
  </message>
  <message>
   <source>Jurisdictions that meet the criterion</source>
   <translation>Staaten, die das Kriterium erfüllen</translation>
  </message>
  <message>
   <source>Models for &amp;your own jurisdiction:</source>
   <translation>Vorbilder für den &amp;eigenen Staat:</translation>
  </message>
  <message>
   <source>No other jurisdiction here meets “{title}”.</source>
   <translation>Kein anderer Staat hier erfüllt „{title}“.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keiner</translation>
  </message>
  <message>
   <source>Wording with its source</source>
   <translation>Wortlaut mit Quelle</translation>
  </message>
  <message>
   <source>Your own jurisdiction</source>
   <translation>Der eigene Staat</translation>
  </message>
  <message>
   <source>“{title}” is met by:</source>
   <translation>„{title}“ erfüllen:</translation>
  </message>
 </context>
 <context>
  <name>NoteDialog</name>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
 </context>
 <context>
  <name>Operations</name>
  <message>
   <source>Choose another folder.</source>
   <translation>Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Written: {path}</source>
   <translation>Geschrieben: {path}</translation>
  </message>
  <message>
   <source>{path} is not there any more.</source>
   <translation>{path} ist nicht mehr da.</translation>
  </message>
 </context>
 <context>
  <name>OutlineTree</name>
  <message>
   <source>Outline of the statute</source>
   <translation>Gliederung des Gesetzes</translation>
  </message>
  <message>
   <source>Provision</source>
   <translation>Bestimmung</translation>
  </message>
 </context>
 <context>
  <name>Overview</name>
  <message>
   <source>&amp;Excel workbook…</source>
   <translation>&amp;Excel-Arbeitsmappe…</translation>
  </message>
  <message>
   <source>&amp;Keep this filter…</source>
   <translation>Diesen &amp;Filter behalten…</translation>
  </message>
  <message>
   <source>&amp;Word report…</source>
   <translation>&amp;Word-Bericht…</translation>
  </message>
  <message>
   <source>By checklist, with its own verdicts</source>
   <translation>Nach Prüflisten, mit deren eigenen Befunden</translation>
  </message>
  <message>
   <source>By the statutes that the findings rest on</source>
   <translation>Nach Gesetzen, auf denen die Befunde beruhen</translation>
  </message>
  <message>
   <source>By the strongest source's strength</source>
   <translation>Nach der Bindung der stärksten Quelle</translation>
  </message>
  <message>
   <source>By theme</source>
   <translation>Nach Themen</translation>
  </message>
  <message>
   <source>C&amp;SV table…</source>
   <translation>C&amp;SV-Tabelle…</translation>
  </message>
  <message>
   <source>Checklist</source>
   <translation>Prüfliste</translation>
  </message>
  <message>
   <source>Cop&amp;y as table</source>
   <translation>Als Tabelle &amp;kopieren</translation>
  </message>
  <message>
   <source>Copy the findings shown, to paste them into a document</source>
   <translation>Die gezeigten Befunde kopieren, um sie in ein Dokument einzufügen</translation>
  </message>
  <message>
   <source>E&amp;xport what is shown</source>
   <translation>Gezeigtes a&amp;usgeben</translation>
  </message>
  <message>
   <source>Findings: {shown} of {total}   Reviewed: {reviewed}   Flagged: {flagged}   Changed since: {stale}</source>
   <translation>Befunde: {shown} von {total}   Entschieden: {reviewed}   Vorgemerkt: {flagged}   Seither geändert: {stale}</translation>
  </message>
  <message>
   <source>For&amp;get it</source>
   <translation>&amp;Vergessen</translation>
  </message>
  <message>
   <source>Forget the kept filter that is chosen</source>
   <translation>Den gewählten Filter vergessen</translation>
  </message>
  <message>
   <source>Its name:</source>
   <translation>Sein Name:</translation>
  </message>
  <message>
   <source>Keep this filter</source>
   <translation>Diesen Filter behalten</translation>
  </message>
  <message>
   <source>Kept filters</source>
   <translation>Behaltene Filter</translation>
  </message>
  <message>
   <source>No finding fits this filter. “Show all” takes it away.</source>
   <translation>Kein Befund entspricht diesem Filter. „Alle zeigen“ hebt ihn auf.</translation>
  </message>
  <message>
   <source>Statute</source>
   <translation>Gesetz</translation>
  </message>
  <message>
   <source>Strongest source</source>
   <translation>Stärkste Quelle</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thema</translation>
  </message>
 </context>
 <context>
  <name>PageTab</name>
  <message>
   <source>Only a PDF has pages that can be shown. The text is what was read.</source>
   <translation>Nur ein PDF hat Seiten, die gezeigt werden können. Gelesen wurde der Text.</translation>
  </message>
  <message>
   <source>The page as it looks</source>
   <translation>Die Seite, wie sie aussieht</translation>
  </message>
 </context>
 <context>
  <name>Pages</name>
  <message>
   <source>The file itself is not at hand, so its pages cannot be shown.</source>
   <translation>Die Datei selbst ist nicht zur Hand; ihre Seiten können nicht gezeigt werden.</translation>
  </message>
 </context>
 <context>
  <name>PassageText</name>
  <message>
   <source>LawGap’s own finding</source>
   <translation>Eigener Befund von LawGap</translation>
  </message>
  <message>
   <source>Nothing found in the texts reviewed.</source>
   <translation>In den geprüften Texten wurde nichts gefunden.</translation>
  </message>
  <message>
   <source>decided by {reviewer}</source>
   <translation>entschieden von {reviewer}</translation>
  </message>
  <message>
   <source>{name}: {finding}</source>
   <translation>{name}: {finding}</translation>
  </message>
 </context>
 <context>
  <name>PassagesPane</name>
  <message numerus="yes">
   <source>%n more chosen; the first six are shown.</source>
   <translation>
    <numerusform>%n weiterer gewählt; die ersten sechs werden gezeigt.</numerusform>
    <numerusform>%n weitere gewählt; die ersten sechs werden gezeigt.</numerusform>
   </translation>
  </message>
  <message>
   <source>Choose a cell and press Enter to read the provisions.</source>
   <translation>Wählen Sie eine Zelle und drücken Sie Eingabe, um die Bestimmungen zu lesen.</translation>
  </message>
 </context>
 <context>
  <name>PreferencesDialog</name>
  <message>
   <source>&amp;Colours</source>
   <translation>&amp;Farben</translation>
  </message>
  <message>
   <source>&amp;Dated copies go to</source>
   <translation>&amp;Datierte Sicherungen nach</translation>
  </message>
  <message>
   <source>&amp;Language of the window</source>
   <translation>&amp;Sprache des Fensters</translation>
  </message>
  <message>
   <source>&amp;Open the project of last time when LawGap starts</source>
   <translation>Beim Start das zuletzt bearbeitete Pro&amp;jekt öffnen</translation>
  </message>
  <message>
   <source>&amp;Size of the window's words</source>
   <translation>Schrift&amp;größe im Fenster</translation>
  </message>
  <message>
   <source>&amp;Usual place</source>
   <translation>&amp;Üblicher Ort</translation>
  </message>
  <message>
   <source>Another disk is safer; while it is away, LawGap's own folder is used</source>
   <translation>Ein anderer Datenträger ist sicherer; solange er fehlt, dient der eigene Ordner von LawGap</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>C&amp;hoose…</source>
   <translation>Aus&amp;wählen…</translation>
  </message>
  <message>
   <source>Choose a folder for dated copies</source>
   <translation>Ordner für datierte Sicherungen auswählen</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>High contrast, dark</source>
   <translation>Hoher Kontrast, dunkel</translation>
  </message>
  <message>
   <source>High contrast, light</source>
   <translation>Hoher Kontrast, hell</translation>
  </message>
  <message>
   <source>In LawGap's own folder</source>
   <translation>Im eigenen Ordner von LawGap</translation>
  </message>
  <message>
   <source>Keep dated copies in LawGap's own folder</source>
   <translation>Datierte Sicherungen im eigenen Ordner von LawGap ablegen</translation>
  </message>
  <message>
   <source>Language of &amp;reports</source>
   <translation>Sprache der &amp;Berichte</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Stands beside each decision that you make</source>
   <translation>Steht neben jeder Ihrer Entscheidungen</translation>
  </message>
  <message>
   <source>The language changes when LawGap is started again.</source>
   <translation>Die Sprache wechselt, wenn LawGap neu gestartet wird.</translation>
  </message>
  <message>
   <source>Your &amp;name</source>
   <translation>Ihr &amp;Name</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
 </context>
 <context>
  <name>Previewing</name>
  <message>
   <source>Quick preview: lines and pages break elsewhere in the report itself.</source>
   <translation>Schnelle Vorschau: Im Bericht selbst brechen Zeilen und Seiten anders um.</translation>
  </message>
  <message>
   <source>Quick preview; LibreOffice is laying the pages out…</source>
   <translation>Schnelle Vorschau; LibreOffice setzt die Seiten…</translation>
  </message>
  <message>
   <source>The first pages, as LibreOffice lays them out.</source>
   <translation>Die ersten Seiten, wie LibreOffice sie setzt.</translation>
  </message>
  <message>
   <source>The preview is being made…</source>
   <translation>Die Vorschau wird erstellt…</translation>
  </message>
 </context>
 <context>
  <name>ProblemsBar</name>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Hide details</source>
   <translation>Einzelheiten ausblenden</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>Probleme</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Was geschah</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message>
   <source>⚠  Problems with files: {names}</source>
   <translation>⚠  Probleme mit Dateien: {names}</translation>
  </message>
 </context>
 <context>
  <name>ProgressStrip</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Stop this check (Esc)</source>
   <translation>Diese Prüfung anhalten (Esc)</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Wird angehalten…</translation>
  </message>
 </context>
 <context>
  <name>Project</name>
  <message>
   <source>A newer version of LawGap made this project. You can read it here; to decide, use the newer version.</source>
   <translation>Eine neuere Fassung von LawGap hat dieses Projekt angelegt. Sie können es hier lesen; zum Entscheiden nehmen Sie die neuere Fassung.</translation>
  </message>
  <message>
   <source>All saved</source>
   <translation>Alles gespeichert</translation>
  </message>
  <message>
   <source>Kept in LawGap's own folder; Ctrl+S gives it a name</source>
   <translation>In LawGaps eigenem Ordner; Strg+S gibt ihm einen Namen</translation>
  </message>
  <message>
   <source>Read only</source>
   <translation>Nur lesen</translation>
  </message>
  <message>
   <source>Somebody else has this project open. You can read it here; to decide, wait until it is closed there, or save it under another name.</source>
   <translation>Jemand anderes hat dieses Projekt offen. Sie können es hier lesen; zum Entscheiden warten Sie, bis es dort geschlossen ist, oder speichern Sie es unter einem anderen Namen.</translation>
  </message>
  <message>
   <source>This project was opened for reading only.</source>
   <translation>Dieses Projekt wurde nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>This project's file or folder may not be written to. You can read it here; to decide, save it under another name.</source>
   <translation>Die Datei dieses Projekts oder ihr Ordner darf nicht beschrieben werden. Sie können es hier lesen; zum Entscheiden speichern Sie es unter einem anderen Namen.</translation>
  </message>
  <message>
   <source>Untitled project</source>
   <translation>Projekt ohne Namen</translation>
  </message>
  <message>
   <source>{user} on {host} has had this project open since {when}. You can read it here; to decide, wait until it is closed there, or save it under another name.</source>
   <translation>{user} hat dieses Projekt auf {host} seit {when} offen. Sie können es hier lesen; zum Entscheiden warten Sie, bis es dort geschlossen ist, oder speichern Sie es unter einem anderen Namen.</translation>
  </message>
 </context>
 <context>
  <name>ProjectBar</name>
  <message>
   <source>Open the project anew, to see whether it is free now</source>
   <translation>Projekt neu öffnen, um zu sehen, ob es jetzt frei ist</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>Speichern unter…</translation>
  </message>
  <message>
   <source>Take over…</source>
   <translation>Übernehmen…</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <source>Work on it here although it is marked as open there</source>
   <translation>Hier daran arbeiten, obwohl es dort als offen gilt</translation>
  </message>
 </context>
 <context>
  <name>ProjectControl</name>
  <message>
   <source>Countries of the project</source>
   <translation>Länder des Projekts</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>Land</translation>
  </message>
  <message>
   <source>LawGap</source>
   <translation>LawGap</translation>
  </message>
  <message>
   <source>None yet</source>
   <translation>Noch keine</translation>
  </message>
  <message>
   <source>Open &amp;recent</source>
   <translation>&amp;Zuletzt geöffnet</translation>
  </message>
  <message>
   <source>The country that is shown</source>
   <translation>Das Land, das gezeigt wird</translation>
  </message>
  <message>
   <source>{country} – {project}[*] – LawGap</source>
   <translation>{country} – {project}[*] – LawGap</translation>
  </message>
  <message>
   <source>{name}   {decided} of {total}</source>
   <translation>{name}   {decided} von {total}</translation>
  </message>
  <message>
   <source>{name}[*] – LawGap</source>
   <translation>{name}[*] – LawGap</translation>
  </message>
  <message>
   <source>{project} (read only)</source>
   <translation>{project} (schreibgeschützt)</translation>
  </message>
 </context>
 <context>
  <name>Projects</name>
  <message>
   <source>All is saved: each decision is on the disk as soon as it is made.</source>
   <translation>Alles ist gespeichert: Jede Entscheidung steht auf dem Datenträger, sobald sie getroffen ist.</translation>
  </message>
  <message>
   <source>Choose another file, or go back to a dated copy (File, Backups).</source>
   <translation>Wählen Sie eine andere Datei, oder kehren Sie zu einer datierten Sicherung zurück (Datei, Sicherungen).</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message numerus="yes">
   <source>Delete this unsaved project with %n step(s) of review for good?</source>
   <translation>
    <numerusform>Dieses ungespeicherte Projekt mit %n Schritt der Durchsicht endgültig löschen?</numerusform>
    <numerusform>Dieses ungespeicherte Projekt mit %n Schritten der Durchsicht endgültig löschen?</numerusform>
   </translation>
  </message>
  <message>
   <source>Only if LawGap no longer runs there: two who write at once may each undo what the other did. Take the project over?</source>
   <translation>Nur wenn LawGap dort nicht mehr läuft: Schreiben zwei zugleich, kann jeder zunichtemachen, was der andere getan hat. Projekt übernehmen?</translation>
  </message>
  <message>
   <source>Saved as {path}. From now on each decision is kept there at once.</source>
   <translation>Gespeichert als {path}. Von jetzt an wird jede Entscheidung dort sofort festgehalten.</translation>
  </message>
  <message>
   <source>Take over</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>There is no dated copy of {name} yet.</source>
   <translation>Von {name} gibt es noch keine datierte Sicherung.</translation>
  </message>
  <message>
   <source>Wait until LawGap is ready with what it does, or cancel it (Esc).</source>
   <translation>Warten Sie, bis LawGap fertig ist, oder brechen Sie ab (Esc).</translation>
  </message>
  <message>
   <source>{name} holds no country yet. Open a folder of statutes to add one.</source>
   <translation>{name} enthält noch kein Land. Öffnen Sie einen Ordner mit Gesetzen, um eines hinzuzufügen.</translation>
  </message>
  <message>
   <source>{path} is not there any more.</source>
   <translation>{path} ist nicht mehr da.</translation>
  </message>
 </context>
 <context>
  <name>Reading</name>
  <message>
   <source>“{file}” will be read so.</source>
   <translation>„{file}“ wird so gelesen.</translation>
  </message>
 </context>
 <context>
  <name>ReadingDialog</name>
  <message>
   <source>&amp;Beginning</source>
   <translation>&amp;Anfang</translation>
  </message>
  <message>
   <source>&amp;Encoding</source>
   <translation>&amp;Zeichensatz</translation>
  </message>
  <message>
   <source>&amp;Language of the law</source>
   <translation>&amp;Sprache des Gesetzes</translation>
  </message>
  <message>
   <source>&amp;Password</source>
   <translation>&amp;Kennwort</translation>
  </message>
  <message>
   <source>&amp;Recognise the text of scanned pages</source>
   <translation>Text gescannter Seiten &amp;erkennen</translation>
  </message>
  <message>
   <source>&amp;Tracked changes</source>
   <translation>Ä&amp;nderungen im Dokument</translation>
  </message>
  <message>
   <source>As LawGap finds</source>
   <translation>Wie LawGap es findet</translation>
  </message>
  <message>
   <source>As if all were accepted</source>
   <translation>Als wären alle angenommen</translation>
  </message>
  <message>
   <source>As it stood before them</source>
   <translation>Wie es vor ihnen stand</translation>
  </message>
  <message>
   <source>Both, as two statutes</source>
   <translation>Beides, als zwei Gesetze</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Zeichensatz</translation>
  </message>
  <message>
   <source>How to read “{file}”</source>
   <translation>Wie „{file}“ gelesen werden soll</translation>
  </message>
  <message>
   <source>Language of the law</source>
   <translation>Sprache des Gesetzes</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Kennwort</translation>
  </message>
  <message>
   <source>Read it so</source>
   <translation>So lesen</translation>
  </message>
  <message>
   <source>The beginning of the file in this encoding</source>
   <translation>Der Anfang der Datei in diesem Zeichensatz</translation>
  </message>
  <message>
   <source>Tracked changes</source>
   <translation>Änderungen im Dokument</translation>
  </message>
 </context>
 <context>
  <name>ReadingTab</name>
  <message>
   <source>Choose the language, the encoding, or which text of tracked changes (Ctrl+R)</source>
   <translation>Sprache, Zeichensatz oder Fassung bei verfolgten Änderungen wählen (Strg+R)</translation>
  </message>
  <message>
   <source>How the statute was read</source>
   <translation>Wie das Gesetz gelesen wurde</translation>
  </message>
  <message>
   <source>Nothing is known of how this statute was read.</source>
   <translation>Wie dieses Gesetz gelesen wurde, ist nicht bekannt.</translation>
  </message>
  <message>
   <source>Read it otherwise…</source>
   <translation>Anders lesen…</translation>
  </message>
 </context>
 <context>
  <name>ReadyPage</name>
  <message>
   <source>Chec&amp;klists to compare them with</source>
   <translation>Zu vergleichen mit diesen Prüfl&amp;isten</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Choose how the chosen file is read: language, encoding, changes (Ctrl+R)</source>
   <translation>Wählen, wie die gewählte Datei gelesen wird: Sprache, Zeichensatz, Änderungen (Strg+R)</translation>
  </message>
  <message>
   <source>Country or &amp;jurisdiction</source>
   <translation>&amp;Land oder Staat</translation>
  </message>
  <message>
   <source>Country or jurisdiction</source>
   <translation>Land oder Staat</translation>
  </message>
  <message>
   <source>Fi&amp;les to read</source>
   <translation>Zu lesende Da&amp;teien</translation>
  </message>
  <message>
   <source>Fi&amp;les to read: {count}</source>
   <translation>Zu lesende Da&amp;teien: {count}</translation>
  </message>
  <message>
   <source>Files to read</source>
   <translation>Zu lesende Dateien</translation>
  </message>
  <message>
   <source>Ho&amp;w it is read…</source>
   <translation>&amp;Wie sie gelesen wird…</translation>
  </message>
  <message>
   <source>Read the files and compare them (F5)</source>
   <translation>Dateien lesen und vergleichen (F5)</translation>
  </message>
  <message>
   <source>There is no file here that LawGap reads: text, HTML, Word or PDF.

Open another folder (Ctrl+Shift+O), or drop files on the window.</source>
   <translation>Hier liegt keine Datei, die LawGap liest: Text, HTML, Word oder PDF.

Öffnen Sie einen anderen Ordner (Strg+Umschalt+O), oder ziehen Sie Dateien in das Fenster.</translation>
  </message>
 </context>
 <context>
  <name>ReportPreview</name>
  <message>
   <source>Page {number}</source>
   <translation>Seite {number}</translation>
  </message>
  <message>
   <source>Preview of the first pages</source>
   <translation>Vorschau der ersten Seiten</translation>
  </message>
 </context>
 <context>
  <name>Review</name>
  <message>
   <source>Acceptance of evidence for “{criterion}”</source>
   <translation>Annahme eines Belegs zu „{criterion}“</translation>
  </message>
  <message>
   <source>Accepted</source>
   <translation>Angenommen</translation>
  </message>
  <message>
   <source>Added by a person</source>
   <translation>Von einer Person hinzugefügt</translation>
  </message>
  <message>
   <source>Added evidence for “{criterion}”</source>
   <translation>Hinzugefügter Beleg zu „{criterion}“</translation>
  </message>
  <message>
   <source>Authority: {words}</source>
   <translation>Zuständige Stelle: {words}</translation>
  </message>
  <message>
   <source>Carried over</source>
   <translation>Übernommen</translation>
  </message>
  <message>
   <source>Changed since</source>
   <translation>Seither geändert</translation>
  </message>
  <message>
   <source>Confirmation of “{criterion}”</source>
   <translation>Bestätigung von „{criterion}“</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>Bestätigt</translation>
  </message>
  <message>
   <source>Decision taken back</source>
   <translation>Entscheidung zurückgenommen</translation>
  </message>
  <message>
   <source>Evidence accepted</source>
   <translation>Beleg angenommen</translation>
  </message>
  <message>
   <source>Evidence added</source>
   <translation>Beleg hinzugefügt</translation>
  </message>
  <message>
   <source>Evidence rejected</source>
   <translation>Beleg verworfen</translation>
  </message>
  <message>
   <source>Flag on “{criterion}”</source>
   <translation>Vormerkung zu „{criterion}“</translation>
  </message>
  <message>
   <source>Flagged</source>
   <translation>Vorgemerkt</translation>
  </message>
  <message>
   <source>Flagged for later</source>
   <translation>Vorgemerkt</translation>
  </message>
  <message>
   <source>Keeping of the decision on “{criterion}”</source>
   <translation>Beibehaltung der Entscheidung zu „{criterion}“</translation>
  </message>
  <message>
   <source>Kept as it was</source>
   <translation>Beibehalten</translation>
  </message>
  <message>
   <source>LawGap found new words in {pin}.</source>
   <translation>LawGap hat neue Worte in {pin} gefunden.</translation>
  </message>
  <message>
   <source>LawGap no longer rests anything on {pin}.</source>
   <translation>LawGap stützt sich nicht mehr auf {pin}.</translation>
  </message>
  <message>
   <source>LawGap's verdict was {before}; it is {after} now.</source>
   <translation>Der Befund von LawGap war {before}; jetzt ist er {after}.</translation>
  </message>
  <message>
   <source>Marked as changed by a check</source>
   <translation>Durch eine Prüfung als geändert gekennzeichnet</translation>
  </message>
  <message>
   <source>Not applicable</source>
   <translation>Nicht anwendbar</translation>
  </message>
  <message>
   <source>Not reviewed</source>
   <translation>Nicht entschieden</translation>
  </message>
  <message>
   <source>Note on “{criterion}”</source>
   <translation>Notiz zu „{criterion}“</translation>
  </message>
  <message>
   <source>Note written</source>
   <translation>Notiz geschrieben</translation>
  </message>
  <message>
   <source>Overridden</source>
   <translation>Anders entschieden</translation>
  </message>
  <message>
   <source>Override of “{criterion}”</source>
   <translation>Andere Entscheidung zu „{criterion}“</translation>
  </message>
  <message>
   <source>Pressed as: {words}</source>
   <translation>Nachdruck: {words}</translation>
  </message>
  <message>
   <source>Recommendation: {words}</source>
   <translation>Empfehlung: {words}</translation>
  </message>
  <message>
   <source>Rejected</source>
   <translation>Verworfen</translation>
  </message>
  <message>
   <source>Rejection of evidence for “{criterion}”</source>
   <translation>Verwerfung eines Belegs zu „{criterion}“</translation>
  </message>
  <message>
   <source>Stance on evidence taken back</source>
   <translation>Urteil über einen Beleg zurückgenommen</translation>
  </message>
  <message>
   <source>Taking over of the decisions on another version</source>
   <translation>Übernahme der Entscheidungen zu einer anderen Fassung</translation>
  </message>
  <message>
   <source>The criterion asks something else than it did.</source>
   <translation>Das Kriterium fragt jetzt etwas anderes als zuvor.</translation>
  </message>
  <message>
   <source>The criterion is in none of the checklists used now.</source>
   <translation>Das Kriterium steht in keiner der jetzt verwendeten Prüflisten.</translation>
  </message>
  <message>
   <source>The words of {pin} are other ones now.</source>
   <translation>Die Worte von {pin} sind jetzt andere.</translation>
  </message>
  <message>
   <source>The words of {pin} no longer stand in the texts.</source>
   <translation>Die Worte von {pin} stehen nicht mehr in den Texten.</translation>
  </message>
  <message>
   <source>Withdrawal of a stance on evidence for “{criterion}”</source>
   <translation>Rücknahme eines Urteils über einen Beleg zu „{criterion}“</translation>
  </message>
  <message>
   <source>Withdrawal of the decision on “{criterion}”</source>
   <translation>Rücknahme der Entscheidung zu „{criterion}“</translation>
  </message>
  <message>
   <source>undone</source>
   <translation>rückgängig gemacht</translation>
  </message>
  <message>
   <source>undone for good</source>
   <translation>endgültig rückgängig gemacht</translation>
  </message>
  <message>
   <source>with a note</source>
   <translation>mit einer Notiz</translation>
  </message>
  <message>
   <source>{sign} {words} – {reviewer}, {date}</source>
   <translation>{sign} {words} – {reviewer}, {date}</translation>
  </message>
  <message>
   <source>“{criterion}” marked as changed by a check</source>
   <translation>„{criterion}“ durch eine Prüfung als geändert gekennzeichnet</translation>
  </message>
  <message>
   <source>“{criterion}” not applicable</source>
   <translation>„{criterion}“ nicht anwendbar</translation>
  </message>
 </context>
 <context>
  <name>ReviewBox</name>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Note: {note}</source>
   <translation>Notiz: {note}</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>What a person decided</source>
   <translation>Was eine Person entschieden hat</translation>
  </message>
  <message>
   <source>What changed since the decision</source>
   <translation>Was sich seit der Entscheidung geändert hat</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>und %n weiteres</numerusform>
    <numerusform>und %n weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>{words} ({keys})</source>
   <translation>{words} ({keys})</translation>
  </message>
 </context>
 <context>
  <name>ReviewControl</name>
  <message>
   <source>Every finding in this list is reviewed.</source>
   <translation>Jeder Befund dieser Liste ist durchgesehen.</translation>
  </message>
 </context>
 <context>
  <name>Reviewing</name>
  <message>
   <source>&amp;Redo: {step}</source>
   <translation>&amp;Wiederholen: {step}</translation>
  </message>
  <message>
   <source>&amp;Replace</source>
   <translation>&amp;Ersetzen</translation>
  </message>
  <message>
   <source>&amp;Undo: {step}</source>
   <translation>&amp;Rückgängig: {step}</translation>
  </message>
  <message>
   <source>Alt+5 puts the caret there; Shift with the arrows selects.</source>
   <translation>Alt+5 setzt die Schreibmarke dorthin; Umschalt mit den Pfeilen wählt aus.</translation>
  </message>
  <message>
   <source>Ctrl+Z brings it back.</source>
   <translation>Strg+Z holt sie zurück.</translation>
  </message>
  <message>
   <source>First select words in the statute.</source>
   <translation>Wählen Sie zuerst Worte im Gesetz aus.</translation>
  </message>
  <message>
   <source>The decision was taken back.</source>
   <translation>Die Entscheidung wurde zurückgenommen.</translation>
  </message>
  <message>
   <source>{decision}

Replace this decision? It stays in the history, and Undo brings it back.</source>
   <translation>{decision}

Diese Entscheidung ersetzen? Sie bleibt im Verlauf, und „Rückgängig“ holt sie zurück.</translation>
  </message>
 </context>
 <context>
  <name>SearchView</name>
  <message numerus="yes">
   <source>%n place(s)</source>
   <translation>
    <numerusform>%n Stelle</numerusform>
    <numerusform>%n Stellen</numerusform>
   </translation>
  </message>
  <message>
   <source>Criteria</source>
   <translation>Kriterien</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>Not found in this project.</source>
   <translation>In diesem Projekt nicht gefunden.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Only in &amp;this country</source>
   <translation>Nur in diesem &amp;Land</translation>
  </message>
  <message>
   <source>Places found</source>
   <translation>Gefundene Stellen</translation>
  </message>
  <message>
   <source>Some statutes are still being indexed; search again in a moment.</source>
   <translation>Einige Gesetze werden noch erfasst; suchen Sie gleich noch einmal.</translation>
  </message>
  <message>
   <source>Statutes</source>
   <translation>Gesetze</translation>
  </message>
  <message numerus="yes">
   <source>The first %n place(s); more words narrow them.</source>
   <translation>
    <numerusform>Die erste Stelle; mehr Worte engen die Suche ein.</numerusform>
    <numerusform>Die ersten %n Stellen; mehr Worte engen die Suche ein.</numerusform>
   </translation>
  </message>
  <message>
   <source>Where to search</source>
   <translation>Wo gesucht wird</translation>
  </message>
  <message>
   <source>Words in statutes, criteria and notes; “in quotes” for a phrase</source>
   <translation>Worte in Gesetzen, Kriterien und Notizen; „in Anführungszeichen“ als feste Folge</translation>
  </message>
  <message>
   <source>Words to search for</source>
   <translation>Gesuchte Worte</translation>
  </message>
 </context>
 <context>
  <name>Several</name>
  <message>
   <source>&amp;One jurisdiction</source>
   <translation>&amp;Ein Staat</translation>
  </message>
  <message>
   <source>&amp;Several jurisdictions</source>
   <translation>&amp;Mehrere Staaten</translation>
  </message>
  <message>
   <source>Jurisdictions are checked one by one and shown side by side. The law of one jurisdiction is read together, and can be reviewed.</source>
   <translation>Mehrere Staaten werden einzeln geprüft und nebeneinander gezeigt. Das Recht eines einzigen Staates wird zusammen gelesen, und Sie können darüber entscheiden.</translation>
  </message>
  <message>
   <source>One jurisdiction or several?</source>
   <translation>Ein Staat oder mehrere?</translation>
  </message>
  <message numerus="yes">
   <source>“{folder}” holds %n folders with statutes: {names}</source>
   <translation>
    <numerusform>„{folder}“ enthält %n Ordner mit Gesetzen: {names}</numerusform>
    <numerusform>„{folder}“ enthält %n Ordner mit Gesetzen: {names}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Shown</name>
  <message>
   <source>Confidence</source>
   <translation>Sicherheit</translation>
  </message>
  <message>
   <source>Copied, to be pasted as a table. Findings: {count}</source>
   <translation>Kopiert, um als Tabelle eingefügt zu werden. Befunde: {count}</translation>
  </message>
  <message>
   <source>Criterion</source>
   <translation>Kriterium</translation>
  </message>
  <message>
   <source>LawGap's verdict</source>
   <translation>Befund von LawGap</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Provision</source>
   <translation>Bestimmung</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Begründung</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
 </context>
 <context>
  <name>Signs</name>
  <message>
   <source>{number}%</source>
   <translation>{number} %</translation>
  </message>
  <message>
   <source>“{words}”</source>
   <translation>„{words}“</translation>
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message>
   <source>A file that ends in .lawgap: statutes, findings and what was decided.</source>
   <translation>Eine Datei, die auf .lawgap endet: Gesetze, Befunde und Entscheidungen.</translation>
  </message>
  <message>
   <source>Compares a country's statutes with checklists on trafficking in persons. For each criterion it shows the words that answer it, or says that nothing was found in the texts reviewed. Nothing leaves this computer.</source>
   <translation>Vergleicht die Gesetze eines Landes mit Prüflisten zum Menschenhandel. Zu jedem Kriterium zeigt es die Worte, die es beantworten, oder sagt, dass in den geprüften Texten nichts gefunden wurde. Nichts verlässt diesen Rechner.</translation>
  </message>
  <message>
   <source>LawGap</source>
   <translation>LawGap</translation>
  </message>
  <message>
   <source>Open a &amp;project</source>
   <translation>Pro&amp;jekt öffnen</translation>
  </message>
  <message>
   <source>Open a fol&amp;der of statutes</source>
   <translation>Ordner mit Gesetzen ö&amp;ffnen</translation>
  </message>
  <message>
   <source>Rece&amp;nt projects and folders</source>
   <translation>Zuletz&amp;t geöffnete Projekte und Ordner</translation>
  </message>
  <message>
   <source>Recent projects and folders</source>
   <translation>Zuletzt geöffnete Projekte und Ordner</translation>
  </message>
  <message>
   <source>Text, HTML, Word or PDF. You can also drop files or a folder here.</source>
   <translation>Text, HTML, Word oder PDF. Sie können Dateien oder einen Ordner auch hierher ziehen.</translation>
  </message>
  <message>
   <source>Try the &amp;sample country</source>
   <translation>Das Bei&amp;spielland ausprobieren</translation>
  </message>
  <message>
   <source>Valdoria is invented: three laws, with gaps to find.</source>
   <translation>Valdoria ist erfunden: drei Gesetze, mit Lücken zum Finden.</translation>
  </message>
 </context>
 <context>
  <name>StatuteHead</name>
  <message>
   <source>Next evidence</source>
   <translation>Nächster Beleg</translation>
  </message>
  <message>
   <source>Previous evidence</source>
   <translation>Voriger Beleg</translation>
  </message>
  <message>
   <source>Statute</source>
   <translation>Gesetz</translation>
  </message>
  <message>
   <source>Statutes</source>
   <translation>Gesetze</translation>
  </message>
  <message>
   <source>{here} of {total}</source>
   <translation>{here} von {total}</translation>
  </message>
 </context>
 <context>
  <name>StatutePane</name>
  <message>
   <source>Evidence</source>
   <translation>Belege</translation>
  </message>
  <message>
   <source>Evidence for the chosen finding</source>
   <translation>Belege zum gewählten Befund</translation>
  </message>
  <message>
   <source>Evidence, outline, how it was read, or the page</source>
   <translation>Belege, Gliederung, wie es gelesen wurde, oder die Seite</translation>
  </message>
  <message>
   <source>Nearest</source>
   <translation>Am nächsten</translation>
  </message>
  <message>
   <source>Outline</source>
   <translation>Gliederung</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lesung</translation>
  </message>
  <message>
   <source>bears on the verdict itself</source>
   <translation>betrifft den Befund selbst</translation>
  </message>
  <message>
   <source>came closest; not counted</source>
   <translation>kam am nächsten; nicht gewertet</translation>
  </message>
 </context>
 <context>
  <name>StatuteText</name>
  <message>
   <source>Statute text</source>
   <translation>Gesetzestext</translation>
  </message>
 </context>
 <context>
  <name>SurveyControls</name>
  <message>
   <source>Alike beside one another</source>
   <translation>Ähnliche nebeneinander</translation>
  </message>
  <message>
   <source>All checklists</source>
   <translation>Alle Prüflisten</translation>
  </message>
  <message>
   <source>All regions</source>
   <translation>Alle Regionen</translation>
  </message>
  <message>
   <source>All themes</source>
   <translation>Alle Themen</translation>
  </message>
  <message>
   <source>Any finding</source>
   <translation>Jeder Befund</translation>
  </message>
  <message>
   <source>By checklist</source>
   <translation>Nach Prüfliste</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Nach Namen</translation>
  </message>
  <message>
   <source>By region</source>
   <translation>Nach Region</translation>
  </message>
  <message>
   <source>By theme</source>
   <translation>Nach Themen</translation>
  </message>
  <message>
   <source>Checklist</source>
   <translation>Prüfliste</translation>
  </message>
  <message>
   <source>Criteria</source>
   <translation>Kriterien</translation>
  </message>
  <message>
   <source>Criteria fewest meet first</source>
   <translation>Am seltensten erfüllte Kriterien zuerst</translation>
  </message>
  <message>
   <source>Elements</source>
   <translation>Elemente</translation>
  </message>
  <message>
   <source>Filter the criteria</source>
   <translation>Kriterien filtern</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>Grouped by</source>
   <translation>Gruppiert nach</translation>
  </message>
  <message>
   <source>Jurisdictions as rows</source>
   <translation>Staaten als Zeilen</translation>
  </message>
  <message>
   <source>Lines</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <source>Most met first</source>
   <translation>Am meisten erfüllt zuerst</translation>
  </message>
  <message>
   <source>Not grouped</source>
   <translation>Nicht gruppiert</translation>
  </message>
  <message>
   <source>Order of jurisdictions</source>
   <translation>Reihenfolge der Staaten</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>Region</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>Words beside the signs</source>
   <translation>Worte neben den Zeichen</translation>
  </message>
  <message>
   <source>Words in criteria and elements</source>
   <translation>Worte in Kriterien und Elementen</translation>
  </message>
 </context>
 <context>
  <name>SurveyMatrix</name>
  <message>
   <source>LawGap’s own finding</source>
   <translation>Eigener Befund von LawGap</translation>
  </message>
  <message>
   <source>Met / assessed</source>
   <translation>Erfüllt / geprüft</translation>
  </message>
  <message>
   <source>decided by a person</source>
   <translation>von einer Person entschieden</translation>
  </message>
  <message>
   <source>met: {share}</source>
   <translation>erfüllt: {share}</translation>
  </message>
 </context>
 <context>
  <name>SurveyTable</name>
  <message>
   <source>Criteria by jurisdiction</source>
   <translation>Kriterien nach Staaten</translation>
  </message>
 </context>
 <context>
  <name>Surveying</name>
  <message numerus="yes">
   <source>%n had not changed since the last check.</source>
   <translation>
    <numerusform>%n war seit der letzten Prüfung unverändert.</numerusform>
    <numerusform>%n waren seit der letzten Prüfung unverändert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n jurisdiction(s) checked.</source>
   <translation>
    <numerusform>%n Staat geprüft.</numerusform>
    <numerusform>%n Staaten geprüft.</numerusform>
   </translation>
  </message>
  <message>
   <source>Check the same folder again to go on with what is left.</source>
   <translation>Prüfen Sie denselben Ordner erneut, um mit dem Rest fortzufahren.</translation>
  </message>
  <message>
   <source>Check them anew to compare like with like.</source>
   <translation>Prüfen Sie sie neu, um Gleiches mit Gleichem zu vergleichen.</translation>
  </message>
  <message>
   <source>In no folder, so left out: {names}</source>
   <translation>In keinem Ordner und daher ausgelassen: {names}</translation>
  </message>
  <message>
   <source>Not all were checked with the same text of: {names}</source>
   <translation>Nicht alle wurden mit demselben Text geprüft von: {names}</translation>
  </message>
  <message>
   <source>Not checked: {names}</source>
   <translation>Nicht geprüft: {names}</translation>
  </message>
  <message>
   <source>Stopped. What was checked so far is kept.</source>
   <translation>Angehalten. Was bisher geprüft wurde, bleibt erhalten.</translation>
  </message>
  <message>
   <source>Written: {path}</source>
   <translation>Geschrieben: {path}</translation>
  </message>
  <message>
   <source>{done} of {total}: {names}</source>
   <translation>{done} von {total}: {names}</translation>
  </message>
  <message numerus="yes">
   <source>{names} and %n more</source>
   <translation>
    <numerusform>{names} und %n weiterer</numerusform>
    <numerusform>{names} und %n weitere</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TallyTable</name>
  <message>
   <source>Picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>Entschieden</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <source>⊘ Not applicable</source>
   <translation>⊘ Nicht anwendbar</translation>
  </message>
 </context>
 <context>
  <name>UnitDialog</name>
  <message>
   <source>&amp;Heading</source>
   <translation>&amp;Überschrift</translation>
  </message>
  <message>
   <source>&amp;Kind</source>
   <translation>A&amp;rt</translation>
  </message>
  <message>
   <source>&amp;Number</source>
   <translation>&amp;Nummer</translation>
  </message>
  <message>
   <source>Article or section</source>
   <translation>Artikel oder Paragraf</translation>
  </message>
  <message>
   <source>Definition</source>
   <translation>Begriffsbestimmung</translation>
  </message>
  <message>
   <source>Heading</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <source>It begins: “{words}”</source>
   <translation>Sie beginnt: „{words}“</translation>
  </message>
  <message>
   <source>Kind of unit</source>
   <translation>Art der Einheit</translation>
  </message>
  <message>
   <source>New unit</source>
   <translation>Neue Einheit</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <source>Number and heading</source>
   <translation>Nummer und Überschrift</translation>
  </message>
  <message>
   <source>Paragraph or subsection</source>
   <translation>Absatz</translation>
  </message>
  <message>
   <source>Part or chapter</source>
   <translation>Teil oder Kapitel</translation>
  </message>
  <message>
   <source>Point</source>
   <translation>Buchstabe oder Ziffer</translation>
  </message>
  <message>
   <source>Schedule or annex</source>
   <translation>Anhang oder Anlage</translation>
  </message>
 </context>
 <context>
  <name>VersionChooser</name>
  <message>
   <source>&amp;Files…</source>
   <translation>&amp;Dateien…</translation>
  </message>
  <message>
   <source>&amp;New version</source>
   <translation>&amp;Neue Fassung</translation>
  </message>
  <message>
   <source>A f&amp;older…</source>
   <translation>&amp;Ordner…</translation>
  </message>
  <message>
   <source>Com&amp;pare</source>
   <translation>&amp;Vergleichen</translation>
  </message>
  <message>
   <source>Ol&amp;d version</source>
   <translation>A&amp;lte Fassung</translation>
  </message>
  <message>
   <source>S&amp;wap</source>
   <translation>&amp;Tauschen</translation>
  </message>
  <message>
   <source>The text &amp;before the new version’s tracked changes</source>
   <translation>Der Text &amp;vor den Änderungen der neuen Fassung</translation>
  </message>
  <message>
   <source>What is &amp;open here</source>
   <translation>Was hier &amp;offen ist</translation>
  </message>
  <message>
   <source>before the tracked changes</source>
   <translation>vor den verfolgten Änderungen</translation>
  </message>
  <message>
   <source>none yet</source>
   <translation>noch keine</translation>
  </message>
 </context>
 <context>
  <name>Versions</name>
  <message>
   <source>Closed</source>
   <translation>Geschlossen</translation>
  </message>
  <message>
   <source>Decided on the old version: {decision}</source>
   <translation>Zur alten Fassung entschieden: {decision}</translation>
  </message>
  <message>
   <source>None that bear on the change.</source>
   <translation>Keine, die mit der Änderung zu tun haben.</translation>
  </message>
  <message>
   <source>Nothing that it rests on changed: it stands for the new version too.</source>
   <translation>Nichts, worauf sie beruht, hat sich geändert: Sie gilt auch für die neue Fassung.</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Neu entstanden</translation>
  </message>
  <message>
   <source>Strengthened</source>
   <translation>Gestärkt</translation>
  </message>
  <message>
   <source>This version has no such article.</source>
   <translation>Diese Fassung hat keinen solchen Artikel.</translation>
  </message>
  <message>
   <source>Unchanged</source>
   <translation>Unverändert</translation>
  </message>
  <message>
   <source>Weakened</source>
   <translation>Abgeschwächt</translation>
  </message>
  <message>
   <source>Words of the new version</source>
   <translation>Worte der neuen Fassung</translation>
  </message>
  <message>
   <source>Words of the old version</source>
   <translation>Worte der alten Fassung</translation>
  </message>
  <message>
   <source>added</source>
   <translation>eingefügt</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>merged</source>
   <translation>zusammengelegt</translation>
  </message>
  <message>
   <source>moved</source>
   <translation>verschoben</translation>
  </message>
  <message>
   <source>removed</source>
   <translation>gestrichen</translation>
  </message>
  <message>
   <source>renumbered</source>
   <translation>neu nummeriert</translation>
  </message>
  <message>
   <source>split</source>
   <translation>aufgeteilt</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>unverändert</translation>
  </message>
 </context>
 <context>
  <name>VersionsView</name>
  <message>
   <source>&amp;Excel workbook with a sheet on before and after…</source>
   <translation>&amp;Excel-Arbeitsmappe mit einem Blatt zu vorher und nachher…</translation>
  </message>
  <message>
   <source>After</source>
   <translation>Nachher</translation>
  </message>
  <message>
   <source>All articles</source>
   <translation>Alle Artikel</translation>
  </message>
  <message>
   <source>All criteria</source>
   <translation>Alle Kriterien</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Articles and what became of them</source>
   <translation>Artikel und was aus ihnen wurde</translation>
  </message>
  <message>
   <source>Articles that changed</source>
   <translation>Geänderte Artikel</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <source>Before and after as a &amp;Word report…</source>
   <translation>Vorher und nachher als &amp;Word-Bericht…</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <source>Choose an old and a new version of a law: two drafts, two folders, or one Word file with tracked changes.

LawGap says which gaps the new version closes and which it opens, by which words, and what became of each article.</source>
   <translation>Wählen Sie eine alte und eine neue Fassung eines Gesetzes: zwei Entwürfe, zwei Ordner oder eine Word-Datei mit verfolgten Änderungen.

LawGap sagt, welche Lücken die neue Fassung schließt und welche neu entstehen, durch welche Worte, und was aus jedem Artikel wurde.</translation>
  </message>
  <message>
   <source>Cop&amp;y</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message>
   <source>Copied: both lists, and the words shown.</source>
   <translation>Kopiert: beide Listen und der gezeigte Wortlaut.</translation>
  </message>
  <message>
   <source>Criterion</source>
   <translation>Kriterium</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>A&amp;usgeben</translation>
  </message>
  <message>
   <source>Heading</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <source>Law</source>
   <translation>Gesetz</translation>
  </message>
  <message>
   <source>Side by si&amp;de</source>
   <translation>&amp;Nebeneinander</translation>
  </message>
  <message>
   <source>The article does not stand in what is open here.</source>
   <translation>Der Artikel steht nicht in dem, was hier geöffnet ist.</translation>
  </message>
  <message>
   <source>The words of the new version</source>
   <translation>Die Worte der neuen Fassung</translation>
  </message>
  <message>
   <source>The words, those added and removed marked</source>
   <translation>Die Worte, eingefügte und gestrichene gekennzeichnet</translation>
  </message>
  <message>
   <source>What changed</source>
   <translation>Was sich änderte</translation>
  </message>
  <message>
   <source>What closed and what opened</source>
   <translation>Was geschlossen wurde und was neu entstand</translation>
  </message>
  <message>
   <source>Which articles are listed</source>
   <translation>Welche Artikel aufgeführt sind</translation>
  </message>
  <message>
   <source>Which criteria are listed</source>
   <translation>Welche Kriterien aufgeführt sind</translation>
  </message>
 </context>
 <context>
  <name>Views</name>
  <message>
   <source>&amp;Findings</source>
   <translation>&amp;Befunde</translation>
  </message>
  <message>
   <source>&amp;Jurisdictions</source>
   <translation>&amp;Staaten</translation>
  </message>
  <message>
   <source>&amp;Overview</source>
   <translation>Ü&amp;bersicht</translation>
  </message>
  <message>
   <source>&amp;Versions</source>
   <translation>&amp;Fassungen</translation>
  </message>
  <message>
   <source>&amp;Wording</source>
   <translation>&amp;Wortlaut</translation>
  </message>
  <message>
   <source>Searc&amp;h</source>
   <translation>Su&amp;che</translation>
  </message>
 </context>
 <context>
  <name>Wishes</name>
  <message>
   <source>The folder for dated copies could not be remembered: {why}</source>
   <translation>Der Ordner für datierte Sicherungen konnte nicht gemerkt werden: {why}</translation>
  </message>
  <message>
   <source>The window speaks the other language when LawGap is started again.</source>
   <translation>Das Fenster spricht die andere Sprache, wenn LawGap neu gestartet wird.</translation>
  </message>
  <message>
   <source>Titles and columns follow the new size when LawGap is started again.</source>
   <translation>Überschriften und Spalten folgen der neuen Größe nach dem nächsten Start von LawGap.</translation>
  </message>
 </context>
 <context>
  <name>WordGuide</name>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message>
   <source>&amp;Go to {place}</source>
   <translation>&amp;Gehe zu {place}</translation>
  </message>
  <message>
   <source>Ctrl+click or Ctrl+Return goes there</source>
   <translation>Strg+Klick oder Strg+Eingabe führt dorthin</translation>
  </message>
  <message>
   <source>Findings that rest on these words</source>
   <translation>Befunde, die auf diesen Worten beruhen</translation>
  </message>
  <message>
   <source>Go &amp;back</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <source>bears on the verdict itself</source>
   <translation>betrifft den Befund selbst</translation>
  </message>
  <message>
   <source>{law}: not among the texts reviewed</source>
   <translation>{law}: nicht unter den geprüften Texten</translation>
  </message>
 </context>
 <context>
  <name>WordingView</name>
  <message>
   <source>Choose a criterion first.</source>
   <translation>Wählen Sie zuerst ein Kriterium.</translation>
  </message>
  <message>
   <source>Cop&amp;y the clause</source>
   <translation>&amp;Klausel kopieren</translation>
  </message>
  <message>
   <source>Copy &amp;with its elements</source>
   <translation>&amp;Mit den Elementen kopieren</translation>
  </message>
  <message>
   <source>Criteria that the clause bears on</source>
   <translation>Kriterien, die die Klausel betrifft</translation>
  </message>
  <message>
   <source>Criterion</source>
   <translation>Kriterium</translation>
  </message>
  <message>
   <source>Element</source>
   <translation>Element</translation>
  </message>
  <message>
   <source>Elements of the chosen criterion</source>
   <translation>Elemente des gewählten Kriteriums</translation>
  </message>
  <message>
   <source>Every criterion that the clause bears on</source>
   <translation>Jedes Kriterium, das die Klausel betrifft</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>Insert sa&amp;mple wording</source>
   <translation>Be&amp;ispielwortlaut einfügen</translation>
  </message>
  <message>
   <source>Limited by: {limits}</source>
   <translation>Eingeschränkt durch: {limits}</translation>
  </message>
  <message>
   <source>No criterion finds anything in this clause yet.</source>
   <translation>Noch findet kein Kriterium etwas in dieser Klausel.</translation>
  </message>
  <message>
   <source>Not found yet: {elements}</source>
   <translation>Noch nicht gefunden: {elements}</translation>
  </message>
  <message>
   <source>Sign</source>
   <translation>Zeichen</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>The clause</source>
   <translation>Die Klausel</translation>
  </message>
  <message>
   <source>The clause is copied, with its elements.</source>
   <translation>Die Klausel ist mit ihren Elementen kopiert.</translation>
  </message>
  <message>
   <source>The clause is copied.</source>
   <translation>Die Klausel ist kopiert.</translation>
  </message>
  <message>
   <source>The sample country has no words that meet this.</source>
   <translation>Das Beispielland hat keine Worte, die dies erfüllen.</translation>
  </message>
  <message>
   <source>Type or paste a clause.

Words that show an element are marked while you type. A clause with points:
(1) A victim shall be provided with:
(a) safe housing;
(b) medical care.</source>
   <translation>Geben Sie eine Klausel ein oder fügen Sie eine ein.

Worte, die ein Element zeigen, werden beim Tippen markiert. Eine Klausel mit Buchstaben:
(1) Einem Opfer wird gewährt:
(a) sichere Unterkunft;
(b) ärztliche Versorgung.</translation>
  </message>
  <message>
   <source>Type words of a criterion to find it</source>
   <translation>Geben Sie Worte eines Kriteriums ein, um es zu finden</translation>
  </message>
  <message>
   <source>Words that decide it</source>
   <translation>Worte, die es entscheiden</translation>
  </message>
  <message>
   <source>found</source>
   <translation>gefunden</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>nicht gefunden</translation>
  </message>
  <message>
   <source>weakened</source>
   <translation>abgeschwächt</translation>
  </message>
  <message>
   <source>{element} (not required)</source>
   <translation>{element} (nicht erforderlich)</translation>
  </message>
 </context>
</TS>
