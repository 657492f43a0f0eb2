/** What a site's robots.txt says to us. */
export interface RobotsRules {
  /** Seconds that it wants between two requests; null when it names none. */
  readonly crawlDelay: number | null;
  /**
   * The rule that forbids an address, as the file writes it; null when it may be read.
   *
   * @param url absolute; its path and query are compared
   */
  readonly forbiddenBy: (url: string) => string | null;
}

interface Rule {
  readonly isAllowed: boolean;
  readonly pattern: string;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  crawlDelay: number | null;
  /** A rule was seen: the next user-agent line begins another group. */
  isClosed: boolean;
}

/** Name under which a site can address this program. */
const AGENT = 'policyloom';

/**
 * Reads a robots.txt. The groups for `policyloom` count, else those for `*`; of the rules that match, the
 * longest wins, `Allow` before `Disallow` where they are alike. What is no rule is passed over, so that a page
 * served in its place forbids nothing.
 *
 * @source RFC 9309; Crawl-delay is not part of it but is widely written and meant
 */
export function robotsRules(text: string): RobotsRules {
  const groups = groupsOf(text);
  const ours = groups.filter(({ agents }) => agents.some((agent) => agent === AGENT));
  const used = ours.length > 0 ? ours : groups.filter(({ agents }) => agents.includes('*'));
  const rules = used.flatMap((group) => group.rules);
  return {
    crawlDelay: used.find(({ crawlDelay }) => crawlDelay !== null)?.crawlDelay ?? null,
    forbiddenBy: (url) => forbiddingRule(rules, url),
  };
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line.replace(/^\ufeff/, '')) ?? [];
    readLine(groups, name.toLowerCase(), value.trim());
  }
  return groups;
}

function readLine(groups: Group[], name: string, value: string): void {
  let group = groups.at(-1);
  if (name === 'user-agent') {
    if (!group || group.isClosed) {
      group = { agents: [], rules: [], crawlDelay: null, isClosed: false };
      groups.push(group);
    }
    group.agents.push(/^(?:\*|[a-z_-]+)/i.exec(value)?.[0].toLowerCase() ?? '');
    return;
  }
  if (!group || !/^(?:allow|disallow|crawl-delay)$/.test(name)) return;
  group.isClosed = true;
  if (name === 'crawl-delay') group.crawlDelay = Number.parseFloat(value) || null;
  else if (value) group.rules.push({ isAllowed: name === 'allow', pattern: value });
}

function forbiddingRule(rules: readonly Rule[], url: string): string | null {
  const { pathname, search } = new URL(url);
  const path = normal(pathname + search);
  const matching = rules.filter(({ pattern }) => matches(normal(pattern), path));
  const [first] = matching.toSorted(
    (a, b) => b.pattern.length - a.pattern.length || Number(b.isAllowed) - Number(a.isAllowed),
  );
  return first && !first.isAllowed ? `Disallow: ${first.pattern}` : null;
}

/** Percent codes in one form: characters beyond ASCII coded, letters of codes in capitals. */
function normal(path: string): string {
  return path
    .replace(/[^\x21-\x7e]/gu, (char) => encodeURIComponent(char.isWellFormed() ? char : '\ufffd'))
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

/** `*` stands for anything, `$` at the end for the end. Walks through, so that no pattern takes long. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  const [first = '', ...rest] = parts;
  if (!path.startsWith(first)) return false;
  const last = isWhole ? rest.pop() : undefined;
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
