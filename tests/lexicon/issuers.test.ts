import { describe, expect, it } from 'vitest';
import {
  highestTier,
  isIssuerName,
  issuerOf,
  issuerOfCode,
  placeOf,
  splitIssuers,
} from '../../src/lexicon/issuers.ts';

describe('issuerOf', () => {
  it.each([
    ['国家发展改革委', null, '国家发展和改革委员会', 'national'],
    ['中华人民共和国财政部', null, '财政部', 'national'],
    ['教育部办公厅', null, '教育部办公厅', 'national'],
    ['北京市经济信息化局', null, '北京市经济和信息化局', 'provincial'],
    ['省文化和旅游厅', '浙江省', '浙江省文化和旅游厅', 'provincial'],
    ['市教委', '北京市', '北京市教育委员会', 'provincial'],
    ['中共河北省委', null, '中共河北省委', 'provincial'],
    ['廊坊市政府', null, '廊坊市人民政府', 'prefecture'],
    ['河北雄安新区管委会', null, '河北雄安新区管理委员会', 'prefecture'],
    ['区审计局', '合肥市蜀山区', '合肥市蜀山区审计局', 'county'],
    ['天津市滨海新区人民政府', null, '天津市滨海新区人民政府', 'county'],
    ['示例集团有限公司', null, '示例集团有限公司', null],
  ])('%s on a page of %s is %s, %s', (written, place, name, tier) => {
    expect(issuerOf(written, place)).toEqual({ asWritten: written, name, tier });
  });
});

describe('issuers of a text', () => {
  it.each([
    ['国务院、中央军委', ['国务院', '中央军委']],
    ['财政部　税务总局 人力资源社会保障部', ['财政部', '税务总局', '人力资源社会保障部']],
    ['财 政 部', ['财政部']],
    ['无', []],
  ])('%s lists %j', (text, list) => {
    expect(splitIssuers(text)).toEqual(list);
  });

  it('tells names of bodies from other words', () => {
    const words = [
      '国务院',
      '河北省人民政府办公厅',
      '省财政厅',
      '各直属机构',
      '抄送单位',
      '2019年1月',
      '加强干部',
    ];
    expect(words.filter(isIssuerName)).toEqual(['国务院', '河北省人民政府办公厅', '省财政厅']);
  });

  it('knows federations, schools, stations and offices called by short names, and no verb that ends like them', () => {
    const names = [
      '示例市妇联',
      '示例市第二中学',
      '示例市林业工作站',
      '示例市委办',
      '示例海关',
      '市政府主办',
      '全市中小学',
    ];
    expect(names.filter(isIssuerName)).toEqual(names.slice(0, 5));
  });

  it('takes the highest rank of a joint paper', () => {
    const issuers = ['廊坊市人民政府', '工业和信息化部'].map((name) => issuerOf(name, null));
    expect([highestTier(issuers), highestTier([])]).toEqual(['national', null]);
  });

  it.each([
    ['京政发', '北京市人民政府'],
    ['津政办发', '天津市人民政府办公厅'],
    ['冀政字', '河北省人民政府'],
    ['沪府发', '上海市人民政府'],
    ['国办发', '国务院办公厅'],
    ['工信部联规', '工业和信息化部'],
    ['某某发', null],
  ])('the code %s is of %s', (code, issuer) => {
    expect(issuerOfCode(code)).toBe(issuer);
  });

  it.each([
    ['北京市教育委员会门户网站', '北京市'],
    ['合肥市蜀山区人民政府', '合肥市蜀山区'],
    ['中国政府网', null],
  ])('%s is of %s', (name, place) => {
    expect(placeOf(name)).toBe(place);
  });
});
