/** What stands around the day in a stamp of publication: who wrote it, how often it was read, where it appeared. */
const CREDIT =
  /(?:(?:信息|文章|稿件|内容|新闻|本文)?来[\s\u3000]*源|稿[\s\u3000]*源|出处|作[\s\u3000]*者|记\s*者|责任编辑|责\s*编|编\s*辑|编\s*审|撰\s*稿|供\s*稿|审\s*核|校\s*对|摄\s*影|录\s*入(?:人|者)?|上传(?:人|者)?|发布(?:人|者|单位|机构|部门)|单\s*位)\s*[:：]\s*[^\s\u3000|｜】\]）)]*/g;
const COUNT =
  /(?:(?:本文)?(?:浏览|阅读|点击|访问)(?:次数|人数|量|数|率)?|人气|热度)\s*[:：]?\s*[\d-]*\s*次?/g;
const ADDRESS = /(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/?/g;
const MARKS = /[\s\u3000|｜（()）【】[\]]+/g;
/** No stamp has more before its day; what is longer is text. */
const MAX_LENGTH = 80;

/** True for words that may stand before the day of a stamp: `来源：示例日报 点击数：12 `; also for none. */
export function isStampWords(text: string): boolean {
  return text.length <= MAX_LENGTH && !restOf(text);
}

const NAME =
  /^[\u4e00-\u9fffA-Za-z·-]{2,20}(?:网|网站|报|社|台|客户端|政府|局|委|办|办公室|厅|部|司|处|科|中心|杂志|周刊|平台)$/;

/** True for the name of a medium or an office alone, with or without its address: `示例网 www.shili.cn `. */
export function isMedium(text: string): boolean {
  return text.length <= MAX_LENGTH && NAME.test(restOf(text));
}

function restOf(text: string): string {
  return text.replace(CREDIT, '').replace(COUNT, '').replace(ADDRESS, '').replace(MARKS, '');
}
