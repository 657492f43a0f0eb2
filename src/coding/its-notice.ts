import type { Draft } from './draft.ts';

/** 国务院同意建立…领导小组,今天印发通知: the notice without a name is how the body came to be. */
export function isItsNotice(founded: Draft, issued: Draft): boolean {
  const { text } = issued.sentence;
  return (
    issued.title === '' &&
    (issued.verb.start > founded.verb.end ||
      NOTICE_THAT.test(text.slice(issued.verb.end, founded.verb.start))) &&
    !/方案|规划|计划/.test(text.slice(issued.verb.end, issued.verb.end + PLAN_REACH)) &&
    issued.date.date === founded.date.date &&
    issued.participants.join() === founded.participants.join()
  );
}

/** 印发通知,同意建立…机制. */
const NOTICE_THAT = /^了?(?:通知|批复|复函),(?:同意|决定|批准)?$/;

/** So far behind its verb a plan is named, which is no notice. */
const PLAN_REACH = 20;
