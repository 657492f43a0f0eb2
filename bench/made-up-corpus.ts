import type { AnnouncementRecord } from '../src/model/announcement.ts';
import { announcementOf } from '../tests/support/records.ts';

const sentences = [
  '为落实协同发展要求，各有关部门应当结合实际制定年度工作安排。',
  '双方将在先进制造、生物医药和现代物流等领域加强项目对接。',
  '园区管理机构负责入园企业的登记、统计与服务工作。',
  '本办法自印发之日起施行，有效期五年。',
];

const cities = ['北京市', '天津市', '石家庄市', '唐山市', '保定市', '廊坊市', '沧州市'];

/** Documents of about 1,500 characters that differ from each other; the same for the same numbers. */
export function madeUpRecords(from: number, count: number): AnnouncementRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const n = from + index;
    const city = cities[n % cities.length] ?? '';
    const paragraphs = Array.from(
      { length: 12 },
      (_, i) => `第${i + 1}条 ${city}${sentences[(n + i) % 4]}${sentences[(n * 3 + i) % 4]}`,
    );
    const announcement = announcementOf({
      url: `https://www.example.gov.cn/zc/${n}.html`,
      title: `${city}关于产业协同事项的通知（第${n}号）`,
      docNumber: `示发〔${2004 + (n % 20)}〕${n}号`,
      issuers: [`${city}人民政府`],
      datePublished: `${2004 + (n % 20)}-0${1 + (n % 9)}-1${n % 10}`,
      bodyText: `${paragraphs.join('\n')}\n编号${n}\n`,
    });
    return { announcement, attachments: [], provenance: [] };
  });
}
