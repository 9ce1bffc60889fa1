import type { Hono } from 'hono';
import { roundsOf } from '../../shared/domain/report/recruitment/tables-of-round.ts';
import { newestRecruitment } from '../../shared/use-cases/improvement/newest-recruitment.ts';
import { RecruitmentPage } from '../../web/pages/console/recruitment.tsx';
import type { ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';

export function recruitmentRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /recruitment', async (c) => {
    const found = await newestRecruitment(desk);
    const rounds = found === undefined ? [] : roundsOf(found.context);
    const asked = c.req.query('round');
    const round = rounds.find((each) => each === asked) ?? rounds[0];
    return c.html(RecruitmentPage({ ...surroundingsOf(desk, c), found, round, rounds }));
  });
}
