import type { Act } from './acts/act.ts';
import { antecedents } from './anaphora.ts';
import { subjectParties } from './cast.ts';
import type { Story } from './draft.ts';
import { type Party, partiesIn } from './parties.ts';
import type { SentenceView } from './sentence-view.ts';

/** Who builds or founds a thing: told before its verb, inside its phrase, or after it. */
export function buildersOf(act: Act, sentence: SentenceView, story: Story): Party[] {
  const isBefore = act.object.end <= act.verb.start;
  const before = isBefore ? buildersBefore(act, sentence, story) : subjectParties(sentence, act, story.pack);
  return [...before, ...buildersAfter(sentence, act, story), ...members(sentence, act, story)];
}

const BUILD =
  /(?:共建|合建|合作共建|共同(?:建设|打造|组建|组成|出资|发起|设立|投资|管理|创办|开发)|联合(?:建设|打造|组建|发起|设立|开发|兴办|创办)|合办|联办|合资兴办|联营|合作(?:建设|打造|建立|共建)|建设|发起|倡议|牵头|组建|出资|合资|投资)/;

const BUILT_BY = new RegExp(`${BUILD.source}(?=[^,]{0,4}的)`);

/** 由A与B合作共建的…揭牌, A与B共建的…开园: builders named inside the phrase for the thing, or before it. */
function buildersBefore(act: Act, sentence: SentenceView, story: Story): Party[] {
  const phrase = sentence.text.slice(act.object.start, act.object.end);
  const by = /由/.exec(phrase);
  const from = by ? by.index + 1 : 0;
  const until = phrase.slice(from).search(by ? BUILD : BUILT_BY);
  if (until > 0) {
    const start = act.object.start + from;
    return partiesIn(sentence, start, start + until, story.pack)
      .filter(({ role }) => role === 'party')
      .map(({ party }) => party);
  }
  return /由[^,]*(?:与|和|、)|为$/.test(sentence.text.slice(0, act.object.start))
    ? subjectParties(
        sentence,
        { ...act, verb: { start: act.object.start - 1, end: act.object.start } },
        story.pack,
      )
    : [];
}

/** …联席会成立,天津任会长单位,秦皇岛、唐山等市参加: who founds a body may be told after it. */
function members(sentence: SentenceView, act: Act, story: Story): Party[] {
  return act.kind === 'organisation' || act.kind === 'alliance' ? membersAfter(sentence, act, story) : [];
}

/** Units that are told behind the verb to take part: …会议召开,唐山、沧州等市的市长出席. */
export function membersAfter(sentence: SentenceView, act: Act, { pack }: Story): Party[] {
  return partiesIn(sentence, act.verb.end, sentence.text.length, pack)
    .filter(({ party, role }) => role === 'party' && MEMBER.test(sentence.text.slice(party.end)))
    .map(({ party }) => party);
}

const MEMBER =
  /^[^,。;]{0,14}?(?:参加|出席|加入|参与|组成|为(?:首批)?(?:成员|会员|理事|发起)|任(?:[^,。;]{0,4})(?:会长|主席|组长|理事长))/;

/** The next sentence or clause may tell the builders: 园区由A、B共同建设. */
function buildersAfter(sentence: SentenceView, act: Act, story: Story): Party[] {
  const here = buildersIn(sentence, act.verb.end, act, story);
  if (here) return here;
  const next = story.sentences[sentence.index + 1];
  return (next && buildersIn(next, 0, act, story)) ?? [];
}

function buildersIn(view: SentenceView, from: number, { kind }: Act, story: Story): Party[] | null {
  const by = BUILDERS_TOLD.exec(view.text.slice(from));
  if (!by) return null;
  const start = from + by.index;
  const end = start + by[0].length;
  if (kind === 'organisation' && !by[0].endsWith('组成') && !/^(?:组|设|成)/.test(view.text.slice(end)))
    return null;
  const named = partiesIn(view, start, end, story.pack).map(({ party }) => party);
  return named.length > 0 ? named : antecedents(view, end, story, start);
}

/** 由A与B共同…; 这是A与B合作的首个园区; …,三地政府共同出资. */
const BUILDERS_TOLD =
  /(?<=[,。;])[^,。;]{2,30}?(?:政府|部门|[委局厅办])(?:按[^,。;]{1,8})?(?=(?:共同|联合|合作)(?:出资|发起|组建|设立|建设))|(?:由|(?:这|该[^,。;]{0,8}|也)是)([^,。;]{2,60}?)(?:共同|联合|合作|共建|携手|两地|三方|双方|组成)|(?:出资|发起|合作|共建|建设)(?:方|人|单位)(?:为|是|包括|有)([^。;]{2,60})/;
