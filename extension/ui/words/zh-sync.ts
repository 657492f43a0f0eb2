import type { SyncWords } from './words.ts';

/** Chinese for pairing and sync. */
export const zhSync: SyncWords = {
  title: '同步',
  unpairedTitle: '让 Jupyter 读到您的语料',
  unpairedText: '剪存始终先写入本机，不配对也不会丢。配对后，笔记本里直接就有公告、事件和联系三张表。',
  address: '粘贴 JupyterLab 的地址',
  addressHint: 'http://localhost:8888/lab?token=…',
  tokenNote: '令牌只存在本扩展里，只发往这个地址。',
  whereAddress: '地址在启动 JupyterLab 的终端里，含 token= 的那一行。',
  doneTitle: '已全部同步',
  doneAt: (time, duration) => (duration === null ? time : `${time}，用时 ${duration}`),
  neverDone: '还没有同步过',
  waitingTitle: (count) => `${count} 篇待同步`,
  waitingText: '都已存在本机。扩展会自己送出，也可以现在就送。',
  runningTitle: '同步中',
  runningText: '语料都已存在本机，关掉侧边栏也不影响。',
  unreachableTitle: '连不上 Jupyter',
  safeHere: (count) => `${count} 篇待同步，都已存在本机，不会丢。`,
  nothingWaits: '没有待同步的，语料都在本机和服务器上。',
  lastDone: (time) => `上次同步成功：${time}`,
  announcements: '公告',
  waiting: '待同步',
  server: '去处',
  folder: '文件夹',
  device: '本设备',
  inNotebook: '在笔记本里',
  pairedWith: (host, version) => `已与 ${host} 配对（Jupyter Server ${version}）。`,
  testedWith: (host, version) => `${host} 可以配对（Jupyter Server ${version}）。`,
  otherAddress: '换个地址',
  problems: {
    'not-an-address': {
      title: '这不是网址',
      text: '请从启动 JupyterLab 的终端里复制以 http:// 开头的整行地址。',
    },
    'no-token': {
      title: '地址里没有令牌',
      text: '请复制含 token= 的那一行地址；在终端里运行 jupyter server list 可再看到它。',
    },
    'not-running': {
      title: '没有程序在应答',
      text: '多半是 JupyterLab 没有开着。在终端里启动它，再试一次。',
    },
    'not-jupyter': {
      title: '应答的不是 Jupyter',
      text: '这个端口上是别的程序。请核对端口号，从终端里重新复制地址。',
    },
    'wrong-token': {
      title: '令牌不对',
      text: 'JupyterLab 重启后令牌会变。请从终端里重新复制地址，再配对一次。',
    },
    'no-permission': {
      title: '浏览器还没有放行这个地址',
      text: '请允许扩展访问这个地址；语料只送往那里。',
    },
    'wrong-version': {
      title: '格式版本不一致',
      text: '文件夹里的语料是另一版 policyloom 写的。请把扩展和笔记本库更新到同一版。',
    },
    refused: {
      title: '服务器拒绝写入',
      text: '请核对 JupyterLab 的文件夹可以写入、磁盘没有满，再试一次。',
    },
    damaged: {
      title: '语料文件夹里有文件损坏',
      text: '本机的内容都在，也已送出。损坏的文件和补救办法见下；其余的都已读取。',
    },
  },
  others: '另有',
  otherDevices: (count) => `${count} 台设备或笔记本写入同一文件夹`,
  received: '收到',
  receivedCodings: (count, time) => `编码 ${count} 条，${time}`,
  startCommand: 'npm start',
};
