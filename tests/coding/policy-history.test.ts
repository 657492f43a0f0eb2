import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { code } from '../../src/coding/code.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';
import { cityOf } from '../../src/lexicon/roll-up.ts';
import type { PolicyEvent } from '../../src/model/event.ts';
import { readPage } from '../../src/node/read-page.ts';

const historyFile = new URL('../../../shared/truth/jjj-policy-history.json', import.meta.url);
const pages = new URL('../fixtures/pages/', import.meta.url);
const pack = loadPack('jing-jin-ji');

const dated = z.object({
  id: z.string(),
  date: z.string(),
  precision: z.string(),
  scale: z.string(),
  actors: z.array(z.string()),
  kind: z.string().nullable(),
});
type Dated = z.infer<typeof dated>;
const history = z.array(
  z.object({ id: z.string(), expected: z.object({ events: z.array(dated).optional() }) }),
);

/** Where pages tell otherwise than the history has it, with the reason; each stands in the note of its page. */
const DIFFERENCES: Readonly<Record<string, readonly string[]>> = {
  // The page gives the year only; the history says that only 2004 may be asserted.
  'langfang-consensus': ['date 2004 instead of 2004-02', 'precision year instead of month'],
  // The text names the day of release, which is then the day of the act (events 5).
  'leading-group': ['precision day instead of published'],
  'transfer-guide': ['precision day instead of published'],
  'chain-leader-2023': ['precision day instead of published'],
  // The day again; and the plan is addressed to 三河, 大厂 and 香河 by name, which lie in 廊坊 (events 7b).
  'north-three': ['precision day instead of published', 'also 131000'],
  // The agreed zone lies in 涉县, which belongs to 邯郸 (events 7e).
  'tj-hb-5': ['also 130400'],
  // The seat of 北京万科 is in its name, and 中关村 is Beijing’s (events 7).
  'zhuozhou-zgc': ['also 110000'],
};

describe.skipIf(!existsSync(historyFile))('the history of policy (skipped without ../shared)', () => {
  it('comes out of the sample pages with its dates, scales and actors', () => {
    const told = toldByPages();
    const wanted = datedEvents();
    const tellings = new Map(wanted.map((event) => [event.id, tellingsOf(event, told)]));
    const untold = wanted.filter(({ id }) => tellings.get(id)?.length === 0).map(({ id }) => id);
    console.info(
      `${wanted.length - untold.length} of ${wanted.length} dated events are told by sample pages`,
    );
    const differences = wanted.flatMap((event) => {
      const found = [...new Set(tellings.get(event.id)?.flatMap((telling) => differing(telling, event)))];
      return found.length > 0 ? [[event.id, found] as const] : [];
    });
    expect(untold).toEqual([]);
    expect(Object.fromEntries(differences)).toEqual(DIFFERENCES);
  });
});

/** Those that are events by the conventions; the others are in the file for its timeline. */
function datedEvents(): Dated[] {
  const sets = history.parse(JSON.parse(readFileSync(historyFile, 'utf8')));
  return sets.flatMap(({ expected }) => expected.events ?? []).filter(({ kind }) => kind !== null);
}

function toldByPages(): PolicyEvent[] {
  const names = readdirSync(pages).filter((name) => existsSync(new URL(`${name}/page.html`, pages)));
  return names.flatMap((name) => {
    const file = (path: string) => readFileSync(new URL(`${name}/${path}`, pages));
    const { url } = z.object({ url: z.string() }).parse(JSON.parse(file('expected.json').toString()));
    const page = readPage(file('page.html'), { url, charset: null });
    if (page.kind !== 'captured') throw new Error(`${name} was not captured`);
    return code(page.record.announcement, pack).events;
  });
}

/** Events of that kind whose date is the same, else one inside the other, and that share an actor. */
function tellingsOf(event: Dated, told: readonly PolicyEvent[]): PolicyEvent[] {
  const fitting = told.filter(
    ({ kind, date, ...rest }) =>
      kind === event.kind &&
      date !== null &&
      (date.startsWith(event.date) || event.date.startsWith(date)) &&
      sharesActor(rest, event),
  );
  const sameDate = fitting.filter(({ date }) => date === event.date);
  return sameDate.length > 0 ? sameDate : fitting;
}

function sharesActor(told: Pick<PolicyEvent, 'participants' | 'actors'>, { actors }: Dated): boolean {
  const areas = areasOf(actors);
  return areas.length > 0
    ? areas.some((area) => told.participants.includes(area))
    : classesOf(actors).some((wanted) => told.actors.includes(wanted));
}

/** A body or firm of the history → the class of actor that coding tells it by. */
const CLASSES: Readonly<Record<string, string>> = {
  ...{ NDRC: 'government-national', MIIT: 'government-national', MOST: 'government-national' },
  ...{ 国务院: 'government-national', 中央: 'government-national', 中共中央: 'government-national' },
  ...{ 中关村协同发展投资有限公司: 'enterprise', 北京万科: 'enterprise' },
  '环渤海 7 省区市': 'government-local',
};

function areasOf(actors: readonly string[]): string[] {
  const codes = actors.filter((actor) => /^\d{6}$/.test(actor));
  return [...new Set(codes.map((area) => cityOf(area, pack.gazetteer.region)))].toSorted();
}

function classesOf(actors: readonly string[]): string[] {
  return actors
    .filter((actor) => !/^\d{6}$/.test(actor))
    .map((actor) => {
      const known = CLASSES[actor];
      if (known === undefined)
        throw new Error(`No class is known for the actor ${actor}: add it to CLASSES.`);
      return known;
    });
}

/**
 * Fields that differ. Of an act whose actors are bodies alone the participants are those it is addressed to
 * (events 7b), which the history does not list: only its bodies are compared.
 */
function differing(telling: PolicyEvent, event: Dated): string[] {
  const areas = areasOf(event.actors);
  const told = areas.length > 0 ? telling.participants : [];
  const isNational = (classes: readonly string[]) => classes.includes('government-national');
  const classes = classesOf(event.actors);
  return [
    ...changed('date', telling.date, event.date),
    ...changed('precision', telling.precision, event.precision),
    ...changed('scale', telling.scale, event.scale),
    ...changed('national body', isNational(telling.actors), isNational(classes)),
    ...classes.filter((wanted) => !telling.actors.some((actor) => actor === wanted)).map((c) => `no ${c}`),
    ...areas.filter((area) => !told.includes(area)).map((area) => `without ${area}`),
    ...told.filter((area) => !areas.includes(area)).map((area) => `also ${area}`),
  ];
}

function changed(field: string, told: unknown, wanted: unknown): string[] {
  return told === wanted ? [] : [`${field} ${String(told)} instead of ${String(wanted)}`];
}
