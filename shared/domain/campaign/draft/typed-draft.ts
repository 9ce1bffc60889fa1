import type { Issue } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { dayFrom, isBlank } from '../../kernel/typed-day.ts';
import { CampaignDraft } from './campaign-draft.ts';
import { CALLED, CONTEXT, FAULTS, FIELD_OF, inOrder } from './draft-fields.ts';

/** A draft as a form brings it, by the names of its fields. */
export interface TypedDraft {
  readonly fields: Readonly<Record<string, string>>;
  readonly regions: readonly string[];
}

/** The draft that a form means, or what is wrong under the names of its fields. */
export function draftTyped(
  { fields, regions }: TypedDraft,
  isNew: boolean,
): Result<CampaignDraft, readonly Issue[]> {
  const text = (name: string): string => (fields[name] ?? '').trim();
  const issues: Issue[] = [];
  const day = (name: 'opens' | 'closes'): string | undefined => {
    const typed = { day: text(`${name}-day`), month: text(`${name}-month`), year: text(`${name}-year`) };
    if (isBlank(typed)) return undefined;
    const found = dayFrom(typed, CALLED[name] ?? name);
    if (!found.ok) issues.push({ at: `${name}-day`, message: found.problem });
    return found.ok ? found.value : undefined;
  };
  const count = (name: string): number | undefined => {
    if (text(name) === '') return undefined;
    if (/^\d{1,3}$/.test(text(name))) return Number(text(name));
    issues.push({ at: name, message: `${CALLED[name]} must be a whole number` });
    return undefined;
  };
  const reminders = ['first-reminder', 'second-reminder'].flatMap((name) => count(name) ?? []);
  const closing = count('closing-notice');
  const invites = text('invites') === 'yes';
  const k = count('k') ?? 0;
  if (text('languages') === '')
    issues.push({ at: 'languages', message: 'Choose in which languages it is asked' });
  if (isNew && text('id') === '') issues.push({ at: 'id', message: 'Give it a short name' });
  const asked = text('asks');
  const read = CampaignDraft.safeParse({
    id: text('id'),
    title: text('title'),
    instrument: text('instrument'),
    k,
    context: contextIn(fields),
    ...(text('equality') === 'yes' && { equality: true }),
    ...(asked === 'regions' && { asks: { regions, units: [] } }),
    ...(asked === 'units' && { asks: { regions: [], units: linesIn(text('units')) } }),
    languages: text('languages') || 'english',
    opens: day('opens'),
    closes: day('closes'),
    ...((invites || reminders.length > 0 || closing !== undefined) && {
      mailPlan: {
        reminders,
        ...(closing !== undefined && { closing }),
        ...(invites && { invitations: true }),
      },
    }),
    contacts: { helpEmail: text('help-email'), eapPhone: text('eap-phone'), concernUrl: text('concern-url') },
  });
  if (asked === 'regions' && regions.length === 0)
    issues.push({ at: 'regions', message: 'Choose the regions' });
  if (asked === 'units' && text('units') === '') issues.push({ at: 'units', message: 'Name the units' });
  if (!read.success) {
    const named = new Set(issues.map(({ at }) => at));
    for (const { path } of read.error.issues) {
      const at = FIELD_OF[path.join('.')] ?? String(path[0]);
      if (!named.has(at))
        issues.push({ at, message: FAULTS[at] ?? `${CALLED[at] ?? at} is not as it must be` });
      named.add(at);
    }
  }
  return read.success && issues.length === 0 ? ok(read.data) : fail(inOrder(issues));
}

const contextIn = (fields: TypedDraft['fields']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(CONTEXT) && value.trim() !== '' ? [[name.slice(CONTEXT.length), value.trim()]] : [],
    ),
  );

const linesIn = (text: string): readonly string[] =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
