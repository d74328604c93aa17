// The layout rules of the house: who may know of whom.
const features = '^app/(?!(ui|http|i18n|server|cli)/)[^/]+/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import leads to a file or a package that exists.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'db-knows-no-app',
      comment: 'db/ imports nothing from app/.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(app|emails|e2e)/' },
    },
    {
      name: 'emails-are-pure',
      comment: 'Templates make text out of props; only sending knows the database.',
      severity: 'error',
      from: { path: '^emails/', pathNot: '\\.server\\.ts$|\\.test\\.tsx?$' },
      to: { path: '^(app/(?!i18n/)|db/)' },
    },
    {
      name: 'ground-floor-knows-no-feature',
      comment: 'ui/, http/ and i18n/ carry the features and know none.',
      severity: 'error',
      from: { path: '^app/(ui|http|i18n)/' },
      to: { path: features },
    },
    {
      name: 'routes-are-private',
      comment: 'A feature may use the noun, abilities, queries and commands of another, never a route.',
      severity: 'error',
      from: { path: '^(app|db|emails)/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      // The parts of a page may name the type of its loader's data; they stand in the same folder.
      to: { path: '\\.route\\.tsx?$', pathNot: '^$1/$2/' },
    },
    {
      name: 'one-door-to-the-database',
      comment:
        'People’s data is read through asViewer; the driver belongs to db/, sign-in, process, terminal and jobs.',
      severity: 'error',
      from: {
        pathNot:
          '^db/|^app/(access|server|cli|jobs)/|^app/(server|settings\\.server)\\.ts$|^emails/.*\\.server\\.ts$|\\.test\\.tsx?$',
      },
      to: {
        path: '^(db/(embedded|open|prepare)|node_modules/(postgres|pg|drizzle-orm/postgres-js)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'process-stays-outside-the-build',
      comment: 'app/server is run from its sources: what the build bundles does not reach it.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/(server/|cli/|server\\.ts$)' },
      to: { path: '^app/server(/|\\.ts$)' },
    },
    {
      name: 'process-loads-no-jsx',
      comment: 'Node runs these files as they are, and knows no JSX.',
      severity: 'error',
      from: {
        path: '^(app/server|app/cli|db)/|^app/server\\.ts$|^app/settings\\.server\\.ts$',
        pathNot: '\\.test\\.tsx?$',
      },
      to: { path: '\\.tsx$', reachable: true },
    },
    {
      name: 'tests-stay-tests',
      comment: 'Nothing that runs imports a test or its tools.',
      severity: 'error',
      from: { path: '^(app|db|emails)/', pathNot: '\\.test\\.tsx?$|^db/(testing|trust)/|^app/[^/]+/testing' },
      to: { path: '\\.test\\.tsx?$|^db/(testing|trust)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
