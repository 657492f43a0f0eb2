import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/lexicon/find-places.ts';
import { fold } from '../../src/lexicon/fold.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';
import { loadRegion } from '../../src/lexicon/load-region.ts';
import { maskReferences } from '../../src/lexicon/mask-references.ts';
import { cityOf } from '../../src/lexicon/roll-up.ts';

const pack = loadPack('yangtze-river-delta');
const { region } = pack.gazetteer;
const names = new Map([...region.cities, ...region.provinces].map(({ code, name }) => [code, name.zh]));

/** City-level names in the order of their codes. */
function namesIn(text: string): string {
  const codes = findPlaces(maskReferences(fold(text)).masked, pack.gazetteer)
    .filter((hit) => hit.kind === 'place' || hit.kind === 'group')
    .flatMap((hit) => hit.codes.map((code) => cityOf(code, region)));
  return [...new Set(codes)]
    .toSorted()
    .map((code) => names.get(code) ?? code)
    .join(' ');
}

describe('the pack of the Yangtze River Delta', () => {
  it('has 41 cities in 4 provinces, each with a cell of its own', () => {
    expect([region.cities.length, region.provinces.length]).toEqual([41, 4]);
    expect(new Set(region.cities.map(({ tile }) => tile.join())).size).toBe(41);
    expect(region.cities.map(({ code }) => code)).toEqual(region.cities.map(({ code }) => code).toSorted());
  });

  it('joins one phase to the next without a gap', () => {
    const { phases } = loadRegion('yangtze-river-delta');
    expect(phases.slice(1).map(({ from }) => from)).toEqual(phases.slice(0, -1).map(({ to }) => to));
  });

  it('rolls every name up to a city or province of the region', () => {
    const strays = [...pack.gazetteer.trie.entries()].flatMap(([name, entry]) => {
      const codes = entry.kind === 'place' ? entry.bearers : entry.kind === 'group' ? entry.codes : [];
      return codes.filter((code) => !names.has(cityOf(code, region))).map((code) => `${name} ${code}`);
    });
    expect(strays).toEqual([]);
  });

  it.each([
    ['the region’s name gives its members', '长三角一体化', '上海 江苏 浙江 安徽'],
    ['three of the four', '苏浙沪三地', '上海 江苏 浙江'],
    ['a list of single characters', '沪、苏、浙、皖四地', '上海 江苏 浙江 安徽'],
    ['members inside of a longer string', '沪苏浙皖赣', '上海 江苏 浙江 安徽'],
    ['苏 of 江苏 is no abbreviation', '江苏浙江', '江苏 浙江'],
    ['苏锡常', '苏锡常都市圈', '无锡 常州 苏州'],
    ['joined names are their lowest', '浙江省嘉兴市嘉善县', '嘉兴'],
    ['a district of the municipality', '青浦区与吴江区', '上海 苏州'],
    ['a former city counts under today’s code', '吴江市、富阳市', '苏州 杭州'],
    ['a former district of the municipality', '闸北区、南汇区', '上海'],
    ['two cities of one sound and different characters', '苏州与宿州', '苏州 宿州'],
    ['泰州 and 台州', '泰州、台州', '泰州 台州'],
    ['a district that two cities have', '鼓楼区', ''],
    ['… is that of the city before it', '徐州市鼓楼区', '徐州'],
    ['… or of a city elsewhere', '福州市鼓楼区', ''],
    ['通州区 with its city elsewhere', '北京市通州区', ''],
    ['通州区 with its city', '南通市通州区', '南通'],
    ['郊区 alone is a word', '城市郊区', ''],
    ['郊区 after its city', '铜陵市郊区', '铜陵'],
    ['a bare word alone', '西湖、太湖、路桥、天台', ''],
    ['a bare shared name after its city', '台州路桥、杭州西湖', '杭州 台州'],
    ['a park of two cities', '苏滁现代产业园', '苏州 滁州'],
    ['the demonstration zone of three', '长三角生态绿色一体化发展示范区', '上海 苏州 嘉兴'],
    ['a branch park is of both', '漕河泾开发区海宁分区', '上海 嘉兴'],
    ['a street', '南京市上海路、上海市南京西路', '上海 南京'],
    ['a railway', '沪宁高铁、宁杭高铁、沪昆铁路', ''],
    ['railways that share their suffix', '沪宁、沪杭、宁杭铁路', ''],
    ['a university, a bank, a firm', '南京大学、上海银行、安徽江淮汽车集团股份有限公司', ''],
    ['a port and an airport', '上海港、宁波舟山港、浦东机场', ''],
    ['places of the other region are elsewhere', '北京、天津、河北、保定', ''],
    ['traditional characters', '長三角、蘇州市與無錫市', '上海 江苏 无锡 苏州 浙江 安徽'],
  ])('%s: %s', (_rule, text, expected) => {
    expect(namesIn(text).split(' ').toSorted()).toEqual(expected.split(' ').toSorted());
  });
});
