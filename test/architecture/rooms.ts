/** A room of the building: the modules it holds, and all that they may import beside each other. */
export interface Room {
  readonly name: string;
  /** Start of the paths of its modules, as a regular expression. A module belongs to the first room that fits. */
  readonly path: string;
  /** Starts of paths in other rooms. */
  readonly may: readonly string[];
  readonly packages: readonly string[];
  /** May it import what comes with Node (`node:fs`)? */
  readonly node: boolean;
}

const domain = (folder: string, may: readonly string[], packages: readonly string[] = ['zod']): Room => ({
  name: `shared/domain/${folder}`,
  path: `shared/domain/${folder}/`,
  may: may.map((other) => `shared/domain/${other}`),
  packages,
  node: false,
});

/** Every package: a rule of its own keeps `devDependencies` out of what is deployed. */
const ANY = [''];
const NAMES = 'shared/adapters/(names|environment)[.]ts$';

export const ROOMS: readonly Room[] = [
  domain('kernel', []),
  domain('statistics', ['kernel/'], ['@stdlib']),
  domain('organisation', ['kernel/']),
  domain('instrument', ['kernel/', 'answer/answers[.]ts$']),
  domain('campaign', ['kernel/', 'organisation/', 'instrument/']),
  domain('answer', ['kernel/', 'organisation/', 'instrument/', 'campaign/']),
  domain('history', ['kernel/', 'organisation/', 'instrument/', 'campaign/', 'answer/']),
  domain('context', ['kernel/', 'organisation/', 'statistics/']),
  domain('disclosure', ['kernel/', 'organisation/', 'campaign/', 'statistics/']),
  domain('coding', ['kernel/', 'instrument/', 'statistics/', 'disclosure/', 'answer/redact[.]ts$']),
  domain('report', [
    'kernel/',
    'organisation/',
    'instrument/',
    'campaign/',
    'statistics/',
    'context/',
    'disclosure/',
  ]),
  domain('improvement', ['kernel/', 'organisation/', 'statistics/', 'context/', 'disclosure/', 'report/']),
  domain('forecast', ['kernel/', 'statistics/', 'context/']),
  domain('wheel', [
    'kernel/',
    'organisation/',
    'context/',
    'disclosure/',
    'report/',
    'improvement/',
    'forecast/',
  ]),
  {
    name: 'shared/use-cases',
    path: 'shared/use-cases/',
    may: ['shared/domain/'],
    packages: ['zod'],
    node: false,
  },
  { name: 'shared/adapters (names)', path: NAMES, may: [NAMES], packages: [], node: false },
  {
    // The group keeps adapters apart: `own` of a room stands for the very folder, or file, that imports.
    name: 'shared/adapters',
    path: 'shared/adapters/([^/]+)',
    may: ['shared/domain/', 'shared/use-cases/ports/', NAMES],
    packages: ANY,
    node: true,
  },
  {
    name: 'functions',
    path: 'functions/([^/]+)/',
    may: ['shared/', 'web/', 'package[.]json$'],
    packages: ANY,
    node: true,
  },
  {
    name: 'web (build and serving of files)',
    path: 'web/(styles|server)/',
    may: ['web/', 'shared/domain/'],
    packages: ANY,
    node: true,
  },
  { name: 'web', path: 'web/', may: ['shared/domain/'], packages: ['hono', 'd3-scale', 'zod'], node: false },
  {
    // It plays people and operators for the demo, so it makes what they would have sent.
    name: 'infra/local/demo',
    path: 'infra/local/demo/',
    may: ['infra/local/', 'shared/'],
    packages: ANY,
    node: true,
  },
  {
    name: 'infra/local',
    path: 'infra/(local/|bundle[.]ts$)',
    may: ['infra/', NAMES, 'shared/use-cases/events[.]ts$', 'shared/domain/', 'web/styles/'],
    packages: ANY,
    node: true,
  },
  {
    name: 'infra',
    path: 'infra/',
    may: [NAMES, 'shared/domain/organisation/staff[.]ts$', 'shared/domain/campaign/report-day[.]ts$'],
    packages: ANY,
    node: true,
  },
];

/** What the room's modules may import of their own room; `$1` is what its path's group matched. */
export const own = (room: Room): string => room.path.replace('([^/]+)', '$1');
