import { describe, expect, it } from 'vitest';
import { code } from '../../src/coding/code.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';
import type { PolicyEvent } from '../../src/model/event.ts';

const pack = loadPack('jing-jin-ji');

function told(text: string, page: string): string[] {
  return code({ id: 'x', bodyText: text, datePublished: page }, pack).events.map(line);
}

function line(event: PolicyEvent): string {
  const move = event.origin.length > 0 ? ` ${event.origin}→${event.destination}` : '';
  return `${event.scale} ${event.kind} ${event.date} ${event.participants} ${event.mode}${move}`;
}

describe('moves', () => {
  it.each([
    {
      rule: 'a firm on the list of those that are to leave a city',
      text: '列入北京外迁名单的华丰建材公司邯郸新厂7日投产。',
      page: '2016-09-08',
      events: ['intercity enterprise-transfer 2016-09-07 110000,130400 market 110000→130400'],
    },
    {
      rule: 'a firm named by its trade, then where its plant stands',
      text: '北京汽车黄骅工厂今天开工，项目总投资38亿元，建成后将年产专用车10万辆。',
      page: '2011-03-31',
      events: ['intercity enterprise-transfer 2011-03-31 110000,130900 market 110000→130900'],
    },
    {
      rule: 'into a park that lies somewhere; the end of a year is its year',
      text: '首批12家北京医药企业去年底整体迁入位于沧州临港经济技术开发区的生物医药产业园。',
      page: '2017-03-16',
      events: ['intercity enterprise-transfer 2016 110000,130900 market 110000→130900'],
    },
    {
      rule: 'a market named without a place opens a project, its traders come from elsewhere',
      text: '新发地农产品批发市场高碑店项目今天试营业，首批来自北京的500家商户进场经营。',
      page: '2014-09-27',
      events: ['intercity enterprise-transfer 2014-09-27 110000,130600 market 110000→130600'],
    },
    {
      rule: 'a hospital that another unit builds',
      text: '10月16日，作为北京援建雄安新区的项目之一，雄安宣武医院正式开诊。',
      page: '2023-10-18',
      events: ['intercity enterprise-transfer 2023-10-16 110000,133100 negotiated 110000→133100'],
    },
    {
      rule: 'universities counted together before the place of their campuses',
      text: '11月2日，北京交通大学、北京科技大学等4所高校雄安校区同日开工建设。',
      page: '2020-11-03',
      events: ['intercity enterprise-transfer 2020-11-02 110000,133100 negotiated 110000→133100'],
    },
    {
      rule: 'the local partner of a firm is where their plant stands',
      text: '5月18日，北京雪花电器集团与固安县合资兴办的冰箱配件厂建成投产。',
      page: '1986-05-20',
      events: ['intercity enterprise-transfer 1986-05-18 110000,131000 market 110000→131000'],
    },
    {
      rule: 'a head office is a firm, no department',
      text: '北京首批疏解央企中国星网总部7月18日在雄安新区正式开工。',
      page: '2022-07-20',
      events: ['intercity enterprise-transfer 2022-07-18 110000,133100 market 110000→133100'],
    },
    {
      rule: 'a county whose name holds the word for a plant is none',
      text: '10月8日，北京五中大厂分校、北京第二实验小学永清分校在廊坊同时挂牌。',
      page: '2018-10-09',
      events: ['intercity enterprise-transfer 2018-10-08 110000,131000 negotiated 110000→131000'],
    },
    {
      rule: 'the ceremony of a move is no paper of its own',
      text: '6月8日，天津一汽丰田配套的发动机项目落户廊坊开发区，双方举行了签约仪式。',
      page: '2010-06-10',
      events: ['intercity enterprise-transfer 2010-06-08 120000,131000 market 120000→131000'],
    },
    {
      rule: 'those who come from a city sign with another',
      text: '5月30日，来自北京的26家石材企业与天津市蓟县签约，企业将分批从通州、朝阳等地转移到蓟县石材产业园。',
      page: '2014-05-31',
      events: ['intercity agreement 2014-05-30 110000,120000 market 110000→120000'],
    },
    {
      rule: 'the removal to a place is named as a thing done',
      text: '随着最后一批设备运抵，北京市燕山石化下属一家助剂厂9月19日完成向沧州渤海新区的搬迁。',
      page: '2017-09-21',
      events: ['intercity enterprise-transfer 2017-09-19 110000,130900 market 110000→130900'],
    },
    {
      rule: 'who pays for a school may be told after it',
      text: '雄安新区3所“交钥匙”学校9月20日同时开工，项目由北京市投资建设、建成后移交雄安。',
      page: '2019-09-21',
      events: ['intercity enterprise-transfer 2019-09-20 110000,133100 negotiated 110000→133100'],
    },
    {
      rule: 'what opened is explained after its verb',
      text: '河北新发地农副产品物流园日前正式投入运营，这是北京新发地市场在高碑店建设的分市场。',
      page: '2016-06-22',
      events: ['intercity enterprise-transfer 2016-06-22 110000,130600 market 110000→130600'],
    },
    {
      rule: '将 that names what is moved is no future',
      text: '昨天，北京一家药业公司将提取车间整体迁入安国市，首批设备当天安装。',
      page: '2010-09-25',
      events: ['intercity enterprise-transfer 2010-09-24 110000,130600 market 110000→130600'],
    },
    {
      rule: 'a firm’s own plant with the name of its place is no park of two',
      text: '2月26日，北京天宜材料公司天津生产基地奠基仪式在武清开发区举行。',
      page: '2009-02-28',
      events: ['intercity enterprise-transfer 2009-02-26 110000,120000 market 110000→120000'],
    },
    {
      rule: 'who tells of its new plant is at home',
      text: '昨天，记者从北京化工集团了解到，其下属的新材料公司沧州新厂已于8月20日竣工并试生产，原厂区设备同步拆除。',
      page: '2019-08-26',
      events: ['intercity enterprise-transfer 2019-08-20 110000,130900 market 110000→130900'],
    },
    {
      rule: 'here means the last city named',
      text: '5月8日，保定市徐水区的产业园里一派繁忙，北京一家客车企业在此建设的整车厂当天正式下线第一台车。',
      page: '2017-05-09',
      events: ['intercity enterprise-transfer 2017-05-08 110000,130600 market 110000→130600'],
    },
    {
      rule: 'the host is the subject, with the day between commas',
      text: '京广线上的邢台沙河市，2月12日迎来一家从北京朝阳区转移来的玻璃企业，企业当天点火试产。',
      page: '2016-02-14',
      events: ['intercity enterprise-transfer 2016-02-12 110000,130500 market 110000→130500'],
    },
    {
      rule: 'traders sign where they go, and nobody signs for it',
      text: '河北永清国际服装城打响了第一枪：11月16日，来自北京大红门的近百位服装厂商，在这里签下入驻合同。',
      page: '2014-11-19',
      events: ['intercity agreement 2014-11-16 110000,131000 market 110000→131000'],
    },
    {
      rule: 'a firm that will build in the county it signs with',
      text: '9月3日，北京一家食品集团与平泉县签署协议，该集团将在平泉建山杏加工厂。',
      page: '2014-09-05',
      events: ['intercity agreement 2014-09-03 110000,130800 market 110000→130800'],
    },
    {
      rule: 'a text that opens with a place tells where it happened',
      text: '保定市白沟新城，来自北京动物园批发市场的商户老张日前把三间铺面搬进了箱包城，和他一起来的还有400多名同行。',
      page: '2014-12-10',
      events: ['intercity enterprise-transfer 2014-12-10 110000,130600 market 110000→130600'],
    },
    {
      rule: 'a school that receives its first students has opened',
      text: '9月1日，北京化工大学秦皇岛校区迎来首批800名新生。',
      page: '2006-09-04',
      events: ['intercity enterprise-transfer 2006-09-01 110000,130300 negotiated 110000→130300'],
    },
    {
      rule: 'a seat told with 在 is where the firm leaves, whatever it moves',
      text: '3月28日，总部在北京的建材集团将焦化生产线整体搬迁至邯郸武安，首台设备当天点火。',
      page: '2016-03-30',
      events: ['intercity enterprise-transfer 2016-03-28 110000,130400 market 110000→130400'],
    },
    {
      rule: 'one of the firms that the sentence before lists',
      text: '北京天元制衣、万成建材等一批企业去年向外转移。其中，万成建材公司已于去年9月在邯郸武安点火投产。',
      page: '2015-01-28',
      events: ['intercity enterprise-transfer 2014-09 110000,130400 market 110000→130400'],
    },
    {
      rule: 'the park of the sentence before is where traders sign to go',
      text: '高碑店的农产品物流园正在加紧施工。昨天，园区首批招商签约，800家北京商户当场签下入驻协议。',
      page: '2014-03-30',
      events: ['intercity agreement 2014-03-29 110000,130600 market 110000→130600'],
    },
    {
      rule: 'what an opening means names no builders',
      text: '北京积水潭医院崇礼院区昨日正式揭牌，标志着京张医疗合作迈上新台阶。',
      page: '2021-10-30',
      events: ['intercity enterprise-transfer 2021-10-29 110000,130700 negotiated 110000→130700'],
    },
  ])('$rule', ({ text, page, events }) => {
    expect(told(text, page)).toEqual(events);
  });
});

