/**
 * Headings of what stands below an article in English, German and French, each a line of its own: further reading, files,
 * what the page is filed under. Within a text the same words may begin a sentence.
 */
const ENGLISH = [
  '(?:associated|useful|quick|external) (?:links?|sites?|resources)|print[- ]friendly(?: pdf)?|(?:press|media) contacts?|contacts? for (?:the )?(?:media|press)',
  'search for related information by keyword|report (?:a problem|an issue).{0,40}|please select all that apply|date modified|page (?:details|contents)',
  'is this page useful|was this (?:page|information) (?:helpful|useful)',
  'press release number.{0,20}|components?|topics?|share|(?:sign up|subscribe).{0,60}|stay (?:informed|up to date)|updated:? \\w+\\.? \\d{1,2},? \\d{4}',
].join('|');
const GERMAN = [
  '(?:weitere|weiterführende) (?:informationen|links|themen|artikel|meldungen|pressemitteilungen|beiträge)|(?:mehr|auch)? ?zum thema|das könnte sie auch interessieren|auch interessant|(?:ähnliche|verwandte) (?:themen|beiträge|artikel)|siehe auch',
  'links(?: zum thema)?|adresse für rückfragen|herausgeber|abonnement|zusatzinformationen|schlag(?:wort|worte|wörter)|rechtliches(?: und gesetze)?|newsletter|(?:diese seite )?teilen|auf dieser seite',
  'letzte (?:aktualisierung|änderung).{0,60}|stand\\s*:\\s*.{0,30}|für den inhalt verantwortlich.{0,80}|war (?:diese )?(?:seite|information) hilfreich',
].join('|');
const FRENCH =
  '(?:à )?(?:lire|voir|consulter) (?:aussi|également)|sur le même (?:sujet|thème)|dans la même rubrique|(?:pour (?:aller|en savoir)|en savoir) plus(?: loin)?|textes (?:de loi et références|de référence)|documents? (?:à télécharger|associés?|liés?)|téléchargements?|liens? utiles?|services en ligne(?: et formulaires)?|vérifié le .{0,90}|(?:abonnez|inscrivez)-vous.{0,60}|partager.{0,30}|mots[- ]clés?|cette page vous a-t-elle (?:aidé|été utile)';

export const HEAD_BELOW = new RegExp(`^(?:${ENGLISH}|${GERMAN}|${FRENCH})\\s*[:?»>]?$`, 'i');
export const HEAD_MAX_LENGTH = 120;

/** What is told of a page or a file rather than in it: how long it takes to read, size and format, its licence. */
export const NOTE =
  /^(?:\d{1,2}[ -]min(?:ute)?s?\.? (?:read|lese(?:dauer|zeit)|de lecture)$|(?:(?:estimated )?reading time|lese(?:dauer|zeit)|temps de lecture)\s*:?\s*\d.{0,12}$|\(?(?:pdf|html|docx?|xlsx?|csv)?,?\s*\(?[\d.,]+\s*[km]b\b.{0,30}$|request an accessible format|this (?:file|document) may not be suitable for users|if you use assistive technology|for information media\. not an official|this (?:publication|page) is (?:licensed|available) (?:under|at)\b|where we have identified any third[- ]party copyright|all content is available under|contact us to ask a question|this site displays a prototype|the documents posted on this site|veuillez autoriser|retour(?:ner)? (?:en|au|à) |sauf mention |(?:title and reference|languages,? formats and link to oj|multilingual display|(?:no longer )?in force|text)$)/i;
export const NOTE_MAX_LENGTH = 480;
