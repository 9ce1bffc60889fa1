import type { IForbiddenRuleType } from 'dependency-cruiser';
import { own, type Room, ROOMS } from './rooms.ts';

const from = (path: string): string => `^${path}`;

const stays = (room: Room, index: number): IForbiddenRuleType => ({
  name: `room ${room.name}`,
  severity: 'error',
  from: { path: from(room.path), pathNot: ROOMS.slice(0, index).map(({ path }) => from(path)) },
  to: {
    pathNot: [own(room), ...room.may, ...room.packages.map((name) => `node_modules/${name}`)].map(from),
    ...(room.node && { dependencyTypesNot: ['core'] }),
  },
});

const forbid = (
  name: string,
  rule: Pick<Extract<IForbiddenRuleType, { to: unknown }>, 'from' | 'to'>,
): IForbiddenRuleType => ({ name, severity: 'error', ...rule });

const PRODUCT = '^(shared|functions|web)/';
const ANSWERS = [
  '^shared/domain/(answer|coding)/',
  '^shared/use-cases/ports/(slips|envelopes|comments|codings|profiles)[.]ts$',
  '^shared/adapters/dynamodb/(slips|envelopes|comments|codings|profiles)[.]ts$',
];

export const RULES: IForbiddenRuleType[] = [
  ...ROOMS.map(stays),
  forbid('no room', {
    from: {},
    to: { path: '^(shared|web|functions|infra)/', pathNot: ROOMS.map(({ path }) => from(path)) },
  }),
  forbid('a report cannot reach answers', {
    from: { path: '^(shared/domain/(report|improvement|wheel)|web/pages/report)' },
    to: { path: ANSWERS, reachable: true },
  }),
  forbid('a table is reached through Rows, not through another adapter', {
    from: { path: '^shared/adapters/dynamodb/' },
    to: { path: '^shared/adapters/dynamodb/', pathNot: '/(table|[a-z-]+-rows?)[.]ts$' },
  }),
  forbid('only wiring picks adapters', {
    from: { path: '^functions/', pathNot: '/wiring[.]ts$|^functions/operator/' },
    to: { path: '^(shared/adapters/(?!lambda/)|node_modules/@aws-sdk/)' },
  }),
  forbid('pages are served by Hono, without Middy', {
    from: { path: '^functions/(respond|console)/' },
    to: { path: '^node_modules/@middy/', reachable: true },
  }),
  forbid('events are taken by Middy, without Hono', {
    from: { path: '^functions/', pathNot: '^functions/(respond|console|operator)/' },
    to: { path: '^node_modules/hono/', pathNot: '^node_modules/hono/dist/(types/)?(jsx|helper/html|utils)/' },
  }),
  forbid('what is deployed imports no tests', { from: { pathNot: '^test/' }, to: { path: '^test/' } }),
  forbid('what is deployed needs no devDependencies', {
    from: { path: PRODUCT },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
  }),
  forbid('no cycles', { from: {}, to: { circular: true } }),
  forbid('every import resolves', { from: {}, to: { couldNotResolve: true } }),
  forbid('no orphans', {
    from: { orphan: true, pathNot: '[.](d[.]ts|test[.]tsx?)$|^test/bench/entries/' },
    to: {},
  }),
];