describe('parks, bodies and funds', () => {
  it.each([
    {
      rule: 'the joint committee of a park is a body, and its park tells where it lies',
      text: '9月25日，北京、河北两省市政府组建的大兴国际机场临空经济区联合管委会挂牌。',
      page: '2019-09-27',
      events: ['provincial organisation 2019-09-25 110000,130000,131000 negotiated'],
    },
    {
      rule: 'who pays may be told in the next clause',
      text: '12月22日，京津冀协同创新产业投资基金在北京设立，基金由三地政府共同出资，总规模50亿元。',
      page: '2015-12-24',
      events: ['provincial fund 2015-12-22 110000,120000,130000 negotiated'],
    },
    {
      rule: 'so may a national founder',
      text: '9月28日，京津冀产业协同发展投资基金揭牌，由国家发展改革委、财政部联合三省市共同发起设立。',
      page: '2016-09-29',
      events: ['regional fund 2016-09-28 110000,120000,130000 hierarchical'],
    },
    {
      rule: 'what two provinces build together is theirs, whatever the park is called',
      text: '7月31日，京冀共建曹妃甸协同发展示范区挂牌，两地将按比例共同出资成立开发公司。',
      page: '2014-08-01',
      events: ['provincial co-built-park 2014-07-31 110000,130000,130200 negotiated'],
    },
    {
      rule: 'a park of the three places alone is regional',
      text: '11月28日，京津冀生命健康集群三地共建的联合实验室在北京、天津、石家庄同步揭牌。',
      page: '2023-11-29',
      events: ['regional co-built-park 2023-11-28 110000,120000,130000,130100 negotiated'],
    },
    {
      rule: 'an industrial quarter that two counties run',
      text: '由北京市东城区和河北省香河县联合兴办的京香工业小区今天破土动工。',
      page: '1992-10-15',
      events: ['intercity co-built-park 1992-10-15 110000,131000 negotiated'],
    },
    {
      rule: 'how taxes are shared belongs to the park that opens',
      text: '10月12日，中关村（曹妃甸）成果转化基地挂牌成立，实行京冀税收“四四二”分成。',
      page: '2018-10-13',
      events: ['intercity co-built-park 2018-10-12 110000,130200 negotiated'],
    },
    {
      rule: 'cities that the plan of two provinces is for take part',
      text: '9月16日，《城市副中心与廊坊北三县一体化发展规划》由京冀两地人民政府批准实施。',
      page: '2022-09-19',
      events: ['provincial plan 2022-09-16 110000,130000,131000 negotiated'],
    },
    {
      rule: 'a fund and an alliance founded together are two acts',
      text: '10月26日，京津冀文化产业协同基金、京津冀文化产业园区联盟同日在廊坊成立。',
      page: '2016-10-28',
      events: [
        'regional fund 2016-10-26 110000,120000,130000 negotiated',
        'regional alliance 2016-10-26 110000,120000,130000 negotiated',
      ],
    },
    {
      rule: 'years since the opening',
      text: '京冀共建的曹妃甸示范区开园四年来，累计签约北京项目345个。',
      page: '2018-11-05',
      events: [],
    },
    {
      rule: 'a birthday',
      text: '8月25日，保定·中关村创新中心举行开业两周年活动。',
      page: '2017-08-26',
      events: [],
    },
    {
      rule: 'the hall of a park',
      text: '8月10日，天津宝坻京津中关村科技城展示中心投入使用，科技城由中关村发展集团与宝坻区政府合作开发。',
      page: '2020-08-12',
      events: [],
    },
    {
      rule: 'the first project of a park',
      text: '北京经开区与廊坊市永清县共建的北京亦庄·永清高新技术产业开发区，昨日迎来首个竣工投产项目。',
      page: '2022-12-02',
      events: [],
    },
  ])('$rule', ({ text, page, events }) => {
    expect(told(text, page)).toEqual(events);
  });
});

