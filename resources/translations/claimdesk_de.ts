<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>About</name>
    <message>
        <source>Claimdesk {version}: review the claims in news articles.</source>
        <translation>Claimdesk {version}: Behauptungen in Artikeln prüfen.</translation>
    </message>
    <message>
        <source>Language model: {model}.</source>
        <translation>Sprachmodell: {model}.</translation>
    </message>
    <message>
        <source>Claimdesk sends nothing unless you ask it to. MIT licence; Qt and PySide6 are LGPL.</source>
        <translation>Claimdesk sendet nichts, außer Sie verlangen es. MIT-Lizenz; Qt und PySide6 stehen unter der LGPL.</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Claim</source>
        <translation>Be&amp;hauptung</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Team</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Hi&amp;lfe</translation>
    </message>
    <message>
        <source>New project …</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open project …</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Open team project …</source>
        <translation>Teamprojekt öffnen …</translation>
    </message>
    <message>
        <source>Add articles …</source>
        <translation>Artikel hinzufügen …</translation>
    </message>
    <message>
        <source>Paste text or link as article</source>
        <translation>Text oder Link als Artikel einfügen</translation>
    </message>
    <message>
        <source>Open the sample article</source>
        <translation>Beispielartikel öffnen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import edited spreadsheet …</source>
        <translation>Bearbeitete Tabelle importieren …</translation>
    </message>
    <message>
        <source>Train claim model …</source>
        <translation>Behauptungsmodell trainieren …</translation>
    </message>
    <message>
        <source>Back up project</source>
        <translation>Projekt sichern</translation>
    </message>
    <message>
        <source>Reload article</source>
        <translation>Artikel neu laden</translation>
    </message>
    <message>
        <source>New version from a file …</source>
        <translation>Neue Fassung aus einer Datei …</translation>
    </message>
    <message>
        <source>New version from the clipboard</source>
        <translation>Neue Fassung aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Changes in this version …</source>
        <translation>Änderungen in dieser Fassung …</translation>
    </message>
    <message>
        <source>Remove article</source>
        <translation>Artikel entfernen</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
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
        <source>History …</source>
        <translation>Verlauf …</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Search claims</source>
        <translation>Behauptungen suchen</translation>
    </message>
    <message>
        <source>Search articles, notes and evidence …</source>
        <translation>Artikel, Notizen und Belege durchsuchen …</translation>
    </message>
    <message>
        <source>Notes and guidelines …</source>
        <translation>Notizen und Leitlinien …</translation>
    </message>
    <message>
        <source>Session summary …</source>
        <translation>Sitzung im Überblick …</translation>
    </message>
    <message>
        <source>Reviewer …</source>
        <translation>Prüfende Person …</translation>
    </message>
    <message>
        <source>Preferences …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Show claims</source>
        <translation>Behauptungen zeigen</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Namen zeigen</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>Zahlen zeigen</translation>
    </message>
    <message>
        <source>Show page furniture</source>
        <translation>Seitenbeiwerk zeigen</translation>
    </message>
    <message>
        <source>Articles and claims</source>
        <translation>Artikel und Behauptungen</translation>
    </message>
    <message>
        <source>Claim panel</source>
        <translation>Einzelansicht</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Default text size</source>
        <translation>Standardgröße</translation>
    </message>
    <message>
        <source>Wider column</source>
        <translation>Breitere Spalte</translation>
    </message>
    <message>
        <source>Narrower column</source>
        <translation>Schmalere Spalte</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Nur der Artikel</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>Farbschema des Systems</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Farbschema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Farbschema</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Bestritten</translation>
    </message>
    <message>
        <source>Unverifiable</source>
        <translation>Unprüfbar</translation>
    </message>
    <message>
        <source>Not a claim</source>
        <translation>Keine Behauptung</translation>
    </message>
    <message>
        <source>Verified, stay on claim</source>
        <translation>Bestätigt, hier bleiben</translation>
    </message>
    <message>
        <source>Disputed, stay on claim</source>
        <translation>Bestritten, hier bleiben</translation>
    </message>
    <message>
        <source>Unverifiable, stay on claim</source>
        <translation>Unprüfbar, hier bleiben</translation>
    </message>
    <message>
        <source>Not a claim, stay on claim</source>
        <translation>Keine Behauptung, hier bleiben</translation>
    </message>
    <message>
        <source>Clear verdict</source>
        <translation>Urteil löschen</translation>
    </message>
    <message>
        <source>Switch question: true or said?</source>
        <translation>Frage wechseln: wahr oder gesagt?</translation>
    </message>
    <message>
        <source>Park …</source>
        <translation>Zurückstellen …</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>Mark next name or number as checked</source>
        <translation>Nächsten Namen oder nächste Zahl abhaken</translation>
    </message>
    <message>
        <source>Next unchecked name or number</source>
        <translation>Nächster ungeprüfter Name oder nächste Zahl</translation>
    </message>
    <message>
        <source>Correct name or number …</source>
        <translation>Namen oder Zahl berichtigen …</translation>
    </message>
    <message>
        <source>Switch paragraph: article text or page furniture</source>
        <translation>Absatz umschalten: Artikeltext oder Seitenbeiwerk</translation>
    </message>
    <message>
        <source>Text cursor for keyboard selection</source>
        <translation>Textmarke zum Auswählen mit der Tastatur</translation>
    </message>
    <message>
        <source>New claim from selection</source>
        <translation>Neue Behauptung aus der Auswahl</translation>
    </message>
    <message>
        <source>Extend end by a word</source>
        <translation>Ende um ein Wort nach hinten</translation>
    </message>
    <message>
        <source>Shorten end by a word</source>
        <translation>Ende um ein Wort nach vorn</translation>
    </message>
    <message>
        <source>Shorten start by a word</source>
        <translation>Anfang um ein Wort nach hinten</translation>
    </message>
    <message>
        <source>Extend start by a word</source>
        <translation>Anfang um ein Wort nach vorn</translation>
    </message>
    <message>
        <source>Extend end by a sentence</source>
        <translation>Ende um einen Satz nach hinten</translation>
    </message>
    <message>
        <source>Shorten end by a sentence</source>
        <translation>Ende um einen Satz nach vorn</translation>
    </message>
    <message>
        <source>Shorten start by a sentence</source>
        <translation>Anfang um einen Satz nach hinten</translation>
    </message>
    <message>
        <source>Extend start by a sentence</source>
        <translation>Anfang um einen Satz nach vorn</translation>
    </message>
    <message>
        <source>Split at cursor</source>
        <translation>An der Textmarke teilen</translation>
    </message>
    <message>
        <source>Merge with next claim</source>
        <translation>Mit der nächsten Behauptung verbinden</translation>
    </message>
    <message>
        <source>Link to identical claim …</source>
        <translation>Mit gleicher Behauptung verknüpfen …</translation>
    </message>
    <message>
        <source>Copy evidence from a similar claim</source>
        <translation>Belege einer ähnlichen Behauptung übernehmen</translation>
    </message>
    <message>
        <source>Capture evidence</source>
        <translation>Belege sichern</translation>
    </message>
    <message>
        <source>Show context in claim panel</source>
        <translation>Zusammenhang anzeigen</translation>
    </message>
    <message>
        <source>No claims to check in this article</source>
        <translation>In diesem Artikel ist nichts zu prüfen</translation>
    </message>
    <message>
        <source>Remove claim</source>
        <translation>Behauptung entfernen</translation>
    </message>
    <message>
        <source>Agreement …</source>
        <translation>Übereinstimmung …</translation>
    </message>
    <message>
        <source>Resolve disagreements …</source>
        <translation>Unstimmigkeiten klären …</translation>
    </message>
    <message>
        <source>Reviewers and progress …</source>
        <translation>Prüfende und Fortschritt …</translation>
    </message>
    <message>
        <source>Create packet for a reviewer …</source>
        <translation>Paket für eine Person erstellen …</translation>
    </message>
    <message>
        <source>Merge packets …</source>
        <translation>Pakete zusammenführen …</translation>
    </message>
    <message>
        <source>Blind review</source>
        <translation>Verdeckte Prüfung</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Behauptung</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Behauptung</translation>
    </message>
    <message>
        <source>Next open claim</source>
        <translation>Nächste offene Behauptung</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Sort: most check-worthy first</source>
        <translation>Sortieren: Prüfenswertes zuerst</translation>
    </message>
    <message>
        <source>Sort: most useful for training first</source>
        <translation>Sortieren: Lehrreiches zuerst</translation>
    </message>
    <message>
        <source>Dim more claims</source>
        <translation>Mehr Behauptungen abblenden</translation>
    </message>
    <message>
        <source>Dim fewer claims</source>
        <translation>Weniger Behauptungen abblenden</translation>
    </message>
    <message>
        <source>List open claims</source>
        <translation>Offene Behauptungen auflisten</translation>
    </message>
    <message>
        <source>List disputed claims</source>
        <translation>Bestrittene Behauptungen auflisten</translation>
    </message>
    <message>
        <source>List claims without evidence</source>
        <translation>Behauptungen ohne Beleg auflisten</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Zurück zum Artikel</translation>
    </message>
    <message>
        <source>Quick tour</source>
        <translation>Kurze Einführung</translation>
    </message>
    <message>
        <source>Find command …</source>
        <translation>Befehl suchen …</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Claimdesk</source>
        <translation>Über Claimdesk</translation>
    </message>
