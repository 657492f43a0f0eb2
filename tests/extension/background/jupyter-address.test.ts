import { describe, expect, it } from 'vitest';
import { parseJupyterAddress } from '../../../extension/background/jupyter-address.ts';

const printed = `
    To access the server, open this file in a browser:
        file:///home/li/.local/share/jupyter/runtime/jpserver-1-open.html
    Or copy and paste one of these URLs:
        http://localhost:8888/lab?token=abc123
        http://127.0.0.1:8888/lab?token=abc123`;

describe('parseJupyterAddress', () => {
  it.each([
    ['Jupyter’s own line', 'http://127.0.0.1:8888/lab?token=abc', 'http://127.0.0.1:8888/', 'abc'],
    ['all of its output', printed, 'http://localhost:8888/', 'abc123'],
    [
      'a notebook’s address',
      'http://localhost:8888/lab/tree/a%20b/x.ipynb?token=t',
      'http://localhost:8888/',
      't',
    ],
    ['a workspace', 'http://localhost:8888/lab/workspaces/auto-x?token=t', 'http://localhost:8888/', 't'],
    ['a base path', 'https://hub.example/user/li/lab?token=t', 'https://hub.example/user/li/', 't'],
    ['a base path alone', 'https://hub.example/user/li?token=t', 'https://hub.example/user/li/', 't'],
    ['a token behind #', 'http://127.0.0.1:8888/#token=t', 'http://127.0.0.1:8888/', 't'],
    ['no scheme', '127.0.0.1:8888/?token=t', 'http://127.0.0.1:8888/', 't'],
    [
      'words and a full stop around it',
      '请打开 http://127.0.0.1:8888/tree?token=t。',
      'http://127.0.0.1:8888/',
      't',
    ],
    ['white space around it', '  http://[::1]:8888/?token=t\n', 'http://[::1]:8888/', 't'],
    ['a login page', 'http://localhost:8888/login?next=%2Flab&token=t', 'http://localhost:8888/', 't'],
  ])('%s', (_rule, pasted, baseUrl, token) => {
    expect(parseJupyterAddress(pasted)).toEqual({ kind: 'login', login: { baseUrl, token } });
  });

  it.each([
    ['nothing', '', 'not-an-address'],
    ['words', 'my Jupyter', 'not-an-address'],
    ['one word', 'jupyter', 'not-an-address'],
    ['a file', 'file:///home/li/jpserver-1-open.html', 'not-an-address'],
    ['a token alone', '3f2a9c', 'not-an-address'],
    ['no token', 'http://127.0.0.1:8888/lab', 'no-token'],
    ['an empty token', 'http://127.0.0.1:8888/lab?token=', 'no-token'],
  ])('%s is refused', (_rule, pasted, problem) => {
    expect(parseJupyterAddress(pasted)).toEqual({ kind: 'problem', problem });
  });
});
