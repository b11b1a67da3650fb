<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>About</name>
    <message>
        <source>Claimdesk {version}: a desk for checking claims.</source>
        <translation>Claimdesk {version}: ein Arbeitsplatz zum Prüfen von Behauptungen.</translation>
    </message>
    <message>
        <source>Findings by {model}.</source>
        <translation>Funde von {model}.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine unless you ask for that very thing. MIT licence; Qt and PySide6 are LGPL.</source>
        <translation>Nichts verlässt diesen Rechner, wenn Sie nicht genau darum bitten. MIT-Lizenz; Qt und PySide6 stehen unter der LGPL.</translation>
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
        <source>Open a team&apos;s project …</source>
        <translation>Projekt eines Teams öffnen …</translation>
    </message>
    <message>
        <source>Add articles …</source>
        <translation>Artikel hinzufügen …</translation>
    </message>
    <message>
        <source>Paste a text or link as an article</source>
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
        <source>Bring a sheet back …</source>
        <translation>Tabelle zurückholen …</translation>
    </message>
    <message>
        <source>Train the claim finder …</source>
        <translation>Behauptungsfinder trainieren …</translation>
    </message>
    <message>
        <source>Back up the project</source>
        <translation>Projekt sichern</translation>
    </message>
    <message>
        <source>Read the article again</source>
        <translation>Artikel neu einlesen</translation>
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
        <source>What changed in this version …</source>
        <translation>Was sich in dieser Fassung geändert hat …</translation>
    </message>
    <message>
        <source>Take the article off the desk</source>
        <translation>Artikel vom Tisch nehmen</translation>
    </message>
    <message>
        <source>Close the project</source>
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
        <source>Copy the selected words</source>
        <translation>Ausgewählte Wörter kopieren</translation>
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
        <source>This session …</source>
        <translation>Diese Sitzung …</translation>
    </message>
    <message>
        <source>Reviewer …</source>
        <translation>Wer prüft …</translation>
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
        <source>The claim&apos;s card</source>
        <translation>Karte der Behauptung</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Usual type</source>
        <translation>Übliche Schrift</translation>
    </message>
    <message>
        <source>Wider text</source>
        <translation>Breiterer Text</translation>
    </message>
    <message>
        <source>Narrower text</source>
        <translation>Schmalerer Text</translation>
    </message>
    <message>
        <source>Only the article</source>
        <translation>Nur der Artikel</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
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
        <source>Verified, and stay</source>
        <translation>Bestätigt, und bleiben</translation>
    </message>
    <message>
        <source>Disputed, and stay</source>
        <translation>Bestritten, und bleiben</translation>
    </message>
    <message>
        <source>Unverifiable, and stay</source>
        <translation>Unprüfbar, und bleiben</translation>
    </message>
    <message>
        <source>Not a claim, and stay</source>
        <translation>Keine Behauptung, und bleiben</translation>
    </message>
    <message>
        <source>Take the verdict off</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>That it is so / that it was said</source>
        <translation>Dass es so ist / dass es gesagt wurde</translation>
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
        <source>Suggested correction</source>
        <translation>Vorgeschlagene Berichtigung</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>Tick the next name or number</source>
        <translation>Nächsten Namen oder nächste Zahl abhaken</translation>
    </message>
    <message>
        <source>Next name or number not looked at</source>
        <translation>Nächster ungeprüfter Name oder nächste Zahl</translation>
    </message>
    <message>
        <source>Correct the name or number …</source>
        <translation>Namen oder Zahl berichtigen …</translation>
    </message>
    <message>
        <source>This paragraph is page furniture, or is not</source>
        <translation>Dieser Absatz ist Beiwerk, oder doch nicht</translation>
    </message>
    <message>
        <source>Caret for selecting by keyboard</source>
        <translation>Textmarke zum Auswählen mit der Tastatur</translation>
    </message>
    <message>
        <source>Make a claim of the selection</source>
        <translation>Aus der Auswahl eine Behauptung machen</translation>
    </message>
    <message>
        <source>End one word later</source>
        <translation>Ein Wort später enden</translation>
    </message>
    <message>
        <source>End one word earlier</source>
        <translation>Ein Wort früher enden</translation>
    </message>
    <message>
        <source>Begin one word later</source>
        <translation>Ein Wort später beginnen</translation>
    </message>
    <message>
        <source>Begin one word earlier</source>
        <translation>Ein Wort früher beginnen</translation>
    </message>
    <message>
        <source>End one sentence later</source>
        <translation>Einen Satz später enden</translation>
    </message>
    <message>
        <source>End one sentence earlier</source>
        <translation>Einen Satz früher enden</translation>
    </message>
    <message>
        <source>Begin one sentence later</source>
        <translation>Einen Satz später beginnen</translation>
    </message>
    <message>
        <source>Begin one sentence earlier</source>
        <translation>Einen Satz früher beginnen</translation>
    </message>
    <message>
        <source>Cut the claim in two at the caret</source>
        <translation>Behauptung an der Textmarke teilen</translation>
    </message>
    <message>
        <source>Join with the next claim</source>
        <translation>Mit der nächsten verbinden</translation>
    </message>
    <message>
        <source>Link to a claim that says the same …</source>
        <translation>Mit gleicher Behauptung verknüpfen …</translation>
    </message>
    <message>
        <source>Copy evidence of a claim settled before</source>
        <translation>Belege einer früheren übernehmen</translation>
    </message>
    <message>
        <source>Capture the claim&apos;s evidence</source>
        <translation>Belege der Behauptung sichern</translation>
    </message>
    <message>
        <source>Context of the claim on its card</source>
        <translation>Zusammenhang auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Nothing to check in this article</source>
        <translation>In diesem Artikel ist nichts zu prüfen</translation>
    </message>
    <message>
        <source>Remove the claim</source>
        <translation>Behauptung entfernen</translation>
    </message>
    <message>
        <source>Agreement …</source>
        <translation>Übereinstimmung …</translation>
    </message>
    <message>
        <source>Settle disagreements …</source>
        <translation>Unstimmigkeiten klären …</translation>
    </message>
    <message>
        <source>Reviewers and how far they are …</source>
        <translation>Wer prüft, und wie weit …</translation>
    </message>
    <message>
        <source>Make a packet for a reviewer …</source>
        <translation>Paket für jemanden machen …</translation>
    </message>
    <message>
        <source>Merge packets …</source>
        <translation>Pakete zusammenführen …</translation>
    </message>
    <message>
        <source>Review blind</source>
        <translation>Verdeckt prüfen</translation>
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
        <source>Claims most worth checking first</source>
        <translation>Prüfenswerteste Behauptungen zuerst</translation>
    </message>
    <message>
        <source>Claims that teach the finder most first</source>
        <translation>Lehrreichste Behauptungen zuerst</translation>
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
        <source>To the article</source>
        <translation>Zum Artikel</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>Die Einführung</translation>
    </message>
    <message>
        <source>Find a command …</source>
        <translation>Befehl finden …</translation>
    </message>
    <message>
        <source>Every key</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>About Claimdesk</source>
        <translation>Über Claimdesk</translation>
    </message>