</context>
<context>
    <name>AdjudicationDialog</name>
    <message>
        <source>Resolve disagreements</source>
        <translation>Unstimmigkeiten klären</translation>
    </message>
    <message>
        <source>Needs evidence  E</source>
        <translation>Braucht Belege  E</translation>
    </message>
    <message>
        <source>Save and next  Enter</source>
        <translation>Speichern und weiter  Enter</translation>
    </message>
    <message>
        <source>Disagreements, most important first</source>
        <translation>Unstimmigkeiten, die wichtigsten zuerst</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Reason for the disagreement</source>
        <translation>Grund der Unstimmigkeit</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Note on the decision</source>
        <translation>Notiz zur Entscheidung</translation>
    </message>
    <message>
        <source>Note on the decision (N)</source>
        <translation>Notiz zur Entscheidung (N)</translation>
    </message>
    <message>
        <source>Answers of all reviewers</source>
        <translation>Antworten aller Prüfenden</translation>
    </message>
    <message>
        <source>Reason for the disagreement  (R)</source>
        <translation>Grund der Unstimmigkeit  (R)</translation>
    </message>
    <message>
        <source>Edit list …</source>
        <translation>Liste bearbeiten …</translation>
    </message>
    <message>
        <source>1 – 9 choose an answer · V D U X give another · E needs evidence · J K next, previous · Esc close</source>
        <translation>1 – 9 Antwort übernehmen · V D U X andere geben · E braucht Belege · J K weiter, zurück · Esc schließen</translation>
    </message>
    <message>
        <source>{count} to resolve</source>
        <translation>{count} zu klären</translation>
    </message>
    <message>
        <source>All disagreements are resolved.</source>
        <translation>Alle Unstimmigkeiten sind geklärt.</translation>
    </message>
    <message>
        <source>Exports show these verdicts with the name and reason.</source>
        <translation>Exporte zeigen diese Urteile mit Namen und Grund.</translation>
    </message>
    <message>
        <source>Is it true?</source>
        <translation>Ist es wahr?</translation>
    </message>
    <message>
        <source>Was it said?</source>
        <translation>Wurde es gesagt?</translation>
    </message>
    <message>
        <source>Choose an answer (1 – 9) or give another (V D U X) first.</source>
        <translation>Zuerst eine Antwort wählen (1 – 9) oder eine andere geben (V D U X).</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Comparing reviewers …</source>
        <translation>Vergleiche die Prüfenden …</translation>
    </message>
    <message>
        <source>Resolve disagreements</source>
        <translation>Unstimmigkeiten klären</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Agreement of pairs</source>
        <translation>Übereinstimmung der Paare</translation>
    </message>
    <message>
        <source>Pairs (Cohen&apos;s kappa)</source>
        <translation>Paare (Cohens Kappa)</translation>
    </message>
    <message>
        <source>Disagreements, most important first</source>
        <translation>Unstimmigkeiten, die wichtigsten zuerst</translation>
    </message>
    <message>
        <source>Agreement on verdicts</source>
        <translation>Einigkeit über Urteile</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>Krippendorffs Alpha</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss’ Kappa</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>Gleiche Antwort</translation>
    </message>
    <message>
        <source>Each verdict (alpha)</source>
        <translation>Jedes Urteil (Alpha)</translation>
    </message>
    <message>
        <source>Agreement on claim spans</source>
        <translation>Einigkeit über die Stellen der Behauptungen</translation>
    </message>
    <message>
        <source>Alpha over the text</source>
        <translation>Alpha über den Text</translation>
    </message>
    <message>
        <source>Same start and end (F1)</source>
        <translation>Gleicher Anfang und gleiches Ende (F1)</translation>
    </message>
    <message>
        <source>undefined: {why}</source>
        <translation>nicht definiert: {why}</translation>
    </message>
    <message>
        <source>{around}   {n}</source>
        <translation>{around}   {n}</translation>
    </message>
    <message>
        <source>{count} disagreements, most important first</source>
        <translation>{count} Unstimmigkeiten, die wichtigsten zuerst</translation>
    </message>
    <message>
        <source>1 disagreement</source>
        <translation>1 Unstimmigkeit</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Marked as</source>
        <translation>Markiert als</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>Ändern in</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>  (was it said?)</source>
        <translation>  (wurde es gesagt?)</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>⋯  1 line of page furniture  ·  show  F</source>
        <translation>⋯  1 Zeile Seitenbeiwerk  ·  zeigen  F</translation>
    </message>
    <message>
        <source>⋯  {count} lines of page furniture  ·  show  F</source>
        <translation>⋯  {count} Zeilen Seitenbeiwerk  ·  zeigen  F</translation>
    </message>
