import { decodedPath } from './decoded-path.ts';

/** Media types by file ending; `null` for those without a registered one that says more than bytes. */
const MEDIA_TYPES: ReadonlyMap<string, string | null> = new Map([
  ['pdf', 'application/pdf'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['rtf', 'application/rtf'],
  ['csv', 'text/csv'],
  ['txt', 'text/plain'],
  ['zip', 'application/zip'],
  ['rar', 'application/vnd.rar'],
  ['7z', 'application/x-7z-compressed'],
  ['wps', 'application/vnd.ms-works'],
  ['et', null],
  ['ofd', 'application/ofd'],
  ['ceb', null],
]);
const ENDING = new RegExp(`\\.(${[...MEDIA_TYPES.keys()].join('|')})(?=$|[?#&"'\\s）)])`, 'i');
/** Attributes in which scripts keep the address of a file that a `javascript:` link opens. */
const ADDRESS_ATTRIBUTE = /^(?:on\w+|data|data-.*|.*(?:href|url|src|file|path)|appendix)$/i;
/** Attributes that only name the file. */
const NAME_ATTRIBUTE = /^(?:alt|title|download|name|filename)$/i;

/** A link to a file as the page gives it. */
export interface FileLink {
  /** Address as written, or only the file's name where the page keeps the address in a script. */
  readonly address: string;
  readonly isAddress: boolean;
  /** Media type by ending; null when the ending tells none. */
  readonly mediaType: string | null;
}

/** The file that a link opens; null when it opens a page. */
export function fileLink(link: Element): FileLink | null {
  const href = (link.getAttribute('href') ?? link.getAttribute('src') ?? '').trim();
  if (NO_ADDRESS.test(href)) return fileInAttributes(link);
  return pointsToFile(href, link) ? found(href, true, link) : null;
}

const NO_ADDRESS = /^(?:javascript:|#|$|mailto:|tel:)/i;

/** What a script opens: an attribute with the address, before one that only names the file. */
function fileInAttributes(link: Element): FileLink | null {
  const values = link
    .getAttributeNames()
    .map((name) => ({ name, value: attributeValue(link, name) }))
    .filter(({ value }) => ENDING.test(value));
  const address = values.find(({ name }) => ADDRESS_ATTRIBUTE.test(name));
  if (address) return found(address.value, true, link);
  const name = values.find((attribute) => NAME_ATTRIBUTE.test(attribute.name));
  return name ? found(name.value, false, link) : null;
}

/** Of a script or a `javascript:` address, the first quoted text that is a file. */
function attributeValue(link: Element, name: string): string {
  const value = link.getAttribute(name) ?? '';
  if (!name.startsWith('on') && name !== 'href') return value;
  return (
    [...value.matchAll(/["']([^"']+)["']/g)]
      .map((match) => match[1] ?? '')
      .find((text) => ENDING.test(text)) ?? ''
  );
}

function pointsToFile(href: string, link: Element): boolean {
  const path = decodedPath(href.split('#')[0] ?? '');
  if (ENDING.test(path)) return true;
  const text = (link.textContent ?? '').trim();
  if (NAMED_AS_FILE.test(text)) return true;
  // Some systems serve files from one address and show the name only: download.jsp?wbfileid=…
  return /download|attach|annex|file/i.test(path) && ENDING.test(`${text} `);
}

/** 年度报告 (PDF, 1.2 MB): what pages write beside links to files that have no ending. */
const NAMED_AS_FILE = /[[(（](?:pdf|docx?|xlsx?)\b[^\])）]{0,20}[\])）]$|\s-\s.*\bPDF\b/i;

function found(address: string, isAddress: boolean, link: Element): FileLink {
  const ending = ENDING.exec(decodedPath(address)) ?? ENDING.exec(`${(link.textContent ?? '').trim()} `);
  return { address, isAddress, mediaType: MEDIA_TYPES.get(ending?.[1]?.toLowerCase() ?? '') ?? null };
}

/** Media type that a file's name or address promises by its ending; null when it promises none. */
export function mediaTypeOfName(name: string): string | null {
  const ending = ENDING.exec(decodedPath(name))?.[1];
  return MEDIA_TYPES.get(ending?.toLowerCase() ?? '') ?? null;
}
