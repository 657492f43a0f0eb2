import { ENGLISH, type PortalPage } from './portal-page.ts';

const GERMAN = `<p>Das Ministerium unterstützt regionale Betriebe mit Darlehen, Ausbildung und gemeinsamen Anlagen.</p>
<p>Anträge nennen die Partner, die verbundenen Orte und den erwarteten Nutzen, und sie werden jährlich geprüft.</p>
<p>Ein Beirat entscheidet viermal im Jahr und veröffentlicht seine Beschlüsse.</p>`;
const FRENCH = `<p>Le ministère soutient les entreprises régionales par des prêts et des formations.</p>
<p>Chaque demande indique les partenaires, les lieux reliés et le bénéfice attendu, et elle est examinée chaque année.</p>
<p>Les communes présentent leurs projets avant la fin du mois de mai, et les services de l’État les accompagnent.</p>
<p>Les aides sont versées en deux fois, après le début des travaux puis à leur achèvement, sur présentation des factures.</p>
<p>Un comité se réunit quatre fois par an et publie ses décisions.</p>`;
const AIDS = `<p>Voir le fil d’Ariane</p>`;

/** Pages of governments in languages of Europe other than English, and of their Union. */
export const EUROPEAN_PAGES: readonly PortalPage[] = [
  {
    portal: 'a ministry in German: links with explanations in a column beside the text',
    html: `<html lang="de"><head><title>BMBsp | Klare Preise</title></head><body><h1 class="aural">Bundesministerium für Beispiele</h1><div id="content"><div class="columns"><h1>Klare Preise</h1>${GERMAN}</div>
      <div id="supplement" class="columns"><h2 class="aural">Zusatzinformationen</h2><h3>Weitere Informationen</h3><ul><li><a href="/1">Hinweise für Betriebe</a></li></ul><span>Information der Beratung vom 02.01.2016</span><h3>Rechtliches und Gesetze</h3><ul><li><a href="/2">BspG § 5</a></li></ul><span>Bestimmung der Leistung</span></div></div></body></html>`,
    record: { title: 'Klare Preise', datePublished: null },
    startsWith: 'Das Ministerium',
    endsWith: 'seine Beschlüsse.',
  },
  {
    portal: 'a government in German: kicker in the heading, the day below the summary, cards of other pages',
    html: `<html lang="de"><head><title>Mehr Tempo für Güterbahnen | Beispielregierung</title></head><body><main><article><header><h1><span>Verkehr</span><span>Mehr Tempo für Güterbahnen</span></h1><p>Die Regierung beschleunigt den Ausbau.</p><p><time>Donnerstag, 7. März 2024</time></p></header><ul><li>3 Min. Lesedauer</li><li><a href="#t">Beitrag teilen</a></li></ul>${GERMAN}</article>
      <section><h2>Das könnte Sie auch interessieren</h2><a href="/1"><h3>Ausbau der Wasserwege</h3><p>Die Kanäle werden breiter, und neue Schleusen entstehen.</p></a></section></main></body></html>`,
    record: { title: 'Mehr Tempo für Güterbahnen', datePublished: '2024-03-07' },
    startsWith: 'Die Regierung beschleunigt',
    endsWith: 'seine Beschlüsse.',
  },
  {
    portal: 'a release in German whose first sentence has its place and day',
    html: `<html lang="de"><head><title>Bundesrat eröffnet Vernehmlassung</title></head><body><ol class="breadcrumb"><li><a href="/">Startseite</a></li><li><a href="/m">Medienmitteilungen</a></li></ol><div id="content"><h1>Bundesrat eröffnet Vernehmlassung</h1><p><strong>Bern, 07.03.2024 - Der Bundesrat hat die Vernehmlassung eröffnet.</strong></p>${GERMAN}<h3>Adresse für Rückfragen</h3><p>Bundesamt für Beispiele, Kommunikation, Tel. +41 00 000 00 00</p><h3>Herausgeber</h3><p>Der Bundesrat</p></div></body></html>`,
    record: { title: 'Bundesrat eröffnet Vernehmlassung', datePublished: '2024-03-07' },
    startsWith: 'Bern, 07.03.2024',
    endsWith: 'seine Beschlüsse.',
  },
  {
    portal:
      'a ministry in French: the day of the week with the day, how long it takes to read, what else to read',
    html: `<html lang="fr"><head><title>Plan fret : les aides | Ministère des Exemples</title></head><body><main><nav class="fr-breadcrumb">${AIDS}<a href="/">Accueil</a></nav><h1>Plan fret : les aides</h1><p>Le jeudi 7 mars 2024</p><p>Mis à jour le 12/03/2024</p><p>Temps de lecture : 3 minutes</p><p>Partager la page</p>${FRENCH}
      <div><h2>Abonnez-vous à notre lettre d’information</h2><p>Recevez chaque mois toutes les actualités du ministère.</p></div><section><h2>À lire aussi</h2><h3><a href="/1">Le réseau en dix questions</a></h3><p>Un comité répond aux questions des communes.</p></section></main></body></html>`,
    record: { title: 'Plan fret : les aides', datePublished: '2024-03-07' },
    startsWith: 'Le ministère soutient',
    endsWith: 'publie ses décisions.',
  },
  {
    portal:
      'the Commission: kind, day, place and length on one line, a list of contents that names the sections below',
    html: `<html lang="en"><head><title>Press corner | Example Commission</title><meta property="og:title" content="Commission approves Example scheme"></head><body><main><div><span>Press release</span><span>7 March 2024</span><span>Brussels</span><span>2 min read</span></div><h1>Commission approves Example scheme</h1><div><h2>Page contents</h2><ul><li><a href="#t">Top</a></li><li><a href="#r">Related topics</a></li></ul></div>${ENGLISH}
      <div><h2>Related topics</h2><a href="/t">Competition</a></div><div><h2>Print friendly pdf</h2><p>English</p><p>(41.2 kB - PDF)</p></div><div><h2>Contacts for media</h2><p>If you do not work for the media, you are welcome to write.</p></div></main></body></html>`,
    record: { title: 'Commission approves Example scheme', datePublished: '2024-03-07' },
    startsWith: 'The department supports',
    endsWith: 'publishes its decisions.',
  },
  {
    portal: 'EUR-Lex with its frame: the reference to the journal and panels above the document',
    html: `<html lang="en"><head><title>Implementing regulation - 2024/9901 - EN - EUR-Lex</title><meta property="eli:title" content="Commission Implementing Regulation (EU) 2024/9901 of 7 March 2024 on freight"></head><body><div><p>Document 32024R9901</p><div>Title and reference</div><p id="title" class="title-bold">Commission Implementing Regulation (EU) 2024/9901 of 7 March 2024 on freight</p><p>OJ L, 2024/9901, 8.3.2024, ELI: <a href="/e">http://example.org/eli</a> (BG, ES, CS)</p><p>In force</p><div>Multilingual display</div><div>Text</div>
      <div id="document1"><p class="oj-doc-ti">COMMISSION IMPLEMENTING REGULATION (EU) 2024/9901</p><p class="oj-doc-ti">of 7 March 2024</p><p class="oj-doc-ti">on freight</p><p class="oj-normal">THE EUROPEAN COMMISSION,</p><p class="oj-normal">Whereas:</p>${ENGLISH}</div></div></body></html>`,
    record: { language: 'en' },
    startsWith: 'COMMISSION IMPLEMENTING',
    endsWith: 'publishes its decisions.',
  },
];
