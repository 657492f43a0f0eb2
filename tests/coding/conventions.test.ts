import { describe, expect, it } from 'vitest';
import { code } from '../../src/coding/code.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';
import type { PolicyEvent } from '../../src/model/event.ts';

const pack = loadPack('jing-jin-ji');

/** One line an event: scale · kind · date precision · participants · mode, with origin→destination when it has both. */
function told(text: string, page = '2018-03-05'): string[] {
  return code({ id: 'x', bodyText: text, datePublished: page }, pack).events.map(line);
}

function line(event: PolicyEvent): string {
  const move = event.origin.length > 0 ? ` ${event.origin}→${event.destination}` : '';
  return `${event.scale} ${event.kind} ${event.date} ${event.precision} ${event.participants} ${event.mode}${move}`;
}

const PAGE = '2018-03-05';

describe('the worked examples of the conventions', () => {
  it.each([
    {
      rule: 'a department of the province makes it provincial, the venue is no party, the site is',
      text: '2017年4月12日，天津市商务委员会与河北省商务厅在承德签署冷链物流合作备忘录，首个仓储项目落在唐山市玉田县。',
      page: PAGE,
      events: ['provincial agreement 2017-04-12 day 120000,130000,130200 negotiated'],
    },
    {
      rule: '上月 is resolved from the page, the seat is the origin',
      text: '天津一家自行车零部件企业上月在邢台市平乡县投产，原厂区同时关停。',
      page: PAGE,
      events: ['intercity enterprise-transfer 2018-02 month 120000,130500 market 120000→130500'],
    },
    {
      rule: 'one city’s own document has the issuer only, a target is no date',
      text: '2020年6月3日，廊坊市人民政府印发《廊坊市对接北京城市副中心行动计划》，提出到2025年建成三个协同园区。',
      page: '2020-06-05',
      events: ['intercity plan 2020-06-03 day 131000 hierarchical'],
    },
    {
      rule: 'promise and opening are two events, total and second phase none',
      text: '2019年9月20日，北京市门头沟区与保定市涞水县签署共建文旅产业园协议；2020年8月6日，产业园在涞水揭牌。目前入园企业12家，下一步将建设二期。',
      page: '2020-08-07',
      events: [
        'intercity agreement 2019-09-20 day 110000,130600 negotiated',
        'intercity co-built-park 2020-08-06 day 110000,130600 negotiated',
      ],
    },
    {
      rule: 'a ministry stands above its co-issuers',
      text: '工业和信息化部会同北京市、天津市、河北省人民政府于2021年3月22日印发京津冀工业互联网示范区实施方案，三地经信部门此前已召开多次会商。',
      page: '2021-03-25',
      events: ['regional plan 2021-03-22 day 110000,120000,130000 hierarchical'],
    },
    {
      rule: 'basis, intention, total and an outsider are no events',
      text: '根据2015年签署的合作协议，沧州市将继续深化与北京市的医药产业合作，力争三年内再引进20家企业。截至去年底，已有北京企业40余家落户。9月，沧州市与山东省德州市签署了物流合作协议。',
      page: PAGE,
      events: [],
    },
  ])('$rule', ({ text, page, events }) => {
    expect(told(text, page)).toEqual(events);
  });
});