</context>
<context>
    <name>AdjudicationDialog</name>
    <message>
        <source>Settle disagreements</source>
        <translation>Unstimmigkeiten klären</translation>
    </message>
    <message>
        <source>Needs evidence  E</source>
        <translation>Braucht Belege  E</translation>
    </message>
    <message>
        <source>Settle and next  Enter</source>
        <translation>Klären und weiter  Enter</translation>
    </message>
    <message>
        <source>Disagreements, what matters most first</source>
        <translation>Unstimmigkeiten, die wichtigsten zuerst</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>Warum sie abweichen</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Note on the settlement</source>
        <translation>Notiz zur Klärung</translation>
    </message>
    <message>
        <source>What decided it (N)</source>
        <translation>Was den Ausschlag gab (N)</translation>
    </message>
    <message>
        <source>What each reviewer said</source>
        <translation>Was jede und jeder gesagt hat</translation>
    </message>
    <message>
        <source>They differ because of  (R)</source>
        <translation>Sie weichen ab wegen  (R)</translation>
    </message>
    <message>
        <source>Edit the list …</source>
        <translation>Liste bearbeiten …</translation>
    </message>
    <message>
        <source>1 – 9 take an answer · V D U X another · E needs evidence · J K walk · Esc close</source>
        <translation>1 – 9 Antwort übernehmen · V D U X andere · E braucht Belege · J K gehen · Esc schließen</translation>
    </message>
    <message>
        <source>{count} to settle</source>
        <translation>{count} zu klären</translation>
    </message>
    <message>
        <source>Everything is settled.</source>
        <translation>Alles ist geklärt.</translation>
    </message>
    <message>
        <source>The verdicts go to every export, with who settled them and why.</source>
        <translation>Die Urteile stehen in jedem Export, mit Namen und Begründung.</translation>
    </message>
    <message>
        <source>Is it so?</source>
        <translation>Ist es so?</translation>
    </message>
    <message>
        <source>Was it said?</source>
        <translation>Wurde es gesagt?</translation>
    </message>
    <message>
        <source>Take an answer (1 – 9) or give another (V D U X) first.</source>
        <translation>Zuerst eine Antwort übernehmen (1 – 9) oder eine andere geben (V D U X).</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Comparing what everybody said …</source>
        <translation>Vergleiche, was alle gesagt haben …</translation>
    </message>
    <message>
        <source>Settle disagreements</source>
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
        <source>Disagreements, what matters most first</source>
        <translation>Unstimmigkeiten, die wichtigsten zuerst</translation>
    </message>
    <message>
        <source>On verdicts</source>
        <translation>Über Urteile</translation>
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
        <source>Each verdict against the others (alpha)</source>
        <translation>Jedes Urteil gegen die übrigen (Alpha)</translation>
    </message>
    <message>
        <source>On where claims are</source>
        <translation>Darüber, wo Behauptungen sind</translation>
    </message>
    <message>
        <source>Alpha over the text</source>
        <translation>Alpha über den Text</translation>
    </message>
    <message>
        <source>Same edges (F1)</source>
        <translation>Gleiche Ränder (F1)</translation>
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
        <source>{count} disagreements, what matters most first</source>
        <translation>{count} Unstimmigkeiten, die wichtigsten zuerst</translation>
    </message>
    <message>
        <source>1 disagreement</source>
        <translation>1 Unstimmigkeit</translation>
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
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>In work</source>
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
        <source>{title}, nothing to check</source>
        <translation>{title}, nichts zu prüfen</translation>
    </message>
    <message>
        <source>{settled} of {total} settled</source>
        <translation>{settled} von {total} entschieden</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>That it is so</source>
        <translation>Dass es so ist</translation>
    </message>
    <message>
        <source>That it was said</source>
        <translation>Dass es gesagt wurde</translation>
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
        <source>Suggested correction</source>
        <translation>Vorgeschlagene Berichtigung</translation>
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
        <source>Two different questions; A switches between them</source>
        <translation>Zwei verschiedene Fragen; A wechselt zwischen ihnen</translation>
    </message>
    <message>
        <source>Put aside, with what it waits for  (P)</source>
        <translation>Beiseitelegen, mit dem, worauf gewartet wird  (P)</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Berichtigung</translation>
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
        <source>No claims were found here.