describe('ties and projects', () => {
  it.each([
    {
      rule: 'who signs with the one of the clause before, told with its day',
      text: '天津一家铁厂所在的涉县，12月3日与天津市冶金局签订经济联合协议。',
      page: '1987-12-08',
      events: ['intercity agreement 1987-12-03 120000,130400 negotiated'],
    },
    {
      rule: 'parks that become friends found none',
      text: '5月12日，沧州中捷产业园区与天津海河教育园区缔结友好园区。',
      page: '2020-05-14',
      events: ['intercity agreement 2020-05-12 120000,130900 negotiated'],
    },
    {
      rule: 'a tie and the paper on taxes are one act',
      text: '河北固安工业园区与北京经济技术开发区结成合作伙伴关系，昨日双方就产业转移企业税收按5:5分享签署备忘录。',
      page: '2011-04-11',
      events: ['intercity revenue-sharing 2011-04-10 110000,131000 negotiated'],
    },
    {
      rule: 'projects that are signed are papers',
      text: '8月31日，承接产业转移的河北10家开发区与中关村、天津开发区等20多家园区对接，一举签下42个合作项目。',
      page: '2014-09-01',
      events: ['intercity agreement 2014-08-31 110000,120000,130000 negotiated'],
    },
    {
      rule: 'a hospital named with its province, city and county is one name',
      text: '天津市南开医院与河北省邢台市南宫市人民医院昨日结成医联体。',
      page: '2016-12-05',
      events: ['intercity alliance 2016-12-04 120000,130500 negotiated'],
    },
  ])('$rule', ({ text, page, events }) => {
    expect(told(text, page)).toEqual(events);
  });
});

