import type { OptionsWords } from './words.ts';

/** Chinese for the options page. */
export const zhOptions: OptionsWords = {
  title: '设置',
  language: '界面语言',
  languageAuto: '跟随浏览器',
  keyboard: '键盘',
  clipKey: '剪存本页',
  noKey: '未设快捷键',
  keyText: '快捷键由浏览器管理，在浏览器的扩展快捷键页里改。',
  letterKeys: '单字母按键',
  letterKeysText: 'J、K、X、E 等在列表里起作用。输入文字时总是停用。',
  stored: '什么存在哪里',
  storedHere: (count, size) =>
    size === null
      ? `公告、附件清单和每项的依据：${count}，存在这个浏览器里。`
      : `公告、附件清单和每项的依据：${count}，存在这个浏览器里，占 ${size}。`,
  storedPersistent: '浏览器已答应不自行清除。',
  storedNotPersistent: '磁盘紧张时浏览器可能自行清除；同步到 Jupyter 的一份不受影响。',
  storedSynced: '配对后，公告和编码写进 Jupyter 的 policy-corpus 文件夹。',
  storedToken: '配对的令牌只存在本扩展里，只发往配对的地址。',
  storedNothingElse: '除此以外，什么都不送出。',
  about: '关于',
  version: (version) => `policyloom ${version}`,
  licence: 'MIT 许可证',
  pairedNow: '已配对',
};