Select words and press C to make one.</source>
        <translation>Hier wurden keine Behauptungen gefunden.
Wörter auswählen und C drücken macht eine.</translation>
    </message>
    <message>
        <source>No claim in hand.
Click one in the article, or press J.</source>
        <translation>Keine Behauptung gewählt.
Eine im Artikel anklicken, oder J drücken.</translation>
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
        <source>‖  Back on its day</source>
        <translation>‖  Zurück an ihrem Tag</translation>
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
        <source>Words changed since the version before</source>
        <translation>Wörter seit der vorigen Fassung geändert</translation>
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
        <source>The old words were: {verdict}</source>
        <translation>Die alten Wörter waren: {verdict}</translation>
    </message>
</context>
<context>
    <name>ClaimCommands</name>
    <message>
        <source>{count} claims: {verdict}. Ctrl+Z takes it back.</source>
        <translation>{count} Behauptungen: {verdict}. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>There may be something to check in this article.</source>
        <translation>In diesem Artikel kann etwas zu prüfen sein.</translation>
    </message>
    <message>
        <source>Recorded: nothing to check here. Q takes it back.</source>
        <translation>Vermerkt: Hier ist nichts zu prüfen. Q nimmt es zurück.</translation>
    </message>
    <message>
        <source>No open claim is left.</source>
        <translation>Keine offene Behauptung ist übrig.</translation>
    </message>
    <message>
        <source>Put the caret (F7) into a paragraph first.</source>
        <translation>Zuerst die Textmarke (F7) in einen Absatz setzen.</translation>
    </message>
    <message>
        <source>This paragraph is page furniture now. B again, or Ctrl+Z, brings it back.</source>
        <translation>Dieser Absatz ist jetzt Beiwerk. Noch einmal B, oder Strg+Z, holt ihn zurück.</translation>
    </message>
    <message>
        <source>This paragraph is article text now.</source>
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
        <source>List the claims of all articles, not only of the open one</source>
        <translation>Behauptungen aller Artikel auflisten, nicht nur des offenen</translation>
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
        <source>none matches</source>
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
    <name>CopyDialog</name>
    <message>
        <source>{url}
Captured {time} UTC · {size} bytes · SHA-256 {digest}</source>
        <translation>{url}
Gesichert {time} UTC · {size} Bytes · SHA-256 {digest}</translation>
    </message>
    <message>
        <source>No words can be read in it; its bytes are kept.</source>
        <translation>Darin ist kein Text lesbar; die Bytes sind aufbewahrt.</translation>
    </message>
    <message>
        <source>Words of the copy</source>
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
        <source>shipped {f1}</source>
        <translation>mitgeliefert {f1}</translation>
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
        <source>or paste a text or a link with Ctrl+Shift+V. Nothing leaves this machine by itself.</source>
        <translation>oder einen Text oder Link mit Strg+Umschalt+V einfügen. Nichts verlässt diesen Rechner von selbst.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen …</translation>
    </message>
</context>
<context>
    <name>EdgeCommands</name>
    <message>
        <source>Select words first, by mouse or with F7 and Shift with the arrows.</source>
        <translation>Zuerst Wörter auswählen, mit der Maus oder mit F7 und Umschalt mit den Pfeilen.</translation>
    </message>
    <message>
        <source>Put the caret (F7) inside the claim, where it is to be cut.</source>
        <translation>Die Textmarke (F7) dorthin in die Behauptung setzen, wo sie geteilt werden soll.</translation>
    </message>
    <message>
        <source>Cut in two; the verdict stays with the first part.</source>
        <translation>Geteilt; das Urteil bleibt beim ersten Teil.</translation>
    </message>
    <message>
        <source>Joined; Ctrl+Z takes them apart again.</source>
        <translation>Verbunden; Strg+Z trennt sie wieder.</translation>
    </message>
    <message>
        <source>Claim removed. Ctrl+Z brings it back.</source>
        <translation>Behauptung entfernt. Strg+Z holt sie zurück.</translation>
    </message>