describe('recognition', () => {
  it.each([
    {
      rule: 'cards that come to hold in many cities',
      text: '12月8日，京津冀三省市的交通一卡通在北京、天津、保定、石家庄等13个城市实现互通。',
      page: '2015-12-09',
      events: ['provincial mutual-recognition 2015-12-08 110000,120000,130000 negotiated'],
    },
    {
      rule: 'payment of treatment elsewhere',
      text: '5月31日，天津市与沧州市医保部门实现住院费用异地直接结算。',
      page: '2018-06-02',
      events: ['intercity mutual-recognition 2018-05-31 120000,130900 negotiated'],
    },
    {
      rule: 'an agreement that says in its next words what is recognised',
      text: '3月2日，京津冀三地消协签署协议，消费投诉异地受理、结果互认。',
      page: '2016-03-04',
      events: ['regional mutual-recognition 2016-03-02 110000,120000,130000 negotiated'],
    },
    {
      rule: 'what holds since a few days is the news, also behind a first sentence',
      text: '家住北三县的王女士说就医更方便了。从7月20日起，北京市10家医院与廊坊市11家医院的检查结果实现共享互认。',
      page: '2024-07-25',
      events: ['intercity mutual-recognition 2024-07-25 110000,131000 negotiated'],
    },
    {
      rule: 'an agreement that lists it as a topic stays one',
      text: '3月2日，京津冀三地消协签署协议，在信息共享、结果互认等方面开展合作。',
      page: '2016-03-04',
      events: ['regional agreement 2016-03-02 110000,120000,130000 negotiated'],
    },
    {
      rule: 'the paper signed for it is the same act',
      text: '自5月6日起，京津冀三地护士继续教育学分实现互认。三地卫生部门为此于4月30日签署协议。',
      page: '2021-05-08',
      events: ['provincial mutual-recognition 2021-04-30 110000,120000,130000 negotiated'],
    },
  ])('$rule', ({ text, page, events }) => {
    expect(told(text, page)).toEqual(events);
  });
});

describe('words that hold a word of wish', () => {
  it.each([
    ['供应', '1月18日，北京市供销总社与河北10个县联办的“绿色副食品供应基地”同时挂牌。', 1],
    ['供需', '3月18日，天津市武清区与廊坊市签署供需对接合作协议。', 1],
    ['不动产', '3月18日，北京市通州区与廊坊市就不动产登记签署合作协议。', 1],
    ['促进局', '3月18日，北京市投资促进局与唐山市签署合作协议。', 1],
    ['应', '北京市与唐山市应签署合作协议。', 0],
  ])('%s', (_word, text, count) => {
    expect(told(text, '2021-04-01')).toHaveLength(count);
  });
});