</context>
<context>
    <name>ArticleFilterBar</name>
    <message>
        <source>Filter articles by words</source>
        <translation>Artikel nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Filter articles by stage, source and date</source>
        <translation>Artikel nach Stand, Quelle und Datum filtern</translation>
    </message>
    <message>
        <source>Filter by stage, source and date</source>
        <translation>Nach Stand, Quelle und Datum filtern</translation>
    </message>
    <message>
        <source>Articles that are</source>
        <translation>Artikel, die sind</translation>
    </message>
    <message>
        <source>Articles from</source>
        <translation>Artikel von</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Ab Tag</translation>
    </message>
    <message>
        <source>Until day</source>
        <translation>Bis Tag</translation>
    </message>
    <message>
        <source>Any source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>A day as 2025-01-31</source>
        <translation>Ein Tag wie 2025-01-31</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>{title}, no claims to check</source>
        <translation>{title}, nichts zu prüfen</translation>
    </message>
    <message>
        <source>{settled} of {total} reviewed</source>
        <translation>{settled} von {total} geprüft</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Is it true?</source>
        <translation>Ist es wahr?</translation>
    </message>
    <message>
        <source>Was it said?</source>
        <translation>Wurde es gesagt?</translation>
    </message>
    <message>
        <source>‖  Park …  P</source>
        <translation>‖  Zurückstellen …  P</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note  (N)</source>
        <translation>Notiz  (N)</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <source>Change to …  (S)</source>
        <translation>Ändern in …  (S)</translation>
    </message>
    <message>
        <source>Context of the claim</source>
        <translation>Zusammenhang der Behauptung</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Two separate questions. A switches between them.</source>
        <translation>Zwei getrennte Fragen. A wechselt zwischen ihnen.</translation>
    </message>
    <message>
        <source>Set aside until something arrives  (P)</source>
        <translation>Zurückstellen, bis etwas eintrifft  (P)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Behauptung</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Behauptung</translation>
    </message>
    <message>
        <source>Finding claims …</source>
        <translation>Suche Behauptungen …</translation>
    </message>
    <message>
        <source>No claims found here.
Select words and press C to add one.</source>
        <translation>Hier wurden keine Behauptungen gefunden.
Wörter auswählen und C drücken, um eine anzulegen.</translation>
    </message>
    <message>
        <source>No claim selected.
Click one in the article, or press J.</source>
        <translation>Keine Behauptung gewählt.
Eine im Artikel anklicken oder J drücken.</translation>
    </message>
    <message>
        <source>Claim {number} of {total}</source>
        <translation>Behauptung {number} von {total}</translation>
    </message>
    <message>
        <source>Change or unpark …  P</source>
        <translation>Ändern oder zurückholen …  P</translation>
    </message>
    <message>
        <source>‖  Due again</source>
        <translation>‖  Wieder fällig</translation>
    </message>
    <message>
        <source>‖  Parked</source>
        <translation>‖  Zurückgestellt</translation>
    </message>
    <message>
        <source>, waiting for: {what}</source>
        <translation>, wartet auf: {what}</translation>
    </message>
    <message>
        <source> (until {day})</source>
        <translation> (bis {day})</translation>
    </message>
</context>
<context>
    <name>ChangedSection</name>
    <message>
        <source>Changed since the previous version</source>
        <translation>Seit der vorigen Fassung geändert</translation>
    </message>
    <message>
        <source>Before: {words}</source>
        <translation>Vorher: {words}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Verdict on the old words: {verdict}</source>
        <translation>Urteil über die alten Wörter: {verdict}</translation>
    </message>
</context>
<context>
    <name>ClaimCommands</name>
    <message>
        <source>{count} claims: {verdict}. Ctrl+Z undoes this.</source>
        <translation>{count} Behauptungen: {verdict}. Strg+Z macht es rückgängig.</translation>
    </message>
    <message>
        <source>This article is open for checking again.</source>
        <translation>Dieser Artikel ist wieder zu prüfen.</translation>
    </message>
    <message>
        <source>Marked: no claims to check here. Q undoes this.</source>
        <translation>Vermerkt: Hier ist nichts zu prüfen. Q macht es rückgängig.</translation>
    </message>
    <message>
        <source>All claims are reviewed.</source>
        <translation>Alle Behauptungen sind geprüft.</translation>
    </message>
    <message>
        <source>Place the text cursor (F7) in a paragraph first.</source>
        <translation>Zuerst die Textmarke (F7) in einen Absatz setzen.</translation>
    </message>
    <message>
        <source>This paragraph is now page furniture. B or Ctrl+Z undoes this.</source>
        <translation>Dieser Absatz ist jetzt Beiwerk. B oder Strg+Z macht es rückgängig.</translation>
    </message>
    <message>
        <source>This paragraph is now article text.</source>
        <translation>Dieser Absatz ist jetzt Artikeltext.</translation>
    </message>
</context>
<context>
    <name>ClaimModel</name>
    <message>
        <source>; others say {verdicts}</source>
        <translation>; andere sagen {verdicts}</translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Search claims  (/)</source>
        <translation>Behauptungen suchen  (/)</translation>
    </message>
    <message>
        <source>Search claims</source>
        <translation>Behauptungen suchen</translation>
    </message>
    <message>
        <source>Show claims that are</source>
        <translation>Behauptungen zeigen, die sind</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>List the claims of all articles</source>
        <translation>Behauptungen aller Artikel auflisten</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Add articles  (Ctrl+O)</source>
        <translation>Artikel hinzufügen  (Strg+O)</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>keine passt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>Colour {number}</source>
        <translation>Farbe {number}</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>{url}
Captured {time} UTC · {size} bytes · SHA-256 {digest}</source>
        <translation>{url}
Gesichert {time} UTC · {size} Bytes · SHA-256 {digest}</translation>
    </message>
    <message>
        <source>No text can be read in this copy; the file itself is kept.</source>
        <translation>In dieser Kopie ist kein Text lesbar; die Datei selbst ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Text of the copy</source>
        <translation>Text der Kopie</translation>
    </message>
    <message>
        <source>Save the copy …</source>
        <translation>Kopie speichern …</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>{n} decisions {f1}</source>
        <translation>{n} Entscheidungen {f1}</translation>
    </message>
    <message>
        <source>included model {f1}</source>
        <translation>mitgeliefertes Modell {f1}</translation>
    </message>
</context>
<context>
    <name>DetectionQueue</name>
    <message>
        <source>Finding claims</source>
        <translation>Suche Behauptungen</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop articles here: text, web pages, PDF, Word, lists, whole folders</source>
        <translation>Artikel hier ablegen: Text, Webseiten, PDF, Word, Listen, ganze Ordner</translation>
    </message>
    <message>
        <source>or paste text or a link with Ctrl+Shift+V. Your text stays on this computer.</source>
        <translation>oder Text oder einen Link mit Strg+Umschalt+V einfügen. Ihr Text bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen …</translation>
    </message>
</context>
<context>
    <name>EdgeCommands</name>
    <message>
        <source>Select words first: with the mouse, or with F7 and Shift + arrow keys.</source>
        <translation>Zuerst Wörter auswählen: mit der Maus, oder mit F7 und Umschalt + Pfeiltasten.</translation>
    </message>
    <message>
        <source>Place the text cursor (F7) where the claim should be split.</source>
        <translation>Die Textmarke (F7) dorthin setzen, wo die Behauptung geteilt werden soll.</translation>
    </message>
    <message>
        <source>Claim split. The verdict stays with the first part.</source>
        <translation>Behauptung geteilt. Das Urteil bleibt beim ersten Teil.</translation>
    </message>
    <message>
        <source>Claims merged. Ctrl+Z undoes this.</source>
        <translation>Behauptungen verbunden. Strg+Z macht es rückgängig.</translation>
    </message>
    <message>
        <source>Claim removed. Ctrl+Z restores it.</source>
        <translation>Behauptung entfernt. Strg+Z stellt sie wieder her.</translation>
    </message>