</context>
<context>
    <name>EvidenceCommands</name>
    <message>
        <source>This claim has no link that waits to be captured.</source>
        <translation>Diese Behauptung hat keinen Link, der auf Sicherung wartet.</translation>
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
        <source>Captured, with its SHA-256.</source>
        <translation>Gesichert, mit SHA-256.</translation>
    </message>
    <message>
        <source>Evidence from a file</source>
        <translation>Beleg aus einer Datei</translation>
    </message>
    <message>
        <source>No claim like this one was settled before with evidence.</source>
        <translation>Keine ähnliche Behauptung wurde früher mit Belegen entschieden.</translation>
    </message>
    <message>
        <source>Evidence copied. The verdict is yours to give.</source>
        <translation>Belege übernommen. Das Urteil geben Sie.</translation>
    </message>
    <message>
        <source>The copy is not in this project.</source>
        <translation>Die Kopie ist nicht in diesem Projekt.</translation>
    </message>
    <message>
        <source>Save the copy to</source>
        <translation>Kopie speichern unter</translation>
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
        <source>Enter the archived address …</source>
        <translation>Archivierte Adresse eintragen …</translation>
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
        <source>Paste a link or write a source, then Enter</source>
        <translation>Link einfügen oder Quelle schreiben, dann Enter</translation>
    </message>
    <message>
        <source>Evidence: link or source</source>
        <translation>Beleg: Link oder Quelle</translation>
    </message>
    <message>
        <source>What it says (optional)</source>
        <translation>Was dort steht (wenn gewünscht)</translation>
    </message>
    <message>
        <source>Evidence: what it says</source>
        <translation>Beleg: was dort steht</translation>
    </message>
    <message>
        <source>Add a file …</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Evidence used before …</source>
        <translation>Frühere Belege …</translation>
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
        <source>Bring a sheet back</source>
        <translation>Tabelle zurückholen</translation>
    </message>
    <message>
        <source>Edited sheets and labels (*.xlsx *.xlsm *.ods *.xls *.csv *.tsv *.json *.jsonl);;All files (*)</source>
        <translation>Bearbeitete Tabellen und Labels (*.xlsx *.xlsm *.ods *.xls *.csv *.tsv *.json *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open the project that {name} came from first.</source>
        <translation>Zuerst das Projekt öffnen, aus dem {name} stammt.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>{count} edits of {name} were brought back. Ctrl+Z takes them back together.</source>
        <translation>{count} Änderungen aus {name} wurden zurückgeholt. Strg+Z nimmt sie zusammen zurück.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>Bestimmtheit</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>Vorrang</translation>
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
        <source>Something went wrong inside Claimdesk ({name}). Nothing on record is lost; details are in {path}.</source>
        <translation>In Claimdesk ist etwas schiefgegangen ({name}). Nichts Aufgezeichnetes ist verloren; Einzelheiten stehen in {path}.</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Damaged project</source>
        <translation>Beschädigtes Projekt</translation>
    </message>
    <message>
        <source>A backup of it is there. It can be put in its place; the damaged file is kept beside it.</source>
        <translation>Eine Sicherung ist da. Sie kann an seine Stelle treten; die beschädigte Datei bleibt daneben liegen.</translation>
    </message>
    <message>
        <source>Restore from the backup</source>
        <translation>Aus der Sicherung herstellen</translation>
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
        <source>Your own folder cannot be written: the sample is in {path}.</source>
        <translation>Ihr eigener Ordner lässt sich nicht beschreiben: Das Beispiel liegt in {path}.</translation>
    </message>
    <message>
        <source>Backed up and verified: {path}</source>
        <translation>Gesichert und überprüft: {path}</translation>
    </message>
    <message>
        <source>One project is open at a time: {path} was opened.</source>
        <translation>Nur ein Projekt ist jeweils offen: {path} wurde geöffnet.</translation>
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
        <source>Looking at tables</source>
        <translation>Sehe Tabellen an</translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation>Lese Artikel</translation>
    </message>
    <message>
        <source>{count} more remarks; the whole report can be seen:</source>
        <translation>{count} weitere Bemerkungen; der ganze Bericht lässt sich ansehen:</translation>
    </message>
    <message>
        <source>{count} articles added.</source>
        <translation>{count} Artikel hinzugefügt.</translation>
    </message>
    <message>
        <source>Taken off the desk. Ctrl+Z brings it back.</source>
        <translation>Vom Tisch genommen. Strg+Z holt ihn zurück.</translation>
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
        <source>Words, a name, a day</source>
        <translation>Wörter, ein Name, ein Tag</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Only what I did</source>
        <translation>Nur was ich getan habe</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Änderungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Dies zurücknehmen</translation>
    </message>
    <message>
        <source>As a new change; nothing is ever deleted from the history</source>
        <translation>Als neue Änderung; aus dem Verlauf wird nie etwas gelöscht</translation>
    </message>
    <message>
        <source>Enter goes to the claim.</source>
        <translation>Enter geht zur Behauptung.</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Noch wurde nichts entschieden.</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History of the claim</source>
        <translation>Verlauf der Behauptung</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Noch wurde nichts entschieden.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Every key</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>The arrow keys walk the claims too. In a field, Ctrl+Enter keeps and Escape goes back to the article.</source>
        <translation>Auch die Pfeiltasten gehen durch die Behauptungen. In einem Feld behält Strg+Enter den Text, und Escape geht zum Artikel zurück.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Give this key</source>
        <translation>Diese Taste geben</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Übliche Taste</translation>
    </message>
    <message>
        <source>All usual</source>
        <translation>Alle üblichen</translation>
    </message>
    <message>
        <source>{key} does both “{one}” and “{other}”.</source>
        <translation>{key} tut sowohl „{one}“ als auch „{other}“.</translation>
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
        <source>capture of evidence taken back</source>
        <translation>Sicherung des Belegs zurückgenommen</translation>
    </message>
    <message>
        <source>claim split in two</source>
        <translation>Behauptung geteilt</translation>
    </message>
    <message>
        <source>article taken off the desk</source>
        <translation>Artikel vom Tisch genommen</translation>
    </message>
    <message>
        <source>article added</source>
        <translation>Artikel hinzugefügt</translation>
    </message>
    <message>
        <source>article back on the desk</source>
        <translation>Artikel wieder auf dem Tisch</translation>
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
        <source>settlement taken back</source>
        <translation>Klärung zurückgenommen</translation>
    </message>
    <message>
        <source>to be settled when there is evidence</source>
        <translation>zu klären, wenn Belege da sind</translation>
    </message>
    <message>
        <source>correction of a name or number taken back</source>
        <translation>Berichtigung eines Namens oder einer Zahl zurückgenommen</translation>
    </message>
    <message>
        <source>name or number removed</source>
        <translation>Name oder Zahl entfernt</translation>
    </message>
    <message>
        <source> (that it was said)</source>
        <translation> (dass es gesagt wurde)</translation>
    </message>
    <message>
        <source>linked to a claim that says the same</source>
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
        <source>ticked as looked at</source>
        <translation>als angesehen abgehakt</translation>
    </message>
    <message>
        <source>tick taken off</source>
        <translation>Haken entfernt</translation>
    </message>
    <message>
        <source>nothing to check in the article</source>
        <translation>im Artikel ist nichts zu prüfen</translation>
    </message>
    <message>
        <source>there may be something to check</source>
        <translation>es kann etwas zu prüfen sein</translation>
    </message>
    <message>
        <source>the project&apos;s {page} written</source>
        <translation>{page} des Projekts geschrieben</translation>
    </message>
    <message>
        <source>the project&apos;s {page} emptied</source>
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
        <source>link to another claim taken off</source>
        <translation>Verknüpfung mit einer anderen Behauptung gelöst</translation>
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
        <source>{count} claims made one</source>
        <translation>{count} Behauptungen verbunden</translation>
    </message>
    <message>
        <source>{count} claims cut or put together</source>
        <translation>{count} Behauptungen geteilt oder verbunden</translation>
    </message>
    <message>
        <source>a sheet brought back, edits: {count}</source>
        <translation>eine Tabelle zurückgeholt, Änderungen: {count}</translation>
    </message>
    <message>
        <source>paragraph marked as {role}</source>
        <translation>Absatz markiert als {role}</translation>
    </message>
    <message>
        <source>settled as {verdict}</source>
        <translation>geklärt als {verdict}</translation>
    </message>
    <message>
        <source>verdict taken off</source>
        <translation>Urteil zurückgenommen</translation>
    </message>
    <message>
        <source>reason: {words}</source>
        <translation>Grund: {words}</translation>
    </message>
    <message>
        <source>claim made: “{words}”</source>
        <translation>Behauptung gemacht: „{words}“</translation>
    </message>
    <message>
        <source>claim removed: “{words}”</source>
        <translation>Behauptung entfernt: „{words}“</translation>
    </message>
    <message>
        <source>edges moved: “{words}”</source>
        <translation>Ränder verschoben: „{words}“</translation>
    </message>
    <message>
        <source> for {what}</source>
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
        <source>Link to a claim that says the same</source>
        <translation>Mit gleicher Behauptung verknüpfen</translation>
    </message>
    <message>
        <source>Words of the other claim</source>
        <translation>Wörter der anderen Behauptung</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Each stays settled in its own article; the link shows what was said of the other.</source>
        <translation>Jede bleibt in ihrem Artikel entschieden; die Verknüpfung zeigt, was über die andere gesagt wurde.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Take the link off</source>
        <translation>Verknüpfung lösen</translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>&amp;Number …</source>
        <translation>&amp;Zahl …</translation>
    </message>
    <message>
        <source>Nothing: &amp;remove the mark</source>
        <translation>Nichts: Markierung &amp;entfernen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Value and unit, as in 61 drones:</source>
        <translation>Wert und Einheit, wie in 61 Drohnen:</translation>
    </message>
</context>
<context>
    <name>MembersDialog</name>
    <message>
        <source>Reviewers</source>
        <translation>Wer prüft</translation>
    </message>
    <message>
        <source>Reviewers and how far they are</source>
        <translation>Wer prüft, und wie weit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{name}: {count} settled</source>
        <translation>{name}: {count} entschieden</translation>
    </message>
    <message>
        <source>{count} settled</source>
        <translation>{count} entschieden</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Reviewer</source>
        <translation>Wer prüft</translation>
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
        <source>It stands beside everything you decide.</source>
        <translation>Er steht neben allem, was Sie entscheiden.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
</context>
<context>
    <name>OthersSection</name>
    <message>
        <source>Other reviewers</source>
        <translation>Andere Prüfende</translation>
    </message>
    <message>
        <source>when there is evidence</source>
        <translation>wenn Belege da sind</translation>
    </message>
    <message>
        <source>Settled: {verdict}, by {who}</source>
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
        <source>Make a packet</source>
        <translation>Paket machen</translation>
    </message>
    <message>
        <source>A packet is a project file for one reviewer: articles and claims, and nobody else&apos;s verdicts, notes or evidence. They settle it wherever they like and send it back; then merge it here.</source>
        <translation>Ein Paket ist eine Projektdatei für eine Person: Artikel und Behauptungen, ohne Urteile, Notizen oder Belege anderer. Sie wird irgendwo bearbeitet und zurückgeschickt; dann führen Sie sie hier zusammen.</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Wer prüft</translation>
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
        <source>Make it …</source>
        <translation>Machen …</translation>
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
        <source>How this desk settles claims: what counts as evidence, what is not a claim …</source>
        <translation>Wie hier entschieden wird: was als Beleg zählt, was keine Behauptung ist …</translation>
    </message>
    <message>
        <source>What everybody on this project should know.</source>
        <translation>Was alle in diesem Projekt wissen sollten.</translation>
    </message>
    <message>
        <source>Guidelines go along in every packet; both are kept with their history.</source>
        <translation>Leitlinien gehen mit jedem Paket mit; beide werden mit ihrem Verlauf aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl finden</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Words of the command</source>
        <translation>Wörter des Befehls</translation>
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
        <source>Waits for</source>
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
        <source>Every name and number in this claim is ticked; , goes to the next one left.</source>
        <translation>Jeder Name und jede Zahl in dieser Behauptung ist abgehakt; , geht zum nächsten Übrigen.</translation>
    </message>
    <message>
        <source>Every name and number in this article was looked at.</source>
        <translation>Jeder Name und jede Zahl in diesem Artikel ist angesehen.</translation>
    </message>
    <message>
        <source>Select the words of a name or number first, by mouse or with F7.</source>
        <translation>Zuerst die Wörter eines Namens oder einer Zahl auswählen, mit der Maus oder mit F7.</translation>
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
        <translation>Wer prüft</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
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
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Am Tisch</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>In der Tabelle</translation>
    </message>
    <message>
        <source>that it was said</source>
        <translation>dass es gesagt wurde</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>The article&apos;s text. Its claims are listed in the list of claims.</source>
        <translation>Der Text des Artikels. Seine Behauptungen stehen in der Liste der Behauptungen.</translation>
    </message>
    <message>
        <source>Scroll the article</source>
        <translation>Artikel rollen</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Bring back {name}</source>
        <translation>{name} zurückholen</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle anhaken</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine anhaken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What was left alone, and why</source>
        <translation>Was unberührt blieb, und warum</translation>
    </message>
    <message>
        <source>Whose edits these are</source>
        <translation>Von wem die Änderungen sind</translation>
    </message>
    <message>
        <source>Edits by</source>
        <translation>Änderungen von</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>{count} differences in {rows} rows</source>
        <translation>{count} Abweichungen in {rows} Zeilen</translation>
    </message>
    <message>
        <source>Nothing differs in {rows} rows</source>
        <translation>Keine Abweichung in {rows} Zeilen</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… und {count} weitere.</translation>
    </message>
    <message>
        <source>{count} left alone</source>
        <translation>{count} unberührt</translation>
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
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>You review as</source>
        <translation>Sie prüfen als</translation>
    </message>
    <message>
        <source>It stands beside everything you decide, and is asked this once.</source>
        <translation>Der Name steht neben allem, was Sie entscheiden, und wird nur einmal erfragt.</translation>
    </message>
</context>
<context>
    <name>Said</name>
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
        <source>  (that it was said)</source>
        <translation>  (dass es gesagt wurde)</translation>
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
        <translation>Wörter; „in Anführungszeichen“ als Wendung</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Nothing holds all these words.</source>
        <translation>Nichts enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} gefunden</translation>
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
        <source>In “{title}”: {what}. The same key again does it, and goes there.</source>
        <translation>In „{title}“: {what}. Dieselbe Taste noch einmal tut es und geht dorthin.</translation>
    </message>
