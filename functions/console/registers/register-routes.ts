import type { Hono } from 'hono';
import { type RegisterEntry, RegisterName, REGISTERS } from '../../../shared/domain/improvement/register.ts';
import { toCode } from '../../../shared/domain/kernel/crockford.ts';
import type { Issue } from '../../../shared/domain/kernel/problem.ts';
import { csvLine } from '../../../shared/domain/report/csv-text.ts';
import { newestRecruitment } from '../../../shared/use-cases/improvement/newest-recruitment.ts';
import type { Typed } from '../../../web/pages/console/actions/typed.ts';
import { EntryPage } from '../../../web/pages/console/registers/entry-page.tsx';
import { EntryForm } from '../../../web/pages/console/registers/entry-form.tsx';
import { RegisterPage } from '../../../web/pages/console/registers/register-page.tsx';
import { typedIn } from '../actions/typed.ts';
import { mayUse } from '../access.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { changeRegister, writeRegister } from './deeds.ts';

const FORM_BYTES = 5;

/** What is written down about recruitment campaigns and evaluations, and kept. */
export function registerRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /registers/:register', async (c) => {
    const register = named(c.req.param('register'));
    if (register === undefined) return notFound(desk, c);
    const entries = await desk.registers.list(register);
    const sort = REGISTERS[register].fields.find(({ id }) => id === c.req.query('sort'))?.id ?? 'name';
    return c.html(
      RegisterPage({ ...surroundingsOf(desk, c), register, entries, sort, mayWrite: mayWrite(c) }),
    );
  });

  route('GET /registers/:register/entries.csv', async (c) => {
    const register = named(c.req.param('register'));
    if (register === undefined) return notFound(desk, c);
    return c.body(csvOf(register, await desk.registers.list(register)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="OFFICIAL-${register}.csv"`,
    });
  });

  route('GET /registers/:register/new', (c) => {
    const register = named(c.req.param('register'));
    const form = toCode(desk.random.bytes(FORM_BYTES)).toLowerCase();
    return register === undefined ? notFound(desk, c) : formPage(desk, c, register, { form }, []);
  });

  route('POST /registers/:register', async (c) => {
    const register = named(c.req.param('register'));
    if (register === undefined) return notFound(desk, c);
    const typed = typedIn(await c.req.parseBody());
    const { form: id = '' } = typed;
    const done = await writeRegister(desk, c, { register, id, typed });
    if (done.ok) return c.redirect(`/registers/${register}/${id}`, 303);
    return done.problem.kind === 'invalid'
      ? formPage(desk, c, register, typed, done.problem.issues)
      : refused(desk, c, done.problem);
  });

  route('GET /registers/:register/:entry', async (c) => {
    const { register: name, entry: id } = c.req.param();
    const register = named(name);
    const entry = register && (await desk.registers.get(register, id));
    if (register === undefined || entry === undefined) return notFound(desk, c);
    const recruitment = entry.values['cohort'] === undefined ? undefined : await newestRecruitment(desk);
    return c.html(
      EntryPage({
        ...surroundingsOf(desk, c),
        entry,
        recruitment: recruitment?.context,
        mayWrite: mayWrite(c),
      }),
    );
  });

  route('GET /registers/:register/:entry/change', async (c) => {
    const { register: name, entry: id } = c.req.param();
    const register = named(name);
    const entry = register && (await desk.registers.get(register, id));
    if (register === undefined || entry === undefined) return notFound(desk, c);
    return formPage(desk, c, register, { ...entry.values, revision: String(entry.revision) }, [], id);
  });

  route('POST /registers/:register/:entry', async (c) => {
    const { register: name, entry: id } = c.req.param();
    const register = named(name);
    if (register === undefined) return notFound(desk, c);
    const typed = typedIn(await c.req.parseBody());
    const done = await changeRegister(desk, c, { register, id, typed });
    if (done.ok) return c.redirect(`/registers/${register}/${id}`, 303);
    return done.problem.kind === 'invalid'
      ? formPage(desk, c, register, typed, done.problem.issues, id)
      : refused(desk, c, done.problem);
  });
}

const named = (register: string): RegisterName | undefined =>
  RegisterName.options.find((each) => each === register);

const mayWrite = ({ var: { staff } }: ConsoleContext): boolean =>
  mayUse('POST /registers/:register', staff?.roles ?? []);

const formPage = (
  desk: ConsoleDesk,
  c: ConsoleContext,
  register: RegisterName,
  typed: Typed,
  issues: readonly Issue[],
  entry?: string,
) =>
  c.html(
    EntryForm({ ...surroundingsOf(desk, c), register, entry, typed, issues }),
    issues.length === 0 ? 200 : 400,
  );

/** With the limits beside the result, in a column of their own. */
const csvOf = (register: RegisterName, entries: readonly RegisterEntry[]): string =>
  csvLine([...REGISTERS[register].fields.map(({ label }) => label), 'Written', 'Last changed']) +
  entries
    .map(({ values, hands }) =>
      csvLine([
        ...REGISTERS[register].fields.map(({ id }) => values[id] ?? ''),
        hands[0]?.on ?? '',
        hands.at(-1)?.on ?? '',
      ]),
    )
    .join('');