</context>
<context>
    <name>EvidenceCommands</name>
    <message>
        <source>This claim has no link to capture.</source>
        <translation>Diese Behauptung hat keinen Link, der zu sichern wäre.</translation>
    </message>
    <message>
        <source>Capturing evidence</source>
        <translation>Sichere Belege</translation>
    </message>
    <message>
        <source>Not captured: {reason}</source>
        <translation>Nicht gesichert: {reason}</translation>
    </message>
    <message>
        <source>Evidence captured.</source>
        <translation>Beleg gesichert.</translation>
    </message>
    <message>
        <source>Evidence from a file</source>
        <translation>Beleg aus einer Datei</translation>
    </message>
    <message>
        <source>No similar claim with evidence was found.</source>
        <translation>Keine ähnliche Behauptung mit Belegen gefunden.</translation>
    </message>
    <message>
        <source>Evidence copied. The verdict is still yours to decide.</source>
        <translation>Belege übernommen. Das Urteil fällen Sie.</translation>
    </message>
    <message>
        <source>This project does not contain the copy.</source>
        <translation>Das Projekt enthält die Kopie nicht.</translation>
    </message>
    <message>
        <source>Folder for the copy</source>
        <translation>Ordner für die Kopie</translation>
    </message>
    <message>
        <source>Archive the page</source>
        <translation>Seite archivieren</translation>
    </message>
    <message>
        <source>The Internet Archive can keep a public copy. Your browser would open:</source>
        <translation>Das Internet Archive kann eine öffentliche Kopie aufbewahren. Ihr Browser würde öffnen:</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Browser öffnen</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Enter archive link …</source>
        <translation>Archiv-Link eintragen …</translation>
    </message>
    <message>
        <source>Archived copy</source>
        <translation>Archivierte Kopie</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>EvidenceSection</name>
    <message>
        <source>Paste a link or name a source, then Enter</source>
        <translation>Link einfügen oder Quelle nennen, dann Enter</translation>
    </message>
    <message>
        <source>Evidence: link or source</source>
        <translation>Beleg: Link oder Quelle</translation>
    </message>
    <message>
        <source>Quote or note (optional)</source>
        <translation>Zitat oder Notiz (optional)</translation>
    </message>
    <message>
        <source>Evidence: quote or note</source>
        <translation>Beleg: Zitat oder Notiz</translation>
    </message>
    <message>
        <source>Add a file …</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Reuse evidence …</source>
        <translation>Beleg wiederverwenden …</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportiere</translation>
    </message>
    <message>
        <source>{rows} claims exported to {path}.</source>
        <translation>{rows} Behauptungen exportiert nach {path}.</translation>
    </message>
    <message>
        <source>{count} verified or disputed claims have no evidence.</source>
        <translation>{count} bestätigte oder bestrittene Behauptungen haben keinen Beleg.</translation>
    </message>
    <message>
        <source>Import edited spreadsheet</source>
        <translation>Bearbeitete Tabelle importieren</translation>
    </message>
    <message>
        <source>Edited sheets and labels (*.xlsx *.xlsm *.ods *.xls *.csv *.tsv *.json *.jsonl);;All files (*)</source>
        <translation>Bearbeitete Tabellen und Labels (*.xlsx *.xlsm *.ods *.xls *.csv *.tsv *.json *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open the project that {name} was exported from first.</source>
        <translation>Zuerst das Projekt öffnen, aus dem {name} exportiert wurde.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>{count} edits from {name} imported. Ctrl+Z undoes them all.</source>
        <translation>{count} Änderungen aus {name} importiert. Strg+Z macht alle rückgängig.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Hedging</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Worth checking</source>
        <translation>Prüfenswert</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>adds up</source>
        <translation>geht auf</translation>
    </message>
    <message>
        <source>does not add up</source>
        <translation>geht nicht auf</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Claimdesk made an error ({name}). Your saved work is safe. Details: {path}</source>
        <translation>In Claimdesk ist ein Fehler aufgetreten ({name}). Ihre Arbeit ist gespeichert. Einzelheiten: {path}</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Damaged project</source>
        <translation>Beschädigtes Projekt</translation>
    </message>
    <message>
        <source>There is a backup. You can restore it; the damaged file is kept.</source>
        <translation>Es gibt eine Sicherung. Sie lässt sich wiederherstellen; die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Claimdesk project (*.claimdesk)</source>
        <translation>Claimdesk-Projekt (*.claimdesk)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Your user folder is read-only, so the sample is in {path}.</source>
        <translation>Ihr Benutzerordner ist schreibgeschützt; das Beispiel liegt in {path}.</translation>
    </message>
    <message>
        <source>Backup saved and checked: {path}</source>
        <translation>Sicherung gespeichert und geprüft: {path}</translation>
    </message>
    <message>
        <source>Only one project can be open: {path} was opened.</source>
        <translation>Es kann nur ein Projekt offen sein: {path} wurde geöffnet.</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Articles ({articles});;Lists of articles ({lists});;All files (*)</source>
        <translation>Artikel ({articles});;Artikellisten ({lists});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Reading tables</source>
        <translation>Lese Tabellen</translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation>Lese Artikel</translation>
    </message>
    <message>
        <source>{count} more remarks. See the full report:</source>
        <translation>{count} weitere Hinweise. Der ganze Bericht:</translation>
    </message>
    <message>
        <source>{count} articles added.</source>
        <translation>{count} Artikel hinzugefügt.</translation>
    </message>
    <message>
        <source>Article removed. Ctrl+Z restores it.</source>
        <translation>Artikel entfernt. Strg+Z stellt ihn wieder her.</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Agreement of pairs</source>
        <translation>Übereinstimmung der Paare</translation>
    </message>
    <message>
        <source>{both}: kappa {value}{around} on {n} claims</source>
        <translation>{both}: Kappa {value}{around} bei {n} Behauptungen</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Words, name or date</source>
        <translation>Wörter, Name oder Datum</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Only my changes</source>
        <translation>Nur meine Änderungen</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Änderungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Diese Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Recorded as a new change; the history keeps everything</source>
        <translation>Als neue Änderung vermerkt; der Verlauf behält alles</translation>
    </message>
    <message>
        <source>Press Enter to go to the claim.</source>
        <translation>Enter geht zur Behauptung.</translation>
    </message>
    <message>
        <source>No decisions yet.</source>
        <translation>Noch keine Entscheidungen.</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History of the claim</source>
        <translation>Verlauf der Behauptung</translation>
    </message>
    <message>
        <source>No decisions yet.</source>
        <translation>Noch keine Entscheidungen.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>The arrow keys also move between claims. In a text field, Ctrl+Enter saves and Escape returns to the article.</source>
        <translation>Auch die Pfeiltasten wechseln zwischen Behauptungen. In einem Textfeld speichert Strg+Enter, und Escape führt zum Artikel zurück.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Commands and shortcuts</source>
        <translation>Befehle und Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Neues Tastenkürzel</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>{key} is assigned to both “{one}” and “{other}”.</source>
        <translation>{key} ist sowohl „{one}“ als auch „{other}“ zugewiesen.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>standfirst</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>Ortsmarke</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Fließtext</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Findings and reviews</source>
        <translation>Funde und Prüfungen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report to print</source>
        <translation>Bericht zum Drucken</translation>
    </message>
    <message>
        <source>spaCy corpus</source>
        <translation>spaCy-Korpus</translation>
    </message>
    <message>
        <source>CoNLL-2003 columns</source>
        <translation>CoNLL-2003-Spalten</translation>
    </message>
    <message>
        <source>W3C Web Annotations</source>
        <translation>W3C Web Annotations</translation>
    </message>
    <message>
        <source>ClaimReview</source>
        <translation>ClaimReview</translation>
    </message>
    <message>
        <source>doccano</source>
        <translation>doccano</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>Training data (Hugging Face folder)</source>
        <translation>Trainingsdaten (Hugging-Face-Ordner)</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>building or site</source>
        <translation>Bauwerk oder Stätte</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>nationality or group</source>
        <translation>Nationalität oder Gruppe</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>law</source>
        <translation>Gesetz</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>Ordnungszahl</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>too vague</source>
        <translation>zu vage</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>falsche Zahl</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>missing context</source>
        <translation>fehlender Zusammenhang</translation>
    </message>
    <message>
        <source>wrong attribution</source>
        <translation>falsch zugeschrieben</translation>
    </message>
    <message>
        <source>misquoted</source>
        <translation>falsch zitiert</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>erfunden</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>guideline gap</source>
        <translation>Lücke in den Leitlinien</translation>
    </message>
    <message>
        <source>reviewer error</source>
        <translation>Prüffehler</translation>
    </message>
    <message>
        <source>new evidence</source>
        <translation>neue Belege</translation>
    </message>
    <message>
        <source>statistic</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>superlative</source>
        <translation>Superlativ</translation>
    </message>
    <message>
        <source>named source</source>
        <translation>genannte Quelle</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>past event</source>
        <translation>vergangenes Ereignis</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>bestritten</translation>
    </message>
    <message>
        <source>unverifiable</source>
        <translation>unprüfbar</translation>
    </message>
    <message>
        <source>not a claim</source>
        <translation>keine Behauptung</translation>
    </message>
    <message>
        <source>guidelines</source>
        <translation>Leitlinien</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>capture of evidence undone</source>
        <translation>Sicherung des Belegs rückgängig gemacht</translation>
    </message>
    <message>
        <source>claim split in two</source>
        <translation>Behauptung geteilt</translation>
    </message>
    <message>
        <source>article removed</source>
        <translation>Artikel entfernt</translation>
    </message>
    <message>
        <source>article added</source>
        <translation>Artikel hinzugefügt</translation>
    </message>
    <message>
        <source>article restored</source>
        <translation>Artikel wiederhergestellt</translation>
    </message>
    <message>
        <source>evidence added</source>
        <translation>Beleg hinzugefügt</translation>
    </message>
    <message>
        <source>evidence removed</source>
        <translation>Beleg entfernt</translation>
    </message>
    <message>
        <source>evidence edited</source>
        <translation>Beleg bearbeitet</translation>
    </message>
    <message>
        <source>evidence captured</source>
        <translation>Beleg gesichert</translation>
    </message>
    <message>
        <source>evidence could not be captured</source>
        <translation>Beleg konnte nicht gesichert werden</translation>
    </message>
    <message>
        <source>decision on a disagreement undone</source>
        <translation>Klärung rückgängig gemacht</translation>
    </message>
    <message>
        <source>waiting for evidence</source>
        <translation>wartet auf Belege</translation>
    </message>
    <message>
        <source>correction of a name or number undone</source>
        <translation>Berichtigung eines Namens oder einer Zahl rückgängig gemacht</translation>
    </message>
    <message>
        <source>name or number removed</source>
        <translation>Name oder Zahl entfernt</translation>
    </message>
    <message>
        <source> (was it said?)</source>
        <translation> (wurde es gesagt?)</translation>
    </message>
    <message>
        <source>linked to an identical claim</source>
        <translation>mit gleicher Behauptung verknüpft</translation>
    </message>
    <message>
        <source>unparked</source>
        <translation>nicht mehr zurückgestellt</translation>
    </message>
    <message>
        <source>{what}, {count} claims</source>
        <translation>{what}, {count} Behauptungen</translation>
    </message>
    <message>
        <source>marked as checked</source>
        <translation>als geprüft abgehakt</translation>
    </message>
    <message>
        <source>check mark removed</source>
        <translation>Haken entfernt</translation>
    </message>
    <message>
        <source>no claims to check in the article</source>
        <translation>im Artikel ist nichts zu prüfen</translation>
    </message>
    <message>
        <source>article open for checking again</source>
        <translation>Artikel wieder zu prüfen</translation>
    </message>
    <message>
        <source>project {page} edited</source>
        <translation>{page} des Projekts bearbeitet</translation>
    </message>
    <message>
        <source>project {page} cleared</source>
        <translation>{page} des Projekts geleert</translation>
    </message>
    <message>
        <source>marked as {label}</source>
        <translation>markiert als {label}</translation>
    </message>
    <message>
        <source>correction: {words}</source>
        <translation>Berichtigung: {words}</translation>
    </message>
    <message>
        <source>correction removed</source>
        <translation>Berichtigung entfernt</translation>
    </message>
    <message>
        <source>link to another claim removed</source>
        <translation>Verknüpfung mit einer anderen Behauptung entfernt</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>undo: {what}</source>
        <translation>rückgängig: {what}</translation>
    </message>
    <message>
        <source>redo: {what}</source>
        <translation>wiederholt: {what}</translation>
    </message>
    <message>
        <source>new version of the article, reviews carried over: {count}</source>
        <translation>neue Fassung des Artikels, übernommene Prüfungen: {count}</translation>
    </message>
    <message>
        <source>{count} claims merged</source>
        <translation>{count} Behauptungen verbunden</translation>
    </message>
    <message>
        <source>{count} claims split or merged</source>
        <translation>{count} Behauptungen geteilt oder verbunden</translation>
    </message>
    <message>
        <source>spreadsheet imported, edits: {count}</source>
        <translation>Tabelle importiert, Änderungen: {count}</translation>
    </message>
    <message>
        <source>paragraph marked as {role}</source>
        <translation>Absatz markiert als {role}</translation>
    </message>
    <message>
        <source>disagreement resolved: {verdict}</source>
        <translation>Unstimmigkeit geklärt: {verdict}</translation>
    </message>
    <message>
        <source>verdict cleared</source>
        <translation>Urteil gelöscht</translation>
    </message>
    <message>
        <source>reason: {words}</source>
        <translation>Grund: {words}</translation>
    </message>
    <message>
        <source>claim added: “{words}”</source>
        <translation>Behauptung hinzugefügt: „{words}“</translation>
    </message>
    <message>
        <source>claim removed: “{words}”</source>
        <translation>Behauptung entfernt: „{words}“</translation>
    </message>
    <message>
        <source>claim text changed: “{words}”</source>
        <translation>Wortlaut der Behauptung geändert: „{words}“</translation>
    </message>
    <message>
        <source>, waiting for {what}</source>
        <translation>, wartet auf {what}</translation>
    </message>
    <message>
        <source> until {day}</source>
        <translation> bis {day}</translation>
    </message>
    <message>
        <source>note: {words}</source>
        <translation>Notiz: {words}</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>Notiz entfernt</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link to identical claim</source>
        <translation>Mit gleicher Behauptung verknüpfen</translation>
    </message>
    <message>
        <source>Search the other claim</source>
        <translation>Andere Behauptung suchen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Each claim keeps its own verdict. The link shows the verdict of the other.</source>
        <translation>Jede Behauptung behält ihr eigenes Urteil. Die Verknüpfung zeigt das der anderen.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>&amp;Number …</source>
        <translation>&amp;Zahl …</translation>
    </message>
    <message>
        <source>Neither: &amp;remove highlight</source>
        <translation>Keins von beiden: Markierung &amp;entfernen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Value and unit, for example “61 drones”:</source>
        <translation>Wert und Einheit, zum Beispiel „61 Drohnen“:</translation>
    </message>
</context>
<context>
    <name>MembersDialog</name>
    <message>
        <source>Reviewers</source>
        <translation>Prüfende</translation>
    </message>
    <message>
        <source>Reviewers and progress</source>
        <translation>Prüfende und Fortschritt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{name}: {count} reviewed</source>
        <translation>{name}: {count} geprüft</translation>
    </message>
    <message>
        <source>{count} reviewed</source>
        <translation>{count} geprüft</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Reviewer</source>
        <translation>Prüfende Person</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Your name is recorded with every decision.</source>
        <translation>Ihr Name wird mit jeder Entscheidung gespeichert.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OthersSection</name>
    <message>
        <source>Other reviewers</source>
        <translation>Andere Prüfende</translation>
    </message>
    <message>
        <source>waiting for evidence</source>
        <translation>wartet auf Belege</translation>
    </message>
    <message>
        <source>Resolved: {verdict}, by {who}</source>
        <translation>Geklärt: {verdict}, von {who}</translation>
    </message>
</context>
<context>
    <name>PaceChart</name>
    <message>
        <source>Verdicts over time: {counts}</source>
        <translation>Urteile über die Zeit: {counts}</translation>
    </message>
</context>
<context>
    <name>PacketDialog</name>
    <message>
        <source>Create packet</source>
        <translation>Paket erstellen</translation>
    </message>
    <message>
        <source>A packet is a project file for one reviewer. It holds articles and claims without other reviewers&apos; verdicts, notes or evidence. The reviewer works on it and sends it back; you then merge it here.</source>
        <translation>Ein Paket ist eine Projektdatei für eine Person. Es enthält Artikel und Behauptungen ohne Urteile, Notizen und Belege der anderen. Die Person bearbeitet es und schickt es zurück; dann führen Sie es hier zusammen.</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Prüfende Person</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Articles in the packet</source>
        <translation>Artikel im Paket</translation>
    </message>
    <message>
        <source>Create …</source>
        <translation>Erstellen …</translation>
    </message>
</context>
<context>
    <name>PagesDialog</name>
    <message>
        <source>Notes and guidelines</source>
        <translation>Notizen und Leitlinien</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Leitlinien</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Your rules for verdicts: what counts as evidence, what is not a claim …</source>
        <translation>Ihre Regeln für Urteile: was als Beleg zählt, was keine Behauptung ist …</translation>
    </message>
    <message>
        <source>Anything everyone on this project should know.</source>
        <translation>Alles, was alle in diesem Projekt wissen sollten.</translation>
    </message>
    <message>
        <source>Packets include both pages. Earlier versions are kept.</source>
        <translation>Pakete enthalten beide Seiten. Frühere Fassungen bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Find command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle durchsuchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>ParkDialog</name>
    <message>
        <source>Park the claim</source>
        <translation>Behauptung zurückstellen</translation>
    </message>
    <message>
        <source>the ministry&apos;s answer</source>
        <translation>die Antwort des Ministeriums</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Unpark</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>PencilCommands</name>
    <message>
        <source>All names and numbers in this claim are checked. Press , for the next one.</source>
        <translation>Alle Namen und Zahlen dieser Behauptung sind abgehakt. Die Taste , geht zum nächsten.</translation>
    </message>
    <message>
        <source>All names and numbers in this article are checked.</source>
        <translation>Alle Namen und Zahlen dieses Artikels sind abgehakt.</translation>
    </message>
    <message>
        <source>Select a name or number first, with the mouse or with F7.</source>
        <translation>Zuerst einen Namen oder eine Zahl auswählen, mit der Maus oder mit F7.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Prüfende Person</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>ProposalModel</name>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In Claimdesk</source>
        <translation>In Claimdesk</translation>
    </message>
    <message>
        <source>In the spreadsheet</source>
        <translation>In der Tabelle</translation>
    </message>
    <message>
        <source>was it said?</source>
        <translation>wurde es gesagt?</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article text. The claims are in the claim list.</source>
        <translation>Text des Artikels. Die Behauptungen stehen in der Liste.</translation>
    </message>
    <message>
        <source>Scroll the article</source>
        <translation>Artikel scrollen</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Keine auswählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Not imported, and why</source>
        <translation>Nicht importiert, und warum</translation>
    </message>
    <message>
        <source>Name of the editor</source>
        <translation>Name der bearbeitenden Person</translation>
    </message>
    <message>
        <source>Edits by</source>
        <translation>Änderungen von</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>{count} differences in {rows} rows</source>
        <translation>{count} Unterschiede in {rows} Zeilen</translation>
    </message>
    <message>
        <source>No differences in {rows} rows</source>
        <translation>Keine Unterschiede in {rows} Zeilen</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… und {count} weitere.</translation>
    </message>
    <message>
        <source>{count} not imported</source>
        <translation>{count} nicht importiert</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Apply {count}</source>
        <translation>{count} übernehmen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>ReviewerBar</name>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Your name is recorded with every decision. You can change it later.</source>
        <translation>Ihr Name wird mit jeder Entscheidung gespeichert. Sie können ihn später ändern.</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Search articles, notes and evidence</source>
        <translation>Artikel, Notizen und Belege durchsuchen</translation>
    </message>
    <message>
        <source>Words; “in quotation marks” for a phrase</source>
        <translation>Wörter; „in Anführungszeichen“ für die genaue Wortfolge</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>No results for these words.</source>
        <translation>Keine Treffer für diese Wörter.</translation>
    </message>
    <message>
        <source>{count} results</source>
        <translation>{count} Treffer</translation>
    </message>
    <message>
        <source>Note · </source>
        <translation>Notiz · </translation>
    </message>
    <message>
        <source>Correction · </source>
        <translation>Berichtigung · </translation>
    </message>
    <message>
        <source>Evidence · </source>
        <translation>Beleg · </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>{what} is in “{title}”. Press the key again to go there and do it.</source>
        <translation>{what} ist in „{title}“. Dieselbe Taste noch einmal führt dorthin und führt den Befehl aus.</translation>
    </message>
</context>
<context>
    <name>SimilarClaimsSection</name>
    <message>
        <source>Similar claims already reviewed</source>
        <translation>Ähnliche, schon geprüfte Behauptungen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Copy evidence ({count})  R</source>
        <translation>Belege übernehmen ({count})  R</translation>
    </message>
    <message>
        <source>Copies the evidence but not the verdict</source>
        <translation>Übernimmt die Belege, nicht das Urteil</translation>
    </message>
    <message>
        <source>Same numbers: {numbers}</source>
        <translation>Gleiche Zahlen: {numbers}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Different numbers: here {here}, there {there}</source>
        <translation>Andere Zahlen: hier {here}, dort {there}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Identical claim: {quote} ({verdict})</source>
        <translation>Gleiche Behauptung: {quote} ({verdict})</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Bestritten</translation>
    </message>
    <message>
        <source>Unverifiable</source>
        <translation>Unprüfbar</translation>
    </message>
    <message>
        <source>Not a claim</source>
        <translation>Keine Behauptung</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Ohne Beleg</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Check the claims
in an article</source>
        <translation>Die Behauptungen
eines Artikels prüfen</translation>
    </message>
    <message>
        <source>Open an article, review its claims one by one, export a spreadsheet.</source>
        <translation>Einen Artikel öffnen, seine Behauptungen einzeln prüfen, eine Tabelle exportieren.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt benutzte Projekte</translation>
    </message>
    <message>
        <source>Open the sample article</source>
        <translation>Beispielartikel öffnen</translation>
    </message>
    <message>
        <source>New project …</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open project …</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>“{name}” has no articles yet.</source>
        <translation>„{name}“ hat noch keine Artikel.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Claims reviewed</source>
        <translation>Geprüfte Behauptungen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Current reviewer. Change the name in Edit &gt; Reviewer …</source>
        <translation>Aktuelle Person. Ändern unter Bearbeiten &gt; Prüfende Person …</translation>
    </message>
    <message>
        <source>{settled} of {total} reviewed</source>
        <translation>{settled} von {total} geprüft</translation>
    </message>
    <message>
        <source>{count} disputed</source>
        <translation>{count} bestritten</translation>
    </message>
    <message>
        <source>{count} parked</source>
        <translation>{count} zurückgestellt</translation>
    </message>
    <message>
        <source>{count} without evidence</source>
        <translation>{count} ohne Beleg</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>gespeichert {time}</translation>
    </message>
    <message>
        <source>Every action is saved at once.</source>
        <translation>Jede Aktion wird sofort gespeichert.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>{settled} of {claims} claims</source>
        <translation>{settled} von {claims}</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} Zahlen</translation>
    </message>
    <message>
        <source>{count} names</source>
        <translation>{count} Namen</translation>
    </message>
    <message>
        <source>{what} to check</source>
        <translation>offen: {what}</translation>
    </message>
    <message>
        <source>Names and numbers without a check mark, outside reviewed claims.  , goes to the next one, . marks it as checked</source>
        <translation>Namen und Zahlen ohne Haken, außerhalb geprüfter Behauptungen.  , geht zum nächsten, . hakt ab</translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message>
        <source>Session summary</source>
        <translation>Sitzung im Überblick</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>{count} verdicts an hour</source>
        <translation>{count} Urteile in der Stunde</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>{open} of {total} claims</source>
        <translation>{open} von {total} Behauptungen</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>No claims reviewed in this session yet.</source>
        <translation>In dieser Sitzung wurde noch keine Behauptung geprüft.</translation>
    </message>
    <message>
        <source>One claim reviewed.</source>
        <translation>Eine Behauptung geprüft.</translation>
    </message>
    <message>
        <source>{count} claims reviewed.</source>
        <translation>{count} Behauptungen geprüft.</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Articles from {name}</source>
        <translation>Artikel aus {name}</translation>
    </message>
    <message>
        <source>{count} rows, each one article. Columns:</source>
        <translation>{count} Zeilen, jede ein Artikel. Spalten:</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Artikel hinzufügen</translation>
    </message>