</context>
<context>
    <name>SimilarClaimsSection</name>
    <message>
        <source>Settled before</source>
        <translation>Schon einmal entschieden</translation>
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
        <source>Copies the evidence, never the verdict</source>
        <translation>Übernimmt die Belege, nie das Urteil</translation>
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
        <source>Other numbers: here {here}, there {there}</source>
        <translation>Andere Zahlen: hier {here}, dort {there}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Says the same as: {quote} ({verdict})</source>
        <translation>Sagt dasselbe wie: {quote} ({verdict})</translation>
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
        <source>What does the article say,
and is it so?</source>
        <translation>Was sagt der Artikel,
und ist es so?</translation>
    </message>
    <message>
        <source>Open an article, settle its claims one by one, hand on a spreadsheet.</source>
        <translation>Einen Artikel öffnen, seine Behauptungen einzeln entscheiden, eine Tabelle weitergeben.</translation>
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
        <source>Claims settled</source>
        <translation>Entschiedene Behauptungen</translation>
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
        <source>Who reviews; Edit, Reviewer … changes it</source>
        <translation>Wer prüft; Bearbeiten, Wer prüft … ändert es</translation>
    </message>
    <message>
        <source>{settled} of {total} settled</source>
        <translation>{settled} von {total} entschieden</translation>
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
        <source>Every action is on disk when it is done; there is nothing to save.</source>
        <translation>Alles ist auf der Platte, sobald es getan ist; es gibt nichts zu speichern.</translation>
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
        <source>{what} to look at</source>
        <translation>{what} anzusehen</translation>
    </message>
    <message>
        <source>What has no tick and is in no settled claim.  , goes to the next one, . ticks it</source>
        <translation>Was keinen Haken hat und in keiner entschiedenen Behauptung steht.  , geht zum nächsten, . hakt ab</translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
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
        <source>No claim was settled yet in this session.</source>
        <translation>In dieser Sitzung wurde noch nichts entschieden.</translation>
    </message>
    <message>
        <source>One claim settled.</source>
        <translation>Eine Behauptung entschieden.</translation>
    </message>
    <message>
        <source>{count} claims settled.</source>
        <translation>{count} Behauptungen entschieden.</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Articles from {name}</source>
        <translation>Artikel aus {name}</translation>
    </message>
    <message>
        <source>{count} rows. Each becomes an article:</source>
        <translation>{count} Zeilen. Jede wird ein Artikel:</translation>
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
        <source>Add the articles</source>
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
        <source>{count} claims for {name} are in {path}. Send it; when it comes back, merge it (Ctrl+M).</source>
        <translation>{count} Behauptungen für {name} sind in {path}. Verschicken Sie es; kommt es zurück, führen Sie es zusammen (Strg+M).</translation>
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
        <source>There is nothing to settle: nobody disagrees with anybody.</source>
        <translation>Es gibt nichts zu klären: Alle sind sich einig.</translation>
    </message>
    <message>
        <source>Why reviewers differ</source>
        <translation>Warum Prüfende abweichen</translation>
    </message>
    <message>
        <source>A reason a line; the list is the team&apos;s</source>
        <translation>Ein Grund je Zeile; die Liste gehört dem Team</translation>
    </message>
    <message>
        <source>Open a team&apos;s project</source>
        <translation>Projekt eines Teams öffnen</translation>
    </message>
    <message>
        <source>Address of the project on the PostgreSQL server; passwords belong into the password file</source>
        <translation>Adresse des Projekts auf dem PostgreSQL-Server; Passwörter gehören in die Passwortdatei</translation>
    </message>
    <message>
        <source>An address begins with postgresql://, as in postgresql://db.example.org/election</source>
        <translation>Eine Adresse beginnt mit postgresql://, wie in postgresql://db.example.org/wahl</translation>
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
        <source>Begin</source>
        <translation>Anfangen</translation>
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
        <source>Train the claim finder</source>
        <translation>Behauptungsfinder trainieren</translation>
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
        <source>Shipped</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
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
        <translation>Mittlere Genauigkeit</translation>
    </message>
    <message>
        <source>The claim finder learns from your decisions what is a claim and what is none (X). It orders what to look at; no verdict is ever predicted. Everything below is measured on articles it has not seen.</source>
        <translation>Der Behauptungsfinder lernt aus Ihren Entscheidungen, was eine Behauptung ist und was keine (X). Er ordnet, was anzusehen ist; ein Urteil wird nie vorhergesagt. Alles Folgende ist an Artikeln gemessen, die er nicht kannte.</translation>
    </message>
    <message>
        <source>Claim finder in use</source>
        <translation>Benutzter Behauptungsfinder</translation>
    </message>
    <message>
        <source>Claim finders</source>
        <translation>Behauptungsfinder</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Benutzung</translation>
    </message>
    <message>
        <source>Shipped with Claimdesk</source>
        <translation>Mit Claimdesk geliefert</translation>
    </message>
    <message>
        <source>{number}: {n} decisions, {day}, {who}, F1 {f1}</source>
        <translation>{number}: {n} Entscheidungen, {day}, {who}, F1 {f1}</translation>
    </message>
    <message>
        <source>No finder was trained on this project yet.</source>
        <translation>An diesem Projekt wurde noch keiner trainiert.</translation>
    </message>
    <message>
        <source>Finder {number} learned from {n} decisions in {articles} articles: {yes} claims, {no} that are none.</source>
        <translation>Finder {number} lernte aus {n} Entscheidungen in {articles} Artikeln: {yes} Behauptungen, {no} keine.</translation>
    </message>
    <message>
        <source>It is better than the shipped one.</source>
        <translation>Er ist besser als der mitgelieferte.</translation>
    </message>
    <message>
        <source>The shipped one does better, so it was kept and not used.</source>
        <translation>Der mitgelieferte ist besser; darum wurde dieser aufbewahrt, aber nicht benutzt.</translation>
    </message>
