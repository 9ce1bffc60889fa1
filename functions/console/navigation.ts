import type { Staff } from '../../shared/domain/organisation/staff.ts';
import { mayUse, type Route } from './access.ts';

interface Entry {
  readonly text: string;
  readonly href: string;
  /** Whoever may use this route is led there. */
  readonly needs: Route;
  /** The first parts of the addresses that are looked for under it. */
  readonly holds: readonly string[];
}

/** What the bar at the top of each page leads to, for those who may go there; the first is where they begin. */
const ENTRIES: readonly Entry[] = [
  {
    text: 'Campaigns',
    href: '/',
    needs: 'GET /campaigns/:campaign',
    holds: ['campaigns', 'new-campaign'],
  },
  // Who has no campaigns comes to a report from here.
  {
    text: 'Reports',
    href: '/reports',
    needs: 'GET /reports',
    holds: ['reports', 'cuts', 'released', 'campaigns'],
  },
  { text: 'Comments', href: '/coding', needs: 'GET /coding', holds: ['coding'] },
  { text: 'People', href: '/people', needs: 'GET /people', holds: ['people'] },
  { text: 'Audit log', href: '/audit-log', needs: 'GET /audit-log', holds: ['audit-log'] },
  { text: 'PDU pages', href: '/wheel', needs: 'GET /wheel', holds: ['wheel', 'views', 'human-factors'] },
  {
    text: 'Actions',
    href: '/actions',
    needs: 'GET /actions',
    holds: ['actions', 'new-action', 'action-plan', 'toolkit', 'you-said-we-did'],
  },
  {
    text: 'Deep dives',
    href: '/deep-dives',
    needs: 'GET /deep-dives',
    holds: ['deep-dives', 'new-deep-dive', 'unit-rates'],
  },
  {
    text: 'Context data',
    href: '/context-data',
    needs: 'GET /context-data',
    holds: ['context-data'],
  },
  {
    text: 'Recruitment',
    href: '/recruitment',
    needs: 'GET /recruitment',
    holds: ['recruitment', 'registers'],
  },
];

export function navigationOf(staff: Staff | undefined, here: string) {
  const led = ENTRIES.filter(({ needs }) => mayUse(needs, staff?.roles ?? []));
  const [, first = ''] = here.split('/');
  const under = led.find(({ holds }) => holds.includes(first));
  return led.map((entry) => ({
    text: entry.text,
    href: entry.href,
    current: here === entry.href,
    active: entry === under,
  }));
}
