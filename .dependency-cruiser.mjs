// The straight line of the architecture: a folder imports only from folders to its left.
const line = ['model', 'lexicon', 'capture', 'coding', 'store', 'sync', 'tables', 'analysis', 'charts'];
const anyOf = (folders) => `^src/(${folders.join('|')})/`;

const toTheRight = line.slice(0, -1).map((folder, index) => ({
  name: `${folder}-looks-right`,
  severity: 'error',
  comment: `src/${folder} may not import ${line.slice(index + 1).join(', ')}: move what you need to the left.`,
  from: { path: `^src/${folder}/` },
  to: { path: anyOf(line.slice(index + 1)) },
}));

const only = (name, comment, packages, allowed, extra = {}) => ({
  name,
  severity: 'error',
  comment,
  from: { path: '^(src|extension)/', pathNot: allowed },
  to: { path: `node_modules/(${packages})`, ...extra },
});

export default {
  forbidden: [
    ...toTheRight,
    {
      name: 'coding-apart-from-capture',
      severity: 'error',
      comment: 'Capture reads pages, coding reads announcements; they meet in the model.',
      from: { path: '^src/coding/' },
      to: { path: '^src/capture/' },
    },
    {
      name: 'wire-apart-from-store',
      severity: 'error',
      comment: 'Sync gets its rows through a port.',
      from: { path: '^src/sync/' },
      to: { path: '^src/store/' },
    },
    {
      name: 'line-knows-no-shell',
      severity: 'error',
      comment: 'The line never imports what hangs on it.',
      from: { path: anyOf(line) },
      to: { path: '^(src/(node|kernel|cli|notebook)|extension/|scripts/)' },
    },
    {
      name: 'line-runs-in-browsers',
      severity: 'error',
      comment: 'Node core modules belong to src/node, src/cli and src/kernel.',
      from: { path: anyOf(line) },
      to: { dependencyTypes: ['core'] },
    },
    only('dexie-in-store', 'Only src/store knows Dexie.', 'dexie', '^src/store/'),
    only(
      'arquero-from-tables-on',
      'Arquero starts at src/tables.',
      'arquero',
      '^(src/(tables|analysis|charts|node|cli|kernel|notebook)|extension/ui/charts)',
    ),
    only(
      'vega-at-the-end',
      'Only charts, the report and the kernel know Vega.',
      'vega',
      '^(src/(charts|kernel|node)|extension/ui/charts)',
    ),
    {
      name: 'background-stays-light',
      severity: 'error',
      comment:
        'The background and the content script go up to sync; nothing heavy loads when the browser starts.',
      from: { path: '^extension/(entrypoints/(background|capture-page)|background/)' },
      to: { path: '^src/(tables|analysis|charts|node|cli|kernel|notebook)', reachable: true },
    },
    {
      name: 'notebook-never-reaches-dexie',
      severity: 'error',
      comment: 'A notebook reads the synced folder, never the browser store.',
      from: { path: '^src/notebook' },
      to: { path: 'node_modules/dexie', reachable: true },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle has no left and right.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nothing uses this file: delete it.',
      from: {
        orphan: true,
        path: '^(src|extension)/',
        pathNot: ['^src/cli/main', '^extension/entrypoints/', '\\.d\\.ts$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.output|\\.wxt)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