</context>
<context>
    <name>UsedBeforeDialog</name>
    <message>
        <source>Evidence used before</source>
        <translation>Frühere Belege</translation>
    </message>
    <message>
        <source>Words of the evidence or of its claim</source>
        <translation>Wörter des Belegs oder seiner Behauptung</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Nothing is there to use again yet.</source>
        <translation>Noch ist nichts da, was sich wieder benutzen ließe.</translation>
    </message>
    <message>
        <source>Use it here too</source>
        <translation>Auch hier benutzen</translation>
    </message>
</context>
<context>
    <name>VerdictButton</name>
    <message>
        <source>Key {key}; with Shift it settles and stays.</source>
        <translation>Taste {key}; mit Umschalt wird entschieden und geblieben.</translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>Claims with the same words, which kept what was said of them: {unchanged}. Changed: {changed}. Gone: {lost}.</source>
        <translation>Behauptungen mit denselben Wörtern, die ihre Urteile behalten haben: {unchanged}. Geändert: {changed}. Verschwunden: {lost}.</translation>
    </message>
</context>
<context>
    <name>VersionCommands</name>
    <message>
        <source>Reading the article again</source>
        <translation>Lese den Artikel neu ein</translation>
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
        <source>The article is as it was.</source>
        <translation>Der Artikel ist, wie er war.</translation>
    </message>
    <message>
        <source>This is the first version of the article.</source>
        <translation>Dies ist die erste Fassung des Artikels.</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>What changed in this version</source>
        <translation>Was sich in dieser Fassung geändert hat</translation>
    </message>
    <message>
        <source>Changed and lost claims</source>
        <translation>Geänderte und verschwundene Behauptungen</translation>
    </message>
    <message>
        <source>The difference</source>
        <translation>Der Unterschied</translation>
    </message>
    <message>
        <source>Changed: {words}</source>
        <translation>Geändert: {words}</translation>
    </message>
    <message>
        <source>Gone: {words}</source>
        <translation>Verschwunden: {words}</translation>
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
        <source>Every statement is underlined as a claim. Press J for the next one and K for the one before.</source>
        <translation>Jede Aussage ist als Behauptung unterstrichen. J geht zur nächsten, K zur vorigen.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>V verified, D disputed, U unverifiable, X not a claim: each settles the claim and goes on. Ctrl+Z takes back whatever you did last.</source>
        <translation>V bestätigt, D bestritten, U unprüfbar, X keine Behauptung: Jede Taste entscheidet und geht weiter. Strg+Z nimmt das Letzte zurück.</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Begründen</translation>
    </message>
    <message>
        <source>E adds evidence, N a note, S a correction. Everything is on disk before the next key.</source>
        <translation>E fügt Belege hinzu, N eine Notiz, S eine Berichtigung. Alles ist vor der nächsten Taste auf der Platte.</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Space goes to the next open claim, Ctrl+E exports a spreadsheet, and ? shows every key.</source>
        <translation>Die Leertaste geht zur nächsten offenen Behauptung, Strg+E exportiert eine Tabelle, und ? zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>About Claimdesk</source>
        <translation>Über Claimdesk</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Colour {number}</source>
        <translation>Farbe {number}</translation>
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
        <source>Every number with its value</source>
        <translation>Jede Zahl mit ihrem Wert</translation>
    </message>
    <message>
        <source>No model for this language: found by rules alone</source>
        <translation>Kein Modell für diese Sprache: nur mit Regeln gefunden</translation>
    </message>
    <message>
        <source>What found the claims, names and numbers</source>
        <translation>Was die Behauptungen, Namen und Zahlen gefunden hat</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>This paragraph is</source>
        <translation>Dieser Absatz ist</translation>
    </message>
    <message>
        <source>dropped text</source>
        <translation>abgelegter Text</translation>
    </message>
