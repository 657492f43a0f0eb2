/** Characters of labels, traditional and simplified. The table of all characters is too large for the script in pages. */
const TRADITIONAL =
  '佈來係備內別劃務區問單圍執實審專對屬廢彆彔態擊數時構標機欄瀏牽狀發種稱範簽籤終組統網編繫聯脩號製覈覽記訪註詞語說説讀責載輯辦錄録錶鍵門開間閤閱閲關頒頭題類體髮點';
const SIMPLIFIED =
  '布来系备内别划务区问单围执实审专对属废别录态击数时构标机栏浏牵状发种称范签签终组统网编系联修号制核览记访注词语说说读责载辑办录录表键门开间合阅阅关颁头题类体发点';

const PAIRS = new Map([...TRADITIONAL].map((from, index) => [from, SIMPLIFIED[index] ?? from]));
const ANY = new RegExp(`[${TRADITIONAL}]`, 'g');

/** A label as it is looked up: compatibility forms plain, traditional characters simplified. */
export function foldLabel(label: string): string {
  return label.normalize('NFKC').replace(ANY, (character) => PAIRS.get(character) ?? character);
}
