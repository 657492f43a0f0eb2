import type { Reader } from '../fields/proposal.ts';
import { readAddress } from './address.ts';
import { readDateline } from './dateline.ts';
import { readDocNumber } from './doc-number.ts';
import { readEffectiveDate } from './effective-date.ts';
import { readJsonLd } from './json-ld.ts';
import { readLabels } from './label-table.ts';
import { readLanguage } from './language.ts';
import { readLetterHead } from './letter-head.ts';
import { readMeta } from './meta.ts';
import { readPublicationLine } from './publication-line.ts';
import { readSignature } from './signature.ts';
import { readSiteName } from './site-name.ts';
import { readSiteProfile } from './site-profile.ts';
import { readTitle } from './title.ts';

/** In the order in which they are asked; of equally confident values the earlier one wins. */
export const readers: readonly Reader[] = [
  readLabels,
  readTitle,
  readPublicationLine,
  readDateline,
  readDocNumber,
  readSignature,
  readLetterHead,
  readEffectiveDate,
  readMeta,
  readJsonLd,
  readAddress,
  readLanguage,
  readSiteName,
  readSiteProfile,
];