describe('what is no event', () => {
  it.each([
    ['an intention', '保定市将与北京市海淀区签署合作协议。'],
    ['a plan to sign', '两市计划于年内签订备忘录，北京市和承德市正在协商。'],
    ['encouragement', '鼓励北京企业到沧州投资建厂。'],
    ['what was not done', '北京市与张家口市尚未签署补偿协议。'],
    ['what was ended', '天津市与唐山市签署的协议已终止。'],
    ['a document as basis', '按照《京津冀协同发展规划纲要》，三地加强合作。'],
    ['a total', '截至2月底，天津市与河北省累计签署协议38项。'],
    ['a visit without result', '廊坊市党政代表团3月1日赴天津市武清区考察，双方表示加强合作。'],
    ['an act inside one city', '3月2日，石家庄市桥西区与石家庄市长安区签署合作协议。'],
    ['one unit with outsiders', '3月2日，邯郸市与安阳市签署旅游合作协议。'],
    ['a unit with the Academy of Sciences', '3月2日，中国科学院与河北省签署科技合作协议。'],
    ['an undated act told as background', '新机场建设进展顺利。北京市与廊坊市已经签署合作协议。'],
    ['years that date nothing', '三年来，北京市与承德市先后签署多项协议。'],
    ['a forum of experts', '3月2日，京津冀协同发展论坛在北京举行，多位专家发言。'],
    ['共建 as a phrase', '推进京津冀公共服务共建共享，产业合作不断深入。'],
    ['a city’s own affairs', '3月1日，衡水市人民政府印发《衡水市城市绿化条例》。'],
  ])('%s', (_rule, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('kinds', () => {
  it.each([
    ['a plan', '3月1日，北京市、天津市、河北省联合印发《交通一体化行动方案》。', 'plan'],
    [
      'an opinion is every other document',
      '3月1日，北京市、河北省联合出台《关于加强水源保护的意见》。',
      'opinion',
    ],
    ['detailed rules for a plan are none', '3月1日，京津冀三地联合发布《行动计划实施细则》。', 'opinion'],
    ['a memorandum', '3月1日，天津市与沧州市签订港口合作备忘录。', 'agreement'],
    [
      'an agreement that promises a park',
      '3月1日，天津市宝坻区与北京市海淀区签署共建科技园协议。',
      'agreement',
    ],
    ['a park that opens', '3月1日，北京·沧州渤海新区生物医药产业园开园。', 'co-built-park'],
    ['an alliance', '3月1日，京津冀钢铁产业联盟在唐山成立。', 'alliance'],
    ['a fund', '3月1日，北京市与河北省共同设立张承生态保护基金。', 'fund'],
    [
      'an investment company of governments',
      '3月1日，北京市、天津市、河北省共同组建京津冀城际投资公司。',
      'fund',
    ],
    ['sharing of taxes', '3月1日，北京市与廊坊市签署税收分享协议。', 'revenue-sharing'],
    ['mutual recognition beats its paper', '3月1日，京津冀三地签署职称资质互认协议。', 'mutual-recognition'],
    ['a standing body', '3月1日，北京市与保定市成立协同发展领导小组。', 'organisation'],
    ['a meeting without more', '3月1日，北京市与天津市召开对口支援工作座谈会。', 'meeting'],
  ])('%s', (_rule, text, kind) => {
    expect(
      code({ id: 'x', bodyText: text, datePublished: PAGE }, pack).events.map((event) => event.kind),
    ).toEqual([kind]);
  });

  it('a meeting gives way to what it brought', () => {
    const text = '3月1日，北京市与天津市召开座谈会。会上，双方签署大气治理合作协议。';
    expect(told(text)).toEqual(['provincial agreement 2018-03-01 day 110000,120000 negotiated']);
  });

  it('a firm’s move is one event at its first step', () => {
    const text = '2017年5月，北京一家制药企业签约落户沧州市。2018年2月，该北京企业在沧州市投产。';
    expect(told(text)).toEqual([
      'intercity enterprise-transfer 2017-05 month 110000,130900 market 110000→130900',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['昨日', '昨日，北京市与天津市签署合作协议。', '2018-03-04', 'day'],
    ['今天 with its date', '今天（3月5日），北京市与天津市签署合作协议。', '2018-03-05', 'day'],
    ['上月', '上月，北京市与天津市签署合作协议。', '2018-02', 'month'],
    ['去年11月', '去年11月，北京市与天津市签署合作协议。', '2017-11', 'month'],
    ['a missing year', '3月1日，北京市与天津市签署合作协议。', '2018-03-01', 'day'],
    ['a month still to come is last year’s', '11月8日，北京市与天津市签署合作协议。', '2017-11-08', 'day'],
    ['a day alone', '2日，北京市与天津市签署合作协议。', '2018-03-02', 'day'],
    ['a day of the month before', '28日，北京市与天津市签署合作协议。', '2018-02-28', 'day'],
    ['同年', '2014年7月，项目启动。同年8月，北京市与天津市签署合作协议。', '2014-08', 'month'],
    ['several days: the first', '2月6日至8日，北京市与天津市召开联席会议。', '2018-02-06', 'day'],
    ['月底', '2月底，北京市与天津市签署合作协议。', '2018-02', 'month'],
    ['今年 dates to the year', '今年，北京市与天津市签署合作协议。', '2018', 'year'],
    ['近日', '近日，北京市与天津市签署合作协议。', '2018-03-05', 'published'],
    ['不久前', '不久前，北京市与天津市签署合作协议。', '2018-03-05', 'published'],
    ['no date in the news itself', '北京市与天津市签署合作协议。', '2018-03-05', 'published'],
    ['Chinese numerals', '二〇一四年八月六日，北京市与天津市签署合作协议。', '2014-08-06', 'day'],
    ['signed, not in force', '2月6日，北京市与天津市签署合作协议，自4月1日起施行。', '2018-02-06', 'day'],
    ['not the target', '2月6日，北京市与天津市签署合作协议，到2020年建成园区。', '2018-02-06', 'day'],
    [
      'not the dateline with a space',
      '新华社石家庄2月 4日电 北京市与天津市签署合作协议。',
      PAGE,
      'published',
    ],
    ['not the dateline', '新华社天津3月4日电 近日，北京市与天津市签署合作协议。', '2018-03-05', 'published'],
  ])('%s', (_rule, text, date, precision) => {
    const events = code({ id: 'x', bodyText: text, datePublished: PAGE }, pack).events;
    expect(events.map((event) => [event.date, event.precision])).toEqual([[date, precision]]);
  });
});

describe('the place of a dateline has no part in what is told', () => {
  it.each([
    [
      'so that a national act for all is none',
      '新华社北京12月7日电 近日，中共中央印发《普法工作规划》。',
      [],
    ],
    ['in a list', '新华社北京、天津5月2日电 国务院日前印发《关于促进就业的通知》。', []],
    ['behind other words', '据新华社北京5月2日电，国务院日前印发《关于促进就业的通知》。', []],
    ['with a space in its date', '新华社北京12月 7日电 近日，国务院印发《关于促进就业的通知》。', []],
    ['nor is a ceremony a decision', '工信部3月2日在北京举行京津冀试点启动仪式。', []],
    ['without a date behind a paper', '本报天津专电：国务院日前印发《关于促进就业的通知》。', []],
    [
      'while the others of the sentence have',
      '新华社天津3月4日电 3月3日，国务院批准设立河北雄安新区。',
      ['regional opinion 2018-03-03 day 133100 hierarchical'],
    ],
    [
      'and 日电商 is no dateline',
      '3月1日，天津2日电商大会期间，北京市与天津市签署合作协议。',
      ['provincial agreement 2018-03-01 day 110000,120000 negotiated'],
    ],
  ])('%s', (_rule, text, events) => {
    expect(told(text)).toEqual(events);
  });

  it('and is a place named, but paired with none', () => {
    const { mentions, coMentions } = code(
      { id: 'x', bodyText: '新华社石家庄3月4日电 承德市有了新的车站。', datePublished: PAGE },
      pack,
    );
    const places = mentions.filter(({ kind }) => kind === 'place').map(({ entityId }) => entityId);
    expect([places, coMentions]).toEqual([['130100', '130800'], []]);
  });
});

describe('parties, ends and modes', () => {
  it.each([
    [
      '分别与: one event a pair',
      '3月1日，北京市、天津市分别与河北省签署合作协议。',
      [
        'provincial agreement 2018-03-01 day 110000,130000 negotiated',
        'provincial agreement 2018-03-01 day 120000,130000 negotiated',
      ],
    ],
    [
      'outsiders are left out',
      '3月1日，天津市、沧州市、德州市签署运河旅游合作协议。',
      ['intercity agreement 2018-03-01 day 120000,130900 negotiated'],
    ],
    [
      'the whole region with provinces beyond it',
      '3月1日，北京、天津、河北、山东、辽宁五省市签署《环渤海区域合作协议》。',
      ['regional agreement 2018-03-01 day 110000,120000,130000 negotiated'],
    ],
    [
      'a national act has the units of its title',
      '3月1日，国家发展改革委印发《张家口首都水源涵养功能区规划》。',
      ['regional plan 2018-03-01 day 110000,130700 hierarchical'],
    ],
    [
      'a market in its new place',
      '3月1日，北京大红门服装市场的商户整体搬迁至沧州市。',
      ['intercity enterprise-transfer 2018-03-01 day 110000,130900 market 110000→130900'],
    ],
    [
      '由…迁往',
      '3月1日，一家化工企业由天津迁往沧州市南皮县并正式投产。',
      ['intercity enterprise-transfer 2018-03-01 day 120000,130900 market 120000→130900'],
    ],
    [
      'a hospital moves by order',
      '3月1日，北京友谊医院疏解至廊坊市的新院区落户廊坊市固安县。',
      ['intercity enterprise-transfer 2018-03-01 day 110000,131000 hierarchical 110000→131000'],
    ],
    [
      'universities agree between equals',
      '3月1日，天津大学与河北工程大学在天津签署合作协议，邯郸市政府参加。',
      ['intercity agreement 2018-03-01 day 120000,130000 negotiated'],
    ],
    [
      '双方 are the two named before',
      '3月1日，天津市西青区与承德市平泉市举行对接会。双方签署结对帮扶协议。',
      ['intercity agreement 2018-03-01 day 120000,130800 negotiated'],
    ],
  ])('%s', (_rule, text, events) => {
    expect(told(text)).toEqual(events);
  });
});

describe('documents', () => {
  const record = {
    id: 'x',
    datePublished: '2016-03-10',
    dateWritten: '2016-03-01',
    genre: 'notice',
    bodyText: '各有关单位：请认真执行。',
  } as const;

  it('a joint document of three is provincial and negotiated', () => {
    const text = {
      ...record,
      title: '关于印发《京津冀物流业发展规划》的通知',
      issuers: ['北京市商务委员会', '天津市商务委员会', '河北省商务厅'],
    };
    expect(code(text, pack).events.map(line)).toEqual([
      'provincial plan 2016-03-01 day 110000,120000,130000 negotiated',
    ]);
  });

  it('a paper of three departments is theirs, though a ministry held the meeting before', () => {
    const text = '科技部会同京津冀三地政府今天召开技术转移工作会，三地科技部门签署成果转化合作协议。';
    expect(told(text)).toEqual(['provincial agreement 2018-03-05 day 110000,120000,130000 negotiated']);
  });

  it('a city’s document on taking over is its own', () => {
    const text = {
      ...record,
      title: '保定市人民政府关于承接北京非首都功能疏解的实施意见',
      issuers: ['保定市人民政府'],
    };
    expect(code(text, pack).events.map(line)).toEqual([
      'intercity opinion 2016-03-01 day 130600 hierarchical',
    ]);
  });

  it('a ministry’s document for the region is regional', () => {
    const text = { ...record, title: '关于支持京津冀协同发展的若干措施', issuers: ['国家税务总局'] };
    expect(code(text, pack).events.map(line)).toEqual([
      'regional opinion 2016-03-01 day 110000,120000,130000 hierarchical',
    ]);
  });

  it('a city’s document on its own affairs is none', () => {
    const text = { ...record, title: '唐山市人民政府关于加强供热管理的通知', issuers: ['唐山市人民政府'] };
    expect(code(text, pack).events).toEqual([]);
  });

  it('what a document says shall be done is no event', () => {
    const text = {
      ...record,
      title: '唐山市人民政府关于旅游工作的意见',
      issuers: ['唐山市人民政府'],
      bodyText: '唐山市与北京市建立旅游合作机制。',
    };
    expect(code(text, pack).events).toEqual([]);
  });

  it('only id and text are needed', () => {
    expect(code({ id: 'x', bodyText: '', title: null, issuers: null }, pack)).toEqual({
      mentions: [],
      events: [],
      coMentions: [],
    });
  });
});
