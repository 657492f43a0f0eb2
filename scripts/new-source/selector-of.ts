/**
 * A selector that finds exactly these elements in a document, the plainest there is; else the one that finds
 * fewest others beside them. Null where all find as many others.
 *
 * @param elements in page order, at least one
 */
export function selectorOf(document: Document, elements: readonly Element[]): string | null {
  const wanted = new Set(elements);
  const rated = candidates(elements).map((selector) => {
    const found = [...document.querySelectorAll(selector)];
    const hits = found.filter((element) => wanted.has(element)).length;
    return { selector, others: hits < wanted.size ? Number.POSITIVE_INFINITY : found.length - hits };
  });
  const [best] = rated.toSorted((a, b) => a.others - b.others);
  return best && best.others < wanted.size ? best.selector : null;
}

/** An element and what is looked for in it. */
export interface Within {
  readonly row: Element;
  readonly target: Element;
}

/** A selector whose first hit in every row is the row's own target; null where there is none. */
export function selectorWithin(pairs: readonly Within[]): string | null {
  const [first] = pairs;
  if (!first) return null;
  const names = [...namesOf([first.target]), ...placesOf(first.target)];
  const parent = first.target.parentElement;
  const around = parent && parent !== first.row ? [...namesOf([parent]), ...placesOf(parent)] : [];
  const all = [...names, ...around.flatMap((name) => names.map((own) => `${name} > ${own}`))];
  const plainest = all.toSorted((a, b) => Number(a.includes('.')) - Number(b.includes('.')));
  return plainest.find((one) => pairs.every(({ row, target }) => row.querySelector(one) === target)) ?? null;
}

/** Ancestors that give an element its context. */
const MAX_LEVELS = 4;

function candidates(elements: readonly Element[]): string[] {
  const own = namesOf(elements);
  const around = ancestors(elements[0]).flatMap((ancestor, level) =>
    namesOf([ancestor])
      .filter((name) => /[#.]/.test(name))
      .flatMap((name) => own.map((tail) => `${name}${level === 0 ? ' > ' : ' '}${tail}`)),
  );
  return [...own.filter((name) => /[#.]/.test(name)), ...around];
}

function ancestors(element: Element | undefined): Element[] {
  const found: Element[] = [];
  for (let at = element?.parentElement; at && found.length < MAX_LEVELS; at = at.parentElement)
    found.push(at);
  return found;
}

/** An id of one element, the classes that all have, the tag: the surest first. */
function namesOf(elements: readonly Element[]): string[] {
  const [first] = elements;
  if (!first) return [];
  const tag = first.localName;
  const classes = [...first.classList].filter(
    (name) => PLAIN.test(name) && elements.every((element) => element.classList.contains(name)),
  );
  const id = elements.length === 1 && PLAIN.test(first.id) ? [`#${first.id}`] : [];
  return [...id, ...classes.map((name) => `${tag}.${name}`), tag];
}

/** Names that need no escaping in a selector. */
const PLAIN = /^[a-z_][\w-]*$/i;

function placesOf(element: Element): string[] {
  const tag = element.localName;
  const alike = [...(element.parentElement?.children ?? [])].filter(({ localName }) => localName === tag);
  const titled = element.hasAttribute('title') ? [`${tag}[title]`] : [];
  return [...titled, `${tag}:last-child`, `${tag}:nth-of-type(${alike.indexOf(element) + 1})`];
}