</context>
<context>
    <name>WordsForm</name>
    <message>
        <source>These words are no verdicts. What do they mean? The project remembers it.</source>
        <translation>Diese Wörter sind keine Urteile. Was bedeuten sie? Das Projekt merkt es sich.</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source>What “{word}” means</source>
        <translation>Was „{word}“ bedeutet</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>leave these cells alone</source>
        <translation>diese Zellen unberührt lassen</translation>
    </message>
</context>
<context>
    <name>WorthControls</name>
    <message>
        <source>As written</source>
        <translation>Textfolge</translation>
    </message>
    <message>
        <source>Worth first</source>
        <translation>Wichtiges</translation>
    </message>
    <message>
        <source>Teaches most</source>
        <translation>Lehrreiches</translation>
    </message>
    <message>
        <source>Order of the claims</source>
        <translation>Reihenfolge der Behauptungen</translation>
    </message>
    <message>
        <source>Worth first (O): most worth checking. Teaches most (T): what the claim finder is least sure of.</source>
        <translation>Wichtiges (O): was am ehesten zu prüfen ist. Lehrreiches (T): worin der Behauptungsfinder am unsichersten ist.</translation>
    </message>
    <message>
        <source>Dim claims with a check-worthiness below</source>
        <translation>Behauptungen abblenden mit einem Prüfwert unter</translation>
    </message>
    <message>
        <source>Dim claims less worth checking  ([ and ])</source>
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
    <name>_Looks</name>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
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
        <source>Colours of verdicts</source>
        <translation>Farben der Urteile</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
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
        <source>The best there is</source>
        <translation>Die beste vorhandene</translation>
    </message>
    <message>
        <source>Font of the article</source>
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
        <source>Width of the text</source>
        <translation>Breite des Textes</translation>
    </message>
</context>
<context>
    <name>_Person</name>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The name stands beside everything you decide. A language takes effect at the next start.</source>
        <translation>Der Name steht neben allem, was Sie entscheiden. Eine Sprache gilt ab dem nächsten Start.</translation>
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
        <source>Remove this evidence (undo brings it back)</source>
        <translation>Diesen Beleg entfernen (Rückgängig holt ihn zurück)</translation>
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
        <source> A later try failed: {reason}</source>
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
