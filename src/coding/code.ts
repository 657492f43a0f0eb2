import type { Pack } from '../lexicon/load-pack.ts';
import { termsVersion } from '../lexicon/terms.ts';
import type { Linkage, Mention, PolicyEvent } from '../model/event.ts';
import { coMentionsOf } from './co-mentions.ts';
import type { CodableText } from './codable-text.ts';
import { eventsOf } from './events.ts';
import { mentionsOf } from './mentions.ts';
import { readField } from './read-field.ts';

/** What coding suggests for one text: title first, then body, each in the order of the text. */
export interface Coded {
  readonly mentions: readonly Mention[];
  readonly events: readonly PolicyEvent[];
  /** Pairs of units that a sentence names together; see `linkagesOf`. */
  readonly coMentions: readonly Linkage[];
}

/** Raised whenever a rule or a word of the frames of acts changes what is suggested. */
export const RULES_VERSION = '11';

/** Rules and word lists; with the pack's version and `contentHash` the key of a cache of suggestions. */
export const coderVersion: string = `policyloom-${RULES_VERSION}+${termsVersion}`;

/**
 * Mentions and policy events of one text, by the coding conventions; everything is `suggested`.
 * A pure function of text, pack and `coderVersion`.
 *
 * @source the codebook of this project; events after Ma, Huang & Luo 2018, Acta Ecologica Sinica 38(12): 4424-4433
 */
export function code(text: CodableText, pack: Pack): Coded {
  const title = readField(text, 'title', pack);
  const body = readField(text, 'bodyText', pack);
  const version = versionWith(pack);
  return {
    mentions: [...mentionsOf(text, title, version), ...mentionsOf(text, body, version)],
    events: eventsOf(text, title, body, pack, version),
    coMentions: coMentionsOf(text, [title, body], pack),
  };
}

/** What rows of that pack carry as `coderVersion`. */
export function versionWith(pack: Pack): string {
  return `${coderVersion}/${pack.version}`;
}
