import type { Reader } from './proposal.ts';
import { readAddress } from './readers/address.ts';
import { readDocNumber } from './readers/doc-number.ts';
import { readEffectiveDate } from './readers/effective-date.ts';
import { readJsonLd } from './readers/json-ld.ts';
import { readLabels } from './readers/label-table.ts';
import { readLanguage } from './readers/language.ts';
import { readLetterHead } from './readers/letter-head.ts';
import { readMeta } from './readers/meta.ts';
import { readPublicationLine } from './readers/publication-line.ts';
import { readSignature } from './readers/signature.ts';
import { readSiteName } from './readers/site-name.ts';
import { readSiteProfile } from './readers/site-profile.ts';
import { readTitle } from './readers/title.ts';

/** In the order in which they are asked; of equally confident values the earlier one wins. */
export const readers: readonly Reader[] = [
  readLabels,
  readTitle,
  readPublicationLine,
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