</context>
<context>
    <name>TeamCommands</name>
    <message>
        <source>Packet for {name}</source>
        <translation>Paket für {name}</translation>
    </message>
    <message>
        <source>Claimdesk project (*.claimdesk)</source>
        <translation>Claimdesk-Projekt (*.claimdesk)</translation>
    </message>
    <message>
        <source>Packet with {count} claims for {name}: {path}. Send it to the reviewer, then merge the returned file (Ctrl+M).</source>
        <translation>Paket mit {count} Behauptungen für {name}: {path}. Schicken Sie es ab und führen Sie die zurückgeschickte Datei mit dem Projekt zusammen (Strg+M).</translation>
    </message>
    <message>
        <source>Merge packets</source>
        <translation>Pakete zusammenführen</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Führe zusammen</translation>
    </message>
    <message>
        <source>Comparing reviewers</source>
        <translation>Vergleiche Prüfende</translation>
    </message>
    <message>
        <source>There are no disagreements to resolve.</source>
        <translation>Es gibt keine Unstimmigkeiten zu klären.</translation>
    </message>
    <message>
        <source>Reasons for disagreements</source>
        <translation>Gründe für Unstimmigkeiten</translation>
    </message>
    <message>
        <source>One reason per line; the whole team shares this list</source>
        <translation>Ein Grund je Zeile; die Liste gilt für das ganze Team</translation>
    </message>
    <message>
        <source>Open team project</source>
        <translation>Teamprojekt öffnen</translation>
    </message>
    <message>
        <source>Address of the project on the PostgreSQL server (keep the password in your password file)</source>
        <translation>Adresse des Projekts auf dem PostgreSQL-Server (das Passwort gehört in die Passwortdatei)</translation>
    </message>
    <message>
        <source>The address must start with postgresql://, for example postgresql://db.example.org/election</source>
        <translation>Die Adresse muss mit postgresql:// beginnen, zum Beispiel postgresql://db.example.org/wahl</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Skip the tour</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Los geht’s</translation>
    </message>
