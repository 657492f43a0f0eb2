import { findPlaces } from '../lexicon/find-places.ts';
import { issuerOf, splitIssuers } from '../lexicon/issuers.ts';
import type { Pack } from '../lexicon/load-pack.ts';
import type { PlaceHit } from '../lexicon/place-hit.ts';
import { cityOf } from '../lexicon/roll-up.ts';
import { PARK_NAME } from './cast.ts';
import type { Story } from './draft.ts';
import type { Party } from './parties.ts';
import { partyRank } from './party-rank.ts';
import { countUnits } from './units.ts';

/** 《北京市人民政府河北省人民政府…协议》, 《北京市河北省关于…协议》: bodies or whole units that open the paper's name are its parties; null with fewer than two. */
export function signersInTitle(title: string, { pack }: Story): Party[] | null {
  const hits = findPlaces(title, pack.gazetteer).filter((hit) => hit.kind === 'place');
  const parties: Party[] = [];
  let end = 0;
  for (const hit of hits) {
    const tail = BODY_IN_TITLE.exec(title.slice(hit.end))?.[0] ?? (/[省市]$/.test(hit.name) ? '' : undefined);
    if (tail === undefined || !/^[、,和与及·\s]*$/.test(title.slice(end, hit.start))) break;
    parties.push(titledParty(hit, tail, pack));
    end = hit.end + tail.length;
  }
  return countUnits(parties) >= 2 ? parties : null;
}

const BODY_IN_TITLE =
  /^(?:人民政府|政府|(?:[\u4e00-\u9fff]{2,12}?)(?:委员会|管委会|[局厅委](?![\u4e00-\u9fff]{0,1}[员])))/;

/** 《河北省…措施》: a title that opens with one unit, or with bodies before 关于, names its issuers; empty for others. */
export function issuersInTitle(title: string, { pack }: Story): Party[] {
  const joint = jointIssuers(title, pack);
  if (joint.length > 1) return joint;
  const [hit, next] = findPlaces(title, pack.gazetteer);
  if (hit?.start !== 0 || hit.kind !== 'place' || !/[省市区县]$/.test(hit.name)) return [];
  const tail = title.slice(hit.end, next?.start ?? title.length);
  if (/^[、和与及]?$/.test(tail)) return [];
  return [titledParty(hit, '', pack)];
}

/** 《北京市…委员会、天津市…局、河北省…厅关于…》: bodies listed before 关于. */
function jointIssuers(title: string, pack: Pack): Party[] {
  const until = title.indexOf('关于');
  const head = until > 0 ? title.slice(0, until) : '';
  const hits = findPlaces(head, pack.gazetteer).filter((hit) => hit.kind === 'place' || hit.kind === 'group');
  return hits.flatMap((hit, index) => {
    const tail = head.slice(hit.end, hits[index + 1]?.start ?? head.length).replace(/[、和与及\s]+$/, '');
    const isIssuer = /(?:政府|办公厅|办公室|委员会|[委局厅办院])$/.test(tail);
    return isIssuer ? [titledParty(hit, tail, pack)] : [];
  });
}

/** 《国务院关于支持…的意见》: a title that opens with the national body whose paper it is. */
export function isTitledNationally(title: string): boolean {
  const until = title.indexOf('关于');
  return (
    until > 0 && splitIssuers(title.slice(0, until)).some((name) => issuerOf(name, null).tier === 'national')
  );
}

/** A body that a title names; it stands nowhere in the sentence. */
function titledParty(hit: PlaceHit, tail: string, pack: Pack): Party {
  const codes = hit.codes.map((code) => cityOf(code, pack.gazetteer.region));
  return { start: 0, end: 0, codes, rank: partyRank([hit], tail, pack), isWhole: false, tail };
}

/** 《共同打造曹妃甸协同发展示范区框架协议》: city-level units where the park lies that the paper's name tells; empty without one. */
export function parksInTitle(title: string, { pack }: Story, ofSeveral = false): string[] {
  return title === ''
    ? []
    : findPlaces(title, pack.gazetteer)
        .filter(
          (hit) =>
            (hit.kind === 'place' || (ofSeveral && /区$/.test(hit.name))) &&
            hit.codes.some((code) => !code.endsWith('0000')) &&
            (/经济区$|保税区$/.test(hit.name) ||
              PARK_NAME.test(title.slice(hit.end)) ||
              /^[^,。;的、与和]{0,10}建设/.test(title.slice(hit.end))),
        )
        .flatMap((hit) => hit.codes.map((code) => cityOf(code, pack.gazetteer.region)));
}
