import { isIssuerName, splitIssuers } from '../../lexicon/issuers.ts';

/** The bodies that a line consists of; nothing when it holds anything else. */
export function bodiesIn(line: string): string[] {
  const bare = line
    .replace(/[（(](?:盖章|公章|印章|章|代章|印)[）)]/g, '')
    .replace(IN_BRACKETS, '$1')
    .trim();
  const parts = splitIssuers(bare);
  return parts.length && parts.every(isIssuerName) ? parts : [];
}

/** A signature in brackets as a whole. */
const IN_BRACKETS = /^\s*[（(]([^（()）]+)[）)]\s*$/;