</context>
<context>
    <name>TrainingCommands</name>
    <message>
        <source>Reading decisions</source>
        <translation>Lese Entscheidungen</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train claim model</source>
        <translation>Behauptungsmodell trainieren</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Mittlere Präzision</translation>
    </message>
    <message>
        <source>The claim model learns from your decisions which sentences are claims and which are not (X). It only sorts claims by how check-worthy they are and never predicts verdicts. All figures are measured on articles the model has not seen.</source>
        <translation>Das Behauptungsmodell lernt aus Ihren Entscheidungen, welche Sätze Behauptungen sind und welche nicht (X). Es sortiert nur danach, was prüfenswert ist, und sagt nie ein Urteil voraus. Alle Werte sind an Artikeln gemessen, die das Modell nicht kannte.</translation>
    </message>
    <message>
        <source>Claim model in use</source>
        <translation>Benutztes Modell</translation>
    </message>
    <message>
        <source>Claim models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Benutzung</translation>
    </message>
    <message>
        <source>Included with Claimdesk</source>
        <translation>Mit Claimdesk geliefert</translation>
    </message>
    <message>
        <source>{number}: {n} decisions, {day}, {who}, F1 {f1}</source>
        <translation>{number}: {n} Entscheidungen, {day}, {who}, F1 {f1}</translation>
    </message>
    <message>
        <source>No model has been trained on this project yet.</source>
        <translation>Mit diesem Projekt wurde noch kein Modell trainiert.</translation>
    </message>
    <message>
        <source>Model {number} was trained on {n} decisions in {articles} articles: {yes} claims and {no} sentences that are not claims.</source>
        <translation>Modell {number} wurde mit {n} Entscheidungen aus {articles} Artikeln trainiert: {yes} Behauptungen und {no} Sätze, die keine sind.</translation>
    </message>
    <message>
        <source>It does better than the included model.</source>
        <translation>Es ist besser als das mitgelieferte Modell.</translation>
    </message>
    <message>
        <source>The included model does better, so the new one is saved but not used.</source>
        <translation>Das mitgelieferte Modell ist besser; das neue wird aufbewahrt, aber nicht benutzt.</translation>
    </message>
</context>
<context>
    <name>UsedBeforeDialog</name>
    <message>
        <source>Reuse evidence</source>
        <translation>Beleg wiederverwenden</translation>
    </message>
    <message>
        <source>Search evidence and claims</source>
        <translation>Belege und Behauptungen durchsuchen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>This project has no evidence yet.</source>
        <translation>Dieses Projekt hat noch keine Belege.</translation>
    </message>
    <message>
        <source>Add to this claim</source>
        <translation>Hier hinzufügen</translation>
    </message>
</context>
<context>
    <name>VerdictButton</name>
    <message>
        <source>Key {key}. With Shift, stay on this claim.</source>
        <translation>Taste {key}. Mit Umschalt bei dieser Behauptung bleiben.</translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>Verdicts kept: {unchanged}. Claims changed: {changed}. Claims removed: {lost}.</source>
        <translation>Urteile behalten: {unchanged}. Behauptungen geändert: {changed}. Behauptungen entfallen: {lost}.</translation>
    </message>
</context>
<context>
    <name>VersionCommands</name>
    <message>
        <source>Reloading the article</source>
        <translation>Lade den Artikel neu</translation>
    </message>
    <message>
        <source>New version of the article</source>
        <translation>Neue Fassung des Artikels</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>The article has not changed.</source>
        <translation>Der Artikel hat sich nicht geändert.</translation>
    </message>
    <message>
        <source>This is the first version of the article.</source>
        <translation>Dies ist die erste Fassung des Artikels.</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>Changes in this version</source>
        <translation>Änderungen in dieser Fassung</translation>
    </message>
    <message>
        <source>Changed and removed claims</source>
        <translation>Geänderte und entfallene Behauptungen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Changed: {words}</source>
        <translation>Geändert: {words}</translation>
    </message>
    <message>
        <source>Removed: {words}</source>
        <translation>Entfallen: {words}</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Claims are underlined. Press J for the next one and K for the previous one.</source>
        <translation>Behauptungen sind unterstrichen. J geht zur nächsten, K zur vorigen.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>V verified, D disputed, U unverifiable, X not a claim. Each key sets the verdict and moves to the next claim. Ctrl+Z undoes your last change.</source>
        <translation>V bestätigt, D bestritten, U unprüfbar, X keine Behauptung. Jede Taste setzt das Urteil und geht zur nächsten Behauptung. Strg+Z macht Ihre letzte Änderung rückgängig.</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Belegen</translation>
    </message>
    <message>
        <source>E adds evidence, N a note, S a correction. Everything is saved at once.</source>
        <translation>E fügt Belege hinzu, N eine Notiz, S eine Berichtigung. Alles wird sofort gespeichert.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Space goes to the next open claim. Ctrl+E exports a spreadsheet. ? shows all keyboard shortcuts.</source>
        <translation>Die Leertaste geht zur nächsten offenen Behauptung. Strg+E exportiert eine Tabelle. ? zeigt alle Tastenkürzel.</translation>
    </message>
    <message>
        <source>About Claimdesk</source>
        <translation>Über Claimdesk</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Underlined: solid verified, wavy disputed, dashed unverifiable, thin open</source>
        <translation>Unterstrichen: durchgezogen bestätigt, gewellt bestritten, gestrichelt unprüfbar, dünn offen</translation>
    </message>
    <message>
        <source>People, places, organisations</source>
        <translation>Personen, Orte, Organisationen</translation>
    </message>
    <message>
        <source>Numbers with their values</source>
        <translation>Zahlen mit ihren Werten</translation>
    </message>
    <message>
        <source>No language model for this language: results come from rules only</source>
        <translation>Kein Sprachmodell für diese Sprache: nur Regeln</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>This paragraph is</source>
        <translation>Dieser Absatz ist</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
</context>
<context>
    <name>WordsForm</name>
    <message>
        <source>Claimdesk doesn&apos;t know these words. Choose what each means; the project remembers your choice.</source>
        <translation>Claimdesk kennt diese Wörter nicht. Wählen Sie, was jedes bedeutet; das Projekt merkt es sich.</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source>Meaning of “{word}”</source>
        <translation>Bedeutung von „{word}“</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>skip these cells</source>
        <translation>diese Zellen auslassen</translation>
    </message>
</context>
<context>
    <name>WorthControls</name>
    <message>
        <source>In article order</source>
        <translation>Wie im Artikel</translation>
    </message>
    <message>
        <source>Most check-worthy first</source>
        <translation>Prüfenswertes zuerst</translation>
    </message>
    <message>
        <source>Most useful for training</source>
        <translation>Lehrreiches zuerst</translation>
    </message>
    <message>
        <source>Order of the claims</source>
        <translation>Reihenfolge der Behauptungen</translation>
    </message>
    <message>
        <source>Most check-worthy first (O). Most useful for training (T): claims the model is least sure about.</source>
        <translation>Prüfenswertes zuerst (O). Lehrreiches zuerst (T): Behauptungen, bei denen das Modell am unsichersten ist.</translation>
    </message>
    <message>
        <source>Dim claims that score below</source>
        <translation>Behauptungen abblenden mit einem Wert unter</translation>
    </message>
    <message>
        <source>Dim less check-worthy claims  ([ and ])</source>
        <translation>Weniger prüfenswerte Behauptungen abblenden  ([ und ])</translation>
    </message>
    <message>
        <source>≥ {share} %</source>
        <translation>≥ {share} %</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>_AppearancePage</name>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Verdict colours</source>
        <translation>Farben der Urteile</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>For protanopia (no red)</source>
        <translation>Für Protanopie (kein Rot)</translation>
    </message>
    <message>
        <source>For deuteranopia (no green)</source>
        <translation>Für Deuteranopie (kein Grün)</translation>
    </message>
    <message>
        <source>For tritanopia (no blue)</source>
        <translation>Für Tritanopie (kein Blau)</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Article font</source>
        <translation>Schrift des Artikels</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Spaltenbreite</translation>
    </message>
</context>
<context>
    <name>_Person</name>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Your name is recorded with every decision. A new language applies after a restart.</source>
        <translation>Ihr Name wird mit jeder Entscheidung gespeichert. Eine neue Sprache gilt nach einem Neustart.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Remove this evidence (undo restores it)</source>
        <translation>Diesen Beleg entfernen (Rückgängig stellt ihn wieder her)</translation>
    </message>
    <message>
        <source>Remove evidence</source>
        <translation>Beleg entfernen</translation>
    </message>
    <message>
        <source>Capture failed: {reason}</source>
        <translation>Sichern misslang: {reason}</translation>
    </message>
    <message>
        <source>Captured {day}, SHA-256 {digest}…</source>
        <translation>Gesichert {day}, SHA-256 {digest}…</translation>
    </message>
    <message>
        <source> A later attempt failed: {reason}</source>
        <translation> Ein späterer Versuch misslang: {reason}</translation>
    </message>
    <message>
        <source>Not captured</source>
        <translation>Nicht gesichert</translation>
    </message>
    <message>
        <source>Show the copy</source>
        <translation>Kopie zeigen</translation>
    </message>
    <message>
        <source>Capture again</source>
        <translation>Neu sichern</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Archive …</source>
        <translation>Archivieren …</translation>
    </message>
</context>
</TS>
